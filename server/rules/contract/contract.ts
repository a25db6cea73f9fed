import { type Range } from '../../text/range';
import { groupBy } from '../grouping';
import { comparePaths, keyOfPath, type Path } from './path';

/** What one side says of its replicas. A part is undefined where nobody knows it, because there is no such rule. */
export interface Contract {
  /** What its outgoing rules write into the replica. */
  readonly sends?: readonly PathUse[];
  /** What its incoming rules read of the replica. */
  readonly reads?: readonly PathUse[];
}

/** A path of the replica that is read or written, each path once, in the order of `comparePaths`. */
export interface PathUse {
  readonly path: Path;
  /** `possible`: only on some runs, under a condition or for each of a list that may be empty. */
  readonly certainty: 'certain' | 'possible';
  /** Anything below the path may be used as well, in ways that the text does not show. */
  readonly open: boolean;
  /** The rule itself writes the path before it reads it, so that the other side need not send it. */
  readonly own?: true;
  /** A helper of the tracker reads it, which does without just as well. */
  readonly helper?: true;
  /** In the order of the text. */
  readonly places: readonly Place[];
}

/** Where a path is used: a range of a rule's text, or a line (from 1) where only that was told. */
export interface Place {
  /** The name of the rule's file, where the contract is one of several files. */
  readonly file?: string;
  readonly range?: Range;
  readonly line?: number;
}

/** One contract of several, such as those of a connection's rules. */
export function mergeContracts(contracts: readonly Contract[]): Contract {
  const sends = mergeUses(contracts.map((contract) => contract.sends));
  const reads = mergeUses(contracts.map((contract) => contract.reads));
  return { ...(sends && { sends }), ...(reads && { reads }) };
}

function mergeUses(lists: readonly (readonly PathUse[] | undefined)[]): readonly PathUse[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  if (known.length < 2) return known[0];
  return mergeByPath(known.flat());
}

/** Each path once, in order: what one use of it is sure of is sure, what one of them leaves open is open. */
export function mergeByPath(uses: readonly PathUse[]): readonly PathUse[] {
  const byPath = groupBy(uses, ({ path }) => keyOfPath(path));
  return sortUses([...byPath.values()].flatMap(mergeSamePath));
}

function mergeSamePath(uses: readonly PathUse[]): readonly PathUse[] {
  const [first] = uses;
  if (!first || uses.length === 1) return uses;
  const merged: PathUse = {
    path: first.path,
    certainty: uses.some(({ certainty }) => certainty === 'certain') ? 'certain' : 'possible',
    open: uses.some(({ open }) => open),
    ...(uses.every(({ own }) => own) && { own: true }),
    ...(uses.every(({ helper }) => helper) && { helper: true }),
    places: uses.flatMap(({ places }) => places),
  };
  return [merged];
}

/** Sorts in place by path. */
export function sortUses(uses: PathUse[]): PathUse[] {
  return uses.sort((a, b) => comparePaths(a.path, b.path));
}

/** The same contract with the name of its file at every place. */
export function inFile(contract: Contract, file: string): Contract {
  const named = (uses: readonly PathUse[]) =>
    uses.map((use) => ({ ...use, places: use.places.map((place) => ({ ...place, file })) }));
  return {
    ...(contract.sends && { sends: named(contract.sends) }),
    ...(contract.reads && { reads: named(contract.reads) }),
  };
}
