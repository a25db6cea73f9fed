import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover';
import { type Around } from '../../server/features/ruleDocument';
import { element } from '../../server/rules/contract/path';
import { besideOther, openMarked, textAt, use } from './kit';

interface Row {
  readonly is: string;
  readonly at?: string;
  readonly text: string;
  readonly around?: Around;
  /** The name that the hover is about. */
  readonly on?: string;
  readonly says?: readonly (string | RegExp)[];
}

const partner = besideOther([use(['summary'])]);

const rows: Row[] = [
  {
    is: 'a variable of the tracker',
    text: 'iss¦ue.summary = "x"',
    on: 'issue',
    says: ['```groovy\nIssue issue\n```', /Documentation|Source/],
  },
  { is: 'a field', text: 'issue.summ¦ary = "x"', on: 'summary', says: ['String', 'summary'] },
  { is: 'a field that may be null', text: 'def x = issue.assign¦ee', on: 'assignee', says: ['User?'] },
  {
    is: 'a method of a helper',
    text: 'nodeHelper.getUser¦ByEmail("x")',
    on: 'getUserByEmail',
    says: ['getUserByEmail('],
  },
  { is: 'a method of the JDK', text: 'replica.summary.toUpper¦Case()', on: 'toUpperCase', says: ['java.lang.String'] },
  { is: 'a method that Groovy adds', text: '[1, 2].coll¦ect { it }', on: 'collect', says: ['Groovy adds it'] },
  {
    is: 'that there are other methods of the name, where none of them takes what is passed',
    text: 'replica.summary.sub¦string(1, 2, 3)',
    on: 'substring',
    says: ['substring(int', '*and 1 more of the name*'],
  },
  { is: 'a local variable', text: 'def us¦er = "x"', on: 'user', says: ['String user'] },
  { is: 'a use of a local variable', text: 'def user = 1\nlog.info(us¦er)', on: 'user', says: ['Integer user'] },
  { is: 'what a closure gets', text: 'replica.comments.each { i¦t.body }', on: 'it', says: ['Comment it'] },
  { is: 'a method of the script', text: 'def twice(x) { x }\ntwi¦ce(1)', on: 'twice', says: ['def twice(x)'] },
  {
    is: 'a field that the other side sends',
    text: 'issue.summary = replica.summ¦ary',
    around: partner,
    on: 'summary',
    says: ['The other side sends `summary`.'],
  },
  {
    is: 'a field that the other side does not send',
    text: 'issue.summary = replica.descr¦iption',
    around: partner,
    on: 'description',
    says: ['does not send `description`'],
  },
  {
    is: 'a field of each of several that the other side sends',
    text: 'def texts = replica.comments*.bo¦dy',
    around: besideOther([use(['comments', element, 'body'])]),
    on: 'body',
    says: ['The other side sends'],
  },
  {
    is: 'a field that the other side does not read',
    at: 'outgoing jira-cloud',
    text: 'replica.descr¦iption = issue.description',
    around: besideOther([], [use(['summary'])]),
    on: 'description',
    says: ['does not read `description`'],
  },
  { is: 'a key of a map', text: 'def m = [alpha: 1]\nm.al¦pha', on: 'alpha', says: ['Integer alpha'] },
  { is: 'a name in an interpolation', text: 'def s = "a ${repl¦ica.key}"', on: 'replica', says: ['replica'] },
  { is: 'a name in half-typed code', text: 'if (firstSync {\n  iss¦ue.\n', on: 'issue', says: ['Issue issue'] },
  { is: 'nothing in a comment', text: '// iss¦ue.summary' },
  { is: 'nothing in a text', text: 'def x = "iss¦ue"' },
  { is: 'nothing of what nobody knows', text: 'whatever().som¦ething' },
  { is: 'nothing on an empty line', text: 'a()\n¦\nb()' },
];

describe('hover', () => {
  for (const { is, at = 'incoming jira-cloud', text, around, on, says = [] } of rows) {
    it(`tells ${is}`, () => {
      const { document, cursor } = openMarked(at, text, around);
      const found = hover(document, cursor);
      if (on === undefined) {
        assert.equal(found, undefined);
        return;
      }
      assert.ok(found?.range && typeof found.contents === 'object' && 'value' in found.contents);
      assert.equal(textAt(document, found.range), on);
      for (const part of says) {
        const { value } = found.contents;
        assert.ok(
          typeof part === 'string' ? value.includes(part) : part.test(value),
          `${value}\n\nsays not: ${String(part)}`,
        );
      }
    });
  }

  it('says nothing of a field below one of which the other side may send anything', () => {
    const anything = besideOther([{ ...use(['customFields']), open: true }]);
    const { document, cursor } = openMarked('incoming jira-cloud', 'replica.customFields.Te¦am', anything);
    assert.doesNotMatch(JSON.stringify(hover(document, cursor) ?? {}), /other side/);
  });
});
