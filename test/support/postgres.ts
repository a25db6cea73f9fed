import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian and its like put the programs of each version. */
const installed = '/usr/lib/postgresql';

/** Longest wait for a server, in milliseconds. */
const patience = 60_000;

/** A PostgreSQL server of its own for tests, reached by a socket in its folder alone. */
export interface PostgresServer {
  /** Makes an empty database, which others do not see. @returns its URL */
  database(encoding?: 'UTF8' | 'LATIN1'): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a server in a new folder. PostgreSQL is installed by apt-get where it is missing and this runs as root.
 *
 * @throws Error in words when PostgreSQL cannot be had: tests that need it fail then
 */
export async function startPostgres({ fsync = false } = {}): Promise<PostgresServer> {
  const programs = await programFolder();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = serverUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(programs, 'initdb'), ['-D', data, ...options], { ...user, cwd: folder });
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, `fsync=${fsync ? 'on' : 'off'}`];
  const given = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(programs, 'postgres'), given, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const kill = (): void => void server.kill('SIGKILL');
  process.on('exit', kill);
  const psql = (statement: string) =>
    run(join(programs, 'psql'), ['-h', folder, '-U', 'postgres', '-d', 'postgres', '-qAtc', statement]);
  await waitUntilReady(server, psql, () => log);
  let databases = 0;
  return {
    database: async (encoding = 'UTF8') => {
      const name = `test${++databases}`;
      await psql(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}'`);
      return `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: async () => {
      process.off('exit', kill);
      server.kill('SIGINT');
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(server: ChildProcess, psql: (text: string) => Promise<unknown>, log: () => string) {
  for (let waited = 0; ; waited += 100) {
    try {
      await psql('SELECT 1');
      return;
    } catch {
      if (server.exitCode !== null || waited > patience) throw new Error(`PostgreSQL does not start: ${log()}`);
      await sleep(100);
    }
  }
}

async function programFolder(): Promise<string> {
  if (findPrograms() === undefined) await install();
  const found = findPrograms();
  if (found === undefined) throw new Error(`apt-get has installed PostgreSQL, but there is nothing in ${installed}.`);
  return found;
}

function findPrograms(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed).filter((name) => Number(name) >= 15) : [];
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(installed, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(':');
  return [...folders, ...onPath].find((folder) =>
    ['postgres', 'initdb', 'psql'].every((name) => existsSync(join(folder, name))),
  );
}

async function install(): Promise<void> {
  const words = 'PostgreSQL 15 or newer is needed for these tests';
  if (process.getuid?.() !== 0) throw new Error(`${words}: install it, for example by apt-get install postgresql.`);
  try {
    // The package would make a cluster and start it.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env });
  } catch (error) {
    throw new Error(`${words}, and apt-get could not install it: ${String(error)}`, { cause: error });
  }
}

/** PostgreSQL does not run as root. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!found) throw new Error('There is no user postgres or nobody to run PostgreSQL as.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}
