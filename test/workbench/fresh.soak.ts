import * as assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../scripts/vscode/browser';
import { openFromExplorer, showView, sideBarRow, waitReady } from '../../scripts/vscode/page';

describe('npm start in a bare checkout', function () {
  this.timeout(300_000);
  const folder = join(mkdtempSync(join(tmpdir(), 'bare-')), 'checkout');
  before(() => copyCheckout(folder));
  after(() => rmSync(dirname(folder), { recursive: true, force: true }));

  it('installs, builds and opens VS Code with this extension in any browser', async () => {
    const run = await start(folder);
    for (const step of [
      'Installing dependencies',
      'Building the extension',
      'Making the empty database',
      'Starting VS Code',
    ])
      assert.match(run.output, new RegExp(`^${step}.*, .* \\.\\.\\.$`, 'm'));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(run.address);
      await waitReady(page);
      await showView(page, 'Sync Rules');
      await sideBarRow(page, 'acme_to_globex').waitFor();
      await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
      await page.locator('.squiggly-error').first().waitFor();
      const stranger = await fetch(run.address.replace(/tkn=\w+/, 'tkn=guessed'));
      assert.equal(stranger.status, 403);
    } finally {
      await browser.close();
      await run.end('SIGINT');
    }
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)
    it(`starts again, and leaves no process behind on ${signal}`, async () => {
      const run = await start(folder);
      await run.end(signal);
    });
});

/** What git would commit, and nothing else. */
function copyCheckout(target: string): void {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of list.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, path), join(target, path));
}

interface Started {
  readonly address: string;
  /** What it had printed by then. */
  readonly output: string;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Runs npm start until it prints its address. */
async function start(cwd: string): Promise<Started> {
  const child = spawn('npm', ['start', '--', '--web'], { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const pid = child.pid ?? assert.fail('npm cannot be started');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const address = (): string | undefined => /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0];
  while (address() === undefined && child.exitCode === null) await sleep(50);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    // Ctrl-C reaches all that the terminal runs; other signals reach npm alone.
    process.kill(signal === 'SIGINT' ? -pid : pid, signal);
    while (processesIn(cwd).length > 0) await sleep(100); // the test's time limit ends a wait in vain
  };
  return { address: address() ?? assert.fail(`npm start ended:\n${output}`), output, end };
}

/** The processes that name a folder on their command line. */
function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(folder);
    } catch {
      return false; // it has just ended
    }
  });
}
