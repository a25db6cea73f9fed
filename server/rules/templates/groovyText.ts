/**
 * A text as a Groovy string in double quotes, whatever is in it: it stays on one line, nothing in it is evaluated, it
 * ends no comment around it, and characters that cannot be seen are written as escapes.
 */
export function quote(text: string): string {
  const escaped = text
    .replace(/[\\"$]/g, '\\$&')
    .replace(/[\n\r\t]/g, (found) => shortEscapes[found] ?? found)
    // Half a surrogate pair is Cs with the flag u; a whole one is what it stands for.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, unicodeEscapes)
    .replace(/\*\//g, '*\\u002f');
  return `"${escaped}"`;
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function unicodeEscapes(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text for a line comment: one line without characters that cannot be seen or that could be taken for an escape. */
export function forComment(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]+/gu, ' ').replace(/\s+/g, ' ');
  return Array.from(visible.trim()).slice(0, longestName).join('');
}

const longestName = 80;

/** The lines of a map of names to names, in the style of rules, keys aligned. */
export function nameMap(entries: ReadonlyMap<string, string>): string[] {
  const rows = [...entries].map(([key, value]) => ({ key: quote(key), value: quote(value) }));
  const width = Math.max(...rows.map(({ key }) => key.length));
  return ['[', ...rows.map(({ key, value }) => `    ${key.padEnd(width)}: ${value},`), ']'];
}

/** Lines with the `=` of assignments that follow each other in one column. */
export function alignAssignments(lines: readonly string[]): string[] {
  const aligned: string[] = [];
  const run: Assignment[] = [];
  for (const line of lines) {
    const assignment = readAssignment(line);
    if (!assignment || (run[0] && run[0].indent !== assignment.indent)) aligned.push(...writeRun(run.splice(0)));
    if (assignment) run.push(assignment);
    else aligned.push(line);
  }
  aligned.push(...writeRun(run));
  return aligned;
}

interface Assignment {
  readonly indent: string;
  readonly target: string;
  /** `` for `=`, `+` for `+=`. */
  readonly operator: string;
  readonly value: string;
}

function readAssignment(line: string): Assignment | undefined {
  const match = /^( *)([A-Za-z_][\w.?]*(?:\."[^"]*")?(?:\.\w+)?) ([+-]?)= (.*[^[{>])$/.exec(line);
  if (!match) return undefined;
  const [, indent = '', target = '', operator = '', value = ''] = match;
  return { indent, target, operator, value };
}

function writeRun(run: readonly Assignment[]): string[] {
  const width = Math.max(0, ...run.map(({ target, operator }) => target.length + operator.length));
  return run.map(
    ({ indent, target, operator, value }) => `${indent}${target.padEnd(width - operator.length)} ${operator}= ${value}`,
  );
}
