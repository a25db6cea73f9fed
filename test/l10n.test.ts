import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Texts = Readonly<Record<string, string>>;

const root = path.join(__dirname, '..');
const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as Texts;

/** What is the same in both languages, and right so. */
const sameInGerman = new Set(['Link', 'Name', 'Sync Rules', 'Token', 'Tracker', 'URL', 'Version', 'Version {0}']);

const translations: readonly { readonly of: string; readonly english: string; readonly german: string }[] = [
  { of: 'the code', english: 'client/l10n/bundle.l10n.json', german: 'client/l10n/bundle.l10n.de.json' },
  { of: 'the manifest', english: 'package.nls.json', german: 'package.nls.de.json' },
];

for (const { of, english: englishFile, german: germanFile } of translations) {
  describe(`the German texts of ${of}`, () => {
    const english = read(englishFile);
    const german = read(germanFile);

    it('are as many as the English ones, and no others', () => {
      assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
    });

    it('are German, but for words that are the same in both languages', () => {
      const same = Object.keys(english).filter((key) => german[key] === english[key]);
      assert.deepEqual(
        same.map((key) => english[key]).filter((text) => !sameInGerman.has(text ?? '')),
        [],
      );
      assert.deepEqual(
        Object.values(german).filter((text) => text.trim() === '' || text !== text.trim()),
        [],
      );
    });

    it('hold the same values, commands, code and settings', () => {
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(fixedParts(german[key]), fixedParts(text), key);
    });

    it('do without the form of address', () => {
      const polite = Object.values(german).filter((text) => /(?<![.?!:] |^|„)\b(Sie|Ihnen|Ihre?[mnrs]?)\b/.test(text));
      assert.deepEqual(polite, []);
    });
  });
}

describe('translations', () => {
  it('are German or the English originals', () => {
    const bundles = readdirSync(path.join(root, 'client/l10n')).sort();
    assert.deepEqual(bundles, ['bundle.l10n.de.json', 'bundle.l10n.json']);
    const manifests = readdirSync(root).filter((name) => name.startsWith('package.nls'));
    assert.deepEqual(manifests.sort(), ['package.nls.de.json', 'package.nls.json']);
  });

  it('call a command by the same name in the palette and in its own windows', () => {
    const [inCode, inManifest] = [read('client/l10n/bundle.l10n.de.json'), read('package.nls.de.json')];
    const titles = Object.entries(read('package.nls.json')).filter(([key]) => key.startsWith('commands.'));
    const shared = titles.map(([key, title]) => [key, title.replace(/\.\.\.$/, '')] as const);
    const both = shared.filter(([, title]) => title in inCode);
    assert.ok(both.length > 10, `only ${both.length} titles are shared`);
    for (const [key, title] of both) assert.equal(inManifest[key]?.replace(/\.\.\.$/, ''), inCode[title]);
  });
});

/** What a translation must not change, in any order: values, commands of links, code, addresses, and that it goes on in a dialog. */
function fixedParts(text = ''): string[] {
  const parts = text.match(/\{\d+\}|command:[\w.]+|`[^`]+`|https?:\/\/[\w.]*|\.\.\.$/g) ?? [];
  return [...parts, `${text.split('\n').length} lines`].sort();
}
