import { type WorkspaceSymbol } from 'vscode-languageserver';
import { findSymbols, namedSymbols } from '../features/workspaceSymbols';
import { type RuleDocuments } from './ruleDocuments';
import { type Workspace } from './workspace';

/** The symbols of the workspace's files; a file is read again only when its text is another one. */
export class SymbolMemory {
  readonly #known = new Map<string, { readonly text: string; readonly symbols: readonly WorkspaceSymbol[] }>();

  constructor(
    private readonly rules: RuleDocuments,
    private readonly workspace: Workspace,
  ) {}

  find(query: string): WorkspaceSymbol[] {
    const files = new Set(this.workspace.scripts);
    for (const uri of this.#known.keys()) if (!files.has(uri)) this.#known.delete(uri);
    return findSymbols(this.#all(files), query);
  }

  *#all(files: ReadonlySet<string>): Iterable<WorkspaceSymbol> {
    for (const uri of files) yield* this.#symbolsOf(uri);
  }

  #symbolsOf(uri: string): readonly WorkspaceSymbol[] {
    const text = this.workspace.texts.of(uri);
    const before = this.#known.get(uri);
    if (before && before.text === text) return before.symbols;
    const document = text === undefined ? undefined : this.rules.ofWorkspace(uri);
    if (text === undefined || document === undefined) return [];
    const symbols = namedSymbols(document);
    this.#known.set(uri, { text, symbols });
    return symbols;
  }
}
