import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '../errors';
import { type Log } from '../log/log';
import { type Random, randomText } from '../ports';
import { NodeProblem } from '../problems/problem';
import { writePrivateFile } from './privateFile';

/** The 32 bytes that everything secret in the store is sealed with. */
export function secretKey(text: string): Uint8Array {
  return createHash('sha256').update('xsync/1 secret ').update(text).digest();
}

/** A secret has to be long, as nothing slows down whoever guesses it. */
export const shortestSecret = 32;

/**
 * The text of the file with the secret. Where there is none, one is made if `mayMake` says so. Throws `secret-unreadable`.
 */
export function readSecretFile(
  file: string,
  { random, log, mayMake }: { readonly random: Random; readonly log: Log; readonly mayMake: boolean },
): string {
  const how = `head -c 32 /dev/urandom | base64 > ${file}; chmod 600 ${file}`;
  const refuse = (why: string) => new NodeProblem('secret-unreadable', { file, why, how });
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT') throw refuse(code ?? 'it failed');
    if (!mayMake) throw refuse('there is no such file');
    const secret = randomText(random, 32);
    writePrivateFile(file, `${secret}\n`);
    log.write('secret-made', { file });
    return secret;
  }
  if (text.length < shortestSecret) throw refuse(`it holds less than ${shortestSecret} characters`);
  warnOfReaders(file, log);
  return text;
}

/** Others of this machine may read what only the node should. Windows keeps that elsewhere. */
export function warnOfReaders(file: string, log: Log): void {
  if (process.platform === 'win32') return;
  if ((statSync(file).mode & 0o077) !== 0) log.write('secret-open', { file });
}
