import { type Call, type Expression, type Name, type StringLiteral } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Range } from '../../text/range';
import { fixedName } from '../types/fixedName';
import { type Check, type CheckedRule } from './check';
import { decodeBase64, isPlaceholder, looksChosen, looksRandom, secretForms } from './secretForms';

/** Passwords, tokens and keys written into the text, in strings and in comments. What they are is never repeated. */
export const secret: Check = {
  code: 'security/secret',
  severity: 'warning',
  title: 'Password or token in the text',
  begin: (rule, report) => {
    const found: (Range & { readonly what: string })[] = [];
    const add = (what: string, at: Range) => {
      found.push({ what, start: at.start, end: at.end });
    };
    const named = (name: string | undefined, value: Expression | undefined) => {
      const inner = value && unwrap(value);
      if (name === undefined || inner?.kind !== 'StringLiteral') return;
      const what = whatIsHeld(name, inner.value);
      if (what !== undefined) add(what, inside(inner));
    };
    return {
      enter: {
        Declarator: ({ name, value }) => {
          named(name.text, value);
        },
        Assignment: ({ target, operator, value }) => {
          if (operator === '=') named(nameOfTarget(target), value);
        },
        MapEntry: ({ key, value }) => {
          named(keyOf(key), value);
        },
        Parameter: ({ name, defaultValue }) => {
          named(name.text, defaultValue);
        },
        Call: (call) => {
          readHeader(call, named);
        },
      },
      leave: {
        Script: () => {
          // What its look tells comes before what its name tells.
          const ofNames = found.splice(0);
          inText(rule, add);
          found.push(...ofNames);
          found.sort((a, b) => a.start - b.start || b.end - a.end);
          let end = -1;
          for (const one of found) {
            if (one.start < end) continue;
            end = one.end;
            const message = `This looks like ${one.what}. Whoever can read the rule can use it: make it invalid where it was issued, and keep the new one out of the text.`;
            report(one, message);
          }
        },
      },
    };
  },
};

/** What can be told wherever it stands, also in comments and within longer strings. */
function inText({ parsed }: CheckedRule, add: (what: string, at: Range) => void): void {
  const { text } = parsed;
  for (const { title, pattern, near } of secretForms) {
    for (const match of text.matchAll(pattern)) {
      const [token] = match;
      if (isRepetitive(token) || (near && !near.test(lineAround(text, match.index)))) continue;
      add(title, { start: match.index, end: match.index + token.length });
    }
  }
  for (const match of text.matchAll(/\b(Basic|Bearer)[ \t]+([A-Za-z0-9+/._~-]{8,400}={0,2})(?![\w${<*])/g)) {
    const [whole, scheme = '', value = ''] = match;
    const isSecret = scheme === 'Basic' ? holdsPassword(value) : looksRandom(value) && !isPlaceholder(value);
    const start = match.index + whole.length - value.length;
    if (isSecret)
      add(scheme === 'Basic' ? 'a user name with its password' : 'an access token', {
        start,
        end: start + value.length,
      });
  }
  for (const match of text.matchAll(/:\/\/([^\s/:@"'$<>{}[\]\\]{1,100}):([^\s/:@"'$<>{}[\]\\]{3,200})@(?=[\w$[])/g)) {
    const [whole, , password = ''] = match;
    const end = match.index + whole.length - 1;
    if (!isPlaceholder(password)) add('a password in an address', { start: end - password.length, end });
  }
}

function holdsPassword(base64: string): boolean {
  const decoded = decodeBase64(base64);
  const at = decoded?.indexOf(':') ?? -1;
  return decoded !== undefined && at > 0 && at < decoded.length - 1 && !isPlaceholder(decoded.slice(at + 1));
}

/** `ghp_xxxx…` in an explanation. */
function isRepetitive(token: string): boolean {
  return /([^-])\1{5}|x{4}|\.{3}|\*{3}|example/i.test(token);
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 300), end < 0 ? at + 300 : Math.min(end, at + 300));
}

const chosenNames = /(?:^|[^a-z])(?:password|passwd|passphrase|pwd|pass(?:word)?)$/;
const issuedNames =
  /(?:^|[^a-z])(?:token|secret|api[ _-]?key|access[ _-]?key|private[ _-]?key|auth[ _-]?key|client[ _-]?secret|pat|credentials?|authorization|x-api-key)$/;

/** What a name says that its value is, where the value can be just that. */
function whatIsHeld(name: string, value: string): string | undefined {
  if (isPlaceholder(value)) return undefined;
  // `apiToken` and `API_TOKEN` end in the word `token`.
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  if (chosenNames.test(words) && looksChosen(value)) return 'a password';
  if (issuedNames.test(words) && looksRandom(value)) return 'a token or key';
  return undefined;
}

function nameOfTarget(target: Expression): string | undefined {
  if (target.kind === 'Variable') return target.name;
  if (target.kind === 'Property') return fixedName(target.name)?.text;
  const [index] = target.kind === 'Index' ? target.arguments : [];
  return index?.kind === 'StringLiteral' ? index.value : undefined;
}

function keyOf(key: Name | Expression): string | undefined {
  if (key.kind === 'Name') return key.text;
  return key.kind === 'StringLiteral' ? key.value : undefined;
}

/** `setRequestProperty("X-Api-Key", "…")`, `map.put("token", "…")`, `setPassword("…")`. */
function readHeader(call: Call, named: (name: string | undefined, value: Expression | undefined) => void): void {
  const method = call.callee.kind === 'Property' ? fixedName(call.callee.name)?.text : undefined;
  if (method === undefined) return;
  const [first, second] = call.arguments;
  if (
    first?.kind === 'StringLiteral' &&
    second?.kind === 'StringLiteral' &&
    /^(set|add|put|header|with)/i.test(method)
  ) {
    named(first.value, second);
  } else if (call.arguments.length === 1 && first?.kind === 'StringLiteral' && /^set\p{Lu}/u.test(method)) {
    named(method.slice('set'.length), first);
  }
}

/** A string without its quotes. */
function inside({ quote, start, end }: StringLiteral): Range {
  const closing = quote === '$/' ? 2 : quote.length;
  return { start: start + quote.length, end: Math.max(start + quote.length, end - closing) };
}
