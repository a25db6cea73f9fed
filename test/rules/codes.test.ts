import assert from 'node:assert/strict';
import { describeArea, severityOf, type SeveritySettings, titleOfCode } from '../../server/rules/codes';
import { type Severity } from '../../server/rules/diagnostic';

describe('codes', () => {
  it('have a heading', () => {
    assert.equal(titleOfCode('syntax/unexpected-token'), 'Syntax: unexpected token');
    assert.equal(titleOfCode('file/encoding'), 'File: encoding');
  });

  it('belong to an area that is described', () => {
    for (const area of ['syntax', 'compile', 'rule', 'connection', 'file']) {
      assert.match(describeArea(`${area}/anything`), /^[A-Z].*\.$/);
    }
    assert.equal(describeArea('elsewhere/anything'), '');
  });

  const set: SeveritySettings = {
    flow: 'hint',
    'flow/unreachable': 'error',
    names: 'off',
    syntax: 'off',
    'file/encoding': 'off',
  };
  const weighed: [code: string, own: Severity, counts: Severity | 'off'][] = [
    ['flow/unreachable', 'warning', 'error'],
    ['flow/unused-variable', 'warning', 'hint'],
    ['names/anything', 'error', 'off'],
    ['sync/debug-error', 'warning', 'warning'],
    ['syntax/unexpected', 'error', 'error'],
    ['file/encoding', 'error', 'error'],
  ];
  for (const [code, own, counts] of weighed) {
    it(`weigh ${code} as ${counts}`, () => {
      assert.equal(severityOf(code, own, set), counts);
    });
  }
});
