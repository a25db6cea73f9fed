import assert from 'node:assert/strict';
import { poll } from '../../../server/node/connections/exchange';
import { exchangeReports } from '../../../server/node/connections/reports';
import { handlers } from '../../../server/node/operations/all';
import { describePartner, sendMessage } from '../../../server/node/partner/client';
import { urlBelow } from '../../../server/node/urls/guard';
import { noon, problem } from '../kit';
import { ask, type TestNode } from '../runningNode';
import { paired } from './kit';

const before = 'https://left.example/sync';
const after = 'https://moved.example/other';

/** The left node, that of the one who has invited, is called by another URL from now on. */
async function move(node: TestNode, { isOldClosed = false, url = after } = {}): Promise<void> {
  node.simulated.otherUrls.push(url);
  await ask(node, 'changeNode', { body: { publicUrl: url } });
  if (isOldClosed) Object.assign(node.simulated, { url: 'https://nobody.example' });
}

async function partnerUrl(node: TestNode, id: string): Promise<string | null> {
  return (await ask(node, 'getConnection', { params: { id } })).partner.url;
}

const news = (node: TestNode, id: string) => node.world.act(() => poll(node.context, id, { wait: 0 }));
const report = (node: TestNode, id: string) => node.world.act(() => exchangeReports(node.context, id));

describe('a node whose URL changes', () => {
  it('is followed by a private side that asks for news while the old URL still works', async () => {
    const { left, right, id } = await paired({ kind: 'private' });
    await news(right, id);
    assert.equal(await partnerUrl(right, id), before);
    await move(left);
    assert.equal((await news(right, id)).kind, 'answer');
    assert.equal(await partnerUrl(right, id), after);
    left.simulated.otherUrls = [after];
    Object.assign(left.simulated, { url: 'https://nobody.example' });
    await ask(right, 'deactivate', { params: { id } });
    assert.equal((await news(right, id)).kind, 'answer');
    assert.equal((await ask(left, 'getConnection', { params: { id } })).paused.partner?.by, 'ann');
  });

  it('tells a partner that can be called by itself, whether the old URL works or not', async () => {
    const { left, right, id } = await paired();
    await report(right, id);
    await move(left, { isOldClosed: true });
    assert.equal((await report(left, id)).kind, 'answer');
    assert.equal(await partnerUrl(right, id), after);
    assert.equal((await report(right, id)).kind, 'answer');
  });

  it('is told at once to a private side that waits for news', async () => {
    const { left, right, id, world } = await paired({ kind: 'private' });
    for (let times = 0; times < 2; times++) await news(right, id);
    const start = world.time;
    const heard: [string | null, number][] = [];
    left.simulated.otherUrls.push(after);
    world.after(0, async () => {
      await poll(right.context, id, { wait: 25 });
      const row = await right.context.store.transaction((transaction) => transaction.connections.get(id));
      heard.push([row?.pinned?.node.url ?? null, Math.floor((world.time - start) / 1000)]);
    });
    const body = { publicUrl: after };
    world.after(10_000, () => handlers.changeNode(left, { params: {}, query: undefined, body, user: 'ann' }));
    await world.run((start - noon * 1000) / 1000 + 60);
    assert.deepEqual(heard, [[after, 10]]);
  });

  for (const kind of ['private', 'public'] as const) {
    it(`is noted once in the history of a ${kind} connection, as told by the other side`, async () => {
      const { left, right, id } = await paired({ kind });
      const hear = async () => {
        if (kind === 'private') await news(right, id);
        else await report(left, id);
      };
      const moves = async (node: TestNode) => {
        const { entries } = await ask(node, 'getHistory', { params: { id } });
        const moved = entries.filter(({ event }) => event === 'partner-moved');
        return moved.map(({ by, detail }) => [by, detail]);
      };
      await hear();
      await move(left);
      for (let times = 0; times < 3; times++) await hear();
      assert.deepEqual(await moves(right), [['', `${before} to ${after}`]]);
      const { context } = left;
      const block = { ...context.block, url: 'https://127.0.0.1/sync' };
      left.simulated.context = { ...context, block, formerUrls: [after, before] };
      await hear();
      assert.deepEqual(await moves(left), []);
      assert.equal((await moves(right)).length, 1, 'a URL that may not be called is not taken over');
    });
  }

  it('says at the old URL who it is, so that an invitation from before can be accepted', async () => {
    const { left, right } = await paired();
    await move(left);
    for (const url of [before, after]) {
      const { uuid } = await right.world.act(() => describePartner(right.context, url));
      assert.equal(uuid, left.context.block.uuid);
    }
  });

  it('takes what was signed for one of its own URLs, and for no other', async () => {
    const { left, right, id } = await paired();
    await move(left);
    left.simulated.otherUrls.push('https://third.example');
    const body = JSON.stringify({ nothing: 'of use' });
    const slug = async (url: string) => {
      const outcome = await right.world.act(() =>
        sendMessage(right.context, {
          ...{ url: urlBelow(url, `/xsync/v1/connections/${id}/report`), body, connection: { id, seq: 1 } },
          findKey: () => left.context.key.jwk,
        }),
      );
      return outcome.kind === 'answer' ? undefined : outcome.problem.slug;
    };
    assert.equal(await slug(before), 'message-unreadable');
    assert.equal(await slug(after), 'message-unreadable');
    assert.equal(await slug('https://third.example'), 'signature-wrong');
  });

  it('remembers a few URLs, each once, and forgets none that it goes back to', async () => {
    const { left } = await paired();
    const urls = [1, 2, 3, 4, 5, 6].map((number) => `https://n${number}.example/`);
    for (const url of urls) await move(left, { url });
    assert.deepEqual(left.context.formerUrls, urls.slice(1, 5).reverse());
    await move(left, { url: urls[3] ?? '' });
    assert.deepEqual(
      left.context.formerUrls,
      [5, 4, 2, 1].map((at) => urls[at]),
    );
    await ask(left, 'changeNode', { body: { publicUrl: null } });
    const { formerUrls = [] } = left.context;
    assert.equal(formerUrls[0], urls[3]);
  });
});

describe("the URL of the partner's node", () => {
  it('is corrected once the partner has answered there with its key, and noted', async () => {
    const { left, right, id } = await paired({ kind: 'private' });
    await move(left, { isOldClosed: true });
    assert.equal((await news(right, id)).kind, 'silence');
    const wakes = right.wakes();
    const failed = await ask(right, 'getConnection', { params: { id } });
    assert.match(failed.problem?.type ?? '', /partner-unreachable$/);
    const body = { partnerUrl: ` ${after}/ ` };
    const changed = await ask(right, 'changeConnection', { params: { id }, body, user: 'bob' });
    assert.deepEqual([changed.partner.url, changed.problem], [after, null]);
    assert.ok(right.wakes() > wakes);
    assert.equal((await news(right, id)).kind, 'answer');
    const { entries } = await ask(right, 'getHistory', { params: { id } });
    const [{ event, who, detail } = { event: '', who: '', detail: '' }] = entries;
    assert.deepEqual([event, who, detail], ['partner-url', 'bob', `${before} to ${after}`]);
    const again = await ask(right, 'changeConnection', { params: { id }, body });
    assert.equal((await ask(right, 'getHistory', { params: { id } })).entries.length, entries.length);
    assert.equal(again.partner.url, after);
  });

  it('is found by the key that the partner had before, while that one is valid', async () => {
    const { left, right, id } = await paired();
    await right.context.store.transaction(async (transaction) => {
      const row = await transaction.connections.get(id);
      assert.ok(row?.pinned);
      const [key] = row.pinned.keys;
      assert.ok(key);
      const next = { ...key, kid: 'x'.repeat(43) };
      const until = right.context.clock.now() / 1000 + 3600;
      await transaction.connections.put({ ...row, pinned: { ...row.pinned, keys: [next, { ...key, until }] } });
    });
    await move(left);
    const change = () => ask(right, 'changeConnection', { params: { id }, body: { partnerUrl: after } });
    assert.equal((await change()).partner.url, after);
    right.world.time += 3_601_000;
    await assert.rejects(change(), problem('partner-other-node'));
  });

  it('is refused where another node answers, none, or one that may not be called, and where it is not called', async () => {
    const { left, right, id, world } = await paired({ kind: 'private' });
    world.addNode('third', 3);
    const change = (node: TestNode, partnerUrl: string) =>
      ask(node, 'changeConnection', { params: { id }, body: { partnerUrl, description: 'changed' } });
    for (const [url, slug] of [
      ['https://third.example/sync', 'partner-other-node'],
      ['https://nobody.example', 'host-silent'],
      ['https://127.0.0.1', 'url-blocked'],
      ['ftp://left.example', 'url-scheme'],
      ['', 'url-invalid'],
    ] as const)
      await assert.rejects(change(right, url), problem(slug), url);
    await assert.rejects(change(left, before), problem('wrong-state'));
    for (const node of [left, right]) {
      const { description } = await ask(node, 'getConnection', { params: { id } });
      assert.notEqual(description, 'changed');
    }
    assert.equal(await partnerUrl(right, id), before);
  });
});
