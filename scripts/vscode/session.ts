// One VS Code server and one browser for many workbenches, each on its own copy of the sample workspace.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { linkExtension } from './extension-link';
import { installVscode } from './install';
import { copySample, emptyWorkspace, type TemporaryWorkspace } from './sample';
import { startServer, type Server } from './server';
import { type Settings } from './settings';
import { openWorkbench, type PageOptions } from './workbench';

export interface OpenedWorkbench {
  readonly page: Page;
  /** The workspace on disk. */
  readonly folder: string;
  /** Addresses that the page asked for outside this machine. */
  readonly outside: readonly string[];
  /** The last lines of the workbench's console. */
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

/** What all its workbenches have in common. */
export interface Looks extends Pick<PageOptions, 'viewport'> {
  readonly language?: string;
  /** The user's; stillSettings where not given. */
  readonly settings?: Settings;
  /** Workspaces are opened in Restricted Mode until somebody trusts them. */
  readonly asksForTrust?: boolean;
}

export interface OpenOptions {
  /** A workspace without a file, in place of a copy of the sample. */
  readonly isEmpty?: boolean;
  /** A workspace to open as it is, in place of a copy. */
  readonly folder?: string;
  /** A window without a folder. */
  readonly hasNoFolder?: boolean;
  /** Another window of the same VS Code, with which this one shares what the browser keeps. */
  readonly beside?: Pick<OpenedWorkbench, 'page'>;
}

export class Session {
  /** Holds the extension; its path is in the command line of every process that the extension starts. */
  readonly extensions = mkdtempSync(join(tmpdir(), 'sync-rules-extensions-'));
  private starting: Promise<{ server: Server; browser: Browser }> | undefined;

  constructor(private readonly looks: Looks = {}) {}

  /** Opens a workbench with this extension running; starts server and browser where they are not up yet. */
  async open({
    isEmpty = false,
    folder: given,
    hasNoFolder = false,
    beside,
  }: OpenOptions = {}): Promise<OpenedWorkbench> {
    this.starting ??= this.start();
    const { server, browser } = await this.starting;
    const { folder, remove } = workspaceOf(given, isEmpty);
    const log: string[] = [];
    const keep = (line: string): void => {
      log.push(line);
      if (log.length > 200) log.shift();
    };
    const workbench = await openWorkbench({
      ...{ server, browser, log: keep, ...(!hasNoFolder && { folder }) },
      ...(beside && { beside: beside.page.context() }),
      ...this.looks,
    });
    const { page, outside, context } = workbench;
    const close = async (): Promise<void> => {
      await (beside ? page : context).close();
      remove();
    };
    page.setDefaultTimeout(30_000);
    return { page, folder, outside, log, close };
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    const started = await this.starting?.catch(() => undefined);
    await started?.browser.close();
    await started?.server.stop();
    rmSync(this.extensions, { recursive: true, force: true });
  }

  private async start(): Promise<{ server: Server; browser: Browser }> {
    const vscode = await installVscode();
    const extensionsFolder = linkExtension(join(this.extensions, 'linked'));
    const { settings, asksForTrust = false } = this.looks;
    const server = await startServer({ vscode, extensionsFolder, asksForTrust, ...(settings && { settings }) });
    try {
      return { server, browser: await launchBrowser() };
    } catch (error) {
      await server.stop();
      throw error;
    }
  }
}

function workspaceOf(given: string | undefined, isEmpty: boolean): TemporaryWorkspace {
  if (given !== undefined) return { folder: given, remove: () => undefined };
  return isEmpty ? emptyWorkspace() : copySample();
}
