import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { analyze } from '../../server/rules/analyze';
import { findScriptKind, platforms, scriptKinds } from '../../server/rules/catalogue';
import { identifyRule } from '../../server/rules/identify';
import { indexLines } from '../../server/text/lines';

interface CorpusRule {
  /** Below the corpus, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** Right rules of every platform and style: no check may find an error or a warning in any of them. */
function readCorpus(): CorpusRule[] {
  const root = join(__dirname, 'corpus');
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

describe('the corpus of right rules', () => {
  const rules = readCorpus();

  describe('is without errors and warnings', () => {
    for (const { path, text } of rules) {
      it(path, () => {
        const lines = indexLines(text);
        const alarms = analyze(text, identifyRule({ path, text }))
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ code, message, start }) => `${lines.position(start).line + 1}: ${code} ${message}`);
        assert.deepEqual(alarms, []);
      });
    }
  });

  it('says kind and platform in the first line of each rule, fitting its folder', () => {
    for (const { path, text } of rules) {
      const identity = identifyRule({ path, text });
      assert.equal(identity.kindSource, 'directive', path);
      assert.equal(identity.platformSource, 'directive', path);
      assert.equal(identity.platform, path.split('/')[0], path);
      const only = findScriptKind(identity.kind ?? '')?.platforms;
      assert.ok(!only || only.includes(identity.platform ?? ''), path);
      assert.match(text, /^\/\/ sync-rule: [^\n]+\n\/\/ [^\n]+\n/, path);
    }
  });

  it('holds rules of 20 to 800 lines', () => {
    for (const { path, text } of rules) {
      const count = text.trimEnd().split('\n').length;
      assert.ok(count >= 20 && count <= 800, `${path}: ${count} lines`);
    }
  });

  it('holds no text twice', () => {
    assert.equal(new Set(rules.map(({ text }) => text)).size, rules.length);
  });

  it('has many rules, of every platform and kind, short ones and long ones', () => {
    assert.ok(rules.length >= 150, `${rules.length} rules`);
    const identities = rules.map(({ path, text }) => identifyRule({ path, text }));
    for (const { id } of platforms) {
      const count = identities.filter(({ platform }) => platform === id).length;
      assert.ok(count >= 6, `${id}: ${count} rules`);
    }
    for (const { id } of scriptKinds) {
      assert.ok(
        identities.some(({ kind }) => kind === id),
        id,
      );
    }
    const long = rules.filter(({ text }) => text.trimEnd().split('\n').length >= 300);
    assert.ok(long.length >= 10, `${long.length} rules of 300 lines or more`);
  });
});
