import { type NodeApiError, problemOf } from './nodeErrors';

/** What the built-in node must be given and nobody else may know. */
export interface NodeCredentials {
  /** What clients show it. */
  readonly token: string;
  /** What it seals its keys with. */
  readonly secret: string;
}

/** The first thing that a node says on its standard output. */
export type FirstWord =
  | { readonly event: 'listening'; readonly url: string; readonly version: string }
  | { readonly event: 'failed'; readonly problem: NodeApiError };

/** A process with a node in it. */
export interface NodeProcess {
  /** Rejects when the process ends or is silent instead. */
  readonly firstWord: Promise<FirstWord>;
  /** Resolves, in words, when the process has ended for whatever reason. */
  readonly ended: Promise<string>;
  /** Asks it to end, and makes it end when it does not. */
  stop(): Promise<void>;
}

/** Where the life of a node is told. */
export interface NodeLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

export type LaunchNode = (credentials: NodeCredentials) => NodeProcess;

/** `undefined` for a line that says something else. */
export function readFirstWord(line: string): FirstWord | undefined {
  const value = jsonObject(line);
  if (value?.event === 'listening' && typeof value.url === 'string' && typeof value.version === 'string')
    return isUrlOfBuiltIn(value.url) ? { event: 'listening', url: value.url, version: value.version } : undefined;
  const problem = value?.event === 'failed' ? problemOf(value.problem) : undefined;
  return problem && { event: 'failed', problem };
}

/** Tokens of the built-in node are sent nowhere else. */
export function isUrlOfBuiltIn(url: string): boolean {
  return /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(url);
}

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
}

const levels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error'];

/** The data folder is another node's. */
export const lockedSlugs: readonly string[] = ['data-folder-locked', 'folder-in-use'];

/** A line of the node's log, which is JSON; anything else (the engine's own words) is taken as it is. */
export function readLogLine(line: string): LogLine {
  const value = jsonObject(line);
  if (!value) return { level: 'warn', text: line };
  const { msg, message, ...rest } = value;
  // The rule where several windows are open: what becomes of it is told by the client.
  const isLocked = value.event === 'node-failed' && lockedSlugs.includes(String(value.problem));
  const level = isLocked ? 'debug' : value.level;
  const said = [message, msg].find((text) => typeof text === 'string') ?? '';
  // The log has its own times; the words name most of the facts.
  const more = Object.entries(rest).filter(
    ([name, fact]) => name !== 'time' && name !== 'level' && !said.includes(String(fact)),
  );
  const text = [said, ...more.map(([name, fact]) => `${name}=${JSON.stringify(fact)}`)].join(' ').trim();
  return { level: levels.find((one) => one === level) ?? 'info', text: text || line };
}

function jsonObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
