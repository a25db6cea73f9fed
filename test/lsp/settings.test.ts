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

  it('reads severities, and says which words are none', () => {
    const { severities, problems } = readSettings({ checks: { names: 'off', types: 'loud' } }).checks;
    assert.deepEqual(severities, { names: 'off' });
    assert.equal(problems.length, 1);
    assert.deepEqual(readSettings({}).checks, { severities: {}, problems: [] });
  });

  it('has the defaults of the manifest', () => {
    assert.deepEqual(defaultSettings, { files: { associations: {} }, checks: { severities: {}, problems: [] } });
  });
});
