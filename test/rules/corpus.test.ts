import assert from 'node:assert/strict';
import { findScriptKind, platforms, scriptKinds } from '../../server/rules/catalogue';
import { identifyRule } from '../../server/rules/identify';
import { alarmsIn } from './alarms';
import { readCorpus } from './corpusRules';

describe('the corpus of right rules', () => {
  const rules = readCorpus();

  describe('is without errors and warnings', () => {
    for (const { path, text } of rules) {
      it(path, () => {
        assert.deepEqual(alarmsIn({ path, text }), []);
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
