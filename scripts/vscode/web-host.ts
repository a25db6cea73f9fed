// VS Code without any server side, as vscode.dev: only the browser's extension host and a virtual workspace that is
// read from a folder and keeps what is written in memory.
import { readFileSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, relative } from 'node:path';
import { type Vscode } from './install';
import { stillSettings } from './settings';
import { serveFolders, type Answer, type StaticServer } from './static-server';
import { webUri } from './workbench';

interface WebHostOptions {
  readonly vscode: Vscode;
  /** The extension's folder and its in-host suite below it, absolute. */
  readonly extension: string;
  readonly tests?: string;
  /** The workspace, absolute. */
  readonly folder: string;
}

const workbenchScript = '/static/out/vs/code/browser/workbench/workbench.js';
const mount = '/static/mount';

/** Serves the workbench page, to be opened at the server's url. */
export async function serveWebHost(options: WebHostOptions): Promise<StaticServer> {
  const { vscode, extension, folder } = options;
  const script = plainWorkbench(vscode);
  const server: StaticServer = await serveFolders(
    { '/static/extensions/fs/': `${vscode.webFileSystem}/`, '/static/': `${vscode.root}/`, '/ext/': `${extension}/` },
    (path, query) => {
      if (path === workbenchScript) return { body: script, type: 'text/javascript' };
      if (path === '/') return { body: workbenchPage(options, server.url), type: 'text/html' };
      return path.startsWith(mount) ? fileAnswer(join(folder, path.slice(mount.length)), query) : undefined;
    },
  );
  return server;
}

/** What ties this workbench to a server, put back as plain VS Code has it: the remote authority, the place of settings. */
function plainWorkbench(vscode: Vscode): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/,remoteAuthority:location\.host\}/, '}'],
    [
      /\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/,
      '$1.file("/User").with({scheme:$2.vscodeUserData})',
    ],
  ];
  const original = readFileSync(join(vscode.root, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');
  return changes.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`workbench.js has another shape: ${pattern.source} is not in it`);
    return text.replace(pattern, replacement);
  }, original);
}

function workbenchPage(options: WebHostOptions, url: string): string {
  const messages = `${url}static/out/nls.messages.js`;
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_BASE_URL: `${url}static`,
    BASE: url,
    VS_BASE: url,
    WORKBENCH_NLS_FALLBACK_URL: messages,
    WORKBENCH_NLS_URL: messages,
    WORKBENCH_SCRIPT_NONCE: 'x',
    WORKBENCH_AUTH_SESSION: '',
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration(options, url)).replaceAll('"', '&quot;'),
  };
  const template = readFileSync(join(options.vscode.root, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

function configuration({ extension, tests }: WebHostOptions, url: string): object {
  return {
    folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
    enableWorkspaceTrust: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: stillSettings,
    additionalBuiltinExtensions: [webUri(`${url}static/extensions/fs`)],
    webviewEndpoint: `${url}static/out/vs/workbench/contrib/webview/browser/pre`,
    developmentOptions: {
      extensions: [webUri(`${url}ext`)],
      extensionTestsPath: tests && webUri(`${url}ext/${relative(extension, tests)}`),
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
    },
  };
}

/** What the file system extension asks for: `?stat` and `?readdir`; the files themselves are served as they are. */
function fileAnswer(file: string, query: URLSearchParams): Answer | undefined {
  try {
    if (query.has('stat')) return json(statOf(statSync(file)));
    if (query.has('readdir')) {
      const entries = readdirSync(file, { withFileTypes: true });
      return json(entries.map((entry) => ({ name: entry.name, type: kindOf(entry) })));
    }
    return { body: readFileSync(file, 'utf8'), type: 'application/octet-stream' };
  } catch (error) {
    return json({ error: (error as NodeJS.ErrnoException).code });
  }
}

function statOf(stats: Stats): object {
  return { type: kindOf(stats), ctime: stats.ctimeMs, mtime: stats.mtimeMs, size: stats.size };
}

/** VS Code's FileType. */
function kindOf(entry: Stats | Dirent): number {
  return entry.isFile() ? 1 : entry.isDirectory() ? 2 : 0;
}

function json(value: unknown): Answer {
  return { body: JSON.stringify(value), type: 'application/json' };
}
