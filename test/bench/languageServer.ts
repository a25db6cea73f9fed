import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  TextDocumentSyncKind,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** Longer than this no answer is waited for, in milliseconds. */
const patienceMs = 120_000;

/** A language server as a process of its own, spoken to over standard input and output; ours and other people's alike. */
export class MeasuredServer {
  #waiting: ((uri: string, diagnostics: readonly Diagnostic[]) => void)[] = [];
  readonly #failing = new Set<(error: Error) => void>();
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  #takesChanges = true;

  private constructor(
    private readonly child: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      if (version !== undefined && version !== this.#versions.get(uri)) return; // of a text that is not the newest any more
      for (const tell of [...this.#waiting]) tell(uri, diagnostics);
    });
    connection.onUnhandledNotification(() => undefined);
    connection.onClose(() => {
      connection.dispose(); // what waits for an answer then fails instead of waiting forever
      for (const fail of [...this.#failing]) fail(new Error('the language server has ended'));
    });
  }

  /** Starts it and tells it of one folder, a `file:` URI. */
  static async start(
    program: string,
    args: readonly string[],
    folder: string,
    options?: object,
  ): Promise<MeasuredServer> {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const server = new MeasuredServer(child, connection);
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- older servers read nothing else
      rootUri: folder,
      capabilities: {
        textDocument: {
          publishDiagnostics: { versionSupport: true },
          completion: { completionItem: { snippetSupport: true } },
          semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
        },
      },
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      ...(options && { initializationOptions: options }),
    });
    const { textDocumentSync: sync } = capabilities;
    const kind = typeof sync === 'object' ? sync.change : sync;
    server.#takesChanges = kind === TextDocumentSyncKind.Incremental;
    await connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    this.#texts.set(uri, text);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces a document's last line, as a keystroke at its end does; where the document then ends. */
  async changeLastLine(uri: string, line: string): Promise<Position> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    const before = this.#texts.get(uri) ?? '';
    const start = before.lastIndexOf('\n') + 1;
    const text = before.slice(0, start) + line;
    this.#versions.set(uri, version);
    this.#texts.set(uri, text);
    const at = before.split('\n').length - 1;
    const range = { start: { line: at, character: 0 }, end: { line: at, character: before.length - start } };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [this.#takesChanges ? { range, text: line } : { text }],
    });
    return { line: at, character: line.length };
  }

  /** The first diagnostics of a document from now on, of its newest text, that the condition holds for. */
  diagnostics(
    uri: string,
    holds: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#failing.delete(fail);
        this.#waiting = this.#waiting.filter((one) => one !== look);
      };
      const look = (told: string, diagnostics: readonly Diagnostic[]) => {
        if (told !== uri || !holds(diagnostics)) return;
        stop();
        resolve(diagnostics);
      };
      const fail = (error: Error) => {
        stop();
        reject(error);
      };
      const late = new Error(`no such diagnostics of ${uri} in ${patienceMs / 1000} s`);
      const timer = setTimeout(fail, patienceMs, late);
      this.#failing.add(fail);
      this.#waiting.push(look);
    });
  }

  /** Megabytes of memory that the process holds now. */
  residentMegabytes(): number {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(this.child.pid)], { encoding: 'utf8' });
    return Number(stdout) / 1024;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await this.connection.sendRequest(ShutdownRequest.type).catch(() => undefined);
    await this.connection.sendNotification(ExitNotification.type).catch(() => undefined);
    await gone;
    clearTimeout(late);
    this.connection.dispose();
  }
}
