import { type ParseResult } from '../../groovy/parse';
import { walk } from '../../groovy/walk';
import { type Range } from '../../text/range';
import { type Diagnostic } from '../diagnostic';
import { assignmentInCondition } from './assignmentInCondition';
import { customFieldValue } from './customFieldValue';
import { nameAsObject } from './nameAsObject';
import { overwritten } from './overwritten';
import { readOnly } from './readOnly';
import { sameSide } from './sameSide';
import { wrongSide } from './wrongSide';
import { wrongValue } from './wrongValue';

/** `if (a = b)`, by the parser, and what looks like it. */
const doubts = new Set(['syntax/assignment-in-condition', assignmentInCondition.code]);

/** What is said about a value being given, and would not be said of a comparison. */
const ofAssignments = new Set(
  [customFieldValue, nameAsObject, overwritten, readOnly, sameSide, wrongSide, wrongValue].map(({ code }) => code),
);

/**
 * Leaves out what only follows from an '=' that was told to be meant as '==': one mistake is told once. The time is linear in
 * the length of the text and, but for a search, the number of problems.
 */
export function withoutConsequences({ script }: ParseResult, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const doubted = new Set(found.filter(({ code }) => doubts.has(code)).map(({ start }) => start));
  if (doubted.size === 0) return found;
  const compared: Range[] = [];
  walk(script, [
    {
      enter: {
        Assignment: (one) => {
          const isInner = one.end <= (compared.at(-1)?.end ?? -1);
          if (doubted.has(one.operatorStart) && !isInner) compared.push(one);
        },
      },
    },
  ]);
  return found.filter((one) => !ofAssignments.has(one.code) || !isWithin(compared, one));
}

/** Whether a place is within one of the ranges, which are in order and apart from each other. */
function isWithin(ranges: readonly Range[], { start, end }: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return start >= (ranges[low]?.start ?? Infinity);
}
