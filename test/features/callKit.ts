import { type Position } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/callHierarchy';
import { type RuleDocument } from '../../server/features/ruleDocument';

/** Who calls the method at a position, and how often: `a(x) x2`. */
export function callsTo(document: RuleDocument, position: Position): string[] {
  return prepareCallHierarchy(document, position)
    .flatMap((item) => incomingCalls(document, item))
    .map(({ from, fromRanges }) => `${from.name} x${fromRanges.length}`);
}

/** Whom the method at a position calls, and how often. */
export function callsFrom(document: RuleDocument, position: Position): string[] {
  return prepareCallHierarchy(document, position)
    .flatMap((item) => outgoingCalls(document, item))
    .map(({ to, fromRanges }) => `${to.name} x${fromRanges.length}`);
}
