import assert from 'node:assert/strict';
import { settings as clientSettings } from '../../client/ids';
import manifest from '../../package.json';
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

  const { properties } = manifest.contributes.configuration;

  it('reads all settings of the manifest but those of the client', () => {
    // The client's library reads the last one by itself.
    const ofTheClient = [...Object.values(clientSettings), 'syncRules.trace.server'] as string[];
    const asked = new Set<string>();
    const answerAt = (place: string): unknown =>
      new Proxy(
        {},
        {
          get(_, name) {
            const inside = `${place}.${String(name)}`;
            asked.add(inside);
            return answerAt(inside);
          },
        },
      );
    readSettings(answerAt('syncRules'));
    const unread = Object.keys(properties).filter((id) => !asked.has(id) && !ofTheClient.includes(id));
    assert.deepEqual(unread, []);
  });

  it('has the defaults of the manifest', () => {
    const nested: Record<string, Record<string, unknown>> = {};
    for (const [id, { default: value }] of Object.entries(properties)) {
      const [, area = '', name = ''] = id.split('.');
      if (id !== 'syncRules.trace.server')
        nested[area] = name === '' ? (value as Record<string, unknown>) : { ...nested[area], [name]: value };
    }
    assert.deepEqual(readSettings(nested), defaultSettings);
    assert.deepEqual(readSettings(undefined), defaultSettings);
  });

  it('reads flags, and takes what is none as not set', () => {
    const { inlayHints, codeLens } = readSettings({
      inlayHints: { variableTypes: true, parameterNames: 'yes' },
      codeLens: { enabled: false },
    });
    assert.deepEqual(inlayHints, { variableTypes: true, parameterNames: false, closureParameters: false });
    assert.equal(codeLens, false);
  });
});
