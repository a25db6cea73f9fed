import assert from 'node:assert/strict';
import { decodeBase64, isPlaceholder, looksChosen, looksRandom } from '../../../server/rules/checks/secretForms';

describe('forms of secrets', () => {
  /** [text, a placeholder, random, chosen by a person] */
  const rows: [string, boolean, boolean, boolean][] = [
    ['<your token>', true, false, false],
    ['xxxxxxxx', true, false, false],
    ['Herbst-1984', false, false, true],
    ['customfield_10100', false, false, false],
    ['next.page.url', false, false, false],
    ['q7Rz2kLm9TxW4vBn8PyC3hGd6JfS5aEu', false, true, true],
    ['com.atlassian.jira.issue.MutableIssue7', false, false, true],
    ['short1', false, false, true],
    ['12345678', true, false, false],
  ];
  for (const [text, placeholder, random, chosen] of rows) {
    it(`are judged: ${text}`, () => {
      assert.deepEqual([isPlaceholder(text), looksRandom(text), looksChosen(text)], [placeholder, random, chosen]);
    });
  }

  it('are read from base64', () => {
    assert.equal(decodeBase64('c3luYzpIZXJic3QtMTk4NA=='), 'sync:Herbst-1984');
    assert.equal(decodeBase64('YTpi'), 'a:b');
    assert.equal(decodeBase64('AAAA'), undefined);
    assert.equal(decodeBase64('a b'), undefined);
  });
});
