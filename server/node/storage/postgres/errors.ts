import { codeOf } from '../../errors';
import { sqlStateOf } from '../driver';

/** SQLSTATE classes and codes of a server that went away or takes nobody in. */
const serverStates = [/^08/, /^28/, /^3D000$/, /^53300$/, /^57P0/];

/** What Node calls a connection that failed. */
const systemCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** What `pg` says of connections without giving a code. */
const words = /^Connection terminated|^timeout expired|timeout exceeded|not queryable|^Cannot use a pool after|SSL/;

/** Whether an error says that the server cannot be used now, rather than that a statement was wrong. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlStateOf(error);
  if (state !== undefined && serverStates.some((pattern) => pattern.test(state))) return true;
  const code = codeOf(error);
  return code === undefined ? words.test(error.message) : systemCodes.includes(code);
}
