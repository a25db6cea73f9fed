import { type Scripts } from '../../server/node/api/contract';
import { plainLines } from './plainLines';

/** What texts are known again by, without being kept. */
export type Digests = Readonly<Record<keyof Scripts, string>>;

export function digestsOf({ outgoing, incoming }: Scripts): Digests {
  return { outgoing: digestOf(outgoing), incoming: digestOf(incoming) };
}

/** The same for the same text, however its lines end. 53 bits: enough to see a change, not to keep a secret. */
export function digestOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of plainLines(text)) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
