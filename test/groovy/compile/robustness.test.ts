import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileCheck } from '../../../server/groovy/compile/compileCheck';
import { parse } from '../../../server/groovy/parse';
import { type Problem } from '../../../server/groovy/problem';
import { readGroup } from '../../oracle/corpus';
import { runs, seed } from '../../support/random';

/** The problems of a text, after checking what holds for every text. */
function look(text: string): Problem[] {
  const result = parse(text);
  const problems = compileCheck(result);
  let last = -1;
  for (const { start, end, code, message, related, fix } of problems) {
    assert.ok(start > last, 'one problem at a place, in order');
    assert.ok(start <= end && end <= text.length, 'within the text');
    assert.match(code, /^compile\/[a-z-]+$/);
    assert.match(message, /^[^\n]*[.?)]$/);
    for (const place of related ?? []) assert.ok(place.start <= place.end && place.end <= text.length);
    if (fix) assert.ok(fix.start <= fix.end && fix.end <= text.length && fix.title !== '');
    last = start;
  }
  return problems;
}

const samples = readGroup('cases')
  .concat(readGroup('errors'))
  .map(({ source }) => source)
  .filter((source) => source.length < 2000);

describe(`compile check on any text (seed ${seed})`, () => {
  // All prefixes of all samples would take twenty seconds: each run has those of every 23rd, the soak of others.
  it('reads every prefix of some samples', () => {
    for (let index = seed % 23; index < samples.length; index += 23) {
      const sample = samples[index] ?? '';
      for (let end = 0; end < sample.length; end++) look(sample.slice(0, end));
    }
  });

  it('reads samples with pieces taken out, doubled and put elsewhere', () => {
    const any = fc.constantFrom(...samples);
    fc.assert(
      fc.property(any, any, fc.nat(), fc.nat(), fc.nat(), (one, other, a, b, c) => {
        const from = a % (one.length + 1);
        const to = Math.min(one.length, from + (b % 20));
        const piece = other.slice(c % (other.length + 1)).slice(0, b % 30);
        look(one.slice(0, from) + one.slice(to));
        look(one.slice(0, to) + one.slice(from));
        look(one.slice(0, from) + piece + one.slice(from));
      }),
      { numRuns: runs(300) },
    );
  });

  it('reads words and signs in any order', () => {
    const word = fc.constantFrom(
      ...'class interface enum record trait extends implements sealed permits def final static abstract int A B T x y it this super new @Override @Field ( ) { } [ ] < > , ; : = -> . ++ :: ? 1 "a" "$x" \n'
        .split(' ')
        .concat(
          'import java.util.*\n',
          'for (x in y)',
          'try',
          'catch (e)',
          'switch (x)',
          'case 1:',
          'break',
          'continue',
          'return',
          'yield',
        ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        look(words.join(' '));
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('compile check on extreme texts', () => {
  const deep = 10_000;
  const nested: [what: string, text: string][] = [
    ['brackets', '('.repeat(deep) + '1' + ')'.repeat(deep)],
    ['lists', 'def x = ' + '['.repeat(deep) + ']'.repeat(deep)],
    ['closures', '{ -> '.repeat(deep) + '}'.repeat(deep)],
    ['blocks', 'if (a) { def x = 1; '.repeat(deep) + '}'.repeat(deep)],
    ['classes', 'class A { '.repeat(deep) + '}'.repeat(deep)],
    ['classes without a name', 'new A() { def f() { '.repeat(deep) + '} }'.repeat(deep)],
    ['sums', 'x = ' + 'a + '.repeat(deep) + 'b'],
    ['properties', 'x = a' + '.b'.repeat(deep)],
    ['properties in a static method', 'static f() { a' + '.b'.repeat(deep) + ' }'],
    ['conditions behind a final', 'final x\n' + 'if (a) { '.repeat(deep) + 'x = 1' + '}'.repeat(deep)],
    ['types', 'List<'.repeat(deep) + 'X' + '>'.repeat(deep) + ' x = 1'],
    ['dotted types', 'new ' + 'A.'.repeat(deep) + 'B()'],
  ];
  for (const [what, text] of nested) {
    it(`survives deeply nested ${what}`, () => {
      look(text);
    });
  }

  it('survives a long chain and a ring of classes', () => {
    const names = Array.from({ length: 300 }, (_, index) => `C${index}`);
    const chain = names.map((name, index) => `class ${name} extends C${index + 1} { def x }\n`).join('');
    assert.deepEqual(look(`${chain}class C300 { }`), []);
    assert.equal(look(`${chain}class C300 extends C0 { }`).length, 1);
  });

  it('survives classes that extend each other’s nested classes', () => {
    look('class A extends B.C { static class D { } }\nclass B extends A.D { static class C { } }');
  });

  it('says nothing of ten thousand right lines', () => {
    const line = (index: number) =>
      `def value${index} = replica.customFields["${index}"]?.value as String\nissue.x = value${index}\n`;
    const text = Array.from({ length: 5000 }, (_, index) => line(index)).join('');
    assert.deepEqual(look(text), []);
  });
});

describe('compile check beside syntax errors', () => {
  const rows: [text: string, codes: string[]][] = [
    ['def a = 1\ndef a = 2\ndef b = (\n', ['compile/redeclared']],
    ['def a = foo(1\ndef b = new Foo()\n', ['compile/unknown-class']],
    ['import java.util.Lst\ndef b = 1 +\n', ['compile/unknown-class']],
    ['def b = 1 ** ** 2\nnew Foo()\n', ['compile/unknown-class']],
    ['clas Foo extends Bar { }\nnew Foo()\n', []],
    ['import java.util..Map\nMap<String, String> m = [:]\nnew Lst()\n', ['compile/unknown-class']],
    ['for (x in y) { z() } }\nbreak\n', []],
    ['issue.\ndef a = 1\n', []],
  ];
  for (const [text, codes] of rows) {
    it(`reports ${codes.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const result = parse(text);
      assert.notDeepEqual(result.errors, []);
      assert.deepEqual(
        compileCheck(result).map(({ code }) => code),
        codes,
      );
    });
  }
});
