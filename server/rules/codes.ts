/** What a code's area is about. A code is `AREA/NAME`. */
const areas: Readonly<Record<string, string>> = {
  syntax: 'The text is no valid Groovy.',
  compile: 'Groovy refuses to compile the script.',
  rule: 'Something is wrong with what a file says about itself.',
  connection: 'Something is wrong with the file that describes a connection.',
  contract: 'The two sides of a connection do not agree on what is sent.',
  file: 'The file cannot be read as text.',
};

/** A short heading for a code, such as `Syntax: unexpected token`. */
export function titleOfCode(code: string): string {
  const [area = '', name = ''] = code.split('/');
  return `${area.charAt(0).toUpperCase()}${area.slice(1)}: ${name.replaceAll('-', ' ')}`;
}

/** One sentence on what a code's whole area is about; empty for an area nobody described. */
export function describeArea(code: string): string {
  return areas[code.split('/')[0] ?? ''] ?? '';
}
