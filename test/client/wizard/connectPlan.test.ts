import assert from 'node:assert/strict';
import { wordsForLog } from '../../../client/node/nodeErrors';
import { connectPlan } from '../../../client/wizard/connectPlan';
import { ask } from '../../../client/wizard/wizard';
import { startFakeNode, token, type FakeNode } from '../node/fakeNode';
import { scriptedAsk } from './scriptedAsk';
import { newDrafts } from './setup/support';

describe('connecting to a node', () => {
  let node: FakeNode;
  beforeEach(async () => (node = await startFakeNode()));
  afterEach(() => node.stop());

  it('asks which, where and by what token, and looks whether that is right', async () => {
    const port = scriptedAsk({ pick: 'elsewhere' }, { type: `${node.url}/` }, { type: ` ${token}\n` });
    const answers = await ask(connectPlan(true), port, newDrafts());
    assert.deepEqual(answers, { place: 'elsewhere', url: node.url, token });
    assert.equal(port.shown.at(-1)?.text?.isSecret, true);
    assert.ok(node.requests.some(({ path }) => path === '/health'));
    assert.equal(node.requests.find(({ path }) => path === '/health')?.headers.authorization, undefined);
  });

  it('needs nothing for the built-in one', async () => {
    assert.deepEqual(await ask(connectPlan(true), scriptedAsk({ pick: 'embedded' }), newDrafts()), {
      place: 'embedded',
    });
  });

  it('needs nothing for one of this workspace alone, which is offered only where there can be one', async () => {
    const port = scriptedAsk({ pick: 'own' });
    assert.deepEqual(await ask(connectPlan(true, true), port, newDrafts()), { place: 'own' });
    const without = scriptedAsk({ pick: 'embedded' });
    await ask(connectPlan(true), without, newDrafts());
    const ids = [port, without].map(({ shown }) => shown[0]?.choice?.choices.map(({ id }) => id));
    assert.deepEqual(ids, [
      ['elsewhere', 'embedded', 'own'],
      ['elsewhere', 'embedded'],
    ]);
  });

  it('offers no built-in one where there is none', async () => {
    const port = scriptedAsk({ type: node.url }, { type: token });
    assert.deepEqual(await ask(connectPlan(false), port, newDrafts()), { url: node.url, token });
  });

  it('says what is wrong with URL and token before it takes them', async () => {
    const gone = await startFakeNode();
    await gone.stop();
    const port = scriptedAsk(
      { type: '' },
      { type: 'http://sync.example.com' },
      { type: gone.url },
      { type: node.url },
      { type: 'two words' },
      { type: 'other' },
      { type: token },
    );
    assert.deepEqual(await ask(connectPlan(false), port, newDrafts()), { url: node.url, token });
    const expected = [
      /^Type the URL/,
      /https:\/\//,
      /^Connection refused\. [^(]*$/,
      /no blanks/,
      /does not know the token/,
    ];
    assert.equal(port.refused.length, expected.length);
    for (const [at, words] of expected.entries()) assert.match(port.refused[at] ?? '', words);
  });

  it('does not take another program for a node', async () => {
    const strangers = ['<html>', '[]', '{"status":"UP"}'];
    const port = scriptedAsk(...strangers.map(() => ({ type: node.url })), 'escape');
    node.override = (_, response) => !!response.end(strangers[port.refused.length]);
    assert.equal(await ask(connectPlan(false), port, newDrafts()), undefined);
    assert.equal(port.refused.length, 3);
    assert.match(port.refused[0] ?? '', /^A web page answered\. It may be a login page/);
    for (const words of port.refused.slice(1)) assert.match(words, /^Not a sync node\. Another program answers/);
    for (const words of port.refused) assert.doesNotMatch(words, /HTTP|200/);
  });

  it('tells whoever keeps the log why a node did not answer as it should', async () => {
    const gone = await startFakeNode();
    await gone.stop();
    const told: string[] = [];
    const plan = connectPlan(false, false, (reason) => told.push(wordsForLog(reason)));
    await ask(plan, scriptedAsk({ type: gone.url }, { type: node.url }, { type: 'other' }, 'escape'), newDrafts());
    assert.deepEqual(told.length, 2);
    assert.match(told[0] ?? '', /\(ECONNREFUSED\)$/);
  });

  const paths: [behind: string, at: string][] = [
    ['/connections', ''],
    ['/api/v1/connections/7', ''],
    ['/sync/connections', '/sync'],
  ];
  for (const [behind, at] of paths)
    it(`takes the URL without ${behind} where a node answers at "${at}"`, async () => {
      const port = scriptedAsk({ type: `${node.url}${behind}` }, { type: token });
      const base = at === '' ? '' : `${at}/api/v1`;
      node.override = ({ path }, response) => {
        const isNode = path === `${base}/health` || path === `${base}/node`;
        return !!(isNode ? response.end('{"status":"ok","version":"0.1.0"}') : response.writeHead(404).end('<html>'));
      };
      const answers = await ask(connectPlan(false), port, newDrafts());
      assert.deepEqual(answers, { url: node.url + at, token });
      assert.match(port.shown.at(-1)?.text?.prompt ?? '', new RegExp(`^Token for ${node.url}${at}:`));
    });
});
