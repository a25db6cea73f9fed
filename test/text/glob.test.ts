import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchesGlob } from '../../server/text/glob';

/** glob: paths that match, paths that do not. */
const cases: [glob: string, matching: string[], other: string[]][] = [
  ['a.groovy', ['a.groovy', 'x/y/a.groovy', '/a.groovy'], ['b.groovy', 'a.groovy.bak', 'aXgroovy', 'A.groovy']],
  ['*.groovy', ['a.groovy', 'x/a.groovy', '.groovy'], ['a.gvy', 'a.groovy/x']],
  ['*incoming*', ['incoming', 'x/jira-incoming.gvy'], ['incoming/x.groovy']],
  ['rules/*.groovy', ['rules/a.groovy'], ['x/rules/a.groovy', 'rules/x/a.groovy', 'rules']],
  ['/rules/*', ['rules/a', '/rules/a'], ['x/rules/a']],
  ['**/rules/*', ['rules/a', 'x/rules/a', 'x/y/rules/a'], ['xrules/a', 'rules/a/b']],
  ['rules/**', ['rules/a', 'rules/x/y/a'], ['rules', 'xrules/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'b']],
  ['**', ['a', 'x/a'], []],
  ['**/*', ['a', 'x/y/a'], []],
  ['?.groovy', ['a.groovy', '😀.groovy'], ['.groovy', 'ab.groovy']],
  ['a?b/c', ['axb/c'], ['a/b/c']],
  ['*.{groovy,gvy}', ['a.groovy', 'a.gvy'], ['a.g', 'a.groovygvy']],
  ['{left,right}/{in,out}*.groovy', ['left/in.groovy', 'right/outgoing.groovy'], ['middle/in.groovy', 'left/x.groovy']],
  ['x{,.incoming}.groovy', ['x.groovy', 'x.incoming.groovy'], ['x.outgoing.groovy']],
  ['{**/old,new}/*', ['x/y/old/a', 'old/a', 'new/a'], ['x/new/a']],
  ['a{b.groovy', ['a{b.groovy'], ['ab.groovy']],
  ['{}', ['{}'], ['']],
  ['a[1](b)+.groovy', ['a[1](b)+.groovy'], ['a1b.groovy']],
  ['', [''], ['a']],
];

describe('matchesGlob', () => {
  for (const [glob, matching, other] of cases) {
    it(`holds ${JSON.stringify(glob)} against paths`, () => {
      for (const path of matching) assert.ok(matchesGlob(glob, path), `should match ${path}`);
      for (const path of other) assert.ok(!matchesGlob(glob, path), `should not match ${path}`);
    });
  }

  it('walks all ways at once, so that no glob takes for ever', () => {
    assert.equal(matchesGlob(`${'*a'.repeat(60)}b`, 'a'.repeat(400)), false);
    assert.equal(matchesGlob(`x/${'{a,a,a}'.repeat(60)}b`, `x/${'a'.repeat(60)}`), false);
  });

  it('never throws, and a path without special characters matches itself', () => {
    const unit = fc.constantFrom('a', 'b', '/', '*', '?', '{', '}', ',', '.');
    const anything = fc.string({ unit, maxLength: 12 });
    fc.assert(fc.property(anything, anything, (glob, path) => typeof matchesGlob(glob, path) === 'boolean'));
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '-'), maxLength: 12 });
    fc.assert(fc.property(plain, (path) => matchesGlob(`x/${path}`, `x/${path}`)));
  });
});
