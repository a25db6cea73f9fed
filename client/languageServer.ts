import { EventEmitter, l10n, workspace, type Disposable, type Event, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { type InitializationOptions, workspaceFileNames } from '../server/lsp/protocol';
import { languages } from './ids';

/** Makes a client that has not started; the Node and the browser extension each have their own way. */
export type ClientFactory = (options: LanguageClientOptions) => StartableClient;

export interface StartableClient {
  readonly client: BaseLanguageClient;
  /** Rejects when what runs the server breaks and the client cannot see that. */
  readonly broken?: Promise<never>;
  /** Ends what the client itself leaves running. */
  readonly end?: () => void;
}

/** How far one server has come. */
interface Run {
  /** Settles when the client has started or has failed to. */
  started: Promise<void>;
  /** Whether the server ended without being asked to. */
  closed: boolean;
}

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** A server that ends by itself is started again, but not more often than this within the window. */
const maxRestarts = 3;
const restartWindowMs = 3 * 60_000;

/** The language server's life: started, stopped, restarted, and started again when it ends by itself. */
export class LanguageServer implements Disposable {
  #current: StartableClient | undefined;
  #state: ServerState = 'stopped';
  #ended: number[] = [];
  readonly #changed = new EventEmitter<ServerState>();
  readonly onDidChangeState: Event<ServerState> = this.#changed.event;

  constructor(
    private readonly createClient: ClientFactory,
    private readonly log: LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server; a failure becomes the state `failed` and is told in the log, never thrown. */
  async start(): Promise<void> {
    if (this.#current) return;
    this.#enter('starting');
    const run: Run = { started: Promise.resolve(), closed: false };
    const current = this.createClient(this.#options(run));
    tellInLogOnly(current.client);
    this.#current = current;
    try {
      run.started = current.client.start();
      await Promise.race([run.started, ...(current.broken ? [current.broken] : [])]);
      // Stopped or restarted meanwhile: a client that is still starting cannot be disposed of before.
      if (this.#current !== current) {
        await this.#end(current);
        return;
      }
      current.client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) void this.#endedByItself(current);
      });
      this.#enter('running');
    } catch (error) {
      await this.#end(current);
      if (this.#current !== current) return;
      if (run.closed) return this.#endedByItself(current);
      this.log.error(l10n.t('The language server did not start: {0}', String(error)));
      this.#current = undefined;
      this.#enter('failed');
    }
  }

  async stop(): Promise<void> {
    const current = this.#current;
    const starting = this.#state === 'starting';
    this.#current = undefined;
    this.#enter('stopped');
    if (current && !starting) await this.#end(current);
  }

  async restart(): Promise<void> {
    this.#ended = [];
    await this.stop();
    await this.start();
  }

  /** Asks the server; `undefined` while it is not running or when it cannot answer. */
  async request<Result>(method: string, params?: object): Promise<Result | undefined> {
    const client = this.#current?.client;
    if (!client || this.#state !== 'running') return undefined;
    try {
      return await client.sendRequest<Result>(method, params);
    } catch (error) {
      this.log.warn(l10n.t('The language server did not answer {0}: {1}', method, String(error)));
      return undefined;
    }
  }

  /** Tells the server something; false when that was not possible. */
  async notify(method: string, params: object): Promise<boolean> {
    const client = this.#current?.client;
    if (!client || this.#state !== 'running') return false;
    try {
      await client.sendNotification(method, params);
      return true;
    } catch (error) {
      this.log.warn(l10n.t('The language server was not told of {0}: {1}', method, String(error)));
      return false;
    }
  }

  dispose(): void {
    void this.stop();
    this.#changed.dispose();
  }

  async #end({ client, end }: StartableClient): Promise<void> {
    await client.dispose().catch((error: unknown) => {
      this.log.debug(l10n.t('The language server did not end in order: {0}', String(error)));
    });
    end?.();
  }

  async #endedByItself(current: StartableClient): Promise<void> {
    if (this.#current !== current) return;
    this.#current = undefined;
    void this.#end(current);
    const now = Date.now();
    this.#ended = [...this.#ended.filter((time) => now - time < restartWindowMs), now];
    if (this.#ended.length > maxRestarts) {
      this.log.error(
        l10n.t('The language server ended {0} times within minutes and is left alone now.', maxRestarts + 1),
      );
      this.#enter('failed');
      return;
    }
    this.log.warn(l10n.t('The language server ended by itself and is started again.'));
    await this.start();
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }

  #options(run: Run): LanguageClientOptions {
    return {
      documentSelector: [
        { language: languages.rule },
        { language: languages.groovy },
        // Rules are checked by what the editor has open, saved or not.
        { pattern: `**/${workspaceFileNames.catalogue}` },
        { pattern: `**/${workspaceFileNames.partnerContract}` },
        { pattern: `**/${workspaceFileNames.connection}` },
      ],
      outputChannel: this.log,
      initializationOptions: { tellsConnections: true, pushesDiagnostics: true } satisfies InitializationOptions,
      middleware: {
        // The older versions that a comparison shows cannot be mended; their mistakes would only be in the way.
        didOpen: async (document, next) => {
          if (workspace.fs.isWritableFileSystem(document.uri.scheme) !== false) await next(document);
        },
      },
      // Ending and starting again is decided here, for Node and browser alike.
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: async () => {
          run.closed = true;
          // A client that learns of the end before its start has failed forgets to tell that it has.
          await Promise.allSettled([run.started]);
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      // Where this does not throw, the client stops itself, which it refuses while it starts.
      initializationFailedHandler: (error) => {
        throw error;
      },
    };
  }
}

/** What becomes of the server is told by its state; the client would raise a notification of its own. */
function tellInLogOnly(client: BaseLanguageClient): void {
  const tell = client.error.bind(client);
  client.error = (message, data) => tell(message, data, false);
}
