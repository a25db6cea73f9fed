import assert from 'node:assert/strict';
import { connectLocally } from '../../server/node/connections/local';
import {
  activate,
  close,
  deactivate,
  exchangeReports,
  forget,
  takeReport,
} from '../../server/node/connections/reports';
import { announceKey } from '../../server/node/connections/rotation';
import { initiate } from '../../server/node/handshake/issuer';
import { contractOfRules } from '../../server/node/rules/contractOfRules';
import { publishRules } from '../../server/node/rules/publish';
import { connect, findRow } from './connect';
import { noon, problem, testKey } from './kit';
import { type SimulatedNode, World } from './world';

const sends = '{ "sends": [{ "path": "summary" }] }';
const ann = { by: 'ann', why: 'maintenance' };

async function paired(kind: 'public' | 'private' = 'public') {
  const world = new World(3);
  const [left, right] = [world.addNode('left', 1), world.addNode('right', 2, { isPublic: kind === 'public' })];
  const id = await connect(world, left, right, { kind });
  const exchange = (node: SimulatedNode) => world.act(() => exchangeReports(node.context, id));
  return { world, left, right, id, exchange };
}

describe('connections', () => {
  it('need a URL of their own side, and a name that is free', async () => {
    const world = new World(1);
    const [left, hidden] = [world.addNode('left', 1), world.addNode('hidden', 2, { isPublic: false })];
    const choice = { own: 'a', partner: 'b', by: 'ann', kind: 'public' } as const;
    await assert.rejects(initiate(hidden.context, choice), problem('url-needed'));
    await assert.rejects(initiate(left.context, { ...choice, partnerUrl: 'https://10.0.0.1' }), problem('url-blocked'));
    await assert.rejects(initiate(left.context, { ...choice, own: ' ' }), problem('name-missing'));
    assert.equal((await initiate(left.context, choice)).connection.state, 'invited');
    await assert.rejects(initiate(left.context, { ...choice, own: 'A' }), problem('name-taken'));
    const { connection } = await initiate(left.context, { ...choice, name: 'A_to_b-2' });
    assert.equal(connection.name, 'A_to_b-2');
  });

  it('take one name once, even when two ask at the same moment', async () => {
    const left = new World(1).addNode('left', 1);
    const choice = { own: 'a', partner: 'b', by: 'ann', kind: 'private' } as const;
    const both = await Promise.allSettled([initiate(left.context, choice), initiate(left.context, choice)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    assert.ok(problem('name-taken')(refused?.reason));
  });

  it('within one tracker are active at once, both ends or none', async () => {
    const left = new World(1).addNode('left', 1, { isPublic: false });
    const choice = {
      own: 'bugs',
      partner: 'ideas',
      by: 'ann',
      settings: { template: null, parameters: { project: 'B' } },
      otherSettings: { template: null, parameters: { project: 'I' } },
    };
    const [one, other] = await connectLocally(left.context, { ...choice, contract: sends, description: 'x' });
    assert.deepEqual([one.name, other.name], ['bugs_to_ideas', 'ideas_to_bugs']);
    assert.deepEqual([one.state, other.state], ['active', 'active']);
    assert.deepEqual([one.connectionId, one.otherEnd, other.otherEnd], [other.connectionId, other.id, one.id]);
    assert.deepEqual([one.settings, other.settings], [choice.settings, choice.otherSettings]);
    assert.equal(other.partnerReport?.contract, sends);
    await assert.rejects(connectLocally(left.context, choice), problem('name-taken'));
    await assert.rejects(connectLocally(left.context, { ...choice, partner: 'BUGS' }), problem('local-same-side'));
    const [, second] = await connectLocally(left.context, { ...choice, name: 'second' });
    assert.equal(second.name, 'ideas_to_bugs_2');
    await deactivate(left.context, one.id, ann);
    assert.equal((await findRow(left, other.id))?.partnerReport?.state, 'deactivated');
    await close(left.context, one.id, ann);
    assert.deepEqual([await findRow(left, one.id), await findRow(left, other.id)], [undefined, undefined]);
    assert.equal((await connectLocally(left.context, choice))[1].name, 'ideas_to_bugs');
  });

  it('are paused by either side, which the other one hears with who and why', async () => {
    const { left, right, id, exchange } = await paired();
    for (const [here, there] of [
      [left, right],
      [right, left],
    ] as const) {
      await deactivate(here.context, id, ann);
      assert.equal((await exchange(here)).kind, 'answer');
      const heard = await findRow(there, id);
      assert.deepEqual(
        [heard?.state, heard?.partnerReport?.state, heard?.partnerReport?.by, heard?.partnerReport?.why],
        ['active', 'deactivated', 'ann', 'maintenance'],
      );
      await activate(here.context, id, ann);
      await exchange(here);
      assert.equal((await findRow(there, id))?.partnerReport?.state, 'active');
    }
  });

  it('stay paused while one of both sides says so', async () => {
    const { left, right, id, exchange } = await paired();
    await deactivate(left.context, id, ann);
    await deactivate(right.context, id, ann);
    await exchange(left);
    await activate(left.context, id, ann);
    await exchange(left);
    const [here, there] = [await findRow(left, id), await findRow(right, id)];
    assert.deepEqual([here?.report.state, here?.partnerReport?.state], ['active', 'deactivated']);
    assert.deepEqual([there?.report.state, there?.partnerReport?.state], ['deactivated', 'active']);
  });

  it('that are private hear of each other when the private side calls', async () => {
    const { left, right, id, exchange } = await paired('private');
    await deactivate(left.context, id, ann);
    await assert.rejects(exchangeReports(left.context, id), problem('wrong-state'));
    await exchange(right);
    assert.equal((await findRow(right, id))?.partnerReport?.state, 'deactivated');
  });

  it('that are private know what the private side has heard, though it cannot be called', async () => {
    const { left, right, id, exchange } = await paired('private');
    const isHeard = async () => (await findRow(left, id))?.delivered === (await findRow(left, id))?.report.version;
    for (const change of [deactivate, activate, close]) {
      await change(left.context, id, ann);
      assert.equal(await isHeard(), false);
      await exchange(right);
      assert.equal(await isHeard(), true);
    }
    assert.equal((await findRow(right, id))?.state, 'closed');
  });

  it('believe nobody who says to have heard what was not said yet', async () => {
    const { left, id } = await paired('private');
    const report = { version: 1, state: 'active', by: '', why: '', at: 0, contract: null };
    await takeReport(left.context, id, { body: JSON.stringify({ report, seen: 99 }), at: noon });
    assert.equal((await findRow(left, id))?.delivered, 1);
  });

  it('tell why they do not go on, until they do', async () => {
    const { world, left, right, id, exchange } = await paired();
    const send = left.context.send;
    const failure = async () => (await findRow(left, id))?.failure?.slug;
    left.context = { ...left.context, send: () => Promise.reject(new Error('no')) };
    await exchangeReports(left.context, id);
    const revision = (await findRow(left, id))?.revision;
    await exchangeReports(left.context, id);
    assert.deepEqual([await failure(), (await findRow(left, id))?.revision], ['partner-unreachable', revision]);
    left.context = { ...left.context, send };
    await exchange(left);
    assert.equal(await failure(), undefined);
    await close(right.context, id, ann);
    await forget(right.context, id);
    await exchange(left);
    assert.equal(await failure(), 'partner-forgot');
    await world.act(() => close(left.context, id, ann));
    await exchange(left);
    assert.equal(await findRow(left, id), undefined);
  });

  it('have their first rules from the moment on at which they are there', async () => {
    const left = new World(1).addNode('left', 1);
    const rules = { outgoing: 'o', incoming: 'i', note: 'n' };
    const choice = { own: 'a', partner: 'b', by: 'ann', rules };
    const { connection } = await initiate(left.context, { ...choice, kind: 'private' });
    const ends = await connectLocally(left.context, {
      ...{ ...choice, partner: 'c', otherRules: { ...rules, outgoing: 'p' } },
      otherSettings: { template: null, parameters: {} },
    });
    const stored = await left.context.store.transaction((transaction) =>
      Promise.all([connection, ...ends].map(({ id }) => transaction.ruleVersion(id, 1))),
    );
    assert.deepEqual(
      stored.map((one) => [one?.outgoing, one?.incoming, one?.note, one?.by]),
      ['o', 'o', 'p'].map((outgoing) => [outgoing, 'i', 'n', 'ann']),
    );
    assert.deepEqual(
      [connection, ...ends].map(({ rulesVersion }) => rulesVersion),
      [1, 1, 1],
    );
  });

  it('exchange contracts again when rules are published', async () => {
    const { left, right, id, exchange } = await paired();
    const rules = { outgoing: 'replica.summary = issue.summary', incoming: '', note: '', by: 'ann' };
    await publishRules(left.context, id, rules);
    await exchange(left);
    assert.equal((await findRow(right, id))?.partnerReport?.contract, contractOfRules('left', rules));
  });

  it('that are closed free their name, and are forgotten once the partner has heard', async () => {
    const { left, right, id, exchange } = await paired();
    await close(left.context, id, ann);
    await exchange(left);
    const there = await findRow(right, id);
    assert.deepEqual([there?.state, there?.nameKey, there?.partnerReport?.why], ['closed', null, 'maintenance']);
    await assert.rejects(activate(right.context, id, ann), problem('wrong-state'));
    await forget(right.context, id);
    await exchange(left);
    assert.equal(await findRow(left, id), undefined);
    const choice = { own: 'left', partner: 'right', by: 'ann', kind: 'public' } as const;
    const { connection } = await initiate(left.context, choice);
    await assert.rejects(forget(left.context, connection.id), problem('wrong-state'));
    await assert.rejects(close(left.context, connection.id, ann), problem('wrong-state'));
    await assert.rejects(close(left.context, 'x', ann), problem('connection-unknown'));
  });

  it('take a new key that both keys have signed, and the old one for a week', async () => {
    const { world, left, right, id, exchange } = await paired();
    const next = testKey(9);
    const oldKid = left.context.key.kid;
    for (let times = 0; times < 2; times++) {
      assert.equal((await world.act(() => announceKey(left.context, id, next))).kind, 'answer');
    }
    assert.deepEqual(
      (await findRow(right, id))?.pinned?.keys.map(({ kid }) => kid),
      [next.kid, oldKid],
    );
    assert.equal((await exchange(left)).kind, 'answer');
    left.context = { ...left.context, key: next };
    assert.equal((await exchange(left)).kind, 'answer');
    left.context = { ...left.context, key: testKey(1) };
    world.time += 8 * 86_400_000;
    const late = await exchange(left);
    assert.equal(late.kind === 'refusal' && late.problem.slug, 'signature-key');
    left.context = { ...left.context, key: testKey(8) };
    const stranger = await world.act(() => announceKey(left.context, id, testKey(7)));
    assert.notEqual(stranger.kind, 'answer');
    assert.equal((await findRow(right, id))?.pinned?.keys[0]?.kid, next.kid);
  });
});
