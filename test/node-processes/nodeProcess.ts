import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import {
  type CallInput,
  type ConnectionInfo,
  type OperationName,
  type Operations,
} from '../../server/node/api/contract';
import { requestOf } from '../../server/node/api/operations';
import { type ConnectionRow, type PairingRow } from '../../server/node/store/rows';
import { programs } from './program';

/** Secrets that must never be seen anywhere: whoever tests looks for this word. */
export const canary = 'c4n4ry';

export interface NodeOptions {
  readonly folder: string;
  readonly secret?: string;
  /** What the instance is called; it serves the first platform of the catalogue that has templates. */
  readonly instance?: { readonly shortName: string; readonly platform: string };
}

/** The first word of the embedded program. */
export type FirstWord =
  | { readonly event: 'listening'; readonly url: string; readonly version: string }
  | { readonly event: 'failed'; readonly problem: { readonly type: string; readonly [fact: string]: unknown } };

/** An answer that is a refusal. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    detail: string,
  ) {
    super(`${status} ${slug}: ${detail}`);
  }
}

/** Calls a node's API. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  async call<Name extends OperationName>(name: Name, input: CallInput<Name>): Promise<Operations[Name]['gives']> {
    const { path: place, headers, ...request } = requestOf(name, input);
    const answer = await fetch(this.url + place, {
      ...request,
      headers: { ...headers, authorization: `Bearer ${this.token}` },
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    const value: unknown = text === '' ? null : JSON.parse(text);
    if (answer.ok) return value as Operations[Name]['gives'];
    const { type, detail } = value as { type: string; detail: string };
    throw new Refused(answer.status, type.split('/').at(-1) ?? '', detail);
  }

  async connections(): Promise<readonly ConnectionInfo[]> {
    return (await this.call('listConnections', { query: {} })).connections;
  }

  async connection(id: string): Promise<ConnectionInfo | undefined> {
    try {
      return await this.call('getConnection', { params: { id } });
    } catch (error) {
      if (error instanceof Refused && error.slug === 'connection-unknown') return undefined;
      throw error;
    }
  }
}

/** A process with a node in it, and all that it has written. */
export class NodeProcess {
  readonly output: string[] = [];
  readonly log: string[] = [];
  readonly ended: Promise<number | string>;

  private constructor(readonly child: ChildProcess) {
    if (!child.stdout || !child.stderr) throw new Error('The process has no output.');
    createInterface({ input: child.stdout }).on('line', (line) => this.output.push(line));
    createInterface({ input: child.stderr }).on('line', (line) => this.log.push(line));
    this.ended = new Promise((resolve) => {
      child.on('close', (code, signal) => resolve(signal ?? code ?? -1));
    });
  }

  /** Starts the program that the extension starts. */
  static async embedded(line: string, folder: string, otherEngine?: string): Promise<NodeProcess> {
    const { engine, embedded } = await programs();
    const started = new NodeProcess(
      spawn(otherEngine ?? engine, [embedded, '--data', folder], { stdio: 'pipe', env: {} }),
    );
    started.child.stdin?.on('error', () => undefined);
    started.child.stdin?.write(line);
    return started;
  }

  /** Starts what `sync-rules node` runs. */
  static async server(
    values: Readonly<Record<string, string>>,
    variables: Record<string, string>,
  ): Promise<NodeProcess> {
    const { engine, commandLine } = await programs();
    const given = Object.entries(values).map(([name, value]) => `--${name}=${value}`);
    return new NodeProcess(spawn(engine, [commandLine, 'node', ...given], { stdio: 'pipe', env: variables }));
  }

  /** The first line of standard output. */
  async firstLine(): Promise<string> {
    await waitFor(
      () => this.output.length > 0 || this.child.exitCode !== null,
      'the first line',
      () => this.log.join('\n'),
    );
    return this.output[0] ?? '';
  }

  /** Events of the log, by their names. */
  events(name: string): readonly Record<string, unknown>[] {
    return this.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === name);
  }

  /** Ends it at once, as a crash or a power cut would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Its parent goes away. */
  async orphan(): Promise<number | string> {
    this.child.stdin?.end();
    return this.ended;
  }
}

/** An embedded node, which can be ended and started again as often as a test likes. */
export class EmbeddedNode {
  readonly token: string;
  private readonly secret: string;
  private current: NodeProcess | undefined;
  private client: ApiClient | undefined;
  /** Everything that any of its processes has written. */
  readonly written: string[] = [];

  constructor(private readonly options: NodeOptions) {
    this.token = `${canary}-token-${'t'.repeat(24)}`;
    this.secret = options.secret ?? `${canary}-secret-${'s'.repeat(32)}`;
  }

  async start(): Promise<ApiClient> {
    const { folder, instance } = this.options;
    const line = JSON.stringify({ token: this.token, secret: this.secret, user: 'ann', ...(instance && { instance }) });
    const started = await NodeProcess.embedded(`${line}\n`, folder);
    this.current = started;
    const word = JSON.parse(await started.firstLine()) as FirstWord;
    if (word.event === 'failed') throw new Error(JSON.stringify(word.problem));
    this.client = new ApiClient(word.url, this.token);
    return this.client;
  }

  get process(): NodeProcess {
    if (!this.current) throw new Error('The node was not started.');
    return this.current;
  }

  get api(): ApiClient {
    if (!this.client) throw new Error('The node was not started.');
    return this.client;
  }

  async kill(): Promise<void> {
    await this.process.kill();
    this.keep();
  }

  async stop(): Promise<number | string> {
    const code = await this.process.orphan();
    this.keep();
    return code;
  }

  /** What its data folder holds. Nothing may be running on it. */
  async held(): Promise<{ readonly connections: readonly ConnectionRow[]; readonly pairings: readonly PairingRow[] }> {
    const { engine, commandLine } = await programs();
    const { folder } = this.options;
    const file = path.join(folder, 'held');
    await promisify(execFile)(engine, [commandLine, 'node', 'export', file, '--force', `--data-folder=${folder}`]);
    const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1, -1);
    const rows = lines.map((line) => JSON.parse(line) as { table: string; row: { row: string } });
    const rowsOf = (name: string) =>
      rows.filter(({ table }) => table === name).map(({ row }): unknown => JSON.parse(row.row));
    return {
      connections: rowsOf('connections') as readonly ConnectionRow[],
      pairings: rowsOf('pairings') as readonly PairingRow[],
    };
  }

  private keep(): void {
    this.written.push(...this.process.output, ...this.process.log);
  }
}

/** Milliseconds until it is clear that something does not happen. */
const longestWait = 90_000;

/** Looks again and again until it is so, with so many milliseconds in between. */
export async function waitFor(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  more: () => string = () => '',
  pause = 40,
): Promise<void> {
  const end = Date.now() + longestWait;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}. ${more()}`);
    await new Promise((resume) => setTimeout(resume, pause));
  }
}
