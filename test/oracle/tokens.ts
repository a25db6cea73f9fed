/** A token as a person sees it: enough of Groovy to place mistakes, on purpose not the parser under test. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 1-based line it begins on. */
  readonly line: number;
}

const blank = /[ \t\r\f]+|\\\r?\n|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const word = /(?!\$\/)[\p{L}_$][\p{L}\p{N}_$]*/uy;
const number = /\d[\w]*(?:\.\d\w*)?/y;
const mark =
  /<=>|<\.\.<|>>>=|\.\.\.|\.\.<|<\.\.|===|!==|==~|\*\*=|<<=|>>=|->|\+\+|--|\*\*|\?\?\.|\?\.|\*\.|\.&|\.@|::|\?:|\?=|==|!=|<=|>=|=~|&&|\|\||\.\.|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|[\s\S]/y;

/** The tokens of a source, without blanks, comments and line ends. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const start = at;
    const kind = read();
    const text = source.slice(start, at);
    if (kind !== undefined) tokens.push({ kind, text, start, end: at, line });
    for (const c of text) if (c === '\n') line++;
  }
  return tokens;

  function read(): Token['kind'] | undefined {
    if (source[at] === '\n') {
      at++;
      return undefined;
    }
    if (match(blank)) return undefined;
    if (match(word)) return 'word';
    if (match(number)) return 'number';
    const end = endOfText(source, at, mayBeginSlashy(tokens.at(-1)));
    if (end > at) {
      at = end;
      return 'text';
    }
    match(mark);
    return 'mark';
  }

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (!found) return false;
    at += found[0].length;
    return true;
  }
}

function mayBeginSlashy(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === 'word') return before.text === 'return' || before.text === 'case' || before.text === 'in';
  return before.kind === 'mark' && !/^[)\]}]$/.test(before.text);
}

/** Where the string literal that begins at `at` ends, or `at` when none begins there. */
function endOfText(source: string, at: number, slashy: boolean): number {
  const quote = ["'''", '"""', "'", '"'].find((candidate) => source.startsWith(candidate, at));
  if (quote !== undefined) return skip(source, at + quote.length, quote);
  if (source.startsWith('$/', at)) {
    const close = source.indexOf('/$', at + 2);
    return close < 0 ? source.length : close + 2;
  }
  return slashy && source[at] === '/' ? skip(source, at + 1, '/') : at;
}

function skip(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at++) {
    if (source.startsWith(quote, at)) return at + quote.length;
    if (source[at] === '\\') at++;
    else if (source[at] === '\n' && quote.length === 1) return at;
    else if (source.startsWith('${', at) && !quote.startsWith("'")) at = skipInterpolation(source, at + 2);
  }
  return source.length;
}

/** Index of the brace that closes an interpolation. */
function skipInterpolation(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    const c = source[at];
    if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return at;
    else if (c === '"' || c === "'") at = endOfText(source, at, false) - 1;
    else if (c === '\n') return at - 1;
  }
  return source.length;
}
