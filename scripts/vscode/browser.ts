// Finds a Chromium, Chrome or Edge; on Debian and Ubuntu as root installs one from apt.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { Refusal } from '../setup.mjs';

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const applications: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
};

const packages = ['chromium', 'fonts-dejavu-core'];
const installCommand = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** The browser's program: what CHROMIUM names, else the first that is found. */
function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Refusal(`CHROMIUM names ${named}, which is not a program.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(applications[process.platform] ?? [])].find(isProgram);
}

/**
 * The browser's program, installed from apt where there is none.
 *
 * @throws Refusal with the command to run where it cannot be installed from here
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (!canInstall()) throw new Refusal(`No Chromium, Chrome or Edge is found. ${howToInstall()}`);
  const start = Date.now();
  console.log(`Installing ${packages.join(' and ')} from apt ...`);
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...packages]);
  const installed = findBrowser();
  if (installed === undefined) throw new Refusal(`apt installed no Chromium. ${howToInstall()}`);
  console.log(`Browser installed in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  return installed;
}

/** A headless browser that talks to nobody by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function canInstall(): boolean {
  return isDebian() && process.getuid?.() === 0;
}

function howToInstall(): string {
  if (isDebian()) return `Run this as root, then try again:\n  ${installCommand}`;
  return 'Install one of them, or set CHROMIUM to the path of its program, then try again.';
}

function isDebian(): boolean {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0)
    throw new Refusal(
      `apt-get ${args[0] ?? ''} failed:\n${(stderr || stdout).trim()}\nThe command was:\n  ${installCommand}`,
    );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
