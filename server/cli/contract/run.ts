import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { partnerContractFileName, writeContract } from '../../rules/contract/contractFile';
import { findMirror } from '../../rules/otherSide';
import { type Call } from '../command';
import { type Environment, type ExitCode, exitCodes } from '../environment';
import { explainError, findTargets } from '../find';
import { UsageError } from '../options';
import { overridesIn } from '../ruleOptions';
import { tellNothingFound, tellUnreadable } from '../tellFindings';
import { tellRemark } from '../tellRemark';
import { neighboursOf, readSides, type Side } from './sides';
import { describeSide } from './table';

/** Tells, and writes where that was asked for, what rules send and read. */
export async function runContract({ values, operands }: Call, environment: Environment): Promise<ExitCode> {
  const { output, remarks, cwd } = environment;
  const { format, write, out } = values;
  if (write !== undefined && out !== undefined) throw new UsageError("Use either '--write' or '--out'.");
  const paths = operands.length > 0 ? operands : ['.'];
  const { sides, unreadable, skipped } = await readSides(findTargets(paths, cwd), overridesIn(values), environment);
  tellUnreadable(unreadable, remarks);
  // Scripts that merely lie in a folder are nobody's mistake.
  const named = skipped.filter((name) => operands.some((given) => path.normalize(given) === name));
  for (const name of named) {
    tellRemark(remarks, `'${name}' is no rule that sends or reads. If it is one, name its kind with --kind.`);
  }
  if (sides.length + unreadable.length + named.length === 0) tellNothingFound(paths, remarks);
  const isDone =
    out !== undefined ? writeOut(sides, out, environment) : write === undefined || writeToPartners(sides, environment);
  if (out === undefined) output.write(format === 'json' ? sides.map(toLine).join('') : toText(sides));
  return isDone && unreadable.length === 0 ? exitCodes.clean : exitCodes.failure;
}

function toText(sides: readonly Side[]): string {
  return sides.map(describeSide).join('\n');
}

/** The same as the file has, on one line, with the name of the connection's folder or rule before it. */
function toLine(side: Side): string {
  return `${JSON.stringify({ name: side.name, ...(JSON.parse(textOf(side)) as object) })}\n`;
}

function textOf({ connection, contract: own, lineOf }: Side): string {
  const shortName = connection?.local.shortName;
  return writeContract({ ...(shortName !== undefined && { shortName }), ...own }, lineOf);
}

/** Writes the contract of the only side; false when that could not be done. */
function writeOut(sides: readonly Side[], out: string, environment: Environment): boolean {
  const [side, another] = sides;
  if (another) {
    const names = sides.map(({ name }) => `'${name}'`).join(', ');
    throw new UsageError(`'--out' takes one connection or rule, but there are several: ${names}.`);
  }
  return side !== undefined && save(path.resolve(environment.cwd, out), out, textOf(side), environment);
}

/** Writes each connection's contract into the folder of its other side; false when that failed or none has one. */
function writeToPartners(sides: readonly Side[], environment: Environment): boolean {
  let isWritten = false;
  for (const side of sides) {
    const { folder, connection, name } = side;
    const hint = `Write its contract for them: sync-rules contract --out FILE ${name}`;
    if (folder === undefined || connection === undefined) {
      tellRemark(environment.remarks, `'${name}' is in no folder with a connection.json that can be read. ${hint}`);
      continue;
    }
    const partner = findMirror({ folder, connection }, [{ folder, connection }, ...neighboursOf(folder)]);
    if (partner.folder !== undefined) {
      const file = path.join(partner.folder, partnerContractFileName);
      const told = path.join(name, path.relative(folder, file));
      if (!save(file, told, textOf(side), environment)) return false;
      isWritten = true;
    } else {
      const found = partner.isUnclear
        ? `Which folder is the other side of '${name}' is unclear.`
        : `There is no folder of the other side of '${name}'.`;
      tellRemark(environment.remarks, `${found} ${hint}`);
    }
  }
  return isWritten;
}

/** Writes a file unless it says the same already. */
function save(file: string, told: string, text: string, { remarks }: Environment): boolean {
  try {
    const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
    if (!isSame) writeFileSync(file, text);
    tellRemark(remarks, `${isSame ? 'Nothing has changed in' : 'Wrote'} '${told}'.`);
    return true;
  } catch (error) {
    tellRemark(remarks, `Cannot write '${told}': ${explainError(error)}.`);
    return false;
  }
}
