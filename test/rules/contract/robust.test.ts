import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, type ParseResult } from '../../../server/groovy/parse';
import { contractOf } from '../../../server/rules/contract/infer';
import { type Contract } from '../../../server/rules/contract/contract';
import { formatPath, parsePath } from '../../../server/rules/contract/path';
import { identifyRule } from '../../../server/rules/identify';
import { cutOff, edited } from '../../support/damage';
import { runs } from '../../support/random';
import { readCorpus } from '../corpusRules';
import { paths } from './show';

const rules = readCorpus();
const texts = rules.map(({ text }) => text).filter(({ length }) => length < 12_000);

/** Every place lies in the text, every path can be read again, and none stands there twice. */
function hold(text: string, { sends = [], reads = [] }: Contract): void {
  for (const uses of [sends, reads]) {
    const names = uses.map((use) => formatPath(use.path));
    assert.equal(new Set(names).size, names.length);
    for (const use of uses) {
      assert.deepEqual(parsePath(formatPath(use.path)), use.path);
      assert.ok(use.places.length > 0);
      for (const { range } of use.places) {
        assert.ok(range && range.start >= 0 && range.start <= range.end && range.end <= text.length);
      }
    }
  }
}

/** The fields that stand right behind `replica.` in a text, those that are assigned or all others. */
function namedIn({ text, comments }: ParseResult, assigned: boolean): string[] {
  let code = text;
  for (const { start, end } of comments) code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  const field = /\breplica\??\.(\w+)\b(?!\s*\()((?:(?:\??\.(?:\w+|"[^"\n]*"))*\s*=(?![=~]))?)/g;
  return [...code.matchAll(field)].filter((match) => (match[2] !== '') === assigned).map((match) => match[1] ?? '');
}

function manyAbove(count: number): string {
  return Array.from({ length: count }, (_, n) => `class C${n} implements C${n + 1}, C${n + 1}, C${n + 1} { }`).join(
    '\n',
  );
}

function lineOfClasses(count: number): string {
  return Array.from({ length: count }, (_, n) => `class C${n} extends C${n + 1} { }`).join('\n');
}

function callingAll(count: number): string {
  const text = (n: number) => `class C${n} extends C${n + 1} { def a${n}; def go(r) { super.go(r); a${n} = r } }`;
  return Array.from({ length: count }, (_, n) => text(n)).join('\n');
}

function holdBoth(text: string): void {
  const parsed = parse(text);
  for (const kind of ['outgoing', 'incoming']) hold(text, contractOf(parsed, kind));
}

describe('the inference of contracts', () => {
  it('misses no field that a rule names outright', () => {
    let named = 0;
    for (const { path, text } of rules) {
      const { kind } = identifyRule({ path, text });
      const parsed = parse(text);
      const found = contractOf(parsed, kind);
      const firsts = (found.sends ?? found.reads)?.map((use) => use.path[0]);
      // Not every kind has a replica, and whoever leaves everything open names nothing.
      if (!firsts || firsts.includes(undefined)) continue;
      for (const field of namedIn(parsed, found.sends !== undefined)) {
        named++;
        assert.ok(firsts.includes(field), `${field} in ${path}`);
      }
    }
    assert.ok(named > 1500, `${named}`);
  });

  it('never throws, wherever a rule is cut off', () => {
    fc.assert(fc.property(cutOff(texts), holdBoth), { numRuns: runs(150) });
  });

  it('never throws, whatever is changed in a rule', () => {
    const pieces = '{ } ( ) [ ] " $ . ?. -> = * replica'.split(' ');
    fc.assert(fc.property(edited(texts, pieces), holdBoth), { numRuns: runs(150) });
  });

  const excessive: [what: string, text: string][] = [
    ['deep parentheses', `${'('.repeat(3000)}replica.a${')'.repeat(3000)}`],
    ['deep closures', `${'{ -> '.repeat(2000)}replica.a = 1${' }'.repeat(2000)}()`],
    ['deep blocks', `${'if (x) { '.repeat(2000)}replica.a = 1${' }'.repeat(2000)}`],
    ['a long sum', `replica.a = ${'issue.x + '.repeat(5000)}1`],
    ['a long chain', `replica.a = issue${'.x()'.repeat(3000)}`],
    ['a long else-if', `${'if (x) { replica.a = 1 } else '.repeat(2000)}{ replica.b = 2 }`],
    ['a long path', `replica${'.next'.repeat(3000)} = 1`],
    [
      'calls that double',
      Array.from({ length: 40 }, (_, n) => `def f${n}(r) { f${n + 1}(r.a); f${n + 1}(r.b) }`).join('\n') +
        '\ndef f40(r) { r.x = 1 }\nf0(replica)',
    ],
    ['calls in a circle', 'def a(r) { b(r) }\ndef b(r) { a(r); r.x = 1 }\na(replica)'],
    ['closures that call themselves', 'def f\nf = { r -> r.x = 1; f(r.y) }\nf(replica)'],
    ['a growing text', 'def s = "a"\nfor (i in 1..9) { s += s; replica[s] = 1 }'],
    ['lists in lists', `def m = replica.x\n${'m = [m]\n'.repeat(20_000)}replica.a = m`],
    ['lists that double', `def m = replica.x\n${'m = [m, m]\n'.repeat(60)}replica.a = m`],
    ['a map within itself', `def m = [:]\n${'m.a = m\nm.b = [m, m]\n'.repeat(60)}replica.a = m`],
    ['a class above another many times', `${manyAbove(40)}\nnew C0().go(replica)`],
    ['methods that call all others', `${callingAll(300)}\nsomething.go(replica)\nreplica.a = 1`],
    ['a long line of classes', `${lineOfClasses(20_000)}\nnew C0().go(replica)\nreplica.a = 1`],
    ['classes in a circle', 'class A extends B { }\nclass B extends A { }\nnew A().go(replica)'],
  ];
  for (const [what, text] of excessive) {
    it(`stands ${what}`, () => {
      holdBoth(text);
      assert.ok(paths(text, 'outgoing').length > 0, 'something is sent, even if nobody can tell what');
    });
  }

  it('keeps what is sent and read by the pieces of a table that is too large to follow', () => {
    const rows = Array.from({ length: 400 }, (_, n) => `[from: "f${n}", to: x]`).join(', ');
    assert.deepEqual(paths(`def x = replica.x\ndef table = [${rows}]\ntable.each { issue.y = it.to.z }`, 'incoming'), [
      'x ...',
    ]);
    assert.deepEqual(paths(`def table = [${rows}]\ntable.each { replica[it.from] = 1 }`, 'outgoing'), ['?* ...']);
  });

  it('says nothing of kinds without a replica', () => {
    for (const kind of ['external-script', 'visual-mode-rule-script', 'nonsense', undefined]) {
      assert.deepEqual(contractOf(parse('replica.a = replica.b'), kind), {});
    }
  });

  it('knows the old kinds', () => {
    assert.deepEqual(paths('replica.a = 1', 'data-filter'), ['a']);
    assert.deepEqual(paths('x = replica.a', 'create-processor'), ['a']);
    assert.deepEqual(paths('x = previous.a', 'change-processor'), ['a']);
  });
});
