// npm start: a real VS Code with this extension running, on the desktop or in the browser.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Refusal, root, workFolder } from '../setup.mjs';
import { findDesktop, openDesktop } from './desktop';
import { installVscode, isSupported } from './install';
import { linkExtension } from './extension-link';
import { keptSample, sampleSource } from './sample';
import { startServer } from './server';
import { startSettings } from './settings';
import { onStop } from './signals';

/** What one of the two sides keeps apart from the other in the work folder. */
interface Side {
  /** The workspace. */
  readonly folder: string;
  /** What is copied into it. */
  readonly source: string;
  readonly desktopData: string;
  readonly browserData: string;
  /** Taken where it is free, so that a bookmark and the browser's memory of the page stay good. */
  readonly usualPort: number;
  /** What is said last when it runs. */
  readonly hint: string;
}

const ownSide: Side = {
  folder: 'sample',
  source: sampleSource,
  desktopData: 'desktop',
  browserData: 'start',
  usualPort: 8743,
  hint: '\n`npm start -- --partner`, in another terminal, opens the other side of a connection.',
};
const partnerSide: Side = {
  folder: 'partner',
  source: join(root, 'scripts/vscode/partner'),
  desktopData: 'desktop-partner',
  browserData: 'start-partner',
  usualPort: 8744,
  hint: '',
};

export interface StartOptions {
  /** In the browser also where there is a desktop VS Code. */
  readonly web: boolean;
  /** Drops the reader's edits in the workspace. */
  readonly fresh: boolean;
  /** As the other side of a connection, on a folder without connections at first and with all that VS Code keeps apart. */
  readonly partner: boolean;
}

/** Opens VS Code; settles when it has ended. */
export async function start({ web, fresh, partner }: StartOptions): Promise<void> {
  const side = partner ? partnerSide : ownSide;
  const folder = join(workFolder, side.folder);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  keptSample(side.source, folder);
  const desktop = web ? undefined : findDesktop();
  if (desktop !== undefined) await startDesktop(desktop, folder, side);
  else if (isSupported()) await startInBrowser(folder, side);
  else throw new Refusal(noVscode());
}

async function startDesktop(program: string, folder: string, side: Side): Promise<void> {
  const desktop = openDesktop(program, folder, side.desktopData);
  onStop(() => desktop.stop());
  console.log(
    `VS Code opens on ${folder}\nYour edits there are kept. Close its window, or press Ctrl-C here, to end it.${side.hint}`,
  );
  const code = await desktop.ended;
  await desktop.stop();
  if (code !== 0)
    throw new Refusal(`${program} ended with ${code}. \`npm start -- --web\` opens VS Code in the browser.`);
}

async function startInBrowser(folder: string, side: Side): Promise<void> {
  const vscode = await installVscode();
  console.log('Starting VS Code, a few seconds ...');
  const data = join(workFolder, side.browserData);
  mkdirSync(data, { recursive: true });
  const { token, tokenFile } = keptToken();
  const starting = startServer({
    vscode,
    settings: startSettings,
    dataFolder: data,
    extensionsFolder: linkExtension(join(data, 'extensions')),
    port: await freePort(side.usualPort),
    tokenFile,
  });
  onStop(async () => (await starting).stop());
  const server = await starting;
  const address = `http://${server.authority}/?folder=${encodeURIComponent(folder)}&tkn=${token}`;
  console.log(
    `VS Code runs at\n\n  ${address}\n\non ${folder}\nYour edits there are kept. Press Ctrl-C to end it.${side.hint}`,
  );
  openBrowser(address);
  await server.ended;
}

/**
 * The same for both sides and every start: the browser keeps it as a cookie of the host, whatever the port, and a second
 * one would shut the first page out when it is loaded again.
 */
function keptToken(): { readonly token: string; readonly tokenFile: string } {
  const tokenFile = join(workFolder, 'token');
  if (!existsSync(tokenFile)) writeFileSync(tokenFile, randomBytes(16).toString('hex'), { mode: 0o600 });
  return { token: readFileSync(tokenFile, 'utf8'), tokenFile };
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
