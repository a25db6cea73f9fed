import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../support/postgres';
import { median, printTable, ratio } from './measure';

const token = 'token-of-the-benchmark-1';
const manyConnections = 10_000;
const pairs = 15;

/** A node that runs, and how it came to. */
interface RunningNode {
  readonly url: string;
  /** Milliseconds from the start of the process until it listens. */
  readonly started: number;
  /** Of memory that it holds, in MB. */
  memory(): number;
  call<Answer>(method: string, path: string, body?: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** Where a node keeps its data: variables for its process. */
type Place = Readonly<Record<string, string>>;

interface Engine {
  readonly name: string;
  /** A new place with nothing in it. */
  place(): Promise<Place>;
}

/**
 * The sync node on its two databases, side by side: the embedded one and PostgreSQL, both keeping what they commit through a
 * power cut. Figures are from the built programs, on the Node of VS Code.
 */
export async function benchNode(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-node-'));
  const postgres = await startPostgres({ fsync: true });
  try {
    const program = process.env.VSCODE_NODE ?? process.execPath;
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'a secret of the benchmark, and long enough');
    let places = 0;
    const engines: Engine[] = [
      {
        name: 'embedded',
        place: () => Promise.resolve({ SYNC_RULES_DATA_FOLDER: join(folder, `data${++places}`) }),
      },
      { name: 'PostgreSQL', place: async () => ({ DATABASE_URL: await postgres.database(), SYNC_RULES_PORT: '0' }) },
    ];
    const run = (place: Place, shortName = 'acme') =>
      start(program, { ...place, SYNC_RULES_SECRET_FILE: secret }, shortName);
    const starts = await inTurn(engines, (engine) => measureStarts(engine, run));
    printColumns('Start until it listens, and memory', engines, starts);
    const pairing = await inTurn(engines, (engine) => measurePairing(engine, run));
    printColumns(`From initiating to Active on both sides, ${pairs} connections`, engines, pairing);
    const lists = await inTurn(engines, (engine) => measureLists(engine, run, { program, secret, folder }));
    printColumns(`A node with ${manyConnections} connections`, engines, lists);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = (place: Place, shortName?: string) => Promise<RunningNode>;
type Figures = Readonly<Record<string, readonly [value: number, unit: string]>>;

async function measureStarts(engine: Engine, run: Run): Promise<Figures> {
  const place = await engine.place();
  const first = await run(place);
  await first.stop();
  const warm: number[] = [];
  let memory = 0;
  for (let i = 0; i < 5; i++) {
    const node = await run(place);
    warm.push(node.started);
    memory = node.memory();
    await node.stop();
  }
  return { 'first start': [first.started, 'ms'], 'next starts': [median(warm), 'ms'], memory: [memory, 'MB'] };
}

async function measurePairing(engine: Engine, run: Run): Promise<Figures> {
  const [left, right] = [await run(await engine.place(), 'left'), await run(await engine.place(), 'right')];
  const times: number[] = [];
  const rules = { template: 'basic-fields', parameters: { project: 'ACME' } };
  for (let i = 0; i < pairs; i++) {
    const start = performance.now();
    const { invitation, connection } = await left.call<{ invitation: { code: string }; connection: { id: string } }>(
      'POST',
      '/connections',
      { kind: 'public', url: right.url, partner: `right${i}`, ...rules },
    );
    await right.call('POST', '/invitations/accept', {
      text: invitation.code,
      own: `right${i}`,
      name: `to-left-${i}`,
      ...rules,
    });
    while ((await left.call<{ status: string }>('GET', `/connections/${connection.id}`)).status !== 'active')
      await sleep(2);
    times.push(performance.now() - start);
  }
  await Promise.all([left.stop(), right.stop()]);
  return { median: [median(times), 'ms'], slowest: [Math.max(...times), 'ms'] };
}

async function measureLists(
  engine: Engine,
  run: Run,
  { program, secret, folder }: { program: string; secret: string; folder: string },
): Promise<Figures> {
  const place = await engine.place();
  const seed = await engine.place();
  const first = await run(seed);
  await first.call('POST', '/connections', {
    kind: 'private',
    partner: 'partner',
    template: 'basic-fields',
    parameters: { project: 'ACME' },
  });
  await first.stop();
  const variables = (of: Place) => ({ ...process.env, ...of, SYNC_RULES_SECRET_FILE: secret });
  const one = join(folder, 'one.backup');
  await command(program, ['node', 'export', '--force', one], variables(seed));
  const many = join(folder, 'many.backup');
  writeFileSync(many, multiply(readFileSync(one, 'utf8'), manyConnections));
  const began = performance.now();
  await command(program, ['node', 'import', many], variables(place));
  const imported = performance.now() - began;
  const node = await run(place);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    let after = '';
    let count = 0;
    do {
      const page = await node.call<{ connections: unknown[]; next: string | null }>(
        'GET',
        `/connections?limit=500${after}`,
      );
      count += page.connections.length;
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    if (count < manyConnections) throw new Error(`Only ${count} connections were listed.`);
    times.push(performance.now() - start);
  }
  const figures: Figures = {
    'list of all': [median(times), 'ms'],
    'start with them': [node.started, 'ms'],
    memory: [node.memory(), 'MB'],
    'import of the backup': [imported, 'ms'],
  };
  await node.stop();
  return figures;
}

/** A backup whose one connection is there so many times, each with a name of its own. */
function multiply(backup: string, count: number): string {
  const lines = backup.trimEnd().split('\n');
  const at = lines.findIndex((line) => line.startsWith('{"table":"connections"'));
  const one = lines[at] ?? '';
  const { id, name } = JSON.parse((JSON.parse(one) as { row: { row: string } }).row.row) as {
    id: string;
    name: string;
  };
  const copies = Array.from({ length: count }, (_, number) =>
    one.replaceAll(id, randomUUID()).replaceAll(name, `${name}${number}`),
  );
  lines.splice(at, 1, ...copies);
  const body = `${lines.slice(0, -1).join('\n')}\n`;
  const end = { rows: lines.length - 2, sha256: createHash('sha256').update(body).digest('hex') };
  return `${body}${JSON.stringify({ end })}\n`;
}

async function start(program: string, place: Place, shortName: string): Promise<RunningNode> {
  const began = performance.now();
  const settings = { SYNC_RULES_TOKEN: token, SYNC_RULES_SHORT_NAME: shortName, SYNC_RULES_LOOPBACK: 'true' };
  const process_ = spawn(program, ['dist/cli.js', 'node', '--platform', anyPlatform(), '--log-level', 'error'], {
    env: { ...process.env, ...place, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await urlOf(process_);
  const started = performance.now() - began;
  return {
    url,
    started,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process_.pid}/status`, 'utf8'))?.[1]) / 1024,
    async call<Answer>(method: string, path: string, body?: object) {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Answer;
    },
    async stop() {
      process_.kill('SIGTERM');
      await once(process_, 'close');
    },
  };
}

async function urlOf(process_: ChildProcess): Promise<string> {
  let output = '';
  let log = '';
  process_.stderr?.on('data', (text: Buffer) => (log += text.toString()));
  for await (const text of process_.stdout ?? []) {
    output += String(text);
    const url = /https?:\/\/[\w.:-]*\d/.exec(output)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`The node did not start: ${output}${log}`);
}

async function command(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const process_ = spawn(program, ['dist/cli.js', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(process_, 'close')) as [number];
  if (code !== 0) throw new Error(`sync-rules ${args.join(' ')} failed.`);
}

/** One that has templates with a project. */
function anyPlatform(): string {
  const platforms = JSON.parse(readFileSync('server/rules/catalogue/platforms.json', 'utf8')) as { id: string }[];
  return platforms[0]?.id ?? '';
}

async function inTurn<Result>(
  engines: readonly Engine[],
  work: (engine: Engine) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const engine of engines) results.push(await work(engine));
  return results;
}

/** A row a figure, a column an engine, and the embedded one as a ratio to the other. */
function printColumns(heading: string, engines: readonly Engine[], figures: readonly Figures[]): void {
  const [first = {}, second = {}] = figures;
  const rows = Object.entries(first).map(([name, [value, unit]]) => {
    const other = second[name]?.[0] ?? Number.NaN;
    return [name, `${value.toFixed(0)} ${unit}`, `${other.toFixed(0)} ${unit}`, ratio(value, other)];
  });
  printTable(heading, ['', ...engines.map(({ name }) => name), 'ratio'], rows);
}
