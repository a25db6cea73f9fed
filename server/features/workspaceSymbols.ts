import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from './documentSymbols';
import { type RuleDocument } from './ruleDocument';

/** More than these nobody reads; what somebody types on makes them fewer. */
const mostSymbols = 500;

/** Fields that are synchronized are found by the outline of their rule; by name across files they would be too many. */
const kinds: ReadonlySet<SymbolKind> = new Set([
  SymbolKind.Class,
  SymbolKind.Interface,
  SymbolKind.Enum,
  SymbolKind.Struct,
  SymbolKind.Method,
  SymbolKind.Constructor,
  SymbolKind.Variable,
]);

/** Methods, classes and variables of many rules whose names hold the letters of a query in their order. */
export function workspaceSymbols(documents: Iterable<RuleDocument>, query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase();
  const found: WorkspaceSymbol[] = [];
  for (const document of documents) {
    for (const symbol of namedIn(documentSymbols(document), '')) {
      if (!holds(symbol.name.toLowerCase(), letters)) continue;
      const { name, kind, container, range } = symbol;
      found.push({
        name,
        kind,
        location: { uri: document.uri, range },
        ...(container !== '' && { containerName: container }),
      });
      if (found.length === mostSymbols) return found;
    }
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

function holds(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
