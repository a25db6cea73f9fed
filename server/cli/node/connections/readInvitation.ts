import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findInvitation } from '../../../node/invitation/find';
import { NodeProblem } from '../../../node/problems/problem';
import { decodeText } from '../../decode';
import { explainError, standardInput } from '../../find';
import { UsageError } from '../../options';
import { type Session } from '../session';

/** Bytes that no message with an invitation has. */
const longestText = 100_000;

/** The text with the invitation: what was given, the content of a file or of standard input, or what somebody pastes. */
export async function readInvitation({ call, environment }: Session): Promise<string> {
  const [given] = call.operands;
  if (given === undefined) return await askForCode(environment.ask);
  if (given === standardInput) return textOf(await environment.readInput(), 'standard input');
  if (/xsi\d+_/.test(given.replace(/\s+/g, ''))) return given;
  const file = path.resolve(environment.cwd, given);
  if (!existsSync(file)) {
    throw new UsageError(
      `'${given}' is neither an invitation nor a file. An invitation holds a code that begins with xsi1_; - stands for standard input.`,
    );
  }
  try {
    if (statSync(file).size > longestText) throw new UsageError(`'${given}' is too large for an invitation.`);
    return textOf(readFileSync(file), `'${given}'`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot read '${given}': ${explainError(error)}.`);
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  const { text, problem } = decodeText(bytes);
  if (problem) throw new UsageError(`Cannot read ${name}: it is not UTF-8.`);
  if (text.length > longestText) throw new UsageError(`What ${name} has is too long for an invitation.`);
  if (text.trim() === '') throw new UsageError(`There is no invitation in ${name}: it is empty.`);
  return text;
}

async function askForCode(ask: Session['environment']['ask']): Promise<string> {
  if (!ask) throw new UsageError('Give the invitation: its code, a file with the message, or - for standard input.');
  const line = await ask('The code of the invitation, or its link: ');
  if (line === undefined || line.trim() === '') throw new UsageError('There was no code. Nothing was done.');
  let text = line;
  while (isCut(text)) {
    const next = await ask('The code goes on in its next line; if it does not, press Enter: ');
    if (next === undefined || next.trim() === '') break;
    text += `\n${next}`;
  }
  return text;
}

/** Whether a text has the beginning of a code, as the first line of a wrapped one does. */
function isCut(text: string): boolean {
  try {
    findInvitation(text);
    return false;
  } catch (error) {
    return error instanceof NodeProblem && error.slug === 'invitation-damaged';
  }
}
