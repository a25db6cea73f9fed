// Runs the in-host suite inside a real VS Code extension host: Node's, or the browser's with or without a server.
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser } from 'playwright-core';
import { readCounts, type Counts } from '../counts.mjs';
import { root } from '../setup.mjs';
import { launchBrowser } from './browser';
import { installVscode, type Vscode } from './install';
import { copySample } from './sample';
import { startServer, type Server } from './server';
import { serveFolders, type StaticServer } from './static-server';
import { serveWebHost } from './web-host';
import { openPage, openWorkbench, type Exit, type Workbench } from './workbench';

export type HostKind = 'node' | 'web' | 'vscode.dev';

export interface HostRunOptions {
  readonly kind: HostKind;
  /** The extension's folder, absolute; the checkout where not given. */
  readonly extension?: string;
  /** The suite, a file that exports run(); the built one of this kind of host where not given. */
  readonly tests?: string;
  /** The workspace; a copy of the sample where not given. */
  readonly folder?: string;
  readonly vsix?: readonly string[];
  readonly log?: (line: string) => void;
}

export interface HostRun extends Counts {
  /** Empty when the suite closed by itself with its counts; else what went wrong. */
  readonly failure: string;
  /** What the suite printed. */
  readonly output: string;
}

/** Prefixed to each line that the suite prints, so that VS Code's own log lines are told apart. */
const mark = '[test] ';

/** A suite of any length may go on as long as it prints: each test has a limit of its own, well below. */
const longestSilenceSeconds = 90;

/** Runs the suite once. Never leaves a process behind; `stop` ends a run from outside. */
export class HostRunner {
  private browser: Browser | undefined;
  private server: Server | undefined;
  private files: StaticServer | undefined;
  private sample: { readonly folder: string; remove: () => void } | undefined;
  private readonly lines: string[] = [];
  private lastPrinted = Date.now();

  constructor(private readonly options: HostRunOptions) {}

  async run(): Promise<HostRun> {
    try {
      const workbench = await this.open();
      const exit = await this.result(workbench);
      if (this.server && exit.error === undefined) await this.hostGone();
      return this.judge(exit, workbench.outside);
    } finally {
      await this.stop();
    }
  }

  async stop(): Promise<void> {
    await this.browser?.close().catch(() => undefined); // a browser that is gone is closed
    await Promise.all([this.files?.close(), this.server?.stop()]);
    this.sample?.remove();
  }

  private async open(): Promise<Workbench> {
    const { kind, vsix } = this.options;
    const vscode = await installVscode();
    this.browser = await launchBrowser();
    if (kind === 'vscode.dev') return this.openBare(vscode, this.browser);
    this.server = await startServer({ vscode, vsix: vsix ?? [], log: (line) => this.keep(`[server] ${line}`) });
    const common = {
      browser: this.browser,
      server: this.server,
      folder: this.folder,
      log: (line: string) => this.keep(line),
    };
    if (kind === 'node') return openWorkbench({ ...common, extension: this.extension, tests: this.tests });
    this.files = await serveFolders({ '/': `${this.extension}/` });
    const webTests = this.files.url + relative(this.extension, this.tests);
    return openWorkbench({ ...common, webExtension: this.files.url, webTests });
  }

  private async openBare(vscode: Vscode, browser: Browser): Promise<Workbench> {
    const { extension, tests, folder } = this;
    this.files = await serveWebHost({ vscode, extension, tests, folder });
    const workbench = await openPage({ browser, log: (line) => this.keep(line) });
    await workbench.page.goto(this.files.url);
    return workbench;
  }

  private get extension(): string {
    return this.options.extension ?? root;
  }

  private get tests(): string {
    return (
      this.options.tests ?? join(root, this.options.kind === 'node' ? 'out/host/index.js' : 'out/host-web/index.js')
    );
  }

  private get folder(): string {
    if (this.options.folder !== undefined) return this.options.folder;
    this.sample ??= copySample();
    return this.sample.folder;
  }

  private keep(line: string): void {
    this.lines.push(line);
    if (line.includes(mark)) this.lastPrinted = Date.now();
    this.options.log?.(line);
  }

  private async result({ page, exited }: Workbench): Promise<Exit> {
    const notStarted = page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 }).then(
      () => new Promise<never>(() => undefined),
      (): Exit => ({ code: 1, error: 'The workbench did not start in 60 s.' }),
    );
    return Promise.race([exited, notStarted, this.silent()]);
  }

  private async silent(): Promise<Exit> {
    this.lastPrinted = Date.now();
    while (Date.now() - this.lastPrinted < longestSilenceSeconds * 1000) await sleep(1000, undefined, { ref: false });
    return { code: 1, error: `The suite printed nothing for ${longestSilenceSeconds} s.` };
  }

  /** Lets the extension host end by itself, deactivate() included, before the server is stopped. */
  private async hostGone(): Promise<void> {
    const end = Date.now() + 8000;
    while (Date.now() < end && !this.lines.some((line) => line.includes('Extension Host Process exited')))
      await sleep(50);
  }

  private judge(exit: Exit, outside: readonly string[]): HostRun {
    const own = this.lines.flatMap((line) => {
      const at = line.indexOf(mark);
      return at < 0 ? [] : [line.slice(at + mark.length)];
    });
    const counts = readCounts(own.join('\n'));
    // A crashed extension host is reported with code 0: only a suite that closed with its counts has ended well.
    const died = this.lines.findLast((line) => /Extension Host Process exited with code: (?!0,)/.test(line));
    const failures = [
      exit.error,
      died,
      counts ? undefined : `The suite closed without its counts. The last lines:\n${this.lines.slice(-40).join('\n')}`,
      exit.code !== 0 && counts?.failed === 0 ? `The extension host ended with ${exit.code}.` : undefined,
      outside.length > 0 ? `Requests to the outside: ${outside.join(', ')}` : undefined,
    ].filter((failure) => failure !== undefined);
    return { ...(counts ?? { passed: 0, failed: 0 }), failure: failures.join('\n'), output: own.join('\n') };
  }
}
