import assert from 'node:assert/strict';
import { poll } from '../../server/node/connections/exchange';
import { activate, close, deactivate, exchangeReports } from '../../server/node/connections/reports';
import { announceKey, stateKey, takeStatedKey } from '../../server/node/connections/rotation';
import { accept } from '../../server/node/handshake/accept';
import { advance } from '../../server/node/handshake/advance';
import { initiate } from '../../server/node/handshake/issuer';
import { handlePartner } from '../../server/node/partner/server';
import { type PartnerRequest } from '../../server/node/ports';
import { NodeProblem } from '../../server/node/problems/problem';
import { contractOfRules } from '../../server/node/rules/contractOfRules';
import { publishRules } from '../../server/node/rules/publish';
import { type ConnectionRow } from '../../server/node/store/rows';
import { noon, problem, testKey } from './kit';
import { type Faults, type SimulatedNode, World } from './world';

const ann = { by: 'ann', why: 'maintenance' };
const rules = { outgoing: 'replica.summary = issue.summary', incoming: '', note: '', by: 'ann' };

async function row({ context }: SimulatedNode, id: string): Promise<ConnectionRow> {
  const found = await context.store.transaction((transaction) => transaction.connections.get(id));
  assert.ok(found);
  return found;
}

/** Makes a connection that is active on both sides. */
async function connect(
  world: World,
  left: SimulatedNode,
  right: SimulatedNode,
  { kind, ...options }: { kind: 'public' | 'private'; spki?: string } = { kind: 'public' },
): Promise<string> {
  const choice = { own: 'left', partner: 'right', by: 'ann', kind };
  const { connection, invitation } = await initiate(left.context, choice, options);
  await accept(right.context, invitation.code, { own: 'right', partner: 'left', by: 'bob' });
  assert.equal((await world.act(() => advance(right.context, connection.id))).kind, 'active');
  return connection.id;
}

/** A private connection that is active: left is called, right calls. */
async function paired({
  kind = 'private',
  seed = 3,
  spki,
}: { kind?: 'public' | 'private'; seed?: number; spki?: string } = {}) {
  const world = new World(seed);
  const [left, right] = [world.addNode('left', 1), world.addNode('right', 2, { isPublic: kind === 'public' })];
  const id = await connect(world, left, right, { kind, ...(spki !== undefined && { spki }) });
  const ask = (wait = 25) => world.act(() => poll(right.context, id, { wait }));
  // What either side said first.
  await ask(0);
  await ask(0);
  return { world, left, right, id, ask };
}

describe('the private side', () => {
  it('hears at once what it does not know yet', async () => {
    const { world, left, right, id, ask } = await paired();
    await deactivate(left.context, id, ann);
    const before = world.time;
    assert.equal((await ask()).kind, 'answer');
    const heard = await row(right, id);
    assert.deepEqual([heard.partnerReport?.state, heard.partnerReport?.why], ['deactivated', 'maintenance']);
    assert.ok(world.time - before < 130_000);
    // The issuer learns by the next request that it was heard.
    assert.ok((await row(left, id)).delivered < (await row(left, id)).report.version);
    await ask(0);
    assert.equal((await row(left, id)).delivered, (await row(left, id)).report.version);
  });

  it('waits for news, and gets them the moment they are there', async () => {
    const { world, left, right, id } = await paired();
    const times: number[] = [];
    const start = world.time;
    world.after(0, async () => {
      await poll(right.context, id, { wait: 25 });
      times.push(world.time - start);
    });
    world.after(10_000, () => publishRules(left.context, id, rules));
    await world.run((world.time - noon * 1000) / 1000 + 60);
    assert.equal((await row(right, id)).partnerReport?.contract, contractOfRules('left', rules));
    assert.ok(times.length === 1 && (times[0] ?? 0) >= 10_000 && (times[0] ?? 0) < 11_000, JSON.stringify(times));
  });

  it('gets an answer without news once the time is over, and no later', async () => {
    const { world, right, id } = await paired();
    const times: number[] = [];
    const start = world.time;
    for (const wait of [5, 25, 999]) {
      world.after(0, async () => {
        const outcome = await poll(right.context, id, { wait });
        assert.equal(outcome.kind, 'answer');
        times.push(Math.round((world.time - start) / 1000));
      });
      await world.run((world.time - noon * 1000) / 1000 + 100);
    }
    assert.deepEqual(times, [5, 125, 225]);
  });

  it('tells its own news with the question', async () => {
    const { left, right, id, ask } = await paired();
    await deactivate(right.context, id, ann);
    await ask(0);
    assert.equal((await row(left, id)).partnerReport?.state, 'deactivated');
    const { delivered, report } = await row(right, id);
    assert.equal(delivered, report.version);
  });

  it('waits in one place only: a newer question ends the older one', async () => {
    const { world, right, id } = await paired();
    const ends: string[] = [];
    const start = world.time;
    for (const [name, at] of [
      ['first', 0],
      ['second', 8000],
    ] as const) {
      world.after(at, async () => {
        await poll(right.context, id, { wait: 20 });
        ends.push(`${name} ${Math.round((world.time - start) / 1000)}`);
      });
    }
    await world.run((world.time - noon * 1000) / 1000 + 100);
    assert.deepEqual(ends, ['first 8', 'second 28']);
  });

  it('hears of the end, and of nothing after it', async () => {
    const { left, right, id, ask } = await paired();
    await close(left.context, id, ann);
    await ask();
    assert.deepEqual([(await row(right, id)).state, (await row(right, id)).ended], ['closed', null]);
    await assert.rejects(ask(), problem('wrong-state'));
  });

  it('is the only one that asks', async () => {
    const { left, id } = await paired();
    await assert.rejects(poll(left.context, id, { wait: 0 }), problem('wrong-state'));
    const open = await paired({ kind: 'public' }).catch((error: unknown) => error);
    assert.ok(open instanceof NodeProblem && open.slug === 'wrong-state');
  });

  it('keeps why its partner cannot be reached, and until when', async () => {
    const { right, id, ask } = await paired();
    const { context } = right;
    right.context = { ...context, send: () => Promise.reject(new Error('down')) };
    assert.equal((await ask()).kind, 'silence');
    assert.equal((await row(right, id)).failure?.slug, 'partner-unreachable');
    right.context = context;
    assert.equal((await ask(0)).kind, 'answer');
    assert.equal((await row(right, id)).failure, null);
  });

  it('is refused when its question was seen before, or is not as it must be', async () => {
    const { world, left, right, id } = await paired();
    const sent: PartnerRequest[] = [];
    const { send } = right.context;
    right.context = { ...right.context, send: (request) => (sent.push(request), send(request)) };
    await world.act(() => poll(right.context, id, { wait: 0 }));
    const [request] = sent;
    assert.ok(request);
    const deliver = async (url: string, body = request.body) => {
      const path = url.slice(left.url.length);
      const response = await world.act(() => handlePartner(left.context, { ...request, body, url: path }));
      return /problems\/([a-z-]+)/.exec(response.body)?.[1];
    };
    assert.equal(await deliver(request.url), 'replayed');
    assert.equal(await deliver(request.url.replace('wait=0', 'wait=9')), 'signature-wrong');
    assert.equal(await deliver(request.url, `${request.body} `), 'digest-wrong');
    for (const query of ['?wait=-1', '?wait=x', '?wait=1000', '?hold=1', '?wait=1&wait=2']) {
      assert.equal(await deliver(request.url.replace('?wait=0', query)), 'route-unknown', query);
    }
  });
});

describe('a new key of the side that is called', () => {
  it('comes with the answer, signed by both keys, and is known to be heard', async () => {
    const { left, right, id, ask } = await paired();
    const next = testKey(9);
    left.context = { ...left.context, nextKey: next };
    await ask();
    const kids = async () => (await row(right, id)).pinned?.keys.map(({ kid }) => kid);
    assert.deepEqual(await kids(), [next.kid, testKey(1).kid]);
    assert.equal((await row(left, id)).pinned?.knownKid, testKey(1).kid);
    await ask(0);
    assert.equal((await row(left, id)).pinned?.knownKid, next.kid);
    assert.deepEqual(await kids(), [next.kid, testKey(1).kid]);
    left.context = { ...left.context, key: next };
    assert.equal((await ask(0)).kind, 'answer');
  });

  it('is taken from nobody else, for no other connection, and not twice', async () => {
    const { left, right, id } = await paired();
    const here = await row(left, id);
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
    assert.equal((await row(right, id)).pinned?.keys[0]?.kid, later.kid);
  });

  it('that is announced to a side that can be called is known to be heard too', async () => {
    const world = new World(4);
    const [left, right] = [world.addNode('left', 1), world.addNode('right', 2)];
    const id = await connect(world, left, right);
    const next = testKey(9);
    await world.act(() => announceKey(left.context, id, next));
    assert.equal((await row(left, id)).pinned?.knownKid, next.kid);
  });
});

describe('what a node is by now', () => {
  const moved = (node: SimulatedNode, url: string | null) => {
    const { block } = node.context;
    const tracker = { type: 'some-tracker', version: '2', url: 'https://tracker.example' };
    node.context = { ...node.context, block: { ...block, url, version: '1.1.0', tracker } };
  };

  it('is told with every exchange, to both sides', async () => {
    const { left, right, id, ask } = await paired();
    for (const node of [left, right]) moved(node, node.context.block.url);
    await ask(0);
    for (const node of [left, right]) {
      const known = (await row(node, id)).pinned?.node;
      assert.deepEqual([known?.version, known?.tracker.url], ['1.1.0', 'https://tracker.example']);
    }
    assert.deepEqual(
      [(await row(left, id)).pinned?.node.url, (await row(right, id)).pinned?.node.url],
      [null, left.url],
    );
  });

  it('does not make a private side one that is called', async () => {
    const { left, right, id, ask } = await paired();
    moved(right, 'https://right.example/sync');
    await ask(0);
    assert.equal((await row(left, id)).pinned?.node.url, null);
  });

  it('leads to a new URL when that one may be called, and only then', async () => {
    const world = new World(4);
    const [left, right] = [world.addNode('left', 1), world.addNode('right', 2)];
    const id = await connect(world, left, right);
    for (const [url, known] of [
      ['https://new.example', 'https://new.example'],
      ['https://127.0.0.1', 'https://new.example'],
      [null, 'https://new.example'],
    ] as const) {
      moved(right, url);
      await world.act(() => exchangeReports(right.context, id));
      assert.equal((await row(left, id)).pinned?.node.url, known);
    }
    right.context = { ...right.context, block: { ...right.context.block, uuid: left.context.block.uuid } };
    await world.act(() => exchangeReports(right.context, id));
    assert.equal((await row(left, id)).pinned?.node.uuid, '22222222-1111-4111-8111-111111111111');
  });

  it('is not what a report said that arrives after it has moved', async () => {
    const world = new World(4);
    const [left, right] = [world.addNode('left', 1), world.addNode('right', 2)];
    const id = await connect(world, left, right);
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
    assert.equal((await row(left, id)).pinned?.node.url, 'https://new.example');
    moved(right, right.url);
    await world.act(() => exchangeReports(right.context, id));
    assert.equal((await row(left, id)).pinned?.node.url, right.url);
  });

  it('is not what an answer said that arrives after it has moved', async () => {
    const { world, left, right, id } = await paired();
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
    assert.equal((await row(right, id)).pinned?.node.url, 'https://new.example');
  });

  it('is heard by reports and by answers, though its clock is far ahead', async () => {
    const world = new World(4);
    const [left, right] = [world.addNode('left', 1), world.addNode('right', 2, { skew: 500 })];
    const id = await connect(world, left, right);
    for (const [url, teller] of [
      ['https://first.example', left],
      ['https://second.example', right],
      ['https://third.example', left],
    ] as const) {
      right.otherUrls.push(url);
      right.context = { ...right.context, formerUrls: [right.url, ...right.otherUrls] };
      moved(right, url);
      await world.act(() => exchangeReports(teller.context, id));
      assert.equal((await row(left, id)).pinned?.node.url, url);
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

describe('a private connection in a world of faults', () => {
  const faults: Faults = { drop: 0.2, double: 0.2, crash: 0.02, delay: 2000 };

  /** Both sides change their minds all the time, keys change, messages are lost and machines stop; then there is peace. */
  async function simulate(seed: number): Promise<{ news: number; crashes: number }> {
    const { world, left, right, id } = await paired({ seed });
    world.trouble(faults);
    const begin = (world.time - noon * 1000) / 1000;
    const keep = (work: () => Promise<unknown>, milliseconds: () => number) => {
      world.after(milliseconds(), async () => {
        keep(work, milliseconds);
        await work();
      });
    };
    const isTroubled = () => (world.time - noon * 1000) / 1000 < begin + 600;
    for (const node of [left, right]) {
      keep(
        async () => {
          if (!isTroubled()) return;
          const change = world.chance() < 0.5 ? activate : deactivate;
          await change(node.context, id, { by: node.name, why: `${world.chance()}` });
        },
        () => world.chance() * 60_000,
      );
    }
    keep(
      async () => {
        const nextKey = testKey(9);
        if (left.context.key.kid === nextKey.kid) return;
        const hasHeard = (await row(left, id)).pinned?.knownKid === nextKey.kid;
        left.context = { ...left.context, ...(hasHeard ? { key: nextKey } : { nextKey }) };
      },
      () => 100_000,
    );
    keep(
      () => poll(right.context, id, { wait: 25 }),
      () => 1000 + world.chance() * 5000,
    );
    await world.run(begin + 600);
    world.heal();
    await world.run(begin + 900);
    const [here, there] = [await row(left, id), await row(right, id)];
    assert.deepEqual(here.partnerReport, there.report);
    assert.deepEqual(there.partnerReport, here.report);
    assert.deepEqual([here.delivered, there.delivered], [here.report.version, there.report.version]);
    assert.equal(there.pinned?.keys[0]?.kid, left.context.key.kid);
    for (const text of world.seen) assert.ok(!text.startsWith('BUG'), text);
    return { news: here.report.version + there.report.version, crashes: left.crashes + right.crashes };
  }

  it('ends with the same on both sides, in 12 runs', async () => {
    let [news, crashes] = [0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const result = await simulate(seed).catch((error: unknown) => {
        throw new Error(`Seed ${seed}`, { cause: error });
      });
      news += result.news;
      crashes += result.crashes;
    }
    assert.ok(news > 120 && crashes > 6, `${news} news, ${crashes} crashes`);
  }).timeout(300_000);
});
