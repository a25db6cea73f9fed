// Writes server/rules/data/members.json: what the classes that rules use can do, read from the real JDK and Groovy. Needs a JDK 17.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runProgram, whyNoJava } from '../test/oracle/java.mjs';

const folder = new URL('../server/rules/data/', import.meta.url);
/**
 * @param {string} name
 * @returns {unknown}
 */
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const reason = whyNoJava();
if (reason) {
  console.error(`Cannot make the members: ${reason}`);
  process.exit(1);
}

const packages = /** @type {Record<string, string[]>} */ (read('memberClasses.json'));
const classes = Object.entries(packages).flatMap(([home, names]) =>
  names.map((name) => (home === '' ? name : `${home}.${name}`)),
);
const { members: further } = /** @type {{ members: Record<string, string[]> }} */ (read('dateTimeExtensions.json'));

await runProgram('Members', [classes.sort()], (/** @type {Record<string, string>} */ members) => {
  for (const [name, lines] of Object.entries(further)) {
    members[name] = (members[name] ?? '') + lines.map((line) => `\n+${line}`).join('');
  }
  // The form prettier gives it, one class a line, so that a newer JDK shows as a readable difference.
  const text = JSON.stringify(members, undefined, 2) + '\n';
  writeFileSync(fileURLToPath(new URL('members.json', folder)), text);
  const lines = Object.values(members).join('\n').split('\n').length - classes.length;
  console.log(`${lines} members of ${classes.length} classes, ${Math.round(text.length / 1024)} KB`);
});
