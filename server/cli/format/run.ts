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
    return formatInput({ onlyCheck, unit }, environment);
  }
  return formatFiles(operands.length > 0 ? operands : ['.'], { onlyCheck, unit }, environment);
}

interface Orders {
  /** Nothing is written. */
  readonly onlyCheck: boolean;
  /** What a step of indentation is made of; as the file does itself where it is not said. */
  readonly unit: string | undefined;
}

async function formatInput({ onlyCheck, unit }: Orders, environment: Environment): Promise<ExitCode> {
  const { output, remarks } = environment;
  const bytes = await environment.readInput();
  const decoded = decodeText(bytes);
  if (decoded.problem) {
    tellUnreadable([{ name: standardInput, reason: notText }], remarks);
    return exitCodes.failure;
  }
  const { formatted } = formatOne(decoded.text, standardInput, { onlyCheck, unit }, environment);
  if (!onlyCheck) {
    output.write(encodeLike(bytes, formatted).toString('utf8'));
    return exitCodes.clean;
  }
  if (formatted === decoded.text) return exitCodes.clean;
  output.write('Not in order: standard input.\n');
  return exitCodes.problems;
}

async function formatFiles(paths: readonly string[], orders: Orders, environment: Environment): Promise<ExitCode> {
  const { onlyCheck } = orders;
  const { output, remarks, cwd } = environment;
  const { targets, unreadable } = findTargets(paths, cwd);
  tellUnreadable(unreadable, remarks);
  const counts = { same: 0, changed: 0, failed: unreadable.length, inPart: 0 };
  for (const target of targets) {
    const { result, isInPart } = formatFile(target, orders, environment);
    counts[result]++;
    if (isInPart) counts.inPart++;
    if (result === 'changed')
      output.write(`${onlyCheck ? 'Not in order:' : 'Formatted'} ${makeVisible(target.name)}\n`);
    // Lets the process hear signals, and write what it has to say.
    await setImmediate();
  }
  if (counts.same + counts.changed > 0) output.write(`${summarize(counts, onlyCheck)}\n`);
  else if (counts.failed === 0) tellNothingFound(paths, remarks);
  if (counts.failed > 0) return exitCodes.failure;
  return onlyCheck && counts.changed > 0 ? exitCodes.problems : exitCodes.clean;
}

interface Formatted {
  readonly result: 'same' | 'changed' | 'failed';
  /** For syntax errors some of the file was left as it is. */
  readonly isInPart: boolean;
}

function formatFile({ name, file = '' }: Target, orders: Orders, environment: Environment): Formatted {
  const fail = (what: string, reason: string): Formatted => {
    tellRemark(environment.remarks, `Cannot ${what} '${name}': ${reason}.`);
    return { result: 'failed', isInPart: false };
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
  const { formatted, isInPart } = formatOne(text, name, orders, environment);
  if (formatted === text) return { result: 'same', isInPart };
  if (orders.onlyCheck) return { result: 'changed', isInPart };
  try {
    replaceFile(file, encodeLike(bytes, formatted));
    return { result: 'changed', isInPart };
  } catch (error) {
    return fail('write', explainError(error));
  }
}

const notText = 'it is not UTF-8, so it was left as it is';

function formatOne(
  text: string,
  name: string,
  { onlyCheck, unit }: Orders,
  { remarks }: Environment,
): { readonly formatted: string; readonly isInPart: boolean } {
  const parsed = parse(text);
  const isInPart = parsed.errors.length > 0;
  const what = onlyCheck ? 'so that it was looked at only in part' : 'which were left as they are';
  if (isInPart) tellRemark(remarks, `'${name}' has syntax errors, ${what}. To see them: sync-rules check`);
  const { edits } = formatText(parsed, indexLines(text), { unit: unit ?? indentationOf(text) });
  return { formatted: applyEdits(text, edits), isInPart };
}

function unitOf(indent: string): string {
  return indent === 'tab' ? '\t' : ' '.repeat(Number(indent));
}

interface Counts {
  readonly same: number;
  readonly changed: number;
  /** Those with syntax errors, changed or not. */
  readonly inPart: number;
}

/** What was not looked at is not said to be in order. */
function summarize({ same, changed, inPart }: Counts, onlyCheck: boolean): string {
  const words = `${inPart === 1 ? 'has' : 'have'} syntax errors and ${inPart === 1 ? 'was' : 'were'}`;
  const rest = inPart > 0 ? `${counted(inPart, 'file')} ${words} looked at only in part.` : '';
  const whole = changed === 0 ? same - inPart : same + changed;
  const all = counted(whole, 'file');
  const inOrder = whole === 0 ? '' : `All is in order in ${all}.`;
  const done = onlyCheck
    ? `${changed} of ${all} ${changed === 1 ? 'is' : 'are'} not in order.`
    : `Formatted ${changed} of ${all}.`;
  return [changed === 0 ? inOrder : done, rest].filter((sentence) => sentence !== '').join(' ');
}
