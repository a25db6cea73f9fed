import { type Connection, type TextDocuments } from 'vscode-languageserver';
import { type TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../features/diagnostics';
import { analyze } from '../rules/analyze';
import { identifyRule } from '../rules/identify';
import { type ScopedSettings } from './settings';
import { relativePath } from './uris';
import { type WorkspaceFolders } from './workspace';

/** What somebody set to this language is checked, whatever its name. */
const ruleLanguage = 'sync-rule';

/** Said only when the workspace's files are known: the class may be in one of them. */
const unknownClass = 'compile/unknown-class';

/** Typing pauses shorter than this are not answered. */
const idleMs = 120;

/** Publishes the diagnostics of open documents, each time only for the newest text. */
export class DiagnosticsPublisher {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #opened = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: ScopedSettings,
    private readonly workspace: WorkspaceFolders,
  ) {}

  /** Checks a document as soon as nothing has changed for a moment; at once when it has just been opened. */
  schedule(uri: string, afterMs = this.#opened.has(uri) ? idleMs : 0): void {
    this.#opened.add(uri);
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        void this.#publish(uri);
      }, afterMs),
    );
  }

  scheduleAll(): void {
    for (const { uri } of this.documents.all()) this.schedule(uri, 0);
  }

  /** Takes back what was said about a document that is closed. */
  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#opened.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    if (!document) return;
    const text = document.getText();
    try {
      const identity = identifyRule({
        path: relativePath(this.workspace.roots, uri),
        text,
        associations: settings.files.associations,
        ...this.workspace.contextOf(uri),
      });
      const isRule = identity.role !== 'none' || document.languageId === ruleLanguage;
      const all = isRule ? analyze(text, identity, this.workspace) : identity.problems;
      const found = this.workspace.awaited ? all.filter(({ code }) => code !== unknownClass) : all;
      await this.connection.sendDiagnostics({
        uri,
        version: document.version,
        diagnostics: diagnostics(uri, text, found),
      });
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
  }
}
