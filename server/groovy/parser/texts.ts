import {
  type Expression,
  type GString,
  type GStringText,
  type Interpolation,
  type Quote,
  type StringLiteral,
} from '../ast';
import { Kind } from '../scan/tokens';
import { parseClosure } from './closures';
import { type Parser } from './parser';

/** The whole string at hand. */
export function parseStringLiteral(p: Parser): StringLiteral {
  const { start, end } = p;
  const quote = quoteAt(p.text, start);
  const from = start + quote.length;
  const value = textOf(p.text, from, Math.max(from, end - closingLength(p.text, end, quote, from)), quote);
  p.next();
  return { kind: 'StringLiteral', start, end, quote, value };
}

/** The string with interpolations at hand. */
export function parseGString(p: Parser): GString {
  const start = p.start;
  const quote = quoteAt(p.text, start);
  const parts: (GStringText | Interpolation)[] = [textPart(p, start + quote.length, p.end, quote)];
  p.next();
  for (;;) {
    const before = p.index;
    if (p.kind === Kind.LeftBrace) parts.push(parseBraces(p));
    else if (p.kind === Kind.Identifier) parts.push(parseDottedName(p));
    if (p.kind === Kind.GStringPart) {
      parts.push(textPart(p, p.start, p.end, quote));
      p.next();
    } else if (p.kind === Kind.GStringEnd) {
      parts.push(textPart(p, p.start, Math.max(p.start, p.end - closingLength(p.text, p.end, quote, p.start)), quote));
      p.next();
      break;
    } else if (p.index === before || p.kind !== Kind.LeftBrace) {
      parts.push({ kind: 'GStringText', start: p.lastEnd, end: p.lastEnd, value: '' });
      break;
    }
  }
  return { kind: 'GString', start, end: p.lastEnd, quote, parts };
}

function textPart(p: Parser, start: number, end: number, quote: Quote): GStringText {
  return { kind: 'GStringText', start, end, value: textOf(p.text, start, end, quote) };
}

/** `$a.b.c` */
function parseDottedName(p: Parser): Interpolation {
  const start = p.start - 1;
  let value = nameExpression(p);
  while (p.kind === Kind.Dot && p.nextKind() === Kind.Identifier) {
    const operatorStart = p.start;
    p.next();
    const name = p.takeName();
    value = {
      kind: 'Property',
      start: value.start,
      end: name.end,
      object: value,
      operator: '.',
      operatorStart,
      attribute: false,
      typeArguments: undefined,
      name,
    };
  }
  return { kind: 'Interpolation', start, end: p.lastEnd, braces: false, value };
}

function nameExpression(p: Parser): Expression {
  const { start, end } = p;
  const name = p.textAt(p.index);
  p.next();
  if (name === 'this') return { kind: 'This', start, end };
  if (name === 'super') return { kind: 'Super', start, end };
  return { kind: 'Variable', start, end, name, typeArguments: undefined };
}

/** `${…}`: a closure to Groovy, mostly with one expression in it, which then stands for it. */
function parseBraces(p: Parser): Interpolation {
  const start = p.start - 1;
  const closure = parseClosure(p);
  return { kind: 'Interpolation', start, end: p.lastEnd, braces: true, value: onlyExpression(closure) };
}

function onlyExpression(closure: Expression): Expression | undefined {
  if (closure.kind !== 'Closure' || closure.parameters !== undefined) return closure;
  const only = closure.statements[0];
  if (only === undefined) return undefined;
  return closure.statements.length === 1 && only.kind === 'ExpressionStatement' ? only.expression : closure;
}

function quoteAt(text: string, start: number): Quote {
  switch (text.charCodeAt(start)) {
    case 34:
      return text.startsWith('"""', start) ? '"""' : '"';
    case 47:
      return '/';
    case 36:
      return '$/';
    default:
      return text.startsWith("'''", start) ? "'''" : "'";
  }
}

/** Units of the closing quote before `end`; 0 where it is missing. */
function closingLength(text: string, end: number, quote: Quote, from: number): number {
  const closing = quote === '$/' ? '/$' : quote;
  if (end - closing.length < from) return 0;
  if (text.startsWith(closing, end - closing.length)) return closing.length;
  return quote === '/' || quote === '"' || quote === "'" ? (isTypographicEnd(text, end) ? 1 : 0) : 0;
}

function isTypographicEnd(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) >= 0x2018 && text.charCodeAt(end - 1) <= 0x201f;
}

/** The value of a piece of string: escapes resolved, line ends as LF. */
function textOf(text: string, start: number, end: number, quote: Quote): string {
  const raw = text.slice(start, end);
  const plain = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (quote === '/') return plain.includes('\\/') ? plain.replace(/\\\//g, '/') : plain;
  if (quote === '$/') return plain.includes('$') ? plain.replace(/\$\/\$/g, '/$').replace(/\$([$/])/g, '$1') : plain;
  return plain.includes('\\') ? plain.replace(/\\(u+[0-9a-fA-F]{4}|[0-3]?[0-7]{1,2}|[^])/g, unescape) : plain;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', s: ' ', t: '\t', '\n': '' };

function unescape(_match: string, body: string): string {
  if (body.startsWith('u') && body.length > 1) return String.fromCharCode(parseInt(body.slice(-4), 16));
  if (/^[0-7]/.test(body)) return String.fromCharCode(parseInt(body, 8));
  return escapes[body] ?? body;
}
