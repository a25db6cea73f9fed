import assert from 'node:assert/strict';
import {
  factsOf,
  NodeProblem,
  problemDocument,
  problemTypeBase,
  readProblemDocument,
} from '../../server/node/problems/problem';
import { problems, type ProblemSlug } from '../../server/node/problems/table';

const slugs = Object.keys(problems) as ProblemSlug[];

const verbs =
  'accept ask call change check choose compare copy correct end generate give make mend pair paste read refresh remove say send set shorten ' +
  'start take try type update use wait write';

/** Somebody is told to do something, by the sentence itself or by what it quotes, or that it goes on without them. */
const instruction = new RegExp(
  String.raw`(?:[.;,:] (?:then |or |and )?|\band |\bor |^)(?:${verbs.replaceAll(' ', '|')})\b|\bmust\b|\bby itself\b|[:.] \{message\}`,
  'i',
);

/** What carries the meaning, whatever its ending. */
function wordsIn(text: string): string[] {
  const small =
    /^(?:an?|the|of|to|in|is|it|no|not|and|or|for|with|by|on|at|was|be|this|that|as|its?|from|ha[sd]|their|such|very)$/;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.filter((word) => !small.test(word)).map((word) => word.slice(0, 5));
}

describe('problems', () => {
  for (const slug of slugs) {
    it(`${slug} is told in whole sentences`, () => {
      const { status, title, advice } = problems[slug];
      assert.match(slug, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(status >= 400 && status < 600);
      assert.match(title, /^[A-Z][^.]*[^. ]$/);
      // `settingWrong` ends its message with the full stop or the question mark that it needs.
      assert.match(advice, slug === 'setting-wrong' ? /^[A-Z].*: \{message\}$/ : /^[A-Z{].*[.]$/);
      assert.ok(!/\b(JWS|JSON|HMAC|null|undefined|regex)\b/.test(advice), advice);
    });
  }

  for (const slug of slugs) {
    it(`${slug} says what to do`, () => assert.match(problems[slug].advice, instruction));
  }

  for (const slug of slugs) {
    it(`${slug} does not say in its sentence what its title has said`, () => {
      const { title, advice } = problems[slug];
      const [first = ''] = advice.replace(/\{\w+\}/g, '').split(/(?<=[.;:]) /);
      const said = wordsIn(first);
      assert.ok(
        wordsIn(title).some((word) => !said.includes(word)),
        `${title}. ${first}`,
      );
    });
  }

  it('have no two titles for one thing in the hands of users', () => {
    const told = slugs.map((slug) => problems[slug].advice);
    assert.equal(new Set(told).size, told.length);
  });

  it('are documents of RFC 9457, with their facts', () => {
    const problem = new NodeProblem('name-taken', { name: 'a', offer: 'a_2' });
    assert.equal(problem.status, 409);
    assert.match(problem.message, /is called a, .* for example a_2\.$/);
    assert.deepEqual(problemDocument(problem), {
      name: 'a',
      offer: 'a_2',
      type: `${problemTypeBase}name-taken`,
      status: 409,
      title: 'Name already taken',
      detail: problem.message,
    });
  });

  it('let no fact stand in for the type, status, title or detail', () => {
    const names = slugs.flatMap((slug) => factsOf(problems[slug]));
    assert.deepEqual(
      names.filter((name) => ['type', 'status', 'title', 'detail', 'instance'].includes(name)),
      [],
    );
  });

  it('are read back, but not what nobody knows', () => {
    const problem = new NodeProblem('invitation-expired', { expired: '2025-11-22 21:20 UTC' });
    const read = readProblemDocument(JSON.stringify({ ...problemDocument(problem), detail: 'Send money.', more: 'x' }));
    assert.equal(read?.slug, 'invitation-expired');
    assert.equal(read.message, problem.message);
    assert.deepEqual(read.facts, problem.facts);
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"type":5}',
      '{"type":"about:blank"}',
      `{"type":"${problemTypeBase}toString"}`,
    ]) {
      assert.equal(readProblemDocument(text), undefined, text);
    }
  });
});
