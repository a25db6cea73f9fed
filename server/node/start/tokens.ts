import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '../errors';
import { type ApiToken, hashToken } from '../http/settings';
import { type Log } from '../log/log';
import { type Clock, type Random, randomText } from '../ports';
import { NodeProblem } from '../problems/problem';
import { WrongValue, secretText } from '../settings/kinds';
import { writePrivateFile } from './privateFile';
import { warnOfReaders } from './secret';

/** The tokens that hold now. */
export type Tokens = () => readonly ApiToken[];

/** So long is the file of tokens not looked at again, in milliseconds. */
const lookEvery = 2000;

export function oneToken(name: string, token: string): Tokens {
  const tokens = [{ name, hash: hashToken(token) }];
  return () => tokens;
}

/**
 * Tokens of a file with one `NAME: TOKEN` a line, read again when it changes. What is wrong then changes nothing; at first it
 * throws `tokens-unreadable`.
 */
export function tokensOfFile(file: string, { clock, log }: { readonly clock: Clock; readonly log: Log }): Tokens {
  let tokens = readTokens(file);
  let written = changeOf(file);
  let looked = clock.now();
  warnOfReaders(file, log);
  return () => {
    const now = clock.now();
    if (now - looked < lookEvery) return tokens;
    looked = now;
    try {
      const change = changeOf(file);
      if (change !== written) tokens = readTokens(file);
      written = change;
    } catch (problem) {
      if (!(problem instanceof NodeProblem)) return tokens;
      log.write('tokens-kept', { file });
    }
    return tokens;
  };
}

/** The token that the data folder keeps for clients on this machine; made where there is none. */
export function tokenInFolder(file: string, random: Random): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT') throw new NodeProblem('tokens-unreadable', { file, why: code ?? 'it failed' });
    const token = randomText(random, 32);
    writePrivateFile(file, `${token}\n`);
    return token;
  }
}

/** The text of a file of tokens; lines that begin with # say nothing. */
function readTokens(file: string): readonly ApiToken[] {
  const refuse = (why: string) => new NodeProblem('tokens-unreadable', { file, why });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw refuse(codeOf(error) ?? 'it failed');
  }
  const tokens = text.split(/\r?\n/).flatMap((line, index) => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const [, name, token] = /^\s*([^:]{1,255}?)\s*:\s*(\S+)\s*$/.exec(line) ?? [];
    if (name === undefined || token === undefined) throw refuse(`line ${index + 1} is not NAME: TOKEN`);
    try {
      return [{ name, hash: hashToken(secretText.read(token)) }];
    } catch (error) {
      throw refuse(
        `the token in line ${index + 1}: ${error instanceof WrongValue ? error.message : 'it is not right'}`,
      );
    }
  });
  if (tokens.length === 0) throw refuse('it holds no token');
  return tokens;
}

function changeOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}
