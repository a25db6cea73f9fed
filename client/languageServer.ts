import { EventEmitter, l10n, type Disposable, type Event, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { languages } from './ids';

/** Makes a client that has not started; the Node and the browser extension each have their own way. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** A server that ends by itself is started again, but not more often than this within the window. */
const maxRestarts = 3;
const restartWindowMs = 3 * 60_000;

/** The language server's life: started, stopped, restarted, and started again when it ends by itself. */
export class LanguageServer implements Disposable {
  #client: BaseLanguageClient | undefined;
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
    if (this.#client) return;
    this.#enter('starting');
    const client = this.createClient(this.#options());
    this.#client = client;
    try {
      await client.start();
      if (this.#client !== client) return;
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#endedByItself(client);
      });
      this.#enter('running');
    } catch (error) {
      if (this.#client !== client) return;
      this.log.error(l10n.t('The language server did not start: {0}', String(error)));
      this.#client = undefined;
      this.#enter('failed');
    }
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#enter('stopped');
    await client?.dispose().catch((error: unknown) => {
      this.log.warn(l10n.t('The language server did not end in order: {0}', String(error)));
    });
  }

  async restart(): Promise<void> {
    this.#ended = [];
    await this.stop();
    await this.start();
  }

  /** Asks the server; `undefined` while it is not running or when it cannot answer. */
  async request<Result>(method: string, params?: object): Promise<Result | undefined> {
    const client = this.#client;
    if (!client || this.#state !== 'running') return undefined;
    try {
      return await client.sendRequest<Result>(method, params);
    } catch (error) {
      this.log.warn(l10n.t('The language server did not answer {0}: {1}', method, String(error)));
      return undefined;
    }
  }

  dispose(): void {
    void this.stop();
    this.#changed.dispose();
  }

  #endedByItself(client: BaseLanguageClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    void client.dispose().catch(() => undefined);
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
    void this.start();
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: languages.rule }, { language: languages.groovy }],
      outputChannel: this.log,
      // Ending and starting again is decided here, for Node and browser alike.
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
      initializationFailedHandler: () => false,
    };
  }
}
