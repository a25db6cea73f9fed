import { longestName, nextName } from '../api/names';
import { NodeProblem } from '../problems/problem';

/** The name that two short names give: `left_to_right`, each side shortened evenly when it would be too long. */
export function nameFromShortNames(local: string, destination: string): string {
  const joint = '_to_';
  const [left, right] = [characters(tidy(local)), characters(tidy(destination))];
  const room = longestName - joint.length;
  if (left.length + right.length <= room) return left.join('') + joint + right.join('');
  const forLeft = Math.max(Math.floor(room / 2), room - right.length);
  const keptLeft = left.slice(0, forLeft);
  return keptLeft.join('') + joint + right.slice(0, room - keptLeft.length).join('');
}

/**
 * Two names with one key are one name: letter case, width, composed or not, and characters without a shape of their own make
 * no difference (NFKC and full case folding).
 */
export function nameKey(name: string): string {
  return fold(fold(tidy(name)));
}

/** The name as it is kept, blanks at its ends removed; throws `name-missing`, `name-characters` or `name-long`. */
export function checkName(name: string, field: 'name' | 'short name' = 'name'): string {
  const tidied = tidy(name);
  if (nameKey(tidied) === '' || !/[\p{L}\p{N}]/u.test(tidied)) throw new NodeProblem('name-missing', { field });
  // Format characters that join emoji and letters stay; those that turn the writing direction do not.
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(tidied)) {
    throw new NodeProblem('name-characters', { field });
  }
  const length = characters(tidied).length;
  if (length > longestName) throw new NodeProblem('name-long', { field, length });
  return tidied;
}

/** The name itself when it is free, else the first free one that comes after it. */
export async function offerName(name: string, isTaken: (key: string) => Promise<boolean>): Promise<string> {
  let offer = name;
  while (await isTaken(nameKey(offer))) offer = nextName(offer);
  return offer;
}

function tidy(name: string): string {
  return name.normalize('NFC').trim();
}

function fold(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  // Upper case first takes ß to SS; letter by letter, so that no rule about the end of a word applies.
  const folded = characters(visible.toUpperCase())
    .map((letter) => letter.toLowerCase())
    .join('');
  return folded.normalize('NFKC').trim();
}

function characters(text: string): string[] {
  return Array.from(text);
}
