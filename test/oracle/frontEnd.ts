import { parse } from '../../server/groovy/parse';
import { indexLines } from '../../server/text/lines';

/** What our front end reports, in order of place; the line is 1-based as the compiler's. */
export interface Reported {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** Everything the front end finds wrong in a script: syntax, then what compiles not. */
export function judge(source: string): Reported[] {
  const lines = indexLines(source);
  return [...parse(source).errors]
    .sort((a, b) => a.start - b.start)
    .map(({ start, code, message }) => ({ line: lines.position(start).line + 1, code, message }));
}
