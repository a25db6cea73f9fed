import assert from 'node:assert/strict';
import { poll } from '../../server/node/connections/exchange';
import { exchangeReports } from '../../server/node/connections/reports';
import { announceKey, stateKey, takeStatedKey } from '../../server/node/connections/rotation';
import { handlePartner } from '../../server/node/partner/server';
import { type PartnerRequest } from '../../server/node/ports';
import { connect, connectedPrivately, connectedPublicly, rowOf } from './connect';
import { problem, testKey } from './kit';
import { type SimulatedNode, World } from './world';

describe('a new key of the side that is called', () => {
  it('comes with the answer, signed by both keys, and is known to be heard', async () => {
    const { left, right, id, ask } = await connectedPrivately();
    const next = testKey(9);
    left.context = { ...left.context, nextKey: next };
    await ask();
    const kids = async () => (await rowOf(right, id)).pinned?.keys.map(({ kid }) => kid);
    assert.deepEqual(await kids(), [next.kid, testKey(1).kid]);
    assert.equal((await rowOf(left, id)).pinned?.knownKid, testKey(1).kid);
    await ask(0);
    assert.equal((await rowOf(left, id)).pinned?.knownKid, next.kid);
    assert.deepEqual(await kids(), [next.kid, testKey(1).kid]);
    left.context = { ...left.context, key: next };
    assert.equal((await ask(0)).kind, 'answer');
  });

  it('is taken from nobody else, for no other connection, and not twice', async () => {
    const { left, right, id } = await connectedPrivately();
    const here = await rowOf(left, id);
    const [next, later] = [testKey(9), testKey(8)];
    const good = stateKey(left.context, next, here);
    const take = (statement: typeof good) => takeStatedKey(right.context, id, statement);
    const other = { ...here, connectionId: '99999999-2222-4222-8222-222222222222' };
    await assert.rejects(take({ ...good, new: good.old }), problem('signature-wrong'));
    await assert.rejects(take({ ...good, old: good.new }), problem('signature-wrong'));
    await assert.rejects(
      take({ ...good, payload: good.payload.replace('"jwk"', '"jwk" ') }),
      problem('signature-wrong'),
    );
    await assert.rejects(take(stateKey(left.context, next, other)), problem('signature-key'));
    await assert.rejects(take(stateKey({ ...left.context, key: testKey(7) }, next, here)), problem('signature-key'));
    await take(good);
    await take(good);
    await take(stateKey({ ...left.context, key: next }, later, here));
    await assert.rejects(take(good), problem('signature-key'));
    assert.equal((await rowOf(right, id)).pinned?.keys[0]?.kid, later.kid);
  });

  it('that is announced to a side that can be called is known to be heard too', async () => {
    const { world, left, id } = await connectedPublicly();
    const next = testKey(9);
    await world.act(() => announceKey(left.context, id, next));
    assert.equal((await rowOf(left, id)).pinned?.knownKid, next.kid);
  });
});

describe('what a node is by now', () => {
  const moved = (node: SimulatedNode, url: string | null) => {
    const { block } = node.context;
    const tracker = { type: 'some-tracker', version: '2', url: 'https://tracker.example' };
    node.context = { ...node.context, block: { ...block, url, version: '1.1.0', tracker } };
  };

  it('is told with every exchange, to both sides', async () => {
    const { left, right, id, ask } = await connectedPrivately();
    for (const node of [left, right]) moved(node, node.context.block.url);
    await ask(0);
    for (const node of [left, right]) {
      const known = (await rowOf(node, id)).pinned?.node;
      assert.deepEqual([known?.version, known?.tracker.url], ['1.1.0', 'https://tracker.example']);
    }
    assert.deepEqual(
      [(await rowOf(left, id)).pinned?.node.url, (await rowOf(right, id)).pinned?.node.url],
      [null, left.url],
    );
  });

  it('does not make a private side one that is called', async () => {
    const { left, right, id, ask } = await connectedPrivately();
    moved(right, 'https://right.example/sync');
    await ask(0);
    assert.equal((await rowOf(left, id)).pinned?.node.url, null);
  });

  it('leads to a new URL when that one may be called, and only then', async () => {
    const { world, left, right, id } = await connectedPublicly();
    for (const [url, known] of [
      ['https://new.example', 'https://new.example'],
      ['https://127.0.0.1', 'https://new.example'],
      [null, 'https://new.example'],
    ] as const) {
      moved(right, url);
      await world.act(() => exchangeReports(right.context, id));
      assert.equal((await rowOf(left, id)).pinned?.node.url, known);
    }
    right.context = { ...right.context, block: { ...right.context.block, uuid: left.context.block.uuid } };
    await world.act(() => exchangeReports(right.context, id));
    assert.equal((await rowOf(left, id)).pinned?.node.uuid, '22222222-1111-4111-8111-111111111111');
  });

  it('is not what a report said that arrives after it has moved', async () => {
    const { world, left, right, id } = await connectedPublicly();
    const { context } = right;
    const late: PartnerRequest[] = [];
    right.context = { ...context, send: (request) => (late.push(request), Promise.reject(new Error('on its way'))) };
    await world.act(() => exchangeReports(right.context, id));
    right.context = context;
    moved(right, 'https://new.example');
    await world.act(() => exchangeReports(right.context, id));
    const [request] = late;
    assert.ok(request);
    const arrived = { ...request, url: request.url.slice(left.url.length) };
    assert.equal((await world.act(() => handlePartner(left.context, arrived))).status, 200);
    assert.equal((await rowOf(left, id)).pinned?.node.url, 'https://new.example');
    moved(right, right.url);
    await world.act(() => exchangeReports(right.context, id));
    assert.equal((await rowOf(left, id)).pinned?.node.url, right.url);
  });

  it('is not what an answer said that arrives after it has moved', async () => {
    const { world, left, right, id } = await connectedPrivately();
    const answers: (() => void)[] = [];
    let isLate = true;
    const send = async (request: PartnerRequest) => {
      const answer = await handlePartner(left.context, { ...request, url: request.url.slice(left.url.length) });
      if (isLate) await new Promise<void>((arrive) => answers.push(arrive));
      return answer;
    };
    right.context = { ...right.context, send };
    const first = poll(right.context, id, { wait: 0 });
    while (answers.length === 0) await new Promise((resume) => setImmediate(resume));
    isLate = false;
    world.time += 2000;
    moved(left, 'https://new.example');
    left.context = { ...left.context, formerUrls: [left.url] };
    await poll(right.context, id, { wait: 0 });
    for (const arrive of answers) arrive();
    assert.equal((await first).kind, 'answer');
    assert.equal((await rowOf(right, id)).pinned?.node.url, 'https://new.example');
  });

  it('is heard by reports and by answers, though its clock is far ahead', async () => {
    const { world, left, right, id } = await connectedPublicly(500);
    for (const [url, teller] of [
      ['https://first.example', left],
      ['https://second.example', right],
      ['https://third.example', left],
    ] as const) {
      right.otherUrls.push(url);
      right.context = { ...right.context, formerUrls: [right.url, ...right.otherUrls] };
      moved(right, url);
      await world.act(() => exchangeReports(teller.context, id));
      assert.equal((await rowOf(left, id)).pinned?.node.url, url);
    }
  });
});

describe('a pinned certificate', () => {
  it('is asked for with every request, from the first look to the last report', async () => {
    const spki = Buffer.alloc(32, 6).toString('base64url');
    const world = new World(4);
    const [left, right] = [world.addNode('left', 1), world.addNode('right', 2)];
    const pins: (string | undefined)[] = [];
    const { send } = right.context;
    right.context = { ...right.context, send: (request) => (pins.push(request.pin), send(request)) };
    const id = await connect(world, left, right, { kind: 'public', spki });
    await world.act(() => exchangeReports(right.context, id));
    await world.act(() => announceKey(right.context, id, testKey(9)));
    // The describing look, the claim, the confirmation, the report, the key.
    assert.deepEqual(pins, [spki, spki, spki, spki, spki]);
  });
});
