// Opens the desktop VS Code where there is one, apart from the user's own settings and extensions.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../lock.mjs';
import { root, workFolder } from '../setup.mjs';
import { startSettings } from './settings';

export interface Desktop {
  /** Settles when its window is closed; the exit code of the `code` command. */
  readonly ended: Promise<number>;
  /** Closes it. */
  stop(): Promise<void>;
}

/** The `code` command on the PATH where it can open a window, else undefined. */
export function findDesktop(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const hasScreen = environment.DISPLAY !== undefined || environment.WAYLAND_DISPLAY !== undefined;
  if (process.platform === 'linux' && !hasScreen) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  // In the terminal of a remote window `code` is another program: it cannot load an extension under development.
  return (environment.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('remote-cli'))
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

/**
 * Opens a folder in a window with this extension running.
 *
 * @param dataName where it keeps its own things within the work folder; two of one name are one VS Code
 */
export function openDesktop(program: string, folder: string, dataName = 'desktop'): Desktop {
  const data = dataFolder(dataName);
  const settings = join(data, 'User/settings.json');
  mkdirSync(join(data, 'User'), { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(startSettings, null, 2));
  const shell = process.platform === 'win32'; // code.cmd
  const quote = (text: string): string => (shell ? `"${text}"` : text);
  const args = [
    '--wait',
    '--new-window',
    `--user-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    `--extensionDevelopmentPath=${root}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  const since = Date.now();
  const child = spawn(quote(program), args.map(quote), { shell, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const stop = async (): Promise<void> => {
    await endProcess(windowProcess(data, since));
    child.kill();
    await ended;
  };
  return { ended, stop };
}

/** VS Code makes a socket in its data folder, whose path may have about 100 characters. */
function dataFolder(name: string): string {
  const usual = join(workFolder, name);
  return usual.length < 70 ? usual : join(tmpdir(), `sync-rules-${name}-${process.getuid?.() ?? 'user'}`);
}

/** The id of the process that owns the window, which VS Code writes into its data folder; one from before is not ours. */
function windowProcess(data: string, since: number): number | undefined {
  const lock = join(data, 'code.lock');
  try {
    return statSync(lock).mtimeMs < since ? undefined : Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

async function endProcess(pid: number | undefined): Promise<void> {
  if (pid === undefined || !isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (let i = 0; i < 50 && isAlive(pid); i++) await sleep(100);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
