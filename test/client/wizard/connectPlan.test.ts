import assert from 'node:assert/strict';
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
    const expected = [/^Type the URL/, /https:\/\//, /cannot be reached/, /no blanks/, /does not know the token/];
    assert.equal(port.refused.length, expected.length);
    for (const [at, words] of expected.entries()) assert.match(port.refused[at] ?? '', words);
  });

  it('does not take another program for a node', async () => {
    const strangers = ['<html>', '[]', '{"status":"UP"}'];
    const port = scriptedAsk(...strangers.map(() => ({ type: node.url })), 'escape');
    node.override = (_, response) => !!response.end(strangers[port.refused.length]);
    assert.equal(await ask(connectPlan(false), port, newDrafts()), undefined);
    assert.equal(port.refused.length, 3);
    for (const words of port.refused) assert.match(words, /Something else than a sync node/);
  });
});
