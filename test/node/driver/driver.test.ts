import assert from 'node:assert/strict';
import { close, deactivate, exchangeReports } from '../../../server/node/connections/reports';
import { secondsOf } from '../../../server/node/context';
import { longestChange } from '../../../server/node/driver/keyChange';
import { type Leases } from '../../../server/node/driver/ports';
import { closedSeconds, contactSeconds } from '../../../server/node/driver/work';
import { accept } from '../../../server/node/handshake/accept';
import { cancel } from '../../../server/node/handshake/advance';
import { approveDigits, refuseDigits } from '../../../server/node/handshake/digits';
import { initiate } from '../../../server/node/handshake/issuer';
import { newOwnKey } from '../../../server/node/identity/ownKeys';
import { publishRules } from '../../../server/node/rules/publish';
import { type ConnectionRow, nodeRowId } from '../../../server/node/store/rows';
import { findRow } from '../connect';
import { Neighbourhood, type TestNode, until } from './kit';

const by = 'ann';

async function initiated(left: TestNode, kind: 'public' | 'private', strict = false): Promise<[string, string]> {
  const choice = { kind, own: 'left', partner: 'right', by };
  const { connection, invitation } = await initiate(left.context, choice, { strict });
  return [connection.id, invitation.code];
}

async function accepted(right: TestNode, code: string): Promise<void> {
  await accept(right.context, code, { own: 'right', partner: 'left', by });
}

async function states(id: string, ...nodes: TestNode[]): Promise<(ConnectionRow['state'] | undefined)[]> {
  return Promise.all(nodes.map(async (node) => (await findRow(node, id))?.state));
}

interface Begin {
  readonly kind?: 'public' | 'private';
  readonly strict?: boolean;
  /** Whether the nodes are at work before. */
  readonly isAtWork?: boolean;
}

/** Two nodes, one of which has just accepted the invitation of the other one. */
async function begun({ kind = 'public', strict = false, isAtWork = false }: Begin = {}) {
  const world = new Neighbourhood();
  const [left, right] = [await world.add('left'), await world.add('right')];
  if (isAtWork) for (const { driver } of [left, right]) driver.start();
  const [id, code] = await initiated(left, kind, strict);
  await accepted(right, code);
  return { world, left, right, id };
}

/** Two nodes at work with a connection between them. */
async function connected(kind: 'public' | 'private' = 'public') {
  const { world, left, right, id } = await begun({ kind });
  left.driver.start();
  right.driver.start();
  await until(async () => (await states(id, left, right)).every((state) => state === 'active'));
  return { world, left, right, id };
}

async function stopAll(...nodes: TestNode[]): Promise<void> {
  await Promise.all(nodes.map(({ driver }) => driver.stop()));
}

function reportsTo(node: TestNode): number {
  return node.heard.filter(({ url }) => url.endsWith('/report')).length;
}

async function changeTracker(node: TestNode, trackerUrl: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await transaction.nodes.get(nodeRowId);
    if (row) await transaction.nodes.put({ ...row, settings: { ...row.settings, trackerUrl } });
  });
  await node.reload();
}

/** A new key that partners have been told of for so many seconds. */
async function changeKey(node: TestNode, age = 0): Promise<string> {
  const key = newOwnKey(node.context);
  const nextKey = { ...key, since: key.since - age };
  await node.store.transaction(async (transaction) => {
    const row = await transaction.nodes.get(nodeRowId);
    if (row) await transaction.nodes.put({ ...row, nextKey });
  });
  await node.reload();
  return nextKey.kid;
}

describe('what a node does by itself', () => {
  it('brings a handshake to its end that was begun before it started', async () => {
    const { left, right, world } = await connected();
    await stopAll(left, right);
    assert.equal(world.time.waiting, 0);
    assert.ok(right.lines.some(({ event }) => event === 'handshake-active'));
  });

  it('goes on with a handshake that is begun while it runs, without being asked', async () => {
    const { world, left, right, id } = await begun({ isAtWork: true });
    await world.time.pass(1);
    assert.deepEqual(
      await states(id, left, right),
      ['invited', 'claimed'],
      'whoever accepts goes on by himself at first',
    );
    await world.time.pass(1);
    assert.deepEqual(await states(id, left, right), ['active', 'active']);
    await stopAll(left, right);
  });

  it('tries again, less and less often, until the partner is back', async () => {
    const { world, left, right, id } = await begun();
    left.isDown = true;
    right.driver.start();
    await world.time.pass(4 * 3600);
    const waits = right.lines.filter(({ event }) => event === 'work-waiting').map(({ seconds }) => Number(seconds));
    assert.ok(waits.length > 4 * 12 && waits.length < 200, String(waits.length));
    assert.ok(Math.max(...waits) <= 300 && Math.max(...waits.slice(0, 3)) <= 4 && Math.max(...waits) > 200);
    left.isDown = false;
    await world.time.pass(300);
    assert.deepEqual(await states(id, left, right), ['active', 'active']);
    await stopAll(right);
  });

  it('tries at once when it is woken', async () => {
    const { world, left, right, id } = await begun();
    left.isDown = true;
    right.driver.start();
    await world.time.pass(3600);
    left.isDown = false;
    const now = world.time.now();
    await world.time.pass(1);
    right.wake();
    await world.time.pass(1);
    assert.deepEqual(await states(id, left, right), ['active', 'active']);
    assert.ok(world.time.now() - now <= 2000);
    await stopAll(right);
  });

  it('tries at once when the partner calls', async () => {
    const { left, right, world, id } = await connected();
    right.isDown = true;
    await deactivate(left.context, id, { by, why: 'pause' });
    await world.time.pass(3600);
    right.isDown = false;
    await publishRules(right.context, id, { outgoing: '', incoming: '', note: '', by });
    await world.time.pass(2);
    assert.equal((await findRow(right, id))?.partnerReport?.state, 'deactivated');
    await stopAll(left, right);
  });

  it('leaves a partner alone for as long as that asks for', async () => {
    const { left, right, world, id } = await connected();
    await world.time.pass(5);
    right.interfere = () => ({ status: 503, headers: { 'retry-after': '600' }, body: 'busy' });
    const before = right.heard.length;
    await deactivate(left.context, id, { by, why: 'pause' });
    await world.time.pass(590);
    assert.equal(right.heard.length, before + 1);
    right.interfere = undefined;
    await world.time.pass(20);
    assert.equal((await findRow(right, id))?.partnerReport?.state, 'deactivated');
    await stopAll(left, right);
  });

  it('asks the partner regularly how things stand', async () => {
    const { left, right, world, id } = await connected();
    await world.time.pass(5);
    const before = reportsTo(right) + reportsTo(left);
    await world.time.pass(4 * contactSeconds);
    const count = reportsTo(right) + reportsTo(left) - before;
    assert.ok(count >= 3 && count <= 8, String(count));
    const lastContact = (await findRow(left, id))?.lastContact ?? 0;
    assert.ok(secondsOf(left.context) - lastContact <= contactSeconds);
    await stopAll(left, right);
  });

  it('tells partners anew when the node itself has changed', async () => {
    const { left, right, world } = await connected();
    await world.time.pass(60);
    const before = reportsTo(right);
    await changeTracker(left, 'https://tracker.example');
    await world.time.pass(2);
    assert.equal(reportsTo(right), before + 1);
    await world.time.pass(60);
    assert.equal(reportsTo(right), before + 1);
    await stopAll(left, right);
  });

  it('tells partners too that it has told something at the very moment of the change', async () => {
    const { left, right, world, id } = await connected();
    await world.time.pass(60);
    await exchangeReports(left.context, id);
    const before = reportsTo(right);
    await changeTracker(left, 'https://tracker.example');
    await world.time.pass(2);
    assert.equal(reportsTo(right), before + 1);
    await stopAll(left, right);
  });

  it('tells partners again whose answer was on its way while the node changed', async () => {
    const { left, right, world, id } = await connected();
    await world.time.pass(60);
    const { context } = left;
    const send: typeof context.send = async (request) => {
      const answer = await context.send(request);
      await changeTracker(left, 'https://tracker.example');
      world.time.jump(1);
      return answer;
    };
    Object.assign(left, { context: { ...context, send } });
    const tracker = async () => (await findRow(right, id))?.pinned?.node.tracker.url;
    await deactivate(left.context, id, { by, why: 'pause' });
    await world.time.pass(5);
    assert.equal(await tracker(), 'https://tracker.example');
    await stopAll(left, right);
  });

  it('waits at the partner of a private connection for its news', async () => {
    const { left, right, world, id } = await connected('private');
    await world.time.pass(3);
    assert.ok(left.heard.some(({ url }) => url.includes('/exchange?wait=25')));
    assert.deepEqual(right.heard, []);
    await deactivate(left.context, id, { by, why: 'pause' });
    await world.time.pass(3);
    assert.equal((await findRow(right, id))?.partnerReport?.state, 'deactivated');
    const row = await findRow(left, id);
    assert.equal(row?.delivered, row?.report.version);
    await stopAll(left, right);
  });

  it('asks no more than once a second, even a partner that does not hold its answer back', async () => {
    const { left, right, world } = await connected('private');
    await world.time.pass(2);
    const before = left.heard.length;
    await world.time.pass(20);
    assert.ok(left.heard.length - before <= 22, String(left.heard.length - before));
    await stopAll(left, right);
  });

  it('removes what is left of a closed connection once the partner has heard', async () => {
    const { left, right, world, id } = await connected();
    await world.time.pass(2); // what was in contact in the second of the start is so once more
    right.isDown = true;
    await close(left.context, id, { by, why: 'over' });
    await world.time.pass(600);
    assert.deepEqual(await states(id, left, right), ['closed', 'active']);
    right.isDown = false;
    await world.time.pass(300);
    assert.deepEqual(await states(id, left, right), [undefined, 'closed']);
    await world.time.pass(2 * contactSeconds);
    assert.deepEqual(await states(id, left, right), [undefined, 'closed']);
    await stopAll(left, right);
  });

  it('forgets a closed connection whose partner is gone for good', async () => {
    const { left, right, world, id } = await connected('private');
    await right.driver.stop();
    await left.driver.stop();
    await close(left.context, id, { by, why: 'over' });
    world.time.jump(closedSeconds - 600);
    const again = await world.add('left', { like: left });
    again.driver.start();
    await world.time.pass(300);
    assert.deepEqual(await states(id, left), ['closed']);
    await world.time.pass(600);
    assert.deepEqual(await states(id, left), [undefined]);
    await stopAll(again);
  });

  it('ends invitations whose time is over', async () => {
    const world = new Neighbourhood();
    const left = await world.add('left');
    const [id] = await initiated(left, 'public');
    world.time.jump(7 * 24 * 3600 - 600);
    left.driver.start();
    await world.time.pass(540);
    assert.deepEqual(await states(id, left), ['invited']);
    await world.time.pass(120);
    assert.deepEqual(await states(id, left), ['expired']);
    await stopAll(left);
  });

  it('tells the other side that its invitation was declined after all', async () => {
    const { left, right, id } = await begun();
    await cancel(right.context, id, by, 'no');
    right.driver.start();
    await until(async () => (await findRow(right, id)) === undefined);
    assert.deepEqual(await states(id, left), ['declined']);
    await stopAll(right);
  });

  it('waits for both users where digits are compared, and not long after the second', async () => {
    const { world, left, right, id } = await begun({ strict: true, isAtWork: true });
    await world.time.pass(60);
    const asked = left.heard.length;
    await world.time.pass(600);
    assert.equal(left.heard.length, asked, 'nothing is asked before this side has compared');
    await approveDigits(right.context, id, by);
    right.wake();
    await world.time.pass(600);
    assert.deepEqual(await states(id, left, right), ['claimed', 'claimed']);
    await approveDigits(left.context, id, by);
    await world.time.pass(11);
    assert.deepEqual(await states(id, left, right), ['active', 'active']);
    await stopAll(left, right);
  });

  it('tells the other side that digits differ, whichever side has said so, also after a restart', async () => {
    for (const [refuses, approves] of [[0, 1] as const, [1, 0] as const]) {
      const { world, left, right, id } = await begun({ strict: true, isAtWork: true });
      const both = [left, right] as const;
      await world.time.pass(60);
      await approveDigits(both[approves].context, id, by);
      both[approves].wake();
      await world.time.pass(5);
      await refuseDigits(both[refuses].context, id, by);
      // As after a start: all is read, and nothing is told of single rows.
      both[refuses].wake();
      await world.time.pass(11);
      assert.deepEqual(await states(id, left, right), ['failed', 'failed']);
      await stopAll(left, right);
    }
  });

  for (const kind of ['public', 'private'] as const) {
    it(`tells the partner of a new key and takes it into use then (${kind})`, async () => {
      const { left, right, world, id } = await connected(kind);
      const old = left.context.key.kid;
      const next = await changeKey(left);
      await world.time.pass(30);
      assert.equal(left.context.key.kid, next);
      assert.equal(left.context.nextKey, undefined);
      assert.deepEqual(
        (await findRow(right, id))?.pinned?.keys.map(({ kid }) => kid),
        [next, old],
      );
      await deactivate(left.context, id, { by, why: 'pause' });
      await world.time.pass(5);
      assert.equal((await findRow(right, id))?.partnerReport?.state, 'deactivated');
      await stopAll(left, right);
    });
  }

  it('goes on with the old key until every partner has heard, but not for ever', async () => {
    const { left, right, world } = await connected();
    right.isDown = true;
    const old = left.context.key.kid;
    const next = await changeKey(left, longestChange - 1200);
    await world.time.pass(600);
    assert.equal(left.context.key.kid, old);
    await world.time.pass(1200);
    assert.equal(left.context.key.kid, next);
    assert.ok(left.lines.some(({ event }) => event === 'key-partner-missing'));
    await stopAll(left, right);
  });

  it('takes a new key into use at once when there is nobody to tell', async () => {
    const world = new Neighbourhood();
    const left = await world.add('left');
    left.driver.start();
    const next = await changeKey(left);
    await world.time.pass(1);
    assert.equal(left.context.key.kid, next);
    await stopAll(left);
  });

  it('gets over a store that fails for a while', async () => {
    const { world, left, right, id } = await begun();
    right.store.transaction = () => Promise.reject(new Error('secret of the database'));
    right.driver.start();
    await world.time.pass(120);
    Reflect.deleteProperty(right.store, 'transaction');
    await world.time.pass(60);
    assert.deepEqual(await states(id, left, right), ['active', 'active']);
    const failures = right.lines.filter(({ event }) => event === 'work-failed');
    assert.ok(failures.length > 0 && failures.length < 100, String(failures.length));
    assert.ok(!JSON.stringify(right.lines).includes('secret of the database'));
    await stopAll(right);
  });

  it('can be stopped while the store fails', async () => {
    const world = new Neighbourhood();
    const left = await world.add('left');
    left.store.transaction = () => Promise.reject(new Error('gone'));
    left.driver.start();
    await world.time.pass(10);
    await stopAll(left);
    assert.equal(world.time.waiting, 0);
  });

  it('is not done by two processes at the same time', async () => {
    const held = new Set<string>();
    const leases: Leases = {
      take: (name) => {
        if (held.has(name)) return Promise.resolve(undefined);
        held.add(name);
        return Promise.resolve(() => Promise.resolve(void held.delete(name)));
      },
      close: () => Promise.resolve(),
    };
    const world = new Neighbourhood();
    const [left, right] = [await world.add('left'), await world.add('right', { leases })];
    const other = await world.add('right', { leases, like: right });
    right.driver.start();
    other.driver.start();
    const [id, code] = await initiated(left, 'public');
    await accepted(right, code);
    await world.time.pass(30);
    assert.deepEqual(await states(id, left, right), ['active', 'active']);
    const claims = left.heard.filter(({ url }) => /pairings\/[\w-]+$/.test(url)).length;
    assert.equal(claims, 1);
    await stopAll(right, other);
  });
});
