// npm start: a real VS Code on the sample workspace with this extension running, on the desktop or in the browser.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Refusal, workFolder } from '../setup.mjs';
import { findDesktop, openDesktop } from './desktop';
import { installVscode, isSupported } from './install';
import { linkExtension } from './extension-link';
import { keptSample } from './sample';
import { startServer } from './server';
import { calmSettings } from './settings';
import { onStop } from './signals';

/** Taken where it is free, so that a bookmark and the browser's memory of the page stay good. */
const usualPort = 8743;

export interface StartOptions {
  /** In the browser also where there is a desktop VS Code. */
  readonly web: boolean;
  /** Drops the reader's edits in the sample workspace. */
  readonly fresh: boolean;
}

/** Opens VS Code; settles when it has ended. */
export async function start({ web, fresh }: StartOptions): Promise<void> {
  if (fresh) rmSync(join(workFolder, 'sample'), { recursive: true, force: true });
  const folder = keptSample();
  const desktop = web ? undefined : findDesktop();
  if (desktop !== undefined) await startDesktop(desktop, folder);
  else if (isSupported()) await startInBrowser(folder);
  else throw new Refusal(noVscode());
}

async function startDesktop(program: string, folder: string): Promise<void> {
  const desktop = openDesktop(program, folder);
  onStop(() => desktop.stop());
  console.log(
    `VS Code opens on ${folder}\nYour edits there are kept. Close its window, or press Ctrl-C here, to end it.`,
  );
  const code = await desktop.ended;
  await desktop.stop();
  if (code !== 0)
    throw new Refusal(`${program} ended with ${code}. \`npm start -- --web\` opens VS Code in the browser.`);
}

async function startInBrowser(folder: string): Promise<void> {
  const vscode = await installVscode();
  const data = join(workFolder, 'start');
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(data, 'token');
  mkdirSync(data, { recursive: true });
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const starting = startServer({
    vscode,
    settings: calmSettings,
    dataFolder: data,
    extensionsFolder: linkExtension(join(data, 'extensions')),
    port: await freePort(usualPort),
    tokenFile,
  });
  onStop(async () => (await starting).stop());
  const server = await starting;
  const address = `http://${server.authority}/?folder=${encodeURIComponent(folder)}&tkn=${token}`;
  console.log(`VS Code runs at\n\n  ${address}\n\non ${folder}\nYour edits there are kept. Press Ctrl-C to end it.`);
  openBrowser(address);
  await server.ended;
}

/** The wanted port where nobody listens on it, else 0: any free one. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}

/** Shows the page to somebody who sits in front of this machine; a browser that does not start is no failure. */
function openBrowser(address: string): void {
  if (process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined) return;
  const opener = spawn('xdg-open', [address], { detached: true, stdio: 'ignore' });
  opener.once('error', () => undefined);
  opener.unref();
}

function noVscode(): string {
  return [
    `No \`code\` command is on the PATH, and VS Code from npm runs on Linux x64 only (this is ${process.platform} ${process.arch}).`,
    'Install VS Code from code.visualstudio.com; on macOS also run "Shell Command: Install \'code\' command in PATH" in it.',
  ].join('\n');
}
