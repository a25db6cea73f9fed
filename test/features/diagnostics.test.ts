import assert from 'node:assert/strict';
import { diagnostics } from '../../server/features/diagnostics';
import { type Diagnostic } from '../../server/rules/diagnostic';
import { showRange } from './kit';

const uri = 'file:///w/incoming.groovy';
const other = 'file:///w/other/outgoing.groovy';
const text = 'first\nsecond line\n';
const found: Diagnostic = { code: 'a/b', severity: 'warning', message: 'Wrong.', start: 6, end: 12 };

function convert(more: Partial<Diagnostic>) {
  const [converted] = diagnostics(uri, text, [{ ...found, ...more }], (file) =>
    file === other ? 'x\n  y\n' : undefined,
  );
  assert.ok(converted);
  return converted;
}

describe('diagnostics for the editor', () => {
  it('have a range, severity, code and source', () => {
    assert.deepEqual(convert({}), {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
      severity: 2,
      code: 'a/b',
      source: 'sync-rules',
      message: 'Wrong.',
    });
  });

  it('lead to what is written about them, where something is', () => {
    assert.equal(convert({}).codeDescription, undefined);
    const { codeDescription } = convert({ code: 'flow/unused-variable' });
    assert.match(codeDescription?.href ?? '', /\/docs\/checks\.md#flow-unused-variable$/);
  });

  it('keep their tags', () => {
    assert.deepEqual(convert({ tags: ['deprecated', 'unnecessary'] }).tags, [2, 1]);
  });

  const places: [place: Omit<NonNullable<Diagnostic['elsewhere']>[number], 'message'>, expected: string][] = [
    [{ file: other, range: { start: 4, end: 5 } }, `${other} 1:2-1:3`],
    [{ file: 'file:///w/unknown', range: { start: 4, end: 5 } }, 'file:///w/unknown 0:0-0:0'],
    [{ file: other, line: 7 }, `${other} 6:0-6:0`],
    [{ file: other }, `${other} 0:0-0:0`],
  ];
  for (const [place, expected] of places) {
    it(`lead to another file: ${JSON.stringify(place)}`, () => {
      const related = convert({
        related: [{ message: 'Here.', start: 0, end: 5 }],
        elsewhere: [{ ...place, message: 'There.' }],
      }).relatedInformation;
      const shown = related?.map(({ location, message }) => `${location.uri} ${showRange(location.range)} ${message}`);
      assert.deepEqual(shown, [`${uri} 0:0-0:5 Here.`, `${expected} There.`]);
    });
  }
});
