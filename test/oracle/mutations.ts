import { type Script } from './corpus';
import { type Random, randomOf } from './random';
import { type Token, tokenize } from './tokens';

/** One change of a source, and where a person would say it is. */
export interface Change {
  /** What was done, as part of the id: `delete`, `bracket` (deleted), `double`, `swap`, `change`, `insert`, `quote`, `keyword`. */
  readonly kind: string;
  readonly source: string;
  /** 1-based line of the change, in the changed text. */
  readonly line: number;
  /** The token that was changed. */
  readonly token: string;
}

interface Edit {
  readonly kind: string;
  /** Whether it can be done to a token. */
  readonly applies: (token: Token) => boolean;
  /** The text in place of the token, or of the token and the next one. */
  readonly replace: (token: Token, random: Random, source: string, next: Token | undefined) => Replacement | undefined;
}

/** What stands in place of the token; with `end`, in place of everything from the token to there. */
type Replacement = string | { readonly text: string; readonly end: number };

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

const onOneLine = (token: Token) => !token.text.includes('\n');
const always = () => true;

const edits: readonly Edit[] = [
  { kind: 'delete', applies: always, replace: () => '' },
  { kind: 'bracket', applies: ({ text }) => /^[()[\]{}]$/.test(text), replace: () => '' },
  { kind: 'double', applies: always, replace: ({ text }) => (/^[\w$]/.test(text) ? `${text} ${text}` : text + text) },
  {
    kind: 'swap',
    applies: onOneLine,
    replace(token, _, source, next) {
      if (next?.line !== token.line || !onOneLine(next)) return undefined;
      const between = source.slice(token.end, next.start);
      const apart = between === '' && /\w$/.test(next.text) && /^\w/.test(token.text) ? ' ' : between;
      return { text: next.text + apart + token.text, end: next.end };
    },
  },
  {
    kind: 'change',
    applies: ({ text }) => Object.hasOwn(others, text),
    replace: ({ text }, random) => random.pick(others[text] ?? ['']),
  },
  { kind: 'insert', applies: always, replace: ({ text }, random) => `${text} ${random.pick(strays)}` },
  {
    kind: 'quote',
    applies: (token) => token.kind === 'text' && onOneLine(token),
    replace: ({ text }, random) => (random.below(2) === 0 ? text.slice(1) : text.slice(0, -1)),
  },
  { kind: 'keyword', applies: ({ text }) => keywords.has(text), replace: ({ text }, random) => misspell(text, random) },
];

/** Distinct changed versions of a script, always the same ones for the same script and salt. May be fewer than asked for. */
export function changesOf(script: Script, count: number, salt: string): Change[] {
  const tokens = tokenize(script.source);
  if (tokens.length === 0) return [];
  const random = randomOf(`${salt} ${script.id}`);
  const usable = edits.map((edit) => ({
    edit,
    places: tokens.flatMap((token, at) => (edit.applies(token) ? [at] : [])),
  }));
  const found = new Map<string, Change>();
  for (let tries = 0; tries < count * 8 && found.size < count; tries++) {
    const { edit, places } = random.pick(usable);
    if (places.length === 0) continue;
    const at = random.pick(places);
    const token = tokens[at];
    if (!token || namesTrackerClass(script.source, token)) continue;
    const replacement = edit.replace(token, random, script.source, tokens[at + 1]);
    if (replacement === undefined) continue;
    const { text, end } = typeof replacement === 'string' ? { text: replacement, end: token.end } : replacement;
    const source = script.source.slice(0, token.start) + text + script.source.slice(end);
    if (source !== script.source) found.set(source, { kind: edit.kind, source, line: token.line, token: token.text });
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

function misspell(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const pair = word.slice(at, at + 2);
  const swapped = word.slice(0, at) + (pair[1] ?? '') + (pair[0] ?? '') + word.slice(at + 2);
  return swapped === word || random.below(3) === 0 ? word.slice(0, -1) : swapped;
}
