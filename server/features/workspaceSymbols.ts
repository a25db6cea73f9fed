import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { holdsLetters } from '../text/suggest';
import { documentSymbols } from './documentSymbols';
import { type RuleDocument } from './ruleDocument';

/** More than these nobody reads; what somebody types on makes them fewer. */
const mostSymbols = 500;

/** Fields that are synchronised are found by the outline of their rule; by name across files they would be too many. */
const kinds: ReadonlySet<SymbolKind> = new Set([
  SymbolKind.Class,
  SymbolKind.Interface,
  SymbolKind.Enum,
  SymbolKind.Struct,
  SymbolKind.Method,
  SymbolKind.Constructor,
  SymbolKind.Variable,
]);

/** The methods, classes and variables of a rule, as they are found from other files. */
export function namedSymbols(document: RuleDocument): WorkspaceSymbol[] {
  return namedIn(documentSymbols(document), '').map(({ name, kind, container, range }) => ({
    name,
    kind,
    location: { uri: document.uri, range },
    ...(container !== '' && { containerName: container }),
  }));
}

/** Those whose names hold the letters of a query in their order. */
export function findSymbols(symbols: Iterable<WorkspaceSymbol>, query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase();
  const found: WorkspaceSymbol[] = [];
  for (const symbol of symbols) {
    if (!holdsLetters(symbol.name.toLowerCase(), letters)) continue;
    found.push(symbol);
    if (found.length === mostSymbols) break;
  }
  return found;
}

function namedIn(
  symbols: readonly DocumentSymbol[],
  container: string,
): (Pick<DocumentSymbol, 'name' | 'kind' | 'range'> & { container: string })[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
    ...(kinds.has(kind) ? [{ name, kind, range: selectionRange, container }] : []),
    ...namedIn(children, kinds.has(kind) ? name : container),
  ]);
}
