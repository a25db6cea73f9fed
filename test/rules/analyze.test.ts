import assert from 'node:assert/strict';
import { analyze } from '../../server/rules/analyze';
import { type SeveritySettings } from '../../server/rules/severitySettings';
import { identifyRule } from '../../server/rules/identify';

/** `SEVERITY CODE` of everything that is said of an incoming rule. */
function saidOf(text: string, severities: SeveritySettings = {}): string[] {
  const identity = identifyRule({ path: 'incoming.groovy', text });
  return analyze(text, identity, { classNames: new Set(), severities }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

describe('analyze', () => {
  it('has nothing to say of a sound rule', () => {
    assert.deepEqual(saidOf('// sync-rule: incoming\nissue.summary = replica.summary\n'), []);
    assert.deepEqual(saidOf(''), []);
  });

  it('tells what the directive says wrong', () => {
    assert.deepEqual(saidOf('// sync-rule: incomming\nissue.summary = replica.summary\n'), ['warning rule/directive']);
  });

  it('makes an error of everything that Groovy cannot read, in the order of the text', () => {
    assert.deepEqual(saidOf('issue.summary = (\n// sync-rule: incomming\n)\nissue.due = [\n'), [
      'error syntax/operand',
      'warning rule/directive',
      'error syntax/unclosed',
    ]);
  });

  it('only warns of what Groovy takes although it is hardly meant', () => {
    assert.deepEqual(saidOf('if (issue.key = "A-1") { issue.summary = replica.summary }\n'), [
      'warning syntax/assignment-in-condition',
    ]);
  });

  describe("tells one '=' in a condition once", () => {
    const inRule = (condition: string) => `// sync-rule: incoming jira-cloud\nif (${condition}) issue.summary = "x"\n`;
    const bySyntax = 'warning syntax/assignment-in-condition';
    const byCheck = 'warning types/assignment-in-condition';
    const rows: [condition: string, found: string[]][] = [
      ['issue.priority = "High"', [bySyntax]],
      ['issue.due = "2026"', [bySyntax]],
      ['issue.created = "2026"', [bySyntax]],
      ['issue.summary = issue.summary', [bySyntax]],
      ['replica.comments && (issue.due = "2026")', [byCheck]],
      ['(issue.due = "2026") && (issue.priority = "High")', [byCheck, byCheck]],
      ['issue.due = ((issue.priority = "High") ? issue.resolved : null)', [bySyntax, byCheck]],
      ['issue.sumary = "x"', ['warning names/unknown-property', bySyntax]],
      ['(issue.due = new Date().format("yyyy")) != null', ['warning types/wrong-value']],
    ];
    for (const [condition, found] of rows) {
      it(condition, () => {
        assert.deepEqual(saidOf(inRule(condition)), found);
      });
    }

    it('also beside others that are wrong as assignments', () => {
      const text = `${inRule('issue.due = "a"')}issue.due = "b"\n${inRule('issue.due = "c"')}`;
      assert.deepEqual(saidOf(text), [bySyntax, 'warning types/wrong-value', bySyntax]);
    });

    it('and weighs the value where the check is silenced or off', () => {
      const silence = '// sync-rule-ignore types/assignment-in-condition: meant as it stands\n';
      const meant = inRule('replica.due && (issue.due = "2026")').replace('if', `${silence}if`);
      assert.deepEqual(saidOf(meant), ['warning types/wrong-value']);
      const off = { 'types/assignment-in-condition': 'off' } as const;
      assert.deepEqual(saidOf(inRule('replica.due && (issue.due = "2026")'), off), ['warning types/wrong-value']);
    });
  });

  describe('weighs by settings', () => {
    const text = 'def kept = 1\nissue.summary = replica.summary // sync-rule-ignore flow/unreachable\n';
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
        assert.deepEqual(saidOf(text, severities), found);
      });
    }

    it('but not what Groovy refuses', () => {
      const broken = 'import Nothing\nissue.summary = [\n';
      const found = ['error compile/unknown-class', 'error syntax/unclosed'];
      assert.deepEqual(saidOf(broken), found);
      assert.deepEqual(saidOf(broken, { syntax: 'off', compile: 'off' }), found);
    });

    it('so that a comment for what is switched off is not called unused', () => {
      const ignored = 'def kept = 1 // sync-rule-ignore flow/unused-variable\n';
      assert.deepEqual(saidOf(ignored, { flow: 'off' }), []);
    });
  });
});
