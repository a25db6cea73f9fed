import { type Position, type Range } from 'vscode-languageserver-types';
import { type LineIndex } from '../text/lines';
import { type Range as OffsetRange } from '../text/range';

/** The only place where offsets become the protocol's line and character, and back. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.position(offset);
  return { line, character: column };
}

export function toRange(lines: LineIndex, range: OffsetRange): Range {
  return { start: toPosition(lines, range.start), end: toPosition(lines, range.end) };
}

export function toOffset(lines: LineIndex, position: Position): number {
  return lines.offset({ line: position.line, column: position.character });
}
