import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/features/signatureHelp';
import { openMarked } from './kit';

const rows: { is: string; text: string; shows?: RegExp; parameter?: number }[] = [
  { is: 'a helper, at its first value', text: 'nodeHelper.getIssueType(¦)', shows: /getIssueType\(/, parameter: 0 },
  {
    is: 'a helper, at its second value',
    text: 'nodeHelper.getIssueType("Task", ¦)',
    shows: /getIssueType\(.*,.*\)/,
    parameter: 1,
  },
  {
    is: 'a helper before it is closed',
    text: 'nodeHelper.getIssueType("Task", ¦',
    shows: /getIssueType/,
    parameter: 1,
  },
  {
    is: 'a helper right behind the bracket',
    text: 'nodeHelper.getIssueType(¦\nissue.summary = "x"',
    shows: /getIssueType/,
    parameter: 0,
  },
  {
    is: 'a method of the script',
    text: 'def join(a, String b) { a + b }\njoin(1, ¦)',
    shows: /^join\(a, String b\)$/,
    parameter: 1,
  },
  { is: 'a method of the JDK', text: 'replica.summary.substring(¦)', shows: /substring\(int/, parameter: 0 },
  {
    is: 'the inner one of two calls',
    text: 'log.info(nodeHelper.getIssueType(¦))',
    shows: /getIssueType/,
    parameter: 0,
  },
  {
    is: 'the outer one behind the inner',
    text: 'def f(a, b) { a }\nf(g(1, 2), ¦)',
    shows: /^f\(a, b\)$/,
    parameter: 1,
  },
  { is: 'a value with a comma in a text', text: 'def f(a, b) { a }\nf("x, y"¦)', shows: /^f/, parameter: 0 },
  { is: 'a value that is a list', text: 'def f(a, b) { a }\nf([1, 2, ¦3], 4)', shows: /^f/, parameter: 0 },
  { is: 'a constructor', text: 'new Date(¦)', shows: /^new Date\(/, parameter: 0 },
  { is: 'nothing outside of parentheses', text: 'nodeHelper.getIssueType("Task") ¦' },
  { is: 'nothing in a closure that is passed', text: 'def f(a) { a }\nf({ x -> ¦ })' },
  { is: 'nothing of what nobody knows', text: 'whatever(¦)' },
  { is: 'nothing on an empty line', text: '¦' },
];

describe('signature help', () => {
  for (const { is, text, shows, parameter } of rows) {
    it(`shows ${is}`, () => {
      const { document, cursor } = openMarked('incoming jira-cloud', text);
      const help = signatureHelp(document, cursor);
      if (shows === undefined) {
        assert.equal(help, undefined);
        return;
      }
      const active = help?.signatures[help.activeSignature ?? 0];
      assert.match(active?.label ?? '', shows);
      assert.equal(help?.activeParameter, parameter);
      for (const { label, parameters = [] } of help?.signatures ?? []) {
        for (const one of parameters) {
          assert.ok(Array.isArray(one.label) && label.slice(...one.label).trim() !== '');
        }
      }
    });
  }

  it('takes the version that has room for what is passed', () => {
    const { document, cursor } = openMarked('incoming jira-cloud', 'replica.summary.substring(1, ¦)');
    const help = signatureHelp(document, cursor);
    assert.match(help?.signatures[help.activeSignature ?? 0]?.label ?? '', /substring\(.*,.*\)/);
  });

  it('explains a method without saying its signature twice', () => {
    const { document, cursor } = openMarked('incoming jira-cloud', 'commentHelper.mergeComments(¦)');
    const { documentation } = signatureHelp(document, cursor)?.signatures[0] ?? {};
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /^Gives the comments/);
  });
});
