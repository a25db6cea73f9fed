import { type Connection } from '../connection';

/**
 * Whether two connections are the two sides of one: their ids are equal or, where neither has one, their short names mirror
 * each other. Two copies of the same side are not, and one with an id is never the other side of one without.
 */
export function isMirror(a: Connection, b: Connection): boolean {
  if (a.id !== b.id) return false;
  const mirrored = a.local.shortName === b.destination.shortName && a.destination.shortName === b.local.shortName;
  return mirrored || (a.id !== undefined && !isSameSide(a, b));
}

function isSameSide(a: Connection, b: Connection): boolean {
  return a.local.shortName === b.local.shortName && a.destination.shortName === b.destination.shortName;
}
