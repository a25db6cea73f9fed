import assert from 'node:assert/strict';
import { NodeApiError } from '../../../client/node/nodeErrors';
import { markedPart, ruleErrorsOf } from '../../../client/ruling/ruleErrors';

describe('mistakes that a node found', () => {
  const mistake = { script: 'outgoing', line: 2, column: 3, code: 'syntax/unexpected', message: 'A value is missing.' };
  const rows: [string, unknown, unknown[]][] = [
    ['a list', [mistake], [mistake]],
    ['a list of which some is understood', [mistake, { ...mistake, script: 'other' }, null, 7, {}], [mistake]],
    ['no list', 'wrong', []],
    ['nothing', undefined, []],
  ];
  for (const [what, errors, expected] of rows) {
    it(`are read from ${what}`, () => {
      const error = new NodeApiError('rules-wrong', 422, 'Wrong', 'Wrong.', { errors });
      assert.deepEqual(ruleErrorsOf(error), expected);
    });
  }

  const places: [string, string, number, string][] = [
    ['the word', 'issue.summry = 1', 7, 'summry'],
    ['one character', 'a = )', 5, ')'],
    ['the rest of a word', 'summary', 4, 'mary'],
    ['the end of a line', 'abc', 4, ''],
    ['a line that has become shorter', 'abc', 40, ''],
    ['an empty line', '', 1, ''],
    ['column 0', 'abc', 0, 'abc'],
  ];
  for (const [what, line, column, expected] of places) {
    it(`are marked at ${what}`, () => {
      const { start, end } = markedPart(line, column);
      assert.ok(start <= end);
      assert.equal(line.slice(start, end), expected);
    });
  }
});
