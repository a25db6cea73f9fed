import { type Unreadable } from '../ast';
import { Kind } from '../scan/tokens';
import { skipAnnotations } from './lookahead';
import { type Parser } from './parser';

/** The one empty list, so that nodes without modifiers, arguments and the like cost nothing for them. */
export const none: readonly never[] = [];

/** Passes over a token, or a pair of brackets with what is in them, that nothing can be made of. */
export function skipUnreadable(p: Parser): Unreadable {
  const start = p.start;
  p.skip();
  return { kind: 'Unreadable', start, end: p.lastEnd };
}

/** Says that a comma is missing before the token at hand, between `what`. */
export function reportMissingComma(p: Parser, what: string): void {
  p.report('syntax/missing-comma', p.start, p.end, `A comma is missing between these ${what}, before ${p.shown()}.`, {
    fix: { title: 'Put a comma', start: p.lastEnd, end: p.lastEnd, text: ',' },
  });
}

/** Whether `[]`, perhaps annotated, stands here. */
export function beginsDimension(p: Parser): boolean {
  const at = p.kind === Kind.At ? skipAnnotations(p, p.index) : p.index;
  return at > 0 && p.kindAt(at) === Kind.LeftBracket && !p.newLineAt(at) && p.partnerOf(at) === at + 1;
}
