import assert from 'node:assert/strict';
import { close } from '../../../server/node/connections/reports';
import { purgeEvery } from '../../../server/node/driver/driver';
import { accept, pairingPath } from '../../../server/node/handshake/accept';
import { initiate, invite } from '../../../server/node/handshake/issuer';
import { keptSeconds, purgeInvitations } from '../../../server/node/handshake/purge';
import { sendMessage } from '../../../server/node/partner/client';
import { problem } from '../kit';
import { pairingRow } from '../storage/rows';
import { findRow } from '../connect';
import { Neighbourhood, type TestNode, until } from './kit';

const by = 'ann';
const week = 7 * 24 * 3600;

async function pairings({ store }: TestNode): Promise<string[]> {
  return (await store.transaction((transaction) => transaction.pairings.all())).map(({ id }) => id).sort();
}

describe('what is kept of invitations', () => {
  async function connected() {
    const world = new Neighbourhood();
    const [left, right] = [await world.add('left'), await world.add('right')];
    const { connection, invitation } = await initiate(left.context, {
      kind: 'public',
      own: 'left',
      partner: 'right',
      by,
    });
    await accept(right.context, invitation.code, { own: 'right', partner: 'left', by });
    for (const { driver } of [left, right]) driver.start();
    const { id } = connection;
    await until(
      async () => (await findRow(left, id))?.state === 'active' && (await findRow(right, id))?.state === 'active',
    );
    const stop = () => Promise.all([left.driver.stop(), right.driver.stop()]);
    return { world, left, right, id, stop, code: invitation.code, jti: (await findRow(left, id))?.jti ?? '' };
  }

  it('goes thirty days after they are over, once the connection is gone, and a replay stays refused', async () => {
    const { world, left, right, id, stop, code, jti } = await connected();
    const claim = left.heard.find(({ url }) => url === `${pairingPath}${jti}`);
    assert.ok(claim);
    await close(left.context, id, { by, why: 'over' });
    await world.time.pass(60);
    await stop();
    const row = await findRow(right, id);
    assert.deepEqual([await findRow(left, id), row?.state], [undefined, 'closed']);
    await right.store.transaction(async (transaction) => row && transaction.connections.remove(row));
    world.time.jump(week + keptSeconds - 7200);
    for (const node of [left, right]) {
      assert.equal(await purgeInvitations(node.context), 0);
      assert.deepEqual(await pairings(node), [jti]);
    }
    world.time.jump(7200);
    for (const node of [left, right]) {
      assert.equal(await purgeInvitations(node.context), 1);
      assert.deepEqual(await pairings(node), []);
    }
    const again = accept(right.context, code, { own: 'right', partner: 'left', by });
    await assert.rejects(again, problem('invitation-expired'));
    const outcome = await sendMessage(right.context, {
      ...{ url: `${left.url}${claim.url}`, body: claim.body },
      findKey: () => left.context.key.jwk,
    });
    assert.equal(outcome.kind === 'refusal' && outcome.problem.slug, 'invitation-unknown');
    assert.deepEqual([await findRow(left, id), await findRow(right, id)], [undefined, undefined]);
  });

  it('stays for as long as the connection, but for invitations that were renewed', async () => {
    const { world, left, stop, jti } = await connected();
    await stop();
    const { connection } = await initiate(left.context, { kind: 'public', own: 'left', partner: 'other', by });
    await invite(left.context, connection.id, { by });
    const newest = (await findRow(left, connection.id))?.jti ?? '';
    assert.equal((await pairings(left)).length, 3);
    world.time.jump(week + keptSeconds);
    assert.equal(await purgeInvitations(left.context), 1);
    assert.deepEqual(await pairings(left), [jti, newest].sort());
  });

  it('is looked through in pages, however much there is', async () => {
    const left = await new Neighbourhood().add('left');
    await left.store.transaction(async (transaction) => {
      for (let number = 0; number < 1201; number++) {
        const expiresAt = number % 2 === 0 ? 0 : 2 ** 33;
        await transaction.pairings.put(pairingRow(`p${number}`, { connection: 'gone', expiresAt }));
      }
    });
    assert.deepEqual([await purgeInvitations(left.context), (await pairings(left)).length], [601, 600]);
    assert.equal(await purgeInvitations(left.context), 0);
  });

  it('is looked for by the node itself, at its start and once a day', async () => {
    const world = new Neighbourhood();
    const left = await world.add('left');
    const add = (id: string) =>
      left.store.transaction((transaction) =>
        transaction.pairings.put(pairingRow(id, { expiresAt: 0, state: 'revoked' })),
      );
    await add('a');
    left.driver.start();
    await world.time.pass(60);
    assert.deepEqual(await pairings(left), []);
    await add('b');
    await world.time.pass(3600);
    assert.deepEqual(await pairings(left), ['b']);
    world.time.jump(purgeEvery);
    await world.time.pass(60);
    assert.deepEqual(await pairings(left), []);
    const told = left.lines.filter(({ event }) => event === 'invitations-forgotten').map(({ count }) => count);
    assert.deepEqual(told, [1, 1]);
    await left.driver.stop();
  });
});
