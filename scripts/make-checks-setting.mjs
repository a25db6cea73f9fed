// Writes the codes of all checks into package.json (the setting syncRules.checks) and their titles into package.nls.json.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { checksSetting } = /** @type {typeof import('../test/support/checksSetting')} */ (
  await loadTypeScript('../test/support/checksSetting.ts')
);

const { properties, texts } = checksSetting();
const prefix = 'settings.checks';

/** @type {{ contributes: { configuration: { properties: Record<string, object> } } }} */
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const settings = manifest.contributes.configuration.properties;
const ours = {
  type: 'object',
  default: {},
  scope: 'resource',
  order: 2,
  markdownDescription: `%${prefix}%`,
  additionalProperties: false,
  properties,
};
const others = Object.entries(settings).filter(([name]) => name !== 'syncRules.checks');
const place = others.findIndex(([name]) => name === 'syncRules.files.associations') + 1;
manifest.contributes.configuration.properties = Object.fromEntries([
  ...others.slice(0, place),
  ['syncRules.checks', ours],
  ...others.slice(place),
]);
writeFileSync('package.json', `${JSON.stringify(manifest, undefined, 2)}\n`);

/** @type {Record<string, string>} */
const nls = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const isOwn = (/** @type {string} */ key) => key === prefix || key.startsWith(`${prefix}.`);
const entries = Object.entries(nls);
const at = entries.findIndex(([key]) => isOwn(key));
const before = at < 0 ? entries : entries.slice(0, at);
const after = entries.slice(before.length).filter(([key]) => !isOwn(key));
const own =
  nls[prefix] ??
  'Severities of checks, by code such as `flow/unused-variable` or by area such as `flow`: `error`, `warning`, `information`, `hint` or `off`. The code stands beside each problem.';
writeFileSync(
  'package.nls.json',
  `${JSON.stringify(Object.fromEntries([...before, [prefix, own], ...Object.entries(texts), ...after]), undefined, 2)}\n`,
);
console.log(`${Object.keys(properties).length} codes and areas in package.json and package.nls.json`);
