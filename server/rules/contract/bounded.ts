import { breadthOf, contentsOf, join, nothing, type Parts, type Spot, unknown, type Value } from './value';

/** More than this in a list or map, or deeper, is more than anybody follows. What is in it in two places counts twice. */
const mostInside = 1000;
const deepest = 30;

interface Size {
  readonly inside: number;
  readonly depth: number;
}

const sizes = new WeakMap<Parts, Size>();

/**
 * The parts, or where they are too many something unknown in their place that leads to the same pieces of the replica: lists
 * and maps that are put into each other grow to twice their size with each statement.
 */
export function bounded(parts: Parts): Parts {
  const { inside, depth } = sizeOf(parts);
  return inside > mostInside || depth > deepest ? flatten(parts) : parts;
}

/** What is within has been bounded before, so that this does not go far. */
function sizeOf(parts: Parts): Size {
  const known = sizes.get(parts);
  if (known) return known;
  let inside = 1;
  let depth = 0;
  for (const value of allIn(parts)) {
    const below = value.parts ? sizeOf(value.parts) : { inside: 0, depth: 0 };
    inside += below.inside + Math.max(1, breadthOf(value));
    depth = Math.max(depth, below.depth);
  }
  const size = { inside, depth: depth + 1 };
  sizes.set(parts, size);
  return size;
}

function allIn(parts: Parts): readonly Value[] {
  return parts.keys ? [...contentsOf(parts), parts.keys] : contentsOf(parts);
}

function flatten(parts: Parts): Parts {
  const within = new Set([parts]);
  const values: Value[] = [];
  // What is added to a set while it is gone through is gone through as well.
  for (const one of within) {
    for (const value of allIn(one)) {
      values.push(value);
      if (value.parts) within.add(value.parts);
    }
  }
  const rest = join(unknown, {
    ...nothing,
    spots: values.flatMap(({ spots }) => spots.map(somewhereBelow)),
    functions: values.flatMap(({ functions }) => functions),
    objects: values.flatMap(({ objects }) => objects),
  });
  const { fields, keys, isMap, origins } = parts;
  const hasKeys = fields.size > 0 || keys !== undefined;
  return {
    fields: new Map(),
    items: [],
    rest,
    ...(hasKeys && { keys: join(keys ?? nothing, unknown) }),
    ...(isMap && { isMap }),
    ...(origins && { origins }),
  };
}

/** What is asked of the whole may be asked of the list or map around the piece. */
function somewhereBelow(spot: Spot): Spot {
  spot.access.open = true;
  return { ...spot, open: true, spread: false };
}
