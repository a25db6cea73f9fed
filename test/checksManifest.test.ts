import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { checksSetting } from './support/checksSetting';

const read = (name: string) => JSON.parse(readFileSync(path.join(__dirname, '..', name), 'utf8')) as unknown;

interface Manifest {
  contributes: {
    configuration: {
      properties: Record<string, { type: string; properties: object; default: unknown }>;
    };
  };
}

describe('the setting syncRules.checks', () => {
  const { properties, texts } = checksSetting();
  const setting = (read('package.json') as Manifest).contributes.configuration.properties['syncRules.checks'];
  const nls = read('package.nls.json') as Record<string, string>;

  it('knows every code and area: otherwise run node scripts/make-checks-setting.mjs', () => {
    assert.deepEqual(setting?.properties, properties);
    const own = Object.entries(nls).filter(([key]) => key.startsWith('settings.checks.'));
    assert.deepEqual(Object.fromEntries(own), texts);
  });

  it('takes severities and off, and nothing else', () => {
    assert.ok(setting);
    const isValid = new Ajv({ strict: false }).compile(setting);
    assert.ok(isValid(setting.default));
    assert.ok(isValid({ flow: 'off', 'flow/unreachable': 'error' }));
    for (const wrong of [{ flow: 'warn' }, { syntax: 'off' }, { 'flow/nonsense': 'off' }, 'off']) {
      assert.ok(!isValid(wrong), JSON.stringify(wrong));
    }
  });
});
