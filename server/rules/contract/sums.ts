import { type Node } from '../../groovy/ast';
import { elementOf } from './members';
import { type Run } from './run';
import {
  concatenate,
  constantsOf,
  join,
  nothing,
  ofNumbers,
  ofTexts,
  type Parts,
  unknown,
  type Value,
  withMore,
} from './value';

/** What `left + right` gives, at the node where that is written. */
export function sumOf(run: Run, node: Node, left: Value, right: Value): Value {
  const constant = sumOfConstants(left, right);
  if (constant) return constant;
  const spots = { ...nothing, spots: [...left.spots, ...right.spots] };
  if (!left.parts) return join(spots, unknown);
  const parts = withMore(left.parts, added(run, left.parts, right));
  // The sum is another list or map than the left one, so that neither sees what is put into the other.
  return { ...spots, parts: { ...parts, origins: [run.origin(node)] }, unknown: left.unknown };
}

/** Adds up numbers, and strings texts together; nothing where it is not known which of both. */
function sumOfConstants(left: Value, right: Value): Value | undefined {
  const texts = concatenate(constantsOf(left), constantsOf(right));
  if (!texts) return undefined;
  if (left.texts.length === 0 && right.texts.length === 0) {
    const sums = left.numbers.flatMap((one) => right.numbers.map((other) => Number(one) + Number(other)));
    return ofNumbers([...new Set(sums)]);
  }
  return left.numbers.length > 0 && right.numbers.length > 0 ? undefined : ofTexts(texts);
}

function added(run: Run, parts: Parts, more: Value): Parts {
  const isOne = more.parts ? more.parts.isMap : more.spots.length === 0;
  return parts.isMap || isOne ? toPutInto(parts, more) : toPutInto(parts, elementOf(run, more));
}

/** What `map << more` and `list << more` put in: the entries of another map, or one more thing. */
export function toPutInto(parts: Parts, more: Value): Parts {
  const none = { fields: new Map<string, Value>(), items: [] };
  if (!parts.isMap) return { ...none, rest: more };
  if (!more.parts?.isMap || more.unknown) return { ...none, rest: unknown, keys: unknown };
  const { fields, rest, keys } = more.parts;
  return { ...none, fields, ...(rest && { rest }), ...(keys && { keys }) };
}
