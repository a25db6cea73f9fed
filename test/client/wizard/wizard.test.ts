import assert from 'node:assert/strict';
import { error, type Ask } from '../../../client/wizard/ask';
import { draftsIn, type Drafts } from '../../../client/wizard/drafts';
import { type PromptStep, type WizardPlan } from '../../../client/wizard/plan';
import { ask } from '../../../client/wizard/wizard';
import { scriptedAsk, type Move } from './scriptedAsk';

interface Draft {
  readonly kind?: string;
  readonly url?: string;
  readonly name?: string;
  readonly token?: string;
}

const steps: PromptStep<Draft>[] = [
  {
    id: 'kind',
    label: () => 'Kind',
    question: ({ kind }) => ({
      kind: 'choice',
      placeholder: 'Which?',
      choices: [
        { id: 'public', label: 'Public' },
        { id: 'local', label: 'Local' },
      ],
      ...(kind !== undefined && { value: kind }),
    }),
    take: (draft, kind) => ({ ...draft, kind }),
    show: ({ kind }) => kind,
  },
  {
    id: 'url',
    label: () => 'URL',
    applies: ({ kind }) => kind === 'public',
    question: ({ url }) => ({
      kind: 'text',
      prompt: 'Where?',
      ...(url !== undefined && { value: url }),
      check: (text) => (text.startsWith('https://') ? undefined : error('No URL.')),
      verify: (text) => Promise.resolve(text.endsWith('.gone') ? error('Nobody is there.') : undefined),
    }),
    take: (draft, url) => ({ ...draft, url }),
    show: ({ url }) => url,
  },
  {
    id: 'name',
    label: () => 'Name',
    question: ({ name, kind = '' }) =>
      Promise.resolve({ kind: 'text', prompt: 'What name?', value: name ?? `my ${kind}` }),
    take: (draft, name) => ({ ...draft, name }),
    show: ({ name }) => name,
  },
];
const summary = ({ name = '' }: Draft) => ({ accept: `Create ${name}` });
const plan: WizardPlan<Draft> = { id: 'test', title: 'Test', start: {}, steps, summary };

function memory(): Drafts & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  const drafts = draftsIn({
    get: (key) => kept.get(key),
    update: (key, value) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      return Promise.resolve();
    },
  });
  return { ...drafts, kept };
}

describe('a wizard', () => {
  const pub: Move = { pick: 'public' };
  const url: Move = { type: 'https://a' };
  const name: Move = { type: 'n' };
  const whole: Draft = { kind: 'public', url: 'https://a', name: 'n' };

  const walks: [what: string, moves: Move[], result: Draft | undefined, places: string][] = [
    ['asks one after the other, then for everything', [pub, url, name, 'accept'], whole, '1/3 2/4 3/4 4/4'],
    [
      'leaves out what does not apply',
      [{ pick: 'local' }, name, 'accept'],
      { kind: 'local', name: 'n' },
      '1/3 2/3 3/3',
    ],
    [
      'goes back with what was answered',
      [pub, url, 'back', 'back', 'accept', 'accept', name, 'accept'],
      whole,
      '1/3 2/4 3/4 2/4 1/4 2/4 3/4 4/4',
    ],
    ['goes back from the summary', [pub, url, { type: 'o' }, 'back', name, 'accept'], whole, '1/3 2/4 3/4 4/4 3/4 4/4'],
    [
      'changes one thing from the summary',
      [pub, { type: 'https://b' }, name, { pick: 'url' }, url, 'accept'],
      whole,
      '1/3 2/4 3/4 4/4 2/4 4/4',
    ],
    [
      'asks after a change only for what is missing now',
      [{ pick: 'local' }, name, { pick: 'kind' }, pub, url, 'accept'],
      whole,
      '1/3 2/3 3/3 1/3 2/4 4/4',
    ],
    [
      'goes back to the summary from a change',
      [pub, url, name, { pick: 'kind' }, 'back', 'accept'],
      whole,
      '1/3 2/4 3/4 4/4 1/4 4/4',
    ],
    [
      'goes back past what does not apply any more',
      [pub, url, name, { pick: 'kind' }, { pick: 'local' }, 'back', 'back', { pick: 'local' }, name, 'accept'],
      { kind: 'local', url: 'https://a', name: 'n' },
      '1/3 2/4 3/4 4/4 1/4 3/3 2/3 1/3 2/3 3/3',
    ],
    ['is dismissed at the first question', ['escape'], undefined, '1/3'],
    ['is dismissed at the summary', [pub, url, name, 'escape'], undefined, '1/3 2/4 3/4 4/4'],
  ];
  for (const [what, moves, result, places] of walks) {
    it(what, async () => {
      const port = scriptedAsk(...moves);
      assert.deepEqual(await ask(plan, port, memory()), result);
      assert.equal(port.shown.map(({ place }) => `${place.step}/${place.totalSteps}`).join(' '), places);
      assert.equal(port.shown[0]?.place.canGoBack, false);
      assert.ok(port.shown.every(({ place }) => place.title === 'Test'));
    });
  }

  it('accepts no answer that is refused at once or later', async () => {
    const port = scriptedAsk(pub, { type: 'a' }, { type: 'https://b.gone' }, url, name, 'accept');
    assert.deepEqual(await ask(plan, port, memory()), whole);
    assert.deepEqual(port.refused, ['No URL.', 'Nobody is there.']);
  });

  it('sums up what was answered', async () => {
    const port = scriptedAsk(pub, url, name, 'accept');
    await ask(plan, port, memory());
    assert.deepEqual(
      port.shown.at(-1)?.choice?.choices.map(({ label }) => label),
      ['Create n', 'Kind: public', 'URL: https://a', 'Name: n'],
    );
  });

  it('says that nothing has happened yet, with no other word for what is accepted than its line has', async () => {
    const change = scriptedAsk(pub, url, name, 'accept');
    await ask(plan, change, memory());
    const says = 'Nothing has happened yet. Press Enter to go ahead, or choose what to change.';
    assert.equal(change.shown.at(-1)?.choice?.placeholder, says);
    const bare = { ...plan, steps: steps.map((step) => ({ ...step, show: () => undefined })) };
    const nothing = scriptedAsk(pub, url, name, 'accept');
    await ask(bare, nothing, memory());
    assert.equal(nothing.shown.at(-1)?.choice?.placeholder, 'Nothing has happened yet. Press Enter to go ahead.');
  });

  it('offers an answer that follows from those before', async () => {
    const port = scriptedAsk({ pick: 'local' }, 'accept', 'accept');
    assert.deepEqual(await ask(plan, port, memory()), { kind: 'local', name: 'my local' });
  });

  it('does without a summary where nothing is created', async () => {
    const short: WizardPlan<Draft> = { id: 'short', title: 'Short', start: {}, steps };
    const port = scriptedAsk({ pick: 'local' }, name);
    assert.deepEqual(await ask(short, port, memory()), { kind: 'local', name: 'n' });
    assert.equal(port.shown.at(-1)?.place.totalSteps, 2);
  });

  it('loses nothing when it is left, and takes it up when that is wanted', async () => {
    const drafts = memory();
    assert.equal(await ask(plan, scriptedAsk(pub, { escape: 'https://half' }), drafts), undefined);
    const port = scriptedAsk({ pick: 'Take Up Where You Left Off' }, url, name, 'accept');
    assert.deepEqual(await ask(plan, port, drafts), whole);
    assert.equal(port.shown[1]?.text?.value, 'https://half');
    assert.equal(drafts.kept.size, 0);
  });

  it('keeps what stands in a box while it is typed, for a window that is closed meanwhile', async () => {
    const drafts = memory();
    const leaving: Ask = {
      ...scriptedAsk(pub),
      text: (question) => {
        question.typed?.('https://ha');
        return new Promise(() => undefined); // the window is gone
      },
    };
    void ask(plan, leaving, drafts);
    while (!JSON.stringify([...drafts.kept]).includes('https://ha')) await Promise.resolve();
    const port = scriptedAsk({ pick: 'Take Up Where You Left Off' }, 'escape');
    await ask(plan, port, drafts);
    assert.equal(port.shown.at(-1)?.text?.value, 'https://ha');
  });

  const takenUp: [what: string, moves: Move[], place: string, back: Move[], backAt: string][] = [
    ['at the question that was open', [pub, url, { escape: 'half' }], '3/4', ['back'], '2/4'],
    ['at the question that was open, without anything typed', [pub, url, 'escape'], '3/4', ['back', 'back'], '1/4'],
    ['at the summary', [pub, url, name, 'escape'], '4/4', ['back'], '3/4'],
    ['at a change, which leads to the summary', [pub, url, name, { pick: 'url' }, 'escape'], '2/4', [url], '4/4'],
    ['at a change, which can be gone back on', [pub, url, name, { pick: 'url' }, 'escape'], '2/4', ['back'], '4/4'],
    ['before it, where an answer is no longer right', [pub, { escape: 'https://b.gone' }], '2/4', ['back'], '1/4'],
  ];
  for (const [what, moves, place, then, thenAt] of takenUp)
    it(`is taken up ${what}`, async () => {
      const drafts = memory();
      await ask(plan, scriptedAsk(...moves), drafts);
      const port = scriptedAsk({ pick: 'resume' }, ...then, 'escape');
      await ask(plan, port, drafts);
      const places = port.shown.slice(1).map(({ place: { step, totalSteps } }) => `${step}/${totalSteps}`);
      assert.deepEqual([places[0], places.at(-1)], [place, thenAt]);
    });

  it('is taken up at a question before, where its answer is no longer right or was not kept', async () => {
    const drafts = memory();
    drafts.keep('test', { ...whole, url: 'https://b.gone' }, { step: '' });
    const gone = scriptedAsk({ pick: 'resume' }, url, 'escape');
    await ask(plan, gone, drafts);
    assert.equal(gone.shown[1]?.text?.value, 'https://b.gone');
    assert.deepEqual(gone.shown.at(-1)?.place, { title: 'Test', step: 4, totalSteps: 4, canGoBack: true });
    const steps = plan.steps as readonly PromptStep<Draft>[];
    const notKept = { ...plan, steps: steps.map((step) => ({ ...step, isNotKept: step.id === 'name' })) };
    const port = scriptedAsk({ pick: 'resume' }, 'escape');
    await ask(notKept, port, drafts);
    assert.equal(port.shown[1]?.place.step, 3);
  });

  it('asks for what is optional only when the summary leads there', async () => {
    const optional: PromptStep<Draft> = {
      id: 'where',
      label: () => 'Where',
      isOptional: true,
      question: () => ({ kind: 'text', prompt: 'Where?' }),
      take: (draft, token) => ({ ...draft, token }),
      show: ({ token = 'here' }) => token,
      remark: ({ token }) => (token === undefined ? { severity: 'warning', message: 'Only here.' } : undefined),
    };
    const withOptional = { ...plan, steps: [optional, ...steps] };
    const port = scriptedAsk(pub, url, name, { pick: 'where' }, { type: 'there' }, 'accept');
    assert.deepEqual(await ask(withOptional, port, memory()), { ...whole, token: 'there' });
    assert.deepEqual(
      port.shown.map(({ place }) => `${place.step}/${place.totalSteps}`),
      ['1/3', '2/4', '3/4', '4/4', '1/4', '4/4'],
    );
    const lines = [port.shown[3], port.shown[5]].map((shown) => shown?.choice?.choices[1]);
    assert.deepEqual(
      lines.map((line) => [line?.label, line?.icon, line?.detail]),
      [
        ['Where: here', 'warning', 'Only here.'],
        ['Where: there', 'edit', undefined],
      ],
    );
  });

  it('begins anew when that is wanted', async () => {
    const drafts = memory();
    await ask(plan, scriptedAsk(pub, 'escape'), drafts);
    const port = scriptedAsk({ pick: 'Begin Anew' }, { pick: 'local' }, name, 'accept');
    assert.deepEqual(await ask(plan, port, drafts), { kind: 'local', name: 'n' });
    assert.equal(port.shown[1]?.choice?.value, undefined);
  });

  it('offers nothing to take up where nothing was answered', async () => {
    const drafts = memory();
    await ask(plan, scriptedAsk('escape'), drafts);
    const port = scriptedAsk('escape');
    await ask(plan, port, drafts);
    assert.equal(port.shown[0]?.choice?.placeholder, 'Which?');
  });

  it('keeps its draft while nobody says whether it is wanted', async () => {
    const drafts = memory();
    await ask(plan, scriptedAsk(pub, 'escape'), drafts);
    assert.equal(await ask(plan, scriptedAsk('escape'), drafts), undefined);
    assert.deepEqual(drafts.find('test'), { kind: 'public' });
  });

  it('keeps no secret', async () => {
    const drafts = memory();
    const secret: PromptStep<Draft> = {
      id: 'token',
      label: () => 'Token',
      question: () => ({ kind: 'text', prompt: 'Token', isSecret: true }),
      take: (draft, token) => ({ ...draft, token }),
    };
    const withSecret = { ...plan, steps: [...steps, secret] };
    const port = scriptedAsk({ pick: 'local' }, name, { type: 'hush' }, 'escape');
    assert.equal(await ask(withSecret, port, drafts), undefined);
    assert.doesNotMatch(JSON.stringify([...drafts.kept]), /hush/);
    assert.doesNotMatch(JSON.stringify(port.shown.at(-1)), /hush/);
    const asked = port.shown.find(({ text }) => text?.isSecret === true)?.text;
    assert.ok(asked && asked.typed === undefined, 'nor while it is typed');
  });
});
