import { type Expression, type Tuple } from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { type Parser } from './parser';

/** `(a, b)` before `=`: the targets of a multiple assignment; undefined if the parentheses are anything else. */
export function tupleAt(p: Parser, close: number): Tuple | undefined {
  if (p.kindAt(close + 1) !== Kind.Assign || p.kindAt(p.index + 2) !== Kind.Comma) return undefined;
  for (let at = p.index + 1; at < close; at += 2) {
    if (!mayBeName(p.kindAt(at)) || (at + 1 < close && p.kindAt(at + 1) !== Kind.Comma)) return undefined;
  }
  const start = p.start;
  const elements: Expression[] = [];
  p.next();
  while (p.index < close) {
    elements.push({
      kind: 'Variable',
      start: p.start,
      end: p.end,
      name: p.textAt(p.index),
      typeArguments: undefined,
    });
    p.next();
    p.accept(Kind.Comma);
  }
  p.moveTo(close);
  p.next();
  return { kind: 'Tuple', start, end: p.lastEnd, elements };
}
