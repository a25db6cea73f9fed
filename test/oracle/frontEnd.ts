import { compileCheck } from '../../server/groovy/compile/compileCheck';
import { parse } from '../../server/groovy/parse';
import { indexLines } from '../../server/text/lines';

/** What our front end reports, in order of place; the line is 1-based as the compiler's. */
export interface Reported {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** Everything the front end finds wrong in a script: its syntax, then what does not compile. */
export function judge(source: string): Reported[] {
  const parsed = parse(source);
  const lines = indexLines(source);
  return [...parsed.errors, ...compileCheck(parsed)]
    .sort((a, b) => a.start - b.start)
    .map(({ start, code, message }) => ({ line: lines.position(start).line + 1, code, message }));
}
