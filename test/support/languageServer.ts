import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  ConfigurationRequest,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type InitializationOptions } from '../../server/lsp/protocol';

const program = path.join(__dirname, '../../dist/server.js');

/** The built language server as a process, spoken to over standard input and output as an editor would. */
export class ServerProcess {
  readonly published: PublishDiagnosticsParams[] = [];
  #waiting: (() => void)[] = [];
  settings: unknown = {};

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly stderr: string[],
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
  }

  static start(engineFlags: readonly string[] = []): ServerProcess {
    const child = spawn(process.execPath, [...engineFlags, program, '--stdio'], { stdio: 'pipe' });
    const stderr: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    return new ServerProcess(child, connection, stderr);
  }

  async initialize(
    folders: readonly string[] = [],
    initializationOptions?: InitializationOptions,
    /** Whether the client says that it can ask for diagnostics, and again for what it was told. */
    canAsk = false,
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- required by the protocol all the same
      rootUri: null,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          ...(canAsk && { diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: true } }),
        },
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          ...(canAsk && { diagnostic: {} }),
        },
      },
      ...(initializationOptions && { initializationOptions }),
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, languageId = 'sync-rule', version = 1): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The first diagnostics, published or still to come, that the condition holds for. */
  async diagnostics(
    uri: string,
    holds: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find((params) => params.uri === uri && holds(params));
      if (found) return found;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }

  /** Ends the server as an editor does; it has to end well and to have written nothing to standard error. */
  async stop(): Promise<void> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = (await exited) as [number | null];
    this.connection.dispose();
    assert.deepEqual([code, this.stderr], [0, []]);
  }
}
