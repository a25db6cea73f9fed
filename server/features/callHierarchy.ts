import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver-types';
import { type Call, type MethodDeclaration, type Node } from '../groovy/ast';
import { nameOf } from '../groovy/nodeFacts';
import { forEachNode } from '../groovy/children';
import { groupBy } from '../rules/grouping';
import { type Range } from '../text/range';
import { uriPath } from '../text/uris';
import { toOffset, toRange } from './convert';
import { methodTitle } from './describe';
import { type RuleDocument } from './ruleDocument';
import { classAround, declarationsIn, methodAround, symbolAt, symbolOf } from './symbolAt';

/** The method named at a position; calls are followed within the script. */
export function prepareCallHierarchy(document: RuleDocument, position: Position): CallHierarchyItem[] {
  const symbol = symbolAt(document, toOffset(document.lines, position))?.symbol;
  if (symbol?.kind !== 'method') return [];
  return methodsOf(document)
    .filter((one) => nameOf(one.name) === symbol.name && classAround(document, one) === symbol.home)
    .map((one) => itemOf(document, one));
}

/** Who calls a method: other methods, or the script itself. */
export function incomingCalls(document: RuleDocument, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const target = methodAt(document, item);
  if (target === undefined) return [];
  const calls = callsIn(document.parsed.script).filter((call) => calledBy(document, call) === target);
  const groups = groupBy(calls, (call) => methodAround(document, call));
  return [...groups].map(([caller, found]) => ({
    from: caller ? itemOf(document, caller) : scriptItem(document),
    fromRanges: found.map((call) => toRange(document.lines, calleeRange(call))),
  }));
}

/** The methods of the script that a method, or the script itself, calls. */
export function outgoingCalls(document: RuleDocument, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const caller = item.kind === SymbolKind.File ? undefined : methodAt(document, item);
  if (item.kind !== SymbolKind.File && caller === undefined) return [];
  const calls = callsIn(document.parsed.script).filter((call) => methodAround(document, call) === caller);
  const groups = groupBy(calls, (call) => calledBy(document, call));
  return [...groups].flatMap(([target, found]) =>
    target === undefined
      ? []
      : [{ to: itemOf(document, target), fromRanges: found.map((call) => toRange(document.lines, calleeRange(call))) }],
  );
}

function methodsOf({ parsed }: RuleDocument): readonly MethodDeclaration[] {
  return declarationsIn(parsed.script).methods;
}

function callsIn(root: Node): Call[] {
  const found: Call[] = [];
  forEachNode(root, (node) => {
    if (node.kind === 'Call') found.push(node);
  });
  return found;
}

/** The method that a call means, by its name; of overloads the first one with as many parameters. */
function calledBy(document: RuleDocument, call: Call): MethodDeclaration | undefined {
  const { callee } = call;
  const name = callee.kind === 'Property' ? callee.name : callee;
  const symbol = symbolOf(document, name, callee.kind === 'Property' ? callee : call);
  if (symbol?.kind !== 'method') return undefined;
  const named = methodsOf(document).filter(
    (one) => nameOf(one.name) === symbol.name && classAround(document, one) === symbol.home,
  );
  const count = call.arguments.length + call.closures.length;
  return named.find(({ parameters }) => parameters.length === count) ?? named[0];
}

function calleeRange({ callee }: Call): Range {
  return callee.kind === 'Property' ? callee.name : callee;
}

function itemOf(document: RuleDocument, method: MethodDeclaration): CallHierarchyItem {
  const home = classAround(document, method);
  return {
    name: methodTitle(method),
    kind: SymbolKind.Method,
    uri: document.uri,
    range: toRange(document.lines, method),
    selectionRange: toRange(document.lines, method.name),
    ...(home && { detail: home.name.text }),
  };
}

function scriptItem({ uri, lines, text }: RuleDocument): CallHierarchyItem {
  const name = uriPath(uri).split('/').at(-1) ?? uri;
  const range = toRange(lines, { start: 0, end: text.length });
  return { name, kind: SymbolKind.File, uri, range, selectionRange: { start: range.start, end: range.start } };
}

function methodAt(document: RuleDocument, { selectionRange }: CallHierarchyItem): MethodDeclaration | undefined {
  const offset = toOffset(document.lines, selectionRange.start);
  return methodsOf(document).find(({ name }) => name.start === offset);
}
