import { type Problems } from '../problems';
import { isClosing, isOpening } from './kinds';
import { Repair } from './repair';
import { TokenList, type Tokens } from './tokenList';
import { Flag, Kind } from './tokens';

/**
 * Gives every bracket a partner: puts in those that are missing where the layout shows that they were meant, takes out
 * those that close nothing, and reports each. So the parser always stands between paired brackets.
 */
export function balance(text: string, tokens: Tokens, problems: Problems): Tokens {
  const repair = new Repair(text, tokens, problems);
  repair.decide();
  return applied(tokens, repair);
}

/** The tokens with what was decided done to them, paired anew, and with line ends that count found anew. */
function applied(tokens: Tokens, repair: Repair): Tokens {
  const out = new TokenList(tokens.count + repair.insertions + 1);
  const open: number[] = [];
  const joining: boolean[] = [];
  const add = (kind: Kind, start: number, end: number, flags: number) => {
    const breaks = (flags & Flag.Break) !== 0;
    const counts = breaks && joining.at(-1) !== true;
    const index = out.add(kind, start, end, counts ? flags | Flag.NewLine : flags & ~Flag.NewLine);
    if (isOpening(kind)) {
      const isTry = out.kinds[index - 1] === Kind.Try && kind === Kind.LeftParen;
      open.push(index);
      joining.push(kind !== Kind.LeftBrace && !isTry);
    } else if (isClosing(kind)) {
      const opener = open.pop();
      joining.pop();
      if (opener !== undefined) out.pair(opener, index);
    }
  };
  for (let i = 0; i < tokens.count; i++) {
    for (const { kind, at } of repair.insertedBefore(i)) add(kind, at, at, Flag.Inserted);
    if (repair.dropped.has(i)) continue;
    const kind = repair.kindAt(i);
    add(kind, tokens.starts[i] ?? 0, tokens.ends[i] ?? 0, tokens.flags[i] ?? 0);
  }
  return out;
}
