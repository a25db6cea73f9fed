import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { formatText } from '../../features/format/formatText';
import { applyEdits } from '../../text/edits';
import { parse } from '../../groovy/parse';
import { indexLines } from '../../text/lines';
import { type Call } from '../command';
import { counted } from '../count';
import { decodeText } from '../decode';
import { type Environment, type ExitCode, exitCodes } from '../environment';
import { explainError, findTargets, isGroovy, standardInput, type Target } from '../find';
import { UsageError } from '../options';
import { encodeLike, replaceFile } from '../replaceFile';
import { tellNothingFound, tellUnreadable } from '../tellFindings';
import { makeVisible } from '../visible';
import { tellRemark } from '../tellRemark';
import { indentationOf } from './indentation';

/** Formats files in place, or standard input to standard output; or only tells what is not in order. */
export async function runFormat({ values, operands }: Call, environment: Environment): Promise<ExitCode> {
  const onlyCheck = values.check !== undefined;
  const unit = values.indent === undefined ? undefined : unitOf(values.indent);
  if (operands.includes(standardInput)) {
    if (operands.some((one) => one !== standardInput))
      throw new UsageError("'-' stands alone: it is written to standard output, and files where they are.");
    return formatInput(onlyCheck, unit, environment);
  }
  return formatFiles(operands.length > 0 ? operands : ['.'], onlyCheck, unit, environment);
}

async function formatInput(onlyCheck: boolean, unit: string | undefined, environment: Environment): Promise<ExitCode> {
  const { output, remarks } = environment;
  const bytes = await environment.readInput();
  const decoded = decodeText(bytes);
  if (decoded.problem) {
    tellUnreadable([{ name: standardInput, reason: notText }], remarks);
    return exitCodes.failure;
  }
  const formatted = formatOne(decoded.text, standardInput, unit, environment);
  if (!onlyCheck) {
    output.write(encodeLike(bytes, formatted).toString('utf8'));
    return exitCodes.clean;
  }
  if (formatted === decoded.text) return exitCodes.clean;
  output.write('Not in order: standard input.\n');
  return exitCodes.problems;
}

async function formatFiles(
  paths: readonly string[],
  onlyCheck: boolean,
  unit: string | undefined,
  environment: Environment,
): Promise<ExitCode> {
  const { output, remarks, cwd } = environment;
  const { targets, unreadable } = findTargets(paths, cwd);
  tellUnreadable(unreadable, remarks);
  const counts = { same: 0, changed: 0, failed: unreadable.length };
  for (const target of targets) {
    const result = formatFile(target, onlyCheck, unit, environment);
    counts[result]++;
    if (result === 'changed')
      output.write(`${onlyCheck ? 'Not in order:' : 'Formatted'} ${makeVisible(target.name)}\n`);
    // Lets the process hear signals, and write what it has to say.
    await setImmediate();
  }
  const files = counts.same + counts.changed;
  if (files > 0) output.write(`${summarize(counts.changed, files, onlyCheck)}\n`);
  else if (counts.failed === 0) tellNothingFound(paths, remarks);
  if (counts.failed > 0) return exitCodes.failure;
  return onlyCheck && counts.changed > 0 ? exitCodes.problems : exitCodes.clean;
}

function formatFile(
  { name, file = '' }: Target,
  onlyCheck: boolean,
  unit: string | undefined,
  environment: Environment,
): 'same' | 'changed' | 'failed' {
  const fail = (what: string, reason: string): 'failed' => {
    tellRemark(environment.remarks, `Cannot ${what} '${name}': ${reason}.`);
    return 'failed';
  };
  if (!isGroovy(file)) return fail('format', 'its name does not end with .groovy or .gvy');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return fail('read', explainError(error));
  }
  const { text, problem } = decodeText(bytes);
  if (problem) return fail('read', notText);
  const formatted = formatOne(text, name, unit, environment);
  if (formatted === text) return 'same';
  if (onlyCheck) return 'changed';
  try {
    replaceFile(file, encodeLike(bytes, formatted));
    return 'changed';
  } catch (error) {
    return fail('write', explainError(error));
  }
}

const notText = 'it is not UTF-8, so it was left as it is';

function formatOne(text: string, name: string, unit: string | undefined, { remarks }: Environment): string {
  const parsed = parse(text);
  if (parsed.errors.length > 0)
    tellRemark(remarks, `'${name}' has syntax errors, which were left as they are. To see them: sync-rules check`);
  return applyEdits(text, formatText(parsed, indexLines(text), { unit: unit ?? indentationOf(text) }).edits);
}

function unitOf(indent: string): string {
  return indent === 'tab' ? '\t' : ' '.repeat(Number(indent));
}

function summarize(changed: number, files: number, onlyCheck: boolean): string {
  const all = counted(files, 'file');
  if (changed === 0) return `All is in order in ${all}.`;
  if (!onlyCheck) return `Formatted ${changed} of ${all}.`;
  return `${changed} of ${all} ${changed === 1 ? 'is' : 'are'} not in order.`;
}
