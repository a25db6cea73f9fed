import assert from 'node:assert/strict';
import { accept, decline, lookAtSender, previewInvitation } from '../../server/node/handshake/accept';
import { advance, cancel } from '../../server/node/handshake/advance';
import { approveDigits, digitsOfPairing } from '../../server/node/handshake/digits';
import {
  expireInvitations,
  initiate,
  invite,
  type InviteOptions,
  showInvitation,
  withdraw,
} from '../../server/node/handshake/issuer';
import { NodeProblem } from '../../server/node/problems/problem';
import { type ProblemSlug } from '../../server/node/problems/table';
import { type ConnectionRow, type PairingRow } from '../../server/node/store/rows';
import { noon, problem } from './kit';
import { type SimulatedNode, World } from './world';

const contract = '{ "sends": [{ "path": "summary" }] }';
const choice = { own: 'left', partner: 'right', by: 'ann', contract };
const answer = { own: 'right', partner: 'left', by: 'bob', contract: '{}' };

function rows(
  node: SimulatedNode,
): Promise<{ connections: readonly ConnectionRow[]; pairings: readonly PairingRow[] }> {
  return node.context.store.transaction(async (transaction) => ({
    connections: await transaction.connections.all(),
    pairings: await transaction.pairings.all(),
  }));
}

async function begin(
  kind: 'public' | 'private' = 'public',
  options: Partial<InviteOptions> & { partnerUrl?: string } = {},
  skew = 0,
) {
  const world = new World(1);
  const [left, right, third] = [
    world.addNode('left', 1),
    world.addNode('right', 2, { isPublic: kind === 'public', skew }),
    world.addNode('third', 3, { isPublic: kind === 'public' }),
  ];
  const { partnerUrl, ...rest } = options;
  const to = partnerUrl === undefined ? {} : { partnerUrl };
  const { connection, invitation } = await initiate(left.context, { ...choice, kind, ...to }, rest);
  return { world, left, right, third, id: connection.id, code: invitation.code };
}

describe('the handshake', () => {
  for (const kind of ['public', 'private'] as const) {
    it(`makes a ${kind} connection active on both sides, with both contracts`, async () => {
      const { world, left, right, id, code } = await begin(kind);
      assert.equal((await accept(right.context, code, answer)).state, 'claimed');
      assert.deepEqual(await world.act(() => advance(right.context, id)), { kind: 'active' });
      const [here, there] = [await rows(left), await rows(right)];
      const [one, other] = [here.connections[0], there.connections[0]];
      assert.deepEqual([one?.state, one?.pinned?.keys[0]?.kid], ['active', right.context.key.kid]);
      assert.deepEqual([other?.state, other?.pinned?.keys[0]?.kid], ['active', left.context.key.kid]);
      assert.equal(one?.partnerReport?.contract, '{}');
      assert.equal(other?.partnerReport?.contract, contract);
      assert.equal(one.pinned?.node.url, kind === 'public' ? right.url : null);
      assert.deepEqual(
        [...here.pairings, ...there.pairings].map(({ sealed }) => sealed),
        [null, null],
      );
      assert.deepEqual(await world.act(() => advance(right.context, id)), { kind: 'active' });
    });
  }

  it('shows everything first, and asks the sender what it sends', async () => {
    const { world, left, right, code } = await begin('public', { strict: true });
    const preview = await previewInvitation(right.context, code);
    const { name, offer, theirs, own, kind, url, strict, expiresAt } = preview;
    assert.deepEqual(
      { name, offer, theirs, own, kind, url, strict, expiresAt },
      {
        name: 'left_to_right',
        offer: 'left_to_right',
        theirs: 'left',
        own: 'right',
        kind: 'public',
        url: left.url,
        strict: true,
        expiresAt: noon + 7 * 86_400,
      },
    );
    const look = await world.act(() => lookAtSender(right.context, code));
    assert.equal(look.node.uuid, left.context.block.uuid);
    assert.equal(look.contract, contract);
    assert.deepEqual((await rows(right)).connections, []);
  });

  it('waits until both users have compared the same digits', async () => {
    const { world, left, right, id, code } = await begin('public', { strict: true });
    await assert.rejects(approveDigits(left.context, id, 'ann'), problem('wrong-state'));
    const digitsAt = async (node: SimulatedNode) => digitsOfPairing(node.context, (await rows(node)).pairings[0]);
    assert.equal(await digitsAt(left), undefined);
    await accept(right.context, code, answer);
    assert.deepEqual(await world.act(() => advance(right.context, id)), { kind: 'compare-digits' });
    assert.equal((await rows(left)).connections[0]?.state, 'claimed');
    const digits = await digitsAt(left);
    assert.match(digits ?? '', /^\d{6}$/);
    assert.equal(await digitsAt(right), digits);
    await approveDigits(right.context, id, 'bob');
    const waiting = await world.act(() => advance(right.context, id));
    assert.ok(waiting.kind === 'waiting' && waiting.problem?.slug === 'approval-pending');
    await approveDigits(left.context, id, 'ann');
    assert.deepEqual(await world.act(() => advance(right.context, id)), { kind: 'active' });
  });

  it('gets over clocks that are hours apart, and remembers by how much', async () => {
    const { world, right, id, code } = await begin('public', {}, 7200);
    await accept(right.context, code, answer);
    assert.deepEqual(await world.act(() => advance(right.context, id)), { kind: 'active' });
    assert.equal((await rows(right)).connections[0]?.clockOffset, -7200);
  });

  const refusals: [
    string,
    ProblemSlug,
    (all: Awaited<ReturnType<typeof begin>>) => Promise<unknown>,
    (Partial<InviteOptions> & { partnerUrl?: string })?,
  ][] = [
    ['withdrawn', 'invitation-withdrawn', ({ left, id }) => withdraw(left.context, id, 'ann')],
    ['renewed', 'invitation-withdrawn', ({ left, id }) => invite(left.context, id, { by: 'ann' })],
    [
      'declined',
      'invitation-declined',
      ({ world, third, code }) => world.act(() => decline(third.context, code, 'eve', 'no')),
    ],
    [
      'used by another node',
      'invitation-used',
      async ({ world, third, code, id }) => {
        await accept(third.context, code, answer);
        assert.equal((await world.act(() => advance(third.context, id))).kind, 'active');
      },
    ],
    [
      'forgotten by its sender',
      'invitation-unknown',
      ({ left }) =>
        left.context.store.transaction(async (t) => {
          for (const row of await t.pairings.all()) await t.pairings.remove(row);
        }),
    ],
  ];
  for (const [title, slug, before] of refusals) {
    it(`is refused with ${slug} when the invitation is ${title}, and leaves nothing behind`, async () => {
      const all = await begin();
      const { world, left, right, id, code } = all;
      await before(all);
      await accept(right.context, code, answer);
      const progress = await world.act(() => advance(right.context, id));
      assert.ok(progress.kind === 'ended' && progress.problem?.slug === slug, JSON.stringify(progress));
      const { connections, pairings } = await rows(right);
      assert.deepEqual(connections, []);
      assert.deepEqual(
        pairings.map(({ state, sealed }) => [state, sealed]),
        [['failed', null]],
      );
      assert.notEqual((await rows(left)).connections[0]?.pinned?.keys[0]?.kid, right.context.key.kid);
    });
  }

  it('alarms the sender when a second node has the code', async () => {
    const { world, left, right, third, id, code } = await begin();
    await accept(third.context, code, answer);
    await accept(right.context, code, answer);
    await world.act(() => advance(third.context, id));
    const progress = await world.act(() => advance(right.context, id));
    assert.equal(progress.kind === 'ended' && progress.problem?.slug, 'invitation-used');
    const row = (await rows(left)).connections[0];
    assert.deepEqual([row?.alarm?.kid, row?.alarm?.url], [right.context.key.kid, right.url]);
    assert.equal(row?.pinned?.keys[0]?.kid, third.context.key.kid);
  });

  it('is not for a node that cannot be called back at the URL that it says', async () => {
    const { world, right, id, code } = await begin();
    right.context = { ...right.context, block: { ...right.context.block, url: 'https://third.example/sync' } };
    await accept(right.context, code, answer);
    const progress = await world.act(() => advance(right.context, id));
    assert.equal(progress.kind === 'waiting' && progress.problem?.slug, 'callback-failed');
  });

  it('ends when the time is over, on both sides', async () => {
    const { world, left, right, id, code } = await begin('public', { lifetimeSeconds: 300 });
    await accept(right.context, code, answer);
    world.time += 400_000;
    const progress = await world.act(() => advance(right.context, id));
    assert.equal(progress.kind === 'ended' && progress.problem?.slug, 'invitation-expired');
    assert.equal(await expireInvitations(left.context), 1);
    assert.equal(await expireInvitations(left.context), 0);
    const { connections, pairings } = await rows(left);
    assert.deepEqual([connections[0]?.state, pairings[0]?.sealed], ['expired', null]);
    await assert.rejects(showInvitation(left.context, id), problem('invitation-not-shown'));
  });

  it('lets what was accepted in time take an hour longer, and no more', async () => {
    const { world, left, right, id, code } = await begin('public', { lifetimeSeconds: 300, strict: true });
    await accept(right.context, code, answer);
    await world.act(() => advance(right.context, id));
    world.time = (noon + 300 + 3599) * 1000;
    assert.equal(await expireInvitations(left.context), 0);
    world.time += 1000;
    assert.equal(await expireInvitations(left.context), 1);
    const { connections, pairings } = await rows(left);
    assert.deepEqual([connections[0]?.state, pairings[0]?.sealed], ['expired', null]);
  });

  it('begins with a connection and its invitation, or with neither', async () => {
    const left = new World(1).addNode('left', 1);
    const begin = (lifetimeSeconds: number) =>
      initiate(left.context, { ...choice, kind: 'private' }, { lifetimeSeconds, strict: true });
    await assert.rejects(begin(1), problem('lifetime-wrong'));
    assert.deepEqual(await rows(left), { connections: [], pairings: [] });
    const { connection, invitation } = await begin(3600);
    assert.equal(connection.state, 'invited');
    assert.equal((await showInvitation(left.context, connection.id)).code, invitation.code);
    await assert.rejects(begin(3600), problem('name-taken'));
    const { connections, pairings } = await rows(left);
    assert.deepEqual([connections.length, pairings.length], [1, 1]);
    const renewed = await invite(left.context, connection.id, { by: 'ann' });
    assert.equal(renewed.claims.strict, true, 'a renewed invitation is as strict as the one before');
    assert.equal((await invite(left.context, connection.id, { by: 'ann', strict: false })).claims.strict, false);
  });

  it('keeps what it waits for', async () => {
    const { world, left, right, id, code } = await begin('public', { strict: true });
    await accept(right.context, code, answer);
    const failure = async () => (await rows(right)).connections[0]?.failure?.slug;
    const send = right.context.send;
    right.context = {
      ...right.context,
      send: () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })),
    };
    await advance(right.context, id);
    assert.equal(await failure(), 'host-refused');
    right.context = { ...right.context, send };
    await world.act(() => advance(right.context, id));
    assert.equal(await failure(), undefined);
    await approveDigits(right.context, id, 'bob');
    await world.act(() => advance(right.context, id));
    assert.equal(await failure(), 'approval-pending');
    await approveDigits(left.context, id, 'ann');
    await world.act(() => advance(right.context, id));
    assert.deepEqual([await failure(), (await rows(right)).connections[0]?.state], [undefined, 'active']);
  });

  it('shows the invitation again while it waits, and renews it afterwards', async () => {
    const { left, id, code } = await begin();
    assert.equal((await showInvitation(left.context, id)).code, code);
    await withdraw(left.context, id, 'ann');
    await assert.rejects(showInvitation(left.context, id), problem('invitation-not-shown'));
    await assert.rejects(withdraw(left.context, id, 'ann'), problem('wrong-state'));
    const renewed = await invite(left.context, id, { by: 'ann' });
    assert.notEqual(renewed.code, code);
    assert.equal((await showInvitation(left.context, id)).code, renewed.code);
  });

  it('tells the sender that it was declined, and by whom', async () => {
    const { world, left, right, id, code } = await begin();
    await world.act(() => decline(right.context, code, 'bob', 'not ours'));
    const row = (await rows(left)).connections[0];
    assert.deepEqual([row?.state, row?.ended], ['declined', { by: 'bob', why: 'not ours' }]);
    await assert.rejects(withdraw(left.context, id, 'ann'), problem('wrong-state'));
    assert.deepEqual((await rows(right)).connections, []);
  });

  it('can be given up after accepting', async () => {
    const { world, left, right, id, code } = await begin('public', { strict: true });
    await accept(right.context, code, answer);
    await world.act(() => advance(right.context, id));
    await cancel(right.context, id, 'bob', 'digits differ');
    const reachable = right.context;
    right.context = { ...reachable, send: () => Promise.reject(new Error('down')) };
    const unheard = await world.act(() => advance(right.context, id));
    assert.ok(unheard.kind === 'waiting' && unheard.problem?.slug === 'partner-unreachable');
    right.context = reachable;
    assert.deepEqual(await world.act(() => advance(right.context, id)), { kind: 'ended' });
    assert.deepEqual(
      (await rows(left)).connections.map(({ state, ended }) => [state, ended?.why]),
      [['declined', 'digits differ']],
    );
    assert.deepEqual((await rows(right)).connections, []);
  });

  it('refuses what this side alone can refuse, and keeps nothing', async () => {
    const { world, left, right, id, code } = await begin();
    await assert.rejects(accept(left.context, code, answer), problem('invitation-own'));
    await initiate(right.context, { ...answer, kind: 'public', name: 'LEFT_to_right' });
    const taken = await accept(right.context, code, { ...answer, name: 'left_to_right' }).catch(
      (error: unknown) => error,
    );
    assert.ok(taken instanceof NodeProblem && taken.slug === 'name-taken' && taken.facts.offer === 'left_to_right_2');
    assert.equal((await previewInvitation(right.context, code)).offer, 'left_to_right_2');
    await accept(right.context, code, answer);
    await world.act(() => advance(right.context, id));
    await assert.rejects(accept(right.context, code, { ...answer, name: 'x' }), problem('already-connected'));
    await assert.rejects(previewInvitation(right.context, code), problem('already-connected'));
  });
});
