import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import { type Node } from '../groovy/ast';
import { nameOf } from '../groovy/nodeFacts';
import { type Place } from '../rules/contract/contract';
import { type Path } from '../rules/contract/path';
import { type Range } from '../text/range';
import { toOffset, toRange } from './convert';
import { type Occurrence, occurrencesOf } from './occurrences';
import { fileOfPlace, noOtherFiles, type OtherFiles } from './otherFiles';
import { partnerUses, replicaRoots } from './replicaPaths';
import { type RuleDocument } from './ruleDocument';
import { type SymbolHere, type SymbolInText, symbolAt } from './symbolAt';

/** Where the name at a position is declared: in the text, in another file, or on the other side of the connection. */
export function definition(document: RuleDocument, position: Position, files: OtherFiles = noOtherFiles): Location[] {
  const here = symbolAt(document, toOffset(document.lines, position));
  if (here === undefined) return [];
  const own = declarationsOf(document, here.symbol);
  if (own.length > 0) return own.map((range) => locate(document, range));
  if (here.symbol.kind === 'class') {
    const place = files.classPlace(here.symbol.name);
    return place ? [{ uri: place.uri, range: toRange(place.lines, place.range) }] : [];
  }
  return partnerPlaces(document, here, files);
}

/** Every place that names the same thing, on both sides of the connection. */
export function references(
  document: RuleDocument,
  position: Position,
  includeDeclaration: boolean,
  files: OtherFiles = noOtherFiles,
): Location[] {
  const here = symbolAt(document, toOffset(document.lines, position));
  if (here === undefined) return [];
  const own = occurrencesOf(document, here.symbol).filter(({ role }) => includeDeclaration || role !== 'declaration');
  return [...own.map((range) => locate(document, range)), ...partnerPlaces(document, here, files)];
}

const highlightKinds: Record<Occurrence['role'], DocumentHighlightKind> = {
  declaration: DocumentHighlightKind.Write,
  write: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
};

/** The same places in the text itself, told apart by whether they read or write. */
export function documentHighlights(document: RuleDocument, position: Position): DocumentHighlight[] {
  const here = symbolAt(document, toOffset(document.lines, position));
  if (here === undefined) return [];
  return occurrencesOf(document, here.symbol).map((one) => ({
    range: toRange(document.lines, one),
    kind: highlightKinds[one.role],
  }));
}

/** The names at the declarations of a symbol, in the order of the text. */
export function declarationsOf(document: RuleDocument, symbol: SymbolInText): Range[] {
  switch (symbol.kind) {
    case 'variable': {
      const { node, kind, values } = symbol.declared;
      if (kind === 'it') return node ? [{ start: node.start, end: node.start + 1 }] : [];
      if (node !== undefined && 'name' in node) return [node.name];
      // A name without a declaration begins where the script gives it a value.
      const [first] = values;
      return first ? [{ start: first.at, end: first.at + symbol.name.length }] : [];
    }
    case 'class':
      return symbol.declaration ? [symbol.declaration.name] : [];
    case 'method': {
      const around: readonly Node[] = symbol.home ? symbol.home.body.members : document.parsed.script.statements;
      return around.flatMap((one) =>
        one.kind === 'MethodDeclaration' && nameOf(one.name) === symbol.name ? [one.name] : [],
      );
    }
    case 'field':
      return [
        ...symbol.home.body.members.flatMap((one) => (one.kind === 'FieldDeclaration' ? one.declarators : [])),
        ...(symbol.home.header ?? []),
      ].flatMap(({ name }) => (name.text === symbol.name ? [name] : []));
    case 'path':
      return [];
  }
}

function locate({ uri, lines }: RuleDocument, range: Range): Location {
  return { uri, range: toRange(lines, range) };
}

/** Where the other side sends what is read here, or reads what is sent here. */
function partnerPlaces(document: RuleDocument, here: SymbolHere, files: OtherFiles): Location[] {
  const path = replicaPathAt(document, here);
  if (path === undefined || path.length === 0) return [];
  const uses = partnerUses(document) ?? [];
  const exact = uses.filter((use) => path.every((step, at) => step === use.path[at]));
  const above = uses.filter((use) => use.path.length > 0 && use.path.every((step, at) => step === path[at]));
  return (exact.length > 0 ? exact : above).flatMap(({ places }) =>
    places.flatMap((place) => locateThere(place, files)),
  );
}

function replicaPathAt(document: RuleDocument, { symbol }: SymbolHere): Path | undefined {
  if (symbol.kind !== 'path' || symbol.root.kind !== 'open') return undefined;
  return replicaRoots(document).includes(symbol.root.name) ? symbol.steps : undefined;
}

function locateThere(place: Place, files: OtherFiles): Location[] {
  const there = fileOfPlace(place, files);
  if (there === undefined) return [];
  const { range, line = 1 } = place;
  if (range) return [{ uri: there.uri, range: toRange(there.lines, range) }];
  const start = { line: Math.max(0, line - 1), character: 0 };
  return [{ uri: there.uri, range: { start, end: start } }];
}
