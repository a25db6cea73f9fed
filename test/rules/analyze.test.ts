import assert from 'node:assert/strict';
import { parse } from '../../server/groovy/parse';
import { analyze } from '../../server/rules/analyze';
import { sortByPlace } from '../../server/rules/diagnostic';
import { identifyRule } from '../../server/rules/identify';

function codesOf(text: string): string[] {
  const found = analyze(text, identifyRule({ path: 'incoming.groovy', text }));
  return found.map(({ code, severity }) => `${severity} ${code.split('/')[0] ?? ''}`);
}

describe('analyze', () => {
  it('has nothing to say of a sound rule', () => {
    assert.deepEqual(codesOf('// sync-rule: incoming\nissue.summary = replica.summary\n'), []);
    assert.deepEqual(codesOf(''), []);
  });

  it('tells what the directive says wrong', () => {
    assert.deepEqual(codesOf('// sync-rule: incomming\nissue.summary = replica.summary\n'), ['warning rule']);
  });

  it('makes an error of everything that Groovy cannot read, in the order of the text', () => {
    const text = 'issue.summary = (\n// sync-rule: incomming\n)\n';
    const { errors } = parse(text);
    assert.ok(errors.length > 0);
    const found = analyze(text, identifyRule({ path: 'incoming.groovy', text }));
    assert.equal(found.length, errors.length + 1);
    assert.deepEqual(
      found.map(({ start }) => start),
      found.map(({ start }) => start).sort((a, b) => a - b),
    );
    assert.ok(found.every(({ code, severity }) => code.startsWith('rule/') || severity === 'error'));
  });

  it('keeps the order of what stands at one place', () => {
    const named = [
      { start: 2, end: 3, name: 'a' },
      { start: 1, end: 5, name: 'b' },
      { start: 1, end: 2, name: 'c' },
      { start: 1, end: 2, name: 'd' },
    ];
    assert.deepEqual(
      sortByPlace(named).map(({ name }) => name),
      ['c', 'd', 'b', 'a'],
    );
  });

  it('only warns of what Groovy takes although it is hardly meant', () => {
    const text = 'if (issue.key = "A-1") { issue.summary = replica.summary }\n';
    const found = analyze(text, identifyRule({ path: 'incoming.groovy', text }));
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['syntax/assignment-in-condition', 'warning']],
    );
  });
});
