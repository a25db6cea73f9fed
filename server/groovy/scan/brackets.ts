import { type Problems } from '../problems';
import { TokenList, type Tokens } from './token-list';
import { Flag, Kind } from './tokens';

const partnerKinds: Partial<Record<Kind, Kind>> = {
  [Kind.LeftParen]: Kind.RightParen,
  [Kind.LeftBracket]: Kind.RightBracket,
  [Kind.SafeBracket]: Kind.RightBracket,
  [Kind.LeftBrace]: Kind.RightBrace,
};

/** Gives every bracket a partner: drops closing ones that close nothing, and puts in those that are missing. */
export function balance(text: string, tokens: Tokens, problems: Problems): Tokens {
  const out = new TokenList(tokens.count + 16);
  const open: number[] = [];
  const closeTop = (at: number) => {
    const opener = open.pop() ?? 0;
    const kind = out.kinds[opener] ?? Kind.EndOfText;
    const partner = partnerKinds[kind] ?? Kind.RightBrace;
    problems.report('syntax/unclosed', out.starts[opener] ?? 0, out.ends[opener] ?? 0, 'This bracket is never closed.');
    out.pair(opener, out.add(partner, at, at, Flag.Inserted));
  };
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i] ?? Kind.EndOfText;
    const start = tokens.starts[i] ?? 0;
    const end = tokens.ends[i] ?? 0;
    const flags = tokens.flags[i] ?? 0;
    if (kind === Kind.RightParen || kind === Kind.RightBracket || kind === Kind.RightBrace) {
      const depth = open.findLastIndex((opener) => partnerKinds[out.kinds[opener] ?? Kind.EndOfText] === kind);
      if (depth < 0) {
        problems.report('syntax/stray', start, end, `\`${text.slice(start, end)}\` closes nothing.`);
        continue;
      }
      while (open.length > depth + 1) closeTop(start);
      out.pair(open.pop() ?? 0, out.add(kind, start, end, flags));
      continue;
    }
    if (kind === Kind.EndOfText) while (open.length > 0) closeTop(start);
    const index = out.add(kind, start, end, flags);
    if (partnerKinds[kind] !== undefined) open.push(index);
  }
  return out;
}
