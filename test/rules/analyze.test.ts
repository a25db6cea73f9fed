import assert from 'node:assert/strict';
import { parse } from '../../server/groovy/parse';
import { analyze } from '../../server/rules/analyze';
import { type SeveritySettings } from '../../server/rules/severitySettings';
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

  describe('weighs by settings', () => {
    const text = 'def kept = 1\nissue.summary = replica.summary // sync-rule-ignore flow/unreachable\n';
    const weighed = (severities: SeveritySettings) =>
      analyze(text, identifyRule({ path: 'incoming.groovy', text }), { classNames: new Set(), severities }).map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    const rows: [what: string, severities: SeveritySettings, found: string[]][] = [
      ['nothing', {}, ['hint flow/unused-variable', 'hint rule/suppression']],
      ['a code', { 'flow/unused-variable': 'error' }, ['error flow/unused-variable', 'hint rule/suppression']],
      ['an area', { flow: 'off' }, ['hint rule/suppression']],
      [
        'a code before its area',
        { flow: 'off', 'flow/unused-variable': 'warning' },
        ['warning flow/unused-variable', 'hint rule/suppression'],
      ],
      ['what is said of comments', { rule: 'off' }, ['hint flow/unused-variable']],
      ['all of it', { flow: 'off', 'rule/suppression': 'off' }, []],
    ];
    for (const [what, severities, found] of rows) {
      it(what, () => {
        assert.deepEqual(weighed(severities), found);
      });
    }

    it('but not what Groovy refuses', () => {
      const broken = 'issue.summary = (\n';
      const severities = { syntax: 'off', compile: 'off' } as const;
      const found = analyze(broken, identifyRule({ path: 'incoming.groovy', text: broken }), {
        classNames: new Set(),
        severities,
      });
      assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set(['error']));
    });

    it('so that a comment for what is switched off is not called unused', () => {
      const ignored = 'def kept = 1 // sync-rule-ignore flow/unused-variable\n';
      const identity = identifyRule({ path: 'incoming.groovy', text: ignored });
      assert.deepEqual(analyze(ignored, identity, { classNames: new Set(), severities: { flow: 'off' } }), []);
    });
  });
});
