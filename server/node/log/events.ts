import { type FactKind } from './facts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Least important first. */
export const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** One kind of line in the log. Names in braces stand for facts. */
export interface LogEvent {
  readonly level: LogLevel;
  readonly words: string;
  readonly facts: Readonly<Record<string, FactKind>>;
}

/** Everything that a node logs. What stands here in no place cannot be logged. */
export const logEvents = {
  // Start and end.
  'node-starting': {
    level: 'info',
    words: 'Sync Rules {version} starts a node, process {pid}.',
    facts: { version: 'version', pid: 'number', storage: 'word', folder: 'path' },
  },
  'node-listening': {
    level: 'info',
    words: 'The node {node} listens at {url}.',
    facts: { node: 'uuid', url: 'origin', fingerprint: 'fingerprint', milliseconds: 'number' },
  },
  'node-created': {
    level: 'info',
    words: 'This is a new node: {node}, with the key {fingerprint}.',
    facts: { node: 'uuid', fingerprint: 'fingerprint' },
  },
  'node-changed': {
    level: 'info',
    words: 'Settings or keys have changed; the node goes on with the new ones.',
    facts: { fingerprint: 'fingerprint' },
  },
  'node-stopping': { level: 'info', words: 'The node is stopping: {reason}.', facts: { reason: 'word' } },
  'node-stopped': {
    level: 'info',
    words: 'The node has stopped after {milliseconds} ms.',
    facts: { milliseconds: 'number' },
  },
  'node-failed': {
    level: 'error',
    words: 'The node cannot start: {problem}.',
    facts: { problem: 'problem', setting: 'setting', folder: 'path', name: 'word', code: 'code', stack: 'stack' },
  },
  'certificate-read': {
    level: 'info',
    words: 'The certificate in {file} has changed; new connections get the new one.',
    facts: { file: 'path' },
  },
  'certificate-wrong': {
    level: 'error',
    words: 'The certificate in {file} or its key cannot be used: {code}. The one before stays in use.',
    facts: { file: 'path', name: 'word', code: 'code', stack: 'stack' },
  },
  'port-taken': {
    level: 'warn',
    words: 'Port {port}, which the node had before, is taken; partners on this machine have to be told of {now}.',
    facts: { port: 'number', now: 'number' },
  },
  'setting-unknown': {
    level: 'warn',
    words: 'The environment variable {variable} is no setting of the node.',
    facts: { variable: 'setting' },
  },
  'secret-open': {
    level: 'warn',
    words: 'Other users of this machine can read {file}. Take the right from them: chmod 600.',
    facts: { file: 'path' },
  },
  'secret-made': {
    level: 'info',
    words: 'A secret for the keys of this node was made in {file}. Keep a copy: without it the data cannot be used.',
    facts: { file: 'path' },
  },
  'tokens-kept': {
    level: 'error',
    words: 'The tokens in {file} are not as they must be; those from before hold on.',
    facts: { file: 'path' },
  },
  // What clients and partners ask.
  request: {
    level: 'info',
    words: '{method} {operation} {status} in {milliseconds} ms.',
    facts: {
      request: 'request',
      method: 'word',
      operation: 'word',
      status: 'number',
      milliseconds: 'number',
      connection: 'uuid',
      problem: 'problem',
    },
  },
  'request-failed': {
    level: 'error',
    words: 'A request failed inside the node.',
    facts: { request: 'request', operation: 'word', name: 'word', code: 'code', stack: 'stack' },
  },
  // What the node does by itself.
  'work-done': {
    level: 'debug',
    words: 'Done: {work} in {milliseconds} ms.',
    facts: { work: 'word', connection: 'uuid', milliseconds: 'number' },
  },
  'work-waiting': {
    level: 'info',
    words: 'Not yet: {work}, {problem}. Tried {attempts} times, again in {seconds} s.',
    facts: { work: 'word', connection: 'uuid', problem: 'problem', attempts: 'number', seconds: 'number' },
  },
  'work-failed': {
    level: 'error',
    words: 'Failed inside the node: {work}. Again in {seconds} s.',
    facts: { work: 'word', connection: 'uuid', seconds: 'number', name: 'word', code: 'code', stack: 'stack' },
  },
  'handshake-active': {
    level: 'info',
    words: 'The connection {connection} is active.',
    facts: { connection: 'uuid' },
  },
  'handshake-ended': {
    level: 'warn',
    words: 'The connection {connection} does not come about: {problem}.',
    facts: { connection: 'uuid', problem: 'problem' },
  },
  'invitations-forgotten': {
    level: 'info',
    words: 'Invitations that were long over and had no connection, and are forgotten now: {count}.',
    facts: { count: 'number' },
  },
  'invitations-expired': {
    level: 'info',
    words: 'Invitations whose time was over: {count}.',
    facts: { count: 'number' },
  },
  'connection-forgotten': {
    level: 'info',
    words: 'The rest of the closed connection {connection} was removed.',
    facts: { connection: 'uuid' },
  },
  'key-told': {
    level: 'info',
    words: 'Partners that know the new key: {count} of {all}.',
    facts: { count: 'number', all: 'number' },
  },
  'key-changed': {
    level: 'info',
    words: 'The node signs with its new key from now on: {fingerprint}.',
    facts: { fingerprint: 'fingerprint' },
  },
  'key-partner-missing': {
    level: 'warn',
    words: 'The partner of {connection} could not be told of the new key in time and has to be paired anew.',
    facts: { connection: 'uuid' },
  },
  // What must not happen.
  'end-failed': {
    level: 'error',
    words: 'Something failed while the node ended; the rest of it ends all the same.',
    facts: { name: 'word', code: 'code', stack: 'stack' },
  },
  'process-warning': {
    level: 'debug',
    words: 'Node.js warns: {name}.',
    facts: { name: 'word', code: 'code' },
  },
  'process-error': {
    level: 'error',
    words: 'Something failed where nothing was to catch it; the node ends.',
    facts: { name: 'word', code: 'code', stack: 'stack' },
  },
} as const satisfies Record<string, LogEvent>;

export type LogEventName = keyof typeof logEvents;

/** The facts that an event can have; none must be given. */
export type LogFacts<Name extends LogEventName> = {
  readonly [Fact in keyof (typeof logEvents)[Name]['facts']]?: string | number | undefined;
};
