// Asks the real Groovy compiler about every script of test/oracle, writes its answers to test/oracle/answers, and compares the
// front end with them. `--all` asks about scripts again that did not change, `--compare` only compares, `--list=FILE` writes the
// disagreements to a file. Ends with 1 when the front end is not good enough.
import console from 'node:console';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript } from './setup.mjs';
import { runProgram, whyNoJava } from '../test/oracle/java.mjs';

const { hashOf, readAnswers, trimErrors, writeAnswers } = /** @type {typeof import('../test/oracle/answers')} */ (
  await loadTypeScript('../test/oracle/answers.ts')
);
const { TABLES, scriptsOf } = /** @type {typeof import('../test/oracle/tables')} */ (
  await loadTypeScript('../test/oracle/tables.ts')
);
const { compareAll, report, shortcomings } = /** @type {typeof import('../test/oracle/compare')} */ (
  await loadTypeScript('../test/oracle/compare.ts')
);

const options = new Set(process.argv.slice(2));
const unknown = [...options].find((option) => !/^--(all|compare|list=.+)$/.test(option));
if (unknown) {
  console.error(`oracle: there is no option ${unknown}; there are --all, --compare and --list=FILE.`);
  process.exit(2);
}
if (!options.has('--compare')) {
  const reason = whyNoJava();
  if (reason) {
    console.log(`oracle: skipped. ${reason}`);
    process.exit(0);
  }
  for (const table of TABLES) await ask(table);
}
const measured = compareAll();
for (const line of report(measured)) console.log(line);
const list = [...options].find((option) => option.startsWith('--list='));
if (list) writeFileSync(list.slice('--list='.length), measured.disagreements.map((line) => line + '\n').join(''));
process.exitCode = shortcomings(measured).length === 0 ? 0 : 1;

/** @param {import('../test/oracle/tables').Table} table */
async function ask(table) {
  const scripts = scriptsOf(table);
  /** @type {Map<string, import('../test/oracle/answers').Answer>} */
  const known = options.has('--all') ? new Map() : readAnswers(table);
  const open = scripts
    .filter(({ id, source }) => known.get(id)?.hash !== hashOf(source))
    .map(({ id, source }) => ({ id, source }));
  const started = Date.now();
  const hashes = new Map(open.map(({ id, source }) => [id, hashOf(source)]));
  /** @param {{ id: string, ok: boolean, errors?: import('../test/oracle/answers').CompilerError[] }} answer */
  const keep = ({ id, errors }) => {
    const hash = hashes.get(id) ?? '';
    known.set(id, errors ? { id, hash, errors: trimErrors(errors) } : { id, hash });
  };
  if (open.length > 0) await runProgram('Oracle', open, keep);
  if (hashes.size > 0 && !scripts.every(({ id }) => known.has(id)))
    throw new Error('the oracle left scripts unanswered');
  const answers = scripts.map(({ id }) => known.get(id)).filter((answer) => answer !== undefined);
  writeAnswers(table, answers);
  console.log(
    `${table}: ${scripts.length} scripts, ${open.length} asked in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
