import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { toPosition } from '../../server/features/convert';
import { readCorpus } from '../rules/corpusRules';
import { cutOff, edited } from '../support/damage';
import { runs } from '../support/random';
import { askEvery, everyFeature, openText } from './everyFeature';

const root = path.join(__dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const sample = read('sample/connections/acme_to_globex/incoming.groovy');
const corpus = readCorpus()
  .map(({ text }) => text)
  .filter(({ length }) => length < 3000);
const scripts = ['classes', 'strings', 'broken'].map((name) => read(`test/groovy/scripts/${name}.groovy`));
const some = [sample, ...scripts, ...corpus.filter((_, at) => at % 25 === 0)];

/** Asks about two places of a text: one at a share of it, and its end, where somebody would be typing. */
function ask(text: string, share: number): void {
  const document = openText(text);
  askEvery(document, Math.floor(text.length * share));
  askEvery(document, text.length);
}

describe('every feature', () => {
  it('stands rules and scripts as far as they are typed, whatever the place', () => {
    for (const [at, text] of some.entries()) {
      for (let length = at; length < text.length; length += 151) ask(text.slice(0, length), (length % 97) / 97);
    }
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('stands rules that are cut off anywhere', () => {
    fc.assert(fc.property(cutOff([...corpus, sample]), share, ask), { numRuns: runs(30) });
  });

  it('stands whatever is changed in a rule', () => {
    const pieces =
      '{ } ( ) [ ] " \' """ $ ${ . ?. *. -> = == ; , : ? ?: // /* \\ \n \r\n \t @ import new class def it 😀'.split(
        ' ',
      );
    fc.assert(fc.property(edited([...corpus, sample], pieces), share, ask), { numRuns: runs(40) });
  });

  it('stands texts with nothing in them, or nothing that means something', () => {
    for (const text of ['', '\n', '\r\n\r\n', ' ', '\uFEFF', '\u0000', '"', "'''", '$', '😀', '/*', '#!', '\\'])
      ask(text, 0.5);
  });

  it('stands places that are not in the text', () => {
    const document = openText('def a = 1\nissue.summary = a');
    for (const position of [
      { line: 99, character: 0 },
      { line: 0, character: 99 },
      { line: 1, character: 2 ** 31 - 1 },
    ]) {
      for (const [name, feature] of Object.entries(everyFeature)) {
        assert.doesNotThrow(() => JSON.stringify(feature(document, position)), name);
      }
    }
  });

  // Slow, because every feature is asked about each, and each way to recurse has to be among them.
  // The smallest function there is gets some 10,000 levels deep before the stack ends; any other ends sooner.
  const depth = 12_000;
  const directive = '// sync-rule: incoming jira-cloud\n';
  /** Each nests or chains so deep that a function runs out of stack that calls itself for every level. */
  const deep: [what: string, text: string][] = [
    ['lists that nobody closes', `def x = ${'['.repeat(depth)}`],
    ['parentheses', `issue.summary = ${'('.repeat(depth)}replica.summary${')'.repeat(depth)}`],
    ['maps', `def x = ${'[a: '.repeat(depth)}1${']'.repeat(depth)}`],
    ['closures over lines', `${'{ ->\n'.repeat(depth)}issue.summary${'\n}'.repeat(depth)}()`],
    ['loops over each, half typed', `${'replica.comments.each { '.repeat(depth)}it.`],
    ['conditions', `${'if (firstSync) {\n'.repeat(depth)}issue.summary = "x"${' }'.repeat(depth)}`],
    ['classes', `${'class A { '.repeat(depth)}def m() { }${' }'.repeat(depth)}`],
    ['method calls in a row', `issue.summary = replica.summary${'.trim()'.repeat(depth)}`],
    ['safe steps in a row', `issue.summary = replica${'?.parent'.repeat(depth)}`],
    ['calls within calls', `issue.summary = ${'nodeHelper.getUser('.repeat(depth)}1${')'.repeat(depth)}`],
    ['ternaries', `issue.summary = ${'firstSync ? 1 : '.repeat(depth)}2`],
    ['sums', `issue.summary = ${'replica.summary + '.repeat(depth)}"x"`],
    ['assignments in a row', `${'issue.key = '.repeat(depth)}"a"`],
    ['indexes', `issue.summary = replica.comments${'[0]'.repeat(depth)}`],
    ['texts within texts', `issue.summary = ${'"${'.repeat(2000)}replica.key${'}"'.repeat(2000)}`],
    ['type arguments', `def x = new ${'List<'.repeat(depth)}String${'>'.repeat(depth)}()`],
    ['casts', `def x = ${'(String) '.repeat(depth)}replica.key`],
  ];
  for (const [what, text] of deep) {
    it(`stands very deep ${what}`, () => {
      const document = openText(directive + text);
      askEvery(document, document.text.length - Math.floor(text.length / 3));
    });
  }

  it('tells no more steps of a selection than clients can read', () => {
    const document = openText(`def x = ${'1 + '.repeat(depth)}2`);
    const steps: unknown[] = [];
    const position = toPosition(document.lines, 20);
    for (let at = everyFeature.selection?.(document, position); at; at = parentOf(at)) steps.push(at);
    assert.ok(steps.length > 50 && steps.length <= 202, `${steps.length} steps`);
  });
});

/** What is around a step, of one or of the first of several. */
function parentOf(step: unknown): unknown {
  const [one] = [step].flat();
  return typeof one === 'object' && one !== null && 'parent' in one ? one.parent : undefined;
}
