import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isThisMachine } from '../../node/urls/addresses';
import { type Call } from '../command';
import { decodeText } from '../decode';
import { type Environment } from '../environment';
import { explainError } from '../find';
import { UsageError } from '../options';
import { type NodeTarget } from './nodeClient';

export const urlVariable = 'SYNC_RULES_NODE_URL';
export const tokenVariable = 'SYNC_RULES_TOKEN';

/** Seconds after which a node that says nothing is given up. */
const usualTimeout = 60;

/** The node that a call means, and the token for it. */
export function targetOf({ values }: Call, environment: Environment): NodeTarget {
  const given = values.node ?? environment.variables[urlVariable]?.trim() ?? '';
  if (given === '') {
    throw new UsageError(
      `It is not said which node is meant. Give its address with --node URL or in the variable ${urlVariable}. For the node of VS Code, run 'Sync Rules: Open Terminal for This Node' in it.`,
    );
  }
  const source = values.node === undefined ? `The variable ${urlVariable}` : "'--node'";
  const url = readUrl(given, source, values['allow-http'] !== undefined);
  return { url, token: tokenOf(values['token-file'], environment), seconds: Number(values.timeout ?? usualTimeout) };
}

function readUrl(given: string, source: string, allowsHttp: boolean): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(`${source} needs an address such as https://sync.example.com, not '${given}'.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(`${source} has a user name or password in the address. Take it out; the token says who asks.`);
  }
  if (url.protocol === 'http:' && !isThisMachine(url.hostname) && !allowsHttp) {
    throw new UsageError(
      `${source} begins with http://, so the token could be read on the way to '${url.hostname}'. Use https://, or give --allow-http where the network is your own.`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
}

function tokenOf(file: string | undefined, environment: Environment): string {
  const given = file === undefined ? environment.variables[tokenVariable] : readToken(file, environment.cwd);
  const source = file === undefined ? `The variable ${tokenVariable}` : `The file '${file}'`;
  const token = given?.trim() ?? '';
  if (given === undefined) {
    throw new UsageError(
      `It is not said who asks. Put the token in the variable ${tokenVariable}, or in a file and name that with --token-file FILE.`,
    );
  }
  if (token === '') throw new UsageError(`${source} holds no token: it is empty.`);
  // What else is in it is not told: it may be another secret.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError(`${source} holds something else than one token.`);
  return token;
}

function readToken(file: string, cwd: string): string {
  try {
    return decodeText(readFileSync(path.resolve(cwd, file))).text;
  } catch (error) {
    throw new UsageError(`Cannot read the token from '${file}': ${explainError(error)}.`);
  }
}
