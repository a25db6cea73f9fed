import { type Connection, type DocumentDiagnosticReport, type InitializeParams } from 'vscode-languageserver';
import { type DiagnosticsPublisher } from './diagnosticsPublisher';
import { type InitializationOptions } from './protocol';
import { safely } from './safely';

/** What clients that ask for diagnostics are told of them. */
export const diagnosticProvider = { interFileDependencies: true, workspaceDiagnostics: false } as const;

/** Whether a client asks for diagnostics, instead of being sent them. */
export function asksForDiagnostics({ capabilities, initializationOptions }: InitializeParams): boolean {
  const options = initializationOptions as InitializationOptions | undefined;
  return capabilities.textDocument?.diagnostic !== undefined && options?.pushesDiagnostics !== true;
}

/** Answers everything that is wrong with a file when a client asks, and only briefly where it has been told before. */
export class DiagnosticsOnRequest {
  readonly #told = new Map<string, { readonly basis: unknown; readonly resultId: string }>();
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly publisher: DiagnosticsPublisher,
  ) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      safely<DocumentDiagnosticReport>(connection, 'diagnostics', token, { kind: 'full', items: [] }, () =>
        this.#answer(textDocument.uri, previousResultId),
      ),
    );
  }

  /** Takes over from publishing; `canRefresh` when the client can be asked to ask again. */
  start(canRefresh: boolean): void {
    this.publisher.askAgain = () => {
      if (!canRefresh) return;
      clearTimeout(this.#timer);
      // Several things often change together.
      this.#timer = setTimeout(() => {
        this.connection.languages.diagnostics.refresh().catch((error: unknown) => {
          this.connection.console.warn(`diagnostics were not asked for again: ${String(error)}`);
        });
      }, 100);
    };
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }

  async #answer(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const checked = await this.publisher.check(uri);
    if (!checked) return { kind: 'full', items: [] };
    const before = this.#told.get(uri);
    if (before && before.basis === checked.basis && before.resultId === previousResultId)
      return { kind: 'unchanged', resultId: before.resultId };
    const resultId = String(this.#next++);
    this.#told.set(uri, { basis: checked.basis, resultId });
    return { kind: 'full', resultId, items: this.publisher.diagnosticsOf(uri, checked.text, checked.problems()) };
  }
}
