import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../../server/lsp/settings';

describe('settings', () => {
  const rows: [answer: unknown, associations: Record<string, string>][] = [
    [{ files: { associations: { 'a/*.groovy': 'incoming' } } }, { 'a/*.groovy': 'incoming' }],
    [{ files: { associations: { a: 1, b: 'outgoing', c: null } } }, { b: 'outgoing' }],
    [{ files: { associations: 'incoming' } }, {}],
    [{ files: [] }, {}],
    [null, {}],
    [undefined, {}],
    ['text', {}],
  ];
  for (const [answer, associations] of rows) {
    it(`reads ${JSON.stringify(answer)}`, () => assert.deepEqual(readSettings(answer).files, { associations }));
  }

  it('reads severities, and passes over words that are none', () => {
    const answer = { checks: { severities: { names: 'off', 'flow/unused': 'hint', types: 'loud', sync: 3 } } };
    assert.deepEqual(readSettings(answer).checks, { severities: { names: 'off', 'flow/unused': 'hint' } });
    assert.deepEqual(readSettings({ checks: 'off' }).checks, { severities: {} });
  });

  it('has the defaults of the manifest', () => {
    assert.deepEqual(defaultSettings, { files: { associations: {} }, checks: { severities: {} } });
  });
});
