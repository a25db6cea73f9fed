/**
 * Offsets and lines of a text. Offsets count UTF-16 units from 0, lines and columns are 0-based.
 * A line ends at LF, CR or CR LF, as Groovy and the language server protocol have it.
 */
export interface LineIndex {
  /** Number of lines; a text that ends with a line end has an empty last line. */
  readonly lineCount: number;
  /** Line and column of an offset; an offset outside the text is moved to its nearest end. */
  position(offset: number): Position;
  /** Offset of a position; a column beyond its line's end is moved to that end (before the line end characters). */
  offset(position: Position): number;
  /** Offset at which the line starts; a line outside the text is moved to the first or last one. */
  lineStart(line: number): number;
  /** Offset at which the line's text ends, before its line end characters. */
  lineEnd(line: number): number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === CR && text.charCodeAt(i + 1) === LF) i++;
    if (c === LF || c === CR) starts.push(i + 1);
  }
  const lastLine = starts.length - 1;
  const clampLine = (line: number) => Math.max(0, Math.min(line, lastLine));
  const lineStart = (line: number) => starts[clampLine(line)] ?? 0;
  const lineEnd = (line: number) => {
    const at = clampLine(line);
    if (at === lastLine) return text.length;
    let end = lineStart(at + 1) - 1;
    if (text.charCodeAt(end) === LF && text.charCodeAt(end - 1) === CR) end--;
    return end;
  };
  return {
    lineCount: starts.length,
    lineStart,
    lineEnd,
    position(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = lastLine;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lineStart(middle) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: at - lineStart(low) };
    },
    offset({ line, column }) {
      if (line < 0) return 0;
      if (line > lastLine) return text.length;
      return Math.min(lineStart(line) + Math.max(0, column), lineEnd(line));
    },
  };
}

/** What a new line of a text ends with: as its other lines do. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
