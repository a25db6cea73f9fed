import { type Connection, type Diagnostic } from 'vscode-languageserver';
import { type DiagnosticsPublisher } from './diagnosticsPublisher';
import { problemsOfConnection } from './jsonFiles';
import { type WorkspaceText } from './protocol';

/** Publishes what is wrong with the `connection.json` files that nobody has open, as the command line's check finds it. */
export class ClosedConnectionFiles {
  /** The texts of those that something is wrong with, by their URIs. */
  #wrong = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly publisher: DiagnosticsPublisher,
    private readonly isOpen: (uri: string) => boolean,
  ) {}

  /** All that there are, as they lie on the disk. */
  tell(files: readonly WorkspaceText[]): void {
    const before = [...this.#wrong.keys()];
    const wrong = files.filter(({ text }) => problemsOfConnection(text).length > 0);
    this.#wrong = new Map(wrong.map(({ uri, text }) => [uri, text]));
    for (const uri of new Set([...before, ...this.#wrong.keys()])) this.#publish(uri);
  }

  /** From now on it is checked as it is being edited. */
  opened(uri: string): void {
    if (this.#wrong.has(uri)) this.#send(uri, []);
  }

  closed(uri: string): void {
    if (this.#wrong.has(uri)) this.#publish(uri);
  }

  #publish(uri: string): void {
    if (this.isOpen(uri)) return;
    const text = this.#wrong.get(uri);
    this.#send(uri, text === undefined ? [] : this.publisher.diagnosticsOf(uri, text, problemsOfConnection(text)));
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
