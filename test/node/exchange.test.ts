import assert from 'node:assert/strict';
import { poll } from '../../server/node/connections/exchange';
import { activate, close, deactivate } from '../../server/node/connections/reports';
import { handlePartner } from '../../server/node/partner/server';
import { type PartnerRequest } from '../../server/node/ports';
import { contractOfRules } from '../../server/node/rules/contractOfRules';
import { publishRules } from '../../server/node/rules/publish';
import { connectedPrivately, connectedPublicly, rowOf } from './connect';
import { noon, problem, testKey } from './kit';
import { type Faults } from './world';

const ann = { by: 'ann', why: 'maintenance' };
const rules = { outgoing: 'replica.summary = issue.summary', incoming: '', note: '', by: 'ann' };

describe('the private side', () => {
  it('hears at once what it does not know yet', async () => {
    const { world, left, right, id, ask } = await connectedPrivately();
    await deactivate(left.context, id, ann);
    const before = world.time;
    assert.equal((await ask()).kind, 'answer');
    const heard = await rowOf(right, id);
    assert.deepEqual([heard.partnerReport?.state, heard.partnerReport?.why], ['deactivated', 'maintenance']);
    assert.ok(world.time - before < 130_000);
    // The issuer learns by the next request that it was heard.
    assert.ok((await rowOf(left, id)).delivered < (await rowOf(left, id)).report.version);
    await ask(0);
    assert.equal((await rowOf(left, id)).delivered, (await rowOf(left, id)).report.version);
  });

  it('waits for news, and gets them the moment they are there', async () => {
    const { world, left, right, id } = await connectedPrivately();
    const times: number[] = [];
    const start = world.time;
    world.after(0, async () => {
      await poll(right.context, id, { wait: 25 });
      times.push(world.time - start);
    });
    world.after(10_000, () => publishRules(left.context, id, rules));
    await world.run((world.time - noon * 1000) / 1000 + 60);
    assert.equal((await rowOf(right, id)).partnerReport?.contract, contractOfRules('left', rules));
    assert.ok(times.length === 1 && (times[0] ?? 0) >= 10_000 && (times[0] ?? 0) < 11_000, JSON.stringify(times));
  });

  it('gets an answer without news once the time is over, and no later', async () => {
    const { world, right, id } = await connectedPrivately();
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
    const { left, right, id, ask } = await connectedPrivately();
    await deactivate(right.context, id, ann);
    await ask(0);
    assert.equal((await rowOf(left, id)).partnerReport?.state, 'deactivated');
    const { delivered, report } = await rowOf(right, id);
    assert.equal(delivered, report.version);
  });

  it('waits in one place only: a newer question ends the older one', async () => {
    const { world, right, id } = await connectedPrivately();
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
    const { left, right, id, ask } = await connectedPrivately();
    await close(left.context, id, ann);
    await ask();
    assert.deepEqual([(await rowOf(right, id)).state, (await rowOf(right, id)).ended], ['closed', null]);
    await assert.rejects(ask(), problem('wrong-state'));
  });

  it('is the only one that asks', async () => {
    const { left, id } = await connectedPrivately();
    await assert.rejects(poll(left.context, id, { wait: 0 }), problem('wrong-state'));
    const open = await connectedPublicly();
    await assert.rejects(poll(open.right.context, open.id, { wait: 0 }), problem('wrong-state'));
  });

  it('keeps why its partner cannot be reached, and until when', async () => {
    const { right, id, ask } = await connectedPrivately();
    const { context } = right;
    right.context = { ...context, send: () => Promise.reject(new Error('down')) };
    assert.equal((await ask()).kind, 'silence');
    assert.equal((await rowOf(right, id)).failure?.slug, 'partner-unreachable');
    right.context = context;
    assert.equal((await ask(0)).kind, 'answer');
    assert.equal((await rowOf(right, id)).failure, null);
  });

  it('is refused when its question was seen before, or is not as it must be', async () => {
    const { world, left, right, id } = await connectedPrivately();
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

describe('a private connection in a world of faults', () => {
  const faults: Faults = { drop: 0.2, double: 0.2, crash: 0.02, delay: 2000 };

  /** Both sides change their minds all the time, keys change, messages are lost and machines stop; then there is peace. */
  async function simulate(seed: number): Promise<{ news: number; crashes: number }> {
    const { world, left, right, id } = await connectedPrivately(seed);
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
        const hasHeard = (await rowOf(left, id)).pinned?.knownKid === nextKey.kid;
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
    const [here, there] = [await rowOf(left, id), await rowOf(right, id)];
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
