import { parse } from '../../groovy/parse';
import { inFile, mergeContracts, type PathUse, type Place } from '../../rules/contract/contract';
import { writeContract } from '../../rules/contract/contractFile';
import { contractOf } from '../../rules/contract/infer';
import { longestMessage } from '../handshake/messages';
import { indexLines, type LineIndex } from '../../text/lines';

/** Both scripts of a side. */
export interface RuleTexts {
  readonly outgoing: string;
  readonly incoming: string;
}

export type Direction = keyof RuleTexts;

export const directions: readonly Direction[] = ['outgoing', 'incoming'];

/** What is left of the longest message for the contract in it, in bytes. */
const mostBytes = longestMessage - 100_000;

/**
 * What the rules of a side send and read, as the text of a contract file. One that would be too long for a message names no
 * lines; one that is still too long says that anything may be sent and read.
 */
export function contractOfRules(shortName: string, rules: RuleTexts): string {
  const contract = mergeContracts(
    directions.map((kind) => inFile(contractOf(parse(rules[kind]), kind), fileName(kind))),
  );
  const lines = new Map(directions.map((kind) => [fileName(kind), indexLines(rules[kind])]));
  const tries = [
    () => writeContract({ shortName, ...contract }, (place) => lineOf(place, lines)),
    () => writeContract({ shortName, ...contract }, () => undefined),
  ];
  for (const write of tries) {
    const text = write();
    if (fitsMessage(text)) return text;
  }
  return writeContract({ shortName, sends: anything, reads: anything });
}

/** When a connection is accepted, a contract is a text within a text of JSON. */
export function fitsMessage(contract: string): boolean {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(contract))) <= mostBytes;
}

const anything: readonly PathUse[] = [{ path: [], certainty: 'possible', open: true, places: [] }];

function lineOf({ file, range }: Place, lines: ReadonlyMap<string, LineIndex>): number | undefined {
  const index = file === undefined ? undefined : lines.get(file);
  return index && range ? index.position(range.start).line + 1 : undefined;
}

/** As it is called in the folder of a connection. */
export function fileName(direction: Direction): string {
  return `${direction}.groovy`;
}
