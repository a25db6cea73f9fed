import { type Connection, type Diagnostic, type TextDocuments } from 'vscode-languageserver';
import { type TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../features/diagnostics';
import { readCatalogueExtension } from '../rules/catalogueExtension';
import { areaOf } from '../rules/codes';
import { readContract } from '../rules/contract/contractFile';
import { type Diagnostic as Problem } from '../rules/diagnostic';
import { workspaceFileNames } from './protocol';
import { type OpenRule, type RuleDocuments } from './ruleDocuments';
import { type Workspace } from './workspace';

/** Said only when the workspace's files are known: the class may be in one of them. */
const unknownClass = 'compile/unknown-class';

/** What a text alone tells, whatever lies around it. */
const areasOfTextAlone: readonly string[] = ['file', 'syntax', 'compile', 'rule'];

/** Typing pauses shorter than this are not answered. */
const idleMs = 120;

/** What changes around a document may wait a little longer than what changes in it. */
const aroundMs = 300;

/** Our JSON files; what their schemas say the editor shows by itself. */
const jsonFiles: readonly (readonly [name: string, read: (text: string) => readonly Problem[]])[] = [
  [workspaceFileNames.catalogue, (text) => readCatalogueExtension(text).problems],
  [workspaceFileNames.partnerContract, (text) => readContract(text).problems],
];

/** Publishes the diagnostics of open documents, each time only for the newest text. */
export class DiagnosticsPublisher {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #opened = new Set<string>();
  /** What the diagnostics that were last published of a document were about. */
  readonly #published = new Map<string, OpenRule>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly rules: RuleDocuments,
    private readonly workspace: Workspace,
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

  /** Checks the documents again that something has changed around; those it does not matter to are left alone. */
  scheduleAround(changed?: string): void {
    for (const { uri } of this.documents.all()) {
      if (uri !== changed && !this.#timers.has(uri)) this.schedule(uri, aroundMs);
    }
  }

  /** Takes back what was said about a document that is closed. */
  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#opened.delete(uri);
    this.#published.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    try {
      const found = await this.#check(uri);
      if (found) await this.connection.sendDiagnostics({ uri, ...found });
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
  }

  /** Nothing where the file is closed, or where all that the last answer rests on is still the same. */
  async #check(uri: string): Promise<{ version: number; diagnostics: Diagnostic[] } | undefined> {
    const open = this.documents.get(uri);
    const read = jsonFiles.find(([name]) => uri.endsWith(`/${name}`))?.[1];
    if (open && read) {
      const text = open.getText();
      return { version: open.version, diagnostics: diagnostics(uri, text, read(text).filter(isBeyondSchema)) };
    }
    const rule = await this.rules.of(uri);
    if (!rule || rule === this.#published.get(uri)) return undefined;
    this.#published.set(uri, rule);
    return { version: rule.version, diagnostics: this.diagnosticsOf(rule) };
  }

  /** What is said about a version of a rule. */
  diagnosticsOf({ document, isRule }: OpenRule): Diagnostic[] {
    const { uri, text, identity } = document;
    const all = isRule ? document.problems : identity.problems;
    const found = this.workspace.awaited ? all.filter(isOfTextAlone) : all;
    return diagnostics(uri, text, found, (file) => this.workspace.texts.of(file));
  }
}

/** The editor holds JSON and its schemas against each other itself, and would say the same. */
function isBeyondSchema({ code }: Problem): boolean {
  return !/\/(json|field)$/.test(code);
}

function isOfTextAlone({ code }: Problem): boolean {
  return code !== unknownClass && areasOfTextAlone.includes(areaOf(code));
}
