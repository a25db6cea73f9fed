// Opens a workbench page in the headless browser and listens to what it reports about a test run in its extension host.
import { format } from 'node:util';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type Server } from './server';

/** How a test run in the extension host came out; 0 is success. */
export interface Exit {
  readonly code: number;
  readonly error?: string;
}

export interface Workbench {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses that the page asked for outside this machine; there should be none. */
  readonly outside: readonly string[];
  /** Settles when the tests in the extension host have ended, or the page has crashed. */
  readonly exited: Promise<Exit>;
}

export interface PageOptions {
  readonly browser: Browser;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The context of another page, to share what the browser keeps of it: both are windows of one VS Code then. */
  readonly beside?: BrowserContext;
  /** Told each line on the workbench's console. */
  readonly log?: (line: string) => void;
  /** Lets the page load scripts from other addresses. */
  readonly bypassCSP?: boolean;
}

export interface WorkbenchOptions extends PageOptions {
  readonly server: Server;
  /** The workspace, absolute; none for a window without a folder. */
  readonly folder?: string;
  /** An extension under development and its in-host suite: absolute paths for the Node extension host ... */
  readonly extension?: string;
  readonly tests?: string;
  /** ... or addresses for the browser's. */
  readonly webExtension?: string;
  readonly webTests?: string;
  /** The language of extensions, such as `de`; VS Code's own words stay English, whose other languages are extensions too. */
  readonly language?: string;
}

/** Opens the server's workbench, on a folder or on none. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { server, folder, extension, tests, webExtension, webTests } = options;
  const workbench = await openPage({ ...options, bypassCSP: webExtension !== undefined });
  const remote = (path: string): UriParts => ({ $mid: 1, scheme: 'vscode-remote', authority: server.authority, path });
  const extensions = [...(extension ? [remote(extension)] : []), ...(webExtension ? [webUri(webExtension)] : [])];
  const extensionTestsPath = tests ? remote(tests) : webTests ? webUri(webTests) : undefined;
  await workbench.page.addInitScript(changeConfiguration, {
    developmentOptions: { extensions, extensionTestsPath },
    without: ['extensionsGallery', 'serviceWorker', 'updateEndpoint', 'telemetryEndpoint', 'voiceWsUrl'],
  });
  if (options.language !== undefined) await workbench.page.addInitScript(speak(options.language));
  const opened = folder === undefined ? 'ew=true' : `folder=${encodeURIComponent(folder)}`;
  await workbench.page.goto(`http://${server.authority}/?${opened}`);
  return workbench;
}

/** A page of its own context that waits for a workbench; the caller navigates it. */
export async function openPage({ browser, beside, viewport, log, bypassCSP }: PageOptions): Promise<Workbench> {
  const context =
    beside ??
    (await browser.newContext({
      viewport: viewport ?? { width: 1280, height: 800 },
      locale: 'en-US',
      reducedMotion: 'reduce',
      bypassCSP: bypassCSP ?? false,
    }));
  const page = await context.newPage();
  const outside: string[] = [];
  context.on('request', (request) => {
    if (isOutside(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => log?.(`[pageerror] ${error.stack ?? error.message}`));
  const exited = new Promise<Exit>((resolve) => {
    page.on('crash', () => resolve({ code: 1, error: 'The page crashed.' }));
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve({ code }));
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const texts = args.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value));
    log?.(`[${type}] ${format(...texts)}`);
  });
  return { context, page, outside, exited };
}

/** A URI as the workbench's configuration spells it. */
export interface UriParts {
  readonly $mid: 1;
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** The workbench's spelling of a web address. */
export function webUri(address: string): UriParts {
  const url = new URL(address);
  return { $mid: 1, scheme: url.protocol.slice(0, -1), authority: url.host, path: url.pathname };
}

function isOutside(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  // A webview's files: its service worker answers for this host, which is not asked.
  const isHere = ['127.0.0.1', 'localhost'].includes(hostname) || hostname.endsWith('.vscode-resource.vscode-cdn.net');
  return /^(https?|wss?):$/.test(protocol) && !isHere;
}

interface Change {
  readonly developmentOptions: object;
  readonly without: readonly string[];
}

interface ConfigurationElement {
  readonly dataset: Record<string, string>;
}

/** The part of the page's document that changeConfiguration uses. */
declare const document: { getElementById: (id: string) => ConfigurationElement | null };

/**
 * Runs in the page before the workbench does, and edits the configuration element that it reads. The address's own
 * `payload` is ignored by built versions, and answering the request for the page in its server's place would make the
 * browser refuse the page's web sockets to loopback.
 */
function changeConfiguration(change: Change): void {
  const original = document.getElementById.bind(document);
  document.getElementById = (id) => {
    const element = original(id);
    if (element === null || id !== 'vscode-workbench-web-configuration' || 'changed' in element.dataset) return element;
    const settings = JSON.parse(element.dataset.settings ?? '{}') as Record<string, Record<string, unknown>>;
    settings.developmentOptions = { ...settings.developmentOptions, ...change.developmentOptions };
    settings.productConfiguration = { ...settings.productConfiguration, enableTelemetry: false };
    for (const key of change.without) Reflect.deleteProperty(settings.productConfiguration, key);
    element.dataset.settings = JSON.stringify(settings);
    element.dataset.changed = '1';
    return element;
  };
}

/** A script for the page, which the workbench reads its language from; the workbench's own messages must not set it back. */
function speak(language: string): string {
  const property = `{ get: () => ${JSON.stringify(language)}, set: () => undefined }`;
  return `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${property});`;
}
