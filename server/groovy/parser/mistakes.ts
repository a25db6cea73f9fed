import { type Statement } from '../ast';
import { Kind } from '../scan/tokens';
import { beginsCase } from './blocks';
import { type Parser } from './parser';
import { parseBody } from './statements';

/*
 * Mistakes people make with the words of the language, each with a message of its own.
 */

/** `else`, `case`, `catch`, `finally` and `default:` where what they belong to is missing. What follows is read on. */
export function strayWord(p: Parser, before: Statement | undefined): Statement {
  const { start, end, kind } = p;
  const word = p.textAt(p.index);
  if (!blameHeader(p, before)) reportStray(p, word);
  p.next();
  while (!p.onNewLine && p.kind !== Kind.LeftBrace && p.kind !== Kind.Semicolon && !atEnd(p)) {
    if (p.kind === Kind.Colon || p.kind === Kind.Arrow) {
      p.next();
      break;
    }
    if (kind === Kind.Else && p.kind === Kind.If) break;
    p.skip();
  }
  if (atEnd(p) || p.onNewLine || p.kind === Kind.Semicolon || beginsCase(p)) {
    return { kind: 'Unreadable', start, end: Math.max(end, p.lastEnd) };
  }
  const body = parseBody(p, `\`${word}\``);
  return body.end > body.start ? body : { kind: 'Unreadable', start, end: p.lastEnd };
}

/** Once in a block: the others have the same cause. */
function reportStray(p: Parser, word: string): void {
  const { start, end, kind } = p;
  const inSwitch = kind === Kind.Case || kind === Kind.Default;
  if (inSwitch && p.strayCasesIn.has(p.blockEnd)) return;
  if (inSwitch) p.strayCasesIn.add(p.blockEnd);
  const belongs =
    kind === Kind.Else
      ? 'an `if (…) { … }` directly before it'
      : inSwitch
        ? 'the braces of a `switch (…) { … }` around it'
        : 'a `try { … }` directly before it';
  p.report('syntax/stray-word', start, end, `\`${word}\` needs ${belongs}, which is missing.`);
}

function atEnd(p: Parser): boolean {
  return p.kind === Kind.RightBrace || p.kind === Kind.EndOfText;
}

/** Whether `else`, `catch` or `finally` stands here, to which the statement before does not belong. */
export function beginsStrayWord(kind: Kind): boolean {
  return kind === Kind.Else || kind === Kind.Catch || kind === Kind.Finally;
}

/** `fi (x) { … } else`, `rty { … } catch`: the word before it was misspelled. Reported there; false if it is not so. */
function blameHeader(p: Parser, before: Statement | undefined): boolean {
  if (before?.kind !== 'ExpressionStatement' || !beginsStrayWord(p.kind)) return false;
  const meant = p.kind === Kind.Else ? 'if' : 'try';
  const { start } = before;
  const written = /^\w+/.exec(p.text.slice(start, start + 20))?.[0] ?? '';
  if (!isMisspelled(written, meant)) return false;
  reportMisspelled(p, start, written, meant);
  return true;
}

export function reportMisspelled(p: Parser, start: number, written: string, meant: string): void {
  const end = start + written.length;
  p.report(
    'syntax/misspelled-word',
    start,
    end,
    `\`${written}\` is no word of Groovy's. Probably \`${meant}\` is meant.`,
    {
      fix: { title: `Write ${meant}`, start, end, text: meant },
    },
  );
}

/** Whether one letter was changed, left out, put in, or swapped with its neighbour. */
function isMisspelled(written: string, meant: string): boolean {
  if (written === meant || written === '') return false;
  if (written.length === meant.length) {
    if (sorted(written) === sorted(meant)) return true;
    return meant.length > 2 && differences(written, meant) === 1;
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  if (long.length - short.length !== 1 || short.length < 2) return false;
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a.charAt(i) !== b.charAt(i)) count++;
  return count;
}

const elseIf = new Set(['elseif', 'elsif', 'elif', 'elsf']);

/** Whether the token at `index` is `elseif` or the like directly behind a block; Groovy writes `else if`. */
export function isElseIfWord(p: Parser, index: number): boolean {
  if (p.kindAt(index) !== Kind.Identifier || p.kindAt(index - 1) !== Kind.RightBrace) return false;
  return elseIf.has(p.textAt(index));
}
