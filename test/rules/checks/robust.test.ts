import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/rules/analyze';
import { identifyRule } from '../../../server/rules/identify';
import { cutOff, edited } from '../../support/damage';
import { runs } from '../../support/random';
import { readCorpus } from '../corpusRules';

const short = readCorpus()
  .map(({ text }) => text)
  .filter(({ length }) => length < 4000);

/** Every range lies in the text, also those of fixes and of what explains a finding. */
function hold(text: string): void {
  const inside = ({ start, end }: { start: number; end: number }) => {
    assert.ok(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length, `${start} to ${end}`);
  };
  for (const found of analyze(text, identifyRule({ path: '', text }))) {
    inside(found);
    if (found.fix) inside(found.fix);
    found.related?.forEach(inside);
    assert.match(found.message, /\S/);
  }
}

describe('all checks together', () => {
  it('stand every prefix of some rules', () => {
    // Few rules of every kind, and not each length: a run shall not take long.
    for (const [at, text] of short.filter((_, index) => index % 20 === 0).entries()) {
      for (let length = at; length < text.length; length += 67) hold(text.slice(0, length));
    }
  });

  it('stand rules that are cut off anywhere', () => {
    fc.assert(fc.property(cutOff(short), hold), { numRuns: runs(60) });
  });

  it('stand whatever is changed in a rule', () => {
    const pieces =
      '{ } ( ) [ ] " \' """ $ ${ . ?. * *. -> = == ; , : ? ?: // /* \\ \n return throw if else while for in try catch def class import new replica issue nodeHelper firstSync it null true'.split(
        ' ',
      );
    fc.assert(fc.property(edited(short, pieces), hold), { numRuns: runs(80) });
  });

  // Deeper than the smallest function can call itself on the stack that Node gives it; the time grows with it.
  const depth = 15_000;
  const directive = '// sync-rule: incoming jira-cloud\n';
  /** Each nests or chains so deep that whoever calls himself for every level runs out of stack. */
  const deep: [what: string, text: string][] = [
    ['lists', `def x = ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['parentheses', `issue.summary = ${'('.repeat(depth)}replica.summary${')'.repeat(depth)}`],
    ['maps', `def x = ${'[a: '.repeat(depth)}1${']'.repeat(depth)}`],
    ['closures', `${'{ -> '.repeat(depth)}issue.summary${' }'.repeat(depth)}()`],
    ['calls with closures', `${'issue.with { '.repeat(depth)}summary${' }'.repeat(depth)}`],
    ['loops over each', `${'replica.comments.each { '.repeat(depth)}it.body${' }'.repeat(depth)}`],
    ['conditions', `${'if (firstSync) { '.repeat(depth)}issue.summary = "x"${' }'.repeat(depth)}`],
    // Each condition asks those before it, so this is the one that takes long.
    ['else-if', `${'if (replica.key == "a") { issue.key = "b" } else '.repeat(1500)}{ issue.key = "c" }`],
    ['loops', `${'while (true) { '.repeat(depth)}issue.key${' }'.repeat(depth)}`],
    ['counted loops', `${'for (int i = 0; i < 3; i++) { '.repeat(depth)}issue.key${' }'.repeat(depth)}`],
    ['blocks that catch', `${'try { '.repeat(depth)}issue.key${' } catch (e) { }'.repeat(depth)}`],
    ['method calls in a row', `issue.summary = replica.summary${'.trim()'.repeat(depth)}`],
    ['safe steps in a row', `issue.summary = replica${'?.parent'.repeat(depth)}`],
    ['calls within calls', `issue.summary = ${'nodeHelper.getUser('.repeat(depth)}1${')'.repeat(depth)}`],
    ['ternaries', `issue.summary = ${'firstSync ? 1 : '.repeat(depth)}2`],
    ['fallbacks', `issue.summary = ${'replica.summary ?: '.repeat(depth)}"x"`],
    ['sums', `issue.summary = ${'replica.summary + '.repeat(depth)}"x"`],
    ['conditions in a row', `if (${'replica.summary && '.repeat(depth)}true) { issue.key = "a" }`],
    ['negations', `if (${'!'.repeat(depth)}firstSync) { issue.key = "a" }`],
    ['assignments in a row', `${'issue.key = '.repeat(depth)}"a"`],
    ['indexes', `issue.summary = replica.comments${'[0]'.repeat(depth)}`],
    ['texts within texts', `issue.summary = ${'"${'.repeat(2000)}replica.key${'}"'.repeat(2000)}`],
    ['casts', `def x = ${'(String) '.repeat(depth)}replica.key`],
  ];
  for (const [what, text] of deep) {
    it(`stand very deep ${what}`, () => {
      hold(directive + text);
    });
  }

  /** Each makes some check or the types look again at what came before, once for every line. */
  const long: [what: string, line: (n: number) => string][] = [
    ['variables that nothing uses', (n) => `def unused${n} = ${n}`],
    ['one variable given again', (n) => `${n === 0 ? 'def ' : ''}text = "a${n}"`],
    ['one variable that grows', (n) => (n === 0 ? 'def text = ""' : 'text = text + issue.summary + text')],
    ['methods that nothing calls', (n) => `def unused${n}(a) { a }`],
    ['methods that call the next', (n) => `def step${n}(a) { step${n + 1}(a) }`],
    ['imports', (n) => `import java.time.Year as Year${n}`],
    ['comments that ignore', (n) => `issue.summary = "${n}" // sync-rule-ignore flow/unreachable, names: why`],
    ['comments in a row', () => '// sync-rule-ignore flow/unreachable'],
    ['loops without end', () => 'while (true) { issue.key }'],
    ['unknown names', (n) => `issue.summry${n} = replica.summary.naem${n}`],
    ['fields written', (n) => `issue.customFields."Field ${n}".value = replica.customFields."Field ${n}".value`],
    ['comments merged', () => 'issue.comments = commentHelper.mergeComments(issue, replica) { it }'],
    ['maps looked up', (n) => `issue.setStatus(["a": "b${n}"][replica.status.name])`],
    ['closures that write outward', (n) => `replica.labels.each { issue.summary = it.label + "${n}" }`],
    ['addresses', (n) => `issue.assignee = nodeHelper.getUserByEmail("jane.doe${n}@ourcorp.io")`],
  ];
  for (const [what, line] of long) {
    it(`stand very many ${what}`, () => {
      hold(directive + Array.from({ length: 1000 }, (_, n) => line(n)).join('\n'));
    });
  }
});
