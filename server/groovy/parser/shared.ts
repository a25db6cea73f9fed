import { Kind } from '../scan/tokens';
import { skipAnnotations } from './lookahead';
import { type Parser } from './parser';

/** The one empty list, so that nodes without modifiers, arguments and the like cost nothing for them. */
export const none: readonly never[] = [];

/** Whether `[]`, perhaps annotated, stands here. */
export function beginsDimension(p: Parser): boolean {
  const at = p.kind === Kind.At ? skipAnnotations(p, p.index) : p.index;
  return at > 0 && p.kindAt(at) === Kind.LeftBracket && !p.newLineAt(at) && p.partnerOf(at) === at + 1;
}
