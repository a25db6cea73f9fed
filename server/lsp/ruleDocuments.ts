import { type TextDocuments } from 'vscode-languageserver';
import { type TextDocument } from 'vscode-languageserver-textdocument';
import { openRule, type RuleDocument } from '../features/ruleDocument';
import { type ScopedSettings, type Settings } from './settings';
import { type Workspace } from './workspace';

/** What somebody set to this language is taken as a rule, whatever its name. */
const ruleLanguage = 'sync-rule';

/** An open file in its newest version, with all that is known of it. */
export interface OpenRule {
  readonly document: RuleDocument;
  readonly version: number;
  readonly settings: Settings;
  /** Whether it is a rule or script at all, and not just some Groovy file. */
  readonly isRule: boolean;
  /** All that the answers about it rest on: as long as each part is the same, so are the answers. */
  readonly basis: readonly unknown[];
}

/** The open files as features see them; each version is worked out once, whoever asks for it. */
export class RuleDocuments {
  readonly #made = new Map<string, OpenRule>();

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: ScopedSettings,
    private readonly workspace: Workspace,
  ) {}

  /** Nothing when the file is not open, or is closed while its settings are being asked for. */
  async of(uri: string): Promise<OpenRule | undefined> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    return document && this.#open(document, settings);
  }

  /** A file of the workspace that need not be open; it has the settings that everybody has. */
  ofWorkspace(uri: string): RuleDocument | undefined {
    const open = this.#made.get(uri);
    if (open && open.version === this.documents.get(uri)?.version) return open.document;
    const text = this.workspace.texts.of(uri);
    if (text === undefined) return undefined;
    return openRule(uri, text, this.workspace.identify(uri, text, {}), this.workspace.surroundingsOf(uri, {}));
  }

  forget(uri: string): void {
    this.#made.delete(uri);
  }

  #open(document: TextDocument, settings: Settings): OpenRule {
    const { uri, version, languageId } = document;
    const text = document.getText();
    const { associations } = settings.files;
    const identity = this.workspace.identify(uri, text, associations);
    const around = { ...this.workspace.surroundingsOf(uri, associations), severities: settings.checks.severities };
    const parts: readonly unknown[] = Object.values(around);
    const basis = [version, settings, this.workspace.awaited, identity.kind, identity.platform, ...parts];
    const before = this.#made.get(uri);
    if (before && isSame(basis, before.basis)) return before;
    const made: OpenRule = {
      document: openRule(uri, text, identity, around, () => this.workspace.samplesOf(uri)),
      version,
      settings,
      isRule: identity.role !== 'none' || languageId === ruleLanguage,
      basis,
    };
    this.#made.set(uri, made);
    return made;
  }
}

function isSame(basis: readonly unknown[], before: readonly unknown[]): boolean {
  return before.length === basis.length && before.every((one, at) => one === basis[at]);
}
