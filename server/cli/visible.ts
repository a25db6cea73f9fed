/** Signs in place of what a terminal would obey (escapes, changes of direction) or not show. */
export function makeVisible(text: string): string {
  return text.replace(/^\p{Cf}|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** The same for a text of several lines. */
export function makeLinesVisible(text: string): string {
  return text.split('\n').map(makeVisible).join('\n');
}

/** A line of a script as a terminal can show it. */
export function makeLineVisible(line: string): string {
  return makeVisible(line.replaceAll('\t', '    '));
}
