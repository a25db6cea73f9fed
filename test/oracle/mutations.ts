import { type Script } from './corpus';
import { type Random, randomOf } from './random';
import { type Token, tokenize } from './tokens';

/** One change of a source, and where a person would say it is. */
export interface Change {
  /** What was done, as part of the id: `delete`, `double`, `swap`, `change`, `insert`, `quote`, `keyword`. */
  readonly kind: string;
  readonly source: string;
  /** 1-based line of the change, in the changed text. */
  readonly line: number;
  /** The token that was changed. */
  readonly token: string;
}

type Edit = (source: string, tokens: readonly Token[], at: number, random: Random) => Omit<Change, 'line'> | undefined;

const strays = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  ',',
  ';',
  ':',
  '.',
  '?',
  '=',
  '+',
  '->',
  '@',
  '#',
  '`',
  '\\',
  '$',
  '/',
];
const others: Readonly<Record<string, readonly string[]>> = {
  '(': ['[', '{'],
  ')': [']', '}'],
  '[': ['(', '{'],
  ']': [')', '}'],
  '{': ['(', '['],
  '}': [')', ']'],
  ',': [';', '.', ':'],
  ':': ['=', ';', ','],
  '.': [',', '..', '->', ';'],
  '?.': ['.?', '?', '?..'],
  '=': ['==', ':=', '=>', ':'],
  '==': ['= =', '=', '==='],
  '!=': ['=!', '<>', '! ='],
  '&&': ['& &', 'and', '&&&'],
  '||': ['| |', 'or', '|||'],
  '->': ['=>', '-', '- >'],
  '?:': ['? :', ':?', '??'],
  '+': ['+ *', '.'],
  '<': ['=<', '<<<'],
  '>': ['=>', '> ='],
};
const keywords = new Set(
  'if else for while switch case default try catch finally return throw new def class import in instanceof as break continue static final extends implements assert'.split(
    ' ',
  ),
);

const edits: readonly Edit[] = [
  (source, tokens, at) => splice(source, 'delete', tokens, at, ''),
  (source, tokens, at) =>
    splice(source, 'double', tokens, at, (text) => (/^[\w$]/.test(text) ? `${text} ${text}` : text + text)),
  (source, tokens, at) => {
    const [a, b] = [tokens[at], tokens[at + 1]];
    if (!b || a?.line !== b.line || a.text.includes('\n') || b.text.includes('\n')) return undefined;
    const between = source.slice(a.end, b.start);
    const swapped = b.text + (between === '' && /\w$/.test(b.text) && /^\w/.test(a.text) ? ' ' : between) + a.text;
    return { kind: 'swap', token: a.text, source: source.slice(0, a.start) + swapped + source.slice(b.end) };
  },
  (source, tokens, at, random) => {
    const replacements = others[tokens[at]?.text ?? ''];
    return replacements && splice(source, 'change', tokens, at, random.pick(replacements));
  },
  (source, tokens, at, random) => splice(source, 'insert', tokens, at, (text) => `${text} ${random.pick(strays)}`),
  (source, tokens, at, random) => {
    const token = tokens[at];
    if (token?.kind !== 'text' || token.text.includes('\n')) return undefined;
    return splice(source, 'quote', tokens, at, random.below(2) === 0 ? token.text.slice(1) : token.text.slice(0, -1));
  },
  (source, tokens, at, random) => {
    const token = tokens[at];
    if (!token || !keywords.has(token.text)) return undefined;
    return splice(source, 'keyword', tokens, at, (text) => misspell(text, random));
  },
];

/** Distinct changed versions of a script, always the same ones for the same script and salt. May be fewer than asked for. */
export function changesOf(script: Script, count: number, salt: string): Change[] {
  const tokens = tokenize(script.source);
  if (tokens.length === 0) return [];
  const random = randomOf(`${salt} ${script.id}`);
  const found = new Map<string, Change>();
  for (let tries = 0; tries < count * 8 && found.size < count; tries++) {
    const at = random.below(tokens.length);
    const token = tokens[at];
    const change = random.pick(edits)(script.source, tokens, at, random);
    if (!token || !change || change.source === script.source || namesTrackerClass(script.source, token)) continue;
    found.set(change.source, { ...change, line: token.line });
  }
  return [...found.values()];
}

/** The mutations of the corpus: of every script some, of long ones more. */
export function mutationsOf(scripts: readonly Script[], count: (script: Script) => number): Script[] {
  const seen = new Set(scripts.map(({ source }) => source));
  return scripts.flatMap((script) =>
    changesOf(script, count(script), 'mutation').flatMap(({ kind, source }, index) => {
      if (seen.has(source)) return [];
      seen.add(source);
      return [{ id: `mutations/${script.id}/${index + 1}-${kind}`, source }];
    }),
  );
}

/** The tracker's classes are unknown to us, so nobody can say whether a changed name of theirs exists. */
function namesTrackerClass(source: string, token: Token): boolean {
  const before = source.lastIndexOf('\n', token.start - 1) + 1;
  const after = source.indexOf('\n', token.end);
  return source.slice(before, after < 0 ? source.length : after).includes('com.exalate');
}

function splice(
  source: string,
  kind: string,
  tokens: readonly Token[],
  at: number,
  replacement: string | ((text: string) => string),
): Omit<Change, 'line'> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const text = typeof replacement === 'string' ? replacement : replacement(token.text);
  return { kind, token: token.text, source: source.slice(0, token.start) + text + source.slice(token.end) };
}

function misspell(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const pair = word.slice(at, at + 2);
  const swapped = word.slice(0, at) + (pair[1] ?? '') + (pair[0] ?? '') + word.slice(at + 2);
  return swapped === word || random.below(3) === 0 ? word.slice(0, -1) : swapped;
}
