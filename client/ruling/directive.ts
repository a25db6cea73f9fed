/** A change of a text by offsets. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The comment counts in this many lines from the top. */
const directiveLines = 10;
const directive = /^([ \t]*(?:\/\/+|\/?\*+)[ \t]*sync-rule[ \t]*:)(.*?)([ \t]*\*\/.*)?$/i;

/** How to say in a rule's first lines of which kind and platform it is: in the comment that is there, else in a new one. */
export function directiveChange(text: string, kind: string, platform: string): TextChange {
  const words = ` ${kind} ${platform}`;
  let start = 0;
  for (const line of text.split('\n', directiveLines)) {
    const [, opening, old] = directive.exec(line.replace(/\r$/, '')) ?? [];
    if (opening !== undefined && old !== undefined) {
      const from = start + opening.length;
      return { start: from, end: from + old.length, text: words };
    }
    start += line.length + 1;
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `// sync-rule:${words}${lineEnd}`;
  if (!text.startsWith('#!')) return { start: 0, end: 0, text: comment };
  const end = text.indexOf('\n') + 1;
  return end > 0
    ? { start: end, end, text: comment }
    : { start: text.length, end: text.length, text: lineEnd + comment };
}
