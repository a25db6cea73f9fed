import { type Node } from '../../groovy/ast';
import { type Range } from '../../text/range';
import { type CheckedRule } from './check';

/** What stands before the body of a statement: `if (x)`, `catch (Exception e)`. */
export function headOf({ parsed }: CheckedRule, { start }: Node, body: Node): Range {
  return { start, end: start + parsed.text.slice(start, body.start).trimEnd().length };
}
