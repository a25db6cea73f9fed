// Starts the VS Code server of install.ts on loopback, and ends it with everything it started.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Vscode } from './install';
import { stillSettings, type Settings } from './settings';

const startSeconds = 60;

export interface ServerOptions {
  readonly vscode: Vscode;
  /** The user's settings; stillSettings where not given. */
  readonly settings?: Settings;
  /** Whether workspaces have to be trusted; the settings have their say too. */
  readonly asksForTrust?: boolean;
  /** VSIX files to install first, absolute. */
  readonly vsix?: readonly string[];
  /** Keeps settings and state between runs; a temporary folder where not given. Existing settings are kept. */
  readonly dataFolder?: string;
  readonly extensionsFolder?: string;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** A file that holds the token which a browser must bring; none is asked for where not given. */
  readonly tokenFile?: string;
  /** Told each line that the server prints. */
  readonly log?: (line: string) => void;
}

export interface Server {
  readonly port: number;
  /** Such as 127.0.0.1:40123. */
  readonly authority: string;
  /** Settles when the server has ended, by itself or by stop(). */
  readonly ended: Promise<void>;
  /** Ends the server, its extension hosts and their children. Safe to call twice. */
  stop(): Promise<void>;
}

/** @throws Error with the server's last lines when it does not start */
export async function startServer(options: ServerOptions): Promise<Server> {
  const temporary = mkdtempSync(join(tmpdir(), 'sync-rules-'));
  const data = options.dataFolder ?? temporary;
  const settingsFile = join(data, 'data/User/settings.json');
  mkdirSync(dirname(settingsFile), { recursive: true });
  if (!existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify(options.settings ?? stillSettings, null, 2));
  const keyFile = join(data, 'secret-key');
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
  const folders = [
    '--accept-server-license-terms',
    `--server-data-dir=${data}`,
    `--extensions-dir=${options.extensionsFolder ?? join(data, 'extensions')}`,
  ];
  for (const file of options.vsix ?? []) installVsix(options.vscode, file, folders);
  const child = spawnKept(options, temporary, folders, keyFile);
  const lines = new Lines(child, options.log);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await ended;
  };
  const port = await listeningPort(lines, ended).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, authority: `127.0.0.1:${port}`, ended, stop };
}

function installVsix(vscode: Vscode, file: string, folders: readonly string[]): void {
  const { status, stderr } = spawnSync(vscode.node, [vscode.main, '--install-extension', file, '--force', ...folders], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${file} could not be installed: ${stderr}`);
}

function spawnKept(
  options: ServerOptions,
  temporary: string,
  folders: readonly string[],
  keyFile: string,
): ChildProcess {
  const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));
  const secretKey = new URL('secret-key.mjs', import.meta.url).href;
  const { vscode, tokenFile } = options;
  const args = [
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    tokenFile === undefined ? '--without-connection-token' : `--connection-token-file=${tokenFile}`,
    '--telemetry-level=off',
    ...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    '--disable-update-check',
    ...folders,
  ];
  return spawn(process.execPath, [keeper, temporary, vscode.node, `--import=${secretKey}`, vscode.main, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    // Sockets and temporary files lie in a folder with a short name, which the keeper removes.
    env: {
      ...process.env,
      ...{ EXTENSIONS_GALLERY: '{}', TMPDIR: temporary, XDG_RUNTIME_DIR: temporary },
      VSCODE_SECRET_KEY_FILE: keyFile,
    },
  });
}

async function listeningPort(lines: Lines, ended: Promise<void>): Promise<number> {
  const listening = lines.find(/^Extension host agent listening on (\d+)/).then((match) => Number(match[1]));
  const failure = (reason: string): Error => new Error(`The VS Code server ${reason}:\n${lines.last(20)}`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure(`did not start in ${startSeconds} s`)), startSeconds * 1000);
  });
  const early = ended.then(() => Promise.reject(failure('ended while it started')));
  early.catch(() => undefined); // it also ends when all is well
  try {
    return await Promise.race([listening, early, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The lines of a process, both streams. */
class Lines {
  private readonly all: string[] = [];
  private readonly waiting: { pattern: RegExp; found: (match: RegExpExecArray) => void }[] = [];

  constructor(child: ChildProcess, log: ((line: string) => void) | undefined) {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        this.all.push(line);
        log?.(line);
        for (const { pattern, found } of this.waiting) {
          const match = pattern.exec(line);
          if (match) found(match);
        }
      });
    }
  }

  find(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((found) => this.waiting.push({ pattern, found }));
  }

  last(count: number): string {
    return this.all.slice(-count).join('\n');
  }
}
