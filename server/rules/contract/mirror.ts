import { type Connection } from '../connection';

/**
 * Whether two connections are the two sides of one: their ids are equal or, where not both have one, their short names
 * mirror each other. Two copies of the same side are not.
 */
export function isMirror(a: Connection, b: Connection): boolean {
  const mirrored = a.local.shortName === b.destination.shortName && a.destination.shortName === b.local.shortName;
  if (a.id !== undefined && b.id !== undefined) {
    const isCopy = a.local.shortName === b.local.shortName && a.destination.shortName === b.destination.shortName;
    return a.id === b.id && (mirrored || !isCopy);
  }
  return mirrored;
}
