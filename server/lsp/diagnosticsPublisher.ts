import { type Connection, type Diagnostic, type TextDocuments } from 'vscode-languageserver';
import { type TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../features/diagnostics';
import { problemsMeanwhile, type Shown } from '../features/problemsMeanwhile';
import { areaOf } from '../rules/codes';
import { type Diagnostic as Problem } from '../rules/diagnostic';
import { problemsBeyondSchema } from './jsonFiles';
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

/** What is said about a version of a file; `basis` is the same as long as all that the answer rests on is. */
export interface Checked {
  readonly version: number;
  readonly basis: unknown;
  readonly text: string;
  /** Everything that is wrong with it. */
  readonly problems: () => readonly Problem[];
  /** Where that takes long: what Groovy refuses in it, which is known sooner. */
  readonly groovyProblems?: () => readonly Problem[];
}

/**
 * Publishes the diagnostics of open documents, each time only for the newest text. What Groovy refuses is told at the first
 * pause in the typing, and the rest in the next idle moment; what was said before moves along with the text meanwhile. Where
 * nothing has changed in what Groovy refuses, everything is told at once.
 */
export class DiagnosticsPublisher {
  /** Set for clients that ask for diagnostics themselves: called when they should ask again, and nothing is published. */
  askAgain: (() => void) | undefined;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #opened = new Set<string>();
  /** What the diagnostics that were last published in full of a document rested on. */
  readonly #published = new Map<string, unknown>();
  readonly #shown = new Map<string, Shown>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly rules: RuleDocuments,
    private readonly workspace: Workspace,
  ) {}

  /** Checks a document as soon as nothing has changed for a moment; at once when it has just been opened. */
  schedule(uri: string, afterMs = this.#opened.has(uri) ? idleMs : 0): void {
    if (this.askAgain) return;
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
    this.askAgain?.();
    for (const { uri } of this.documents.all()) this.schedule(uri, 0);
  }

  /** Checks the documents again that something has changed around; those it does not matter to are left alone. */
  scheduleAround(changed?: string): void {
    // Clients that ask know that files depend on each other, and ask anew by themselves when one is edited.
    if (changed === undefined) this.askAgain?.();
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
    this.#shown.delete(uri);
    if (!this.askAgain) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    try {
      const found = await this.check(uri);
      if (!found || found.basis === this.#published.get(uri)) return;
      const before = this.#shown.get(uri) ?? nothingShown;
      const groovy = found.groovyProblems?.();
      const meanwhile = groovy && problemsMeanwhile(before, found.text, groovy);
      if (meanwhile) this.schedule(uri, 0);
      else this.#published.set(uri, found.basis);
      const problems = meanwhile ?? found.problems();
      this.#shown.set(uri, { text: found.text, problems });
      await this.connection.sendDiagnostics({
        uri,
        version: found.version,
        diagnostics: this.diagnosticsOf(uri, found.text, problems),
      });
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
  }

  /** Nothing where the file is closed. */
  async check(uri: string): Promise<Checked | undefined> {
    const open = this.documents.get(uri);
    const problemsIn = problemsBeyondSchema(uri);
    if (open && problemsIn) {
      const { version } = open;
      const text = open.getText();
      return { version, basis: version, text, problems: () => problemsIn(text) };
    }
    const rule = await this.rules.of(uri);
    return rule && this.#checkRule(rule);
  }

  #checkRule(rule: OpenRule): Checked {
    const { document, isRule, version } = rule;
    const { text, identity } = document;
    const checked: Checked = { version, basis: rule, text, problems: () => identity.problems };
    if (!isRule) return checked;
    // What depends on the files around is said when they are known.
    if (this.workspace.awaited) return { ...checked, problems: () => document.problems.filter(isOfTextAlone) };
    return { ...checked, problems: () => document.problems, groovyProblems: () => document.groovyProblems };
  }

  /** What is wrong with a text, as the editor shows it. */
  diagnosticsOf(uri: string, text: string, problems: readonly Problem[]): Diagnostic[] {
    return diagnostics(uri, text, problems, (file) => this.workspace.texts.of(file));
  }
}

const nothingShown: Shown = { text: '', problems: [] };

function isOfTextAlone({ code }: Problem): boolean {
  return code !== unknownClass && areasOfTextAlone.includes(areaOf(code));
}
