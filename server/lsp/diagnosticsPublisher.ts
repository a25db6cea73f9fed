import { type Connection, type Diagnostic, type TextDocuments } from 'vscode-languageserver';
import { type TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../features/diagnostics';
import { analyze } from '../rules/analyze';
import { readCatalogueExtension } from '../rules/catalogueExtension';
import { areaOf } from '../rules/codes';
import { readContract } from '../rules/contract/contractFile';
import { type Diagnostic as Problem } from '../rules/diagnostic';
import { workspaceFileNames } from './protocol';
import { type ScopedSettings, type Settings } from './settings';
import { type Workspace } from './workspace';

/** What somebody set to this language is checked, whatever its name. */
const ruleLanguage = 'sync-rule';

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
  /** What the diagnostics that were last published of a document rest on. */
  readonly #published = new Map<string, readonly unknown[]>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: ScopedSettings,
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
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    if (!document) return;
    try {
      const found = this.#check(document, settings);
      if (found) await this.connection.sendDiagnostics({ uri, version: document.version, diagnostics: found });
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
  }

  /** Nothing where all that the last answer rests on is still the same. */
  #check(document: TextDocument, settings: Settings): Diagnostic[] | undefined {
    const { uri, version, languageId } = document;
    const text = document.getText();
    const read = jsonFiles.find(([name]) => uri.endsWith(`/${name}`))?.[1];
    if (read) return diagnostics(uri, text, read(text).filter(isBeyondSchema));
    const { associations } = settings.files;
    const identity = this.workspace.identify(uri, text, associations);
    const around = this.workspace.surroundingsOf(uri, associations);
    const { awaited } = this.workspace;
    const basis = [
      version,
      settings,
      awaited,
      identity.kind,
      identity.platform,
      ...Object.values<unknown>({ ...around }),
    ];
    if (isSame(basis, this.#published.get(uri))) return undefined;
    this.#published.set(uri, basis);
    const isRule = identity.role !== 'none' || languageId === ruleLanguage;
    const surroundings = { ...around, severities: settings.checks.severities };
    const all = isRule ? analyze(text, identity, surroundings) : identity.problems;
    const found = awaited ? all.filter(isOfTextAlone) : all;
    return diagnostics(uri, text, found, (file) => this.workspace.texts.of(file));
  }
}

function isSame(basis: readonly unknown[], before: readonly unknown[] | undefined): boolean {
  return before?.length === basis.length && before.every((one, at) => one === basis[at]);
}

/** The editor holds JSON and its schemas against each other itself, and would say the same. */
function isBeyondSchema({ code }: Problem): boolean {
  return !/\/(json|field)$/.test(code);
}

function isOfTextAlone({ code }: Problem): boolean {
  return code !== unknownClass && areasOfTextAlone.includes(areaOf(code));
}
