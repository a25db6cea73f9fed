import { type RelatedPlace } from '../../groovy/problem';
import { type Range } from '../../text/range';
import { didYouMean, suggest } from '../../text/suggest';
import { type Severity, sortByPlace } from '../diagnostic';
import { type Contract, type PathUse, type Place } from './contract';
import { isProvided, isShortcut, sentAs } from './knowledge';
import { element, formatPath, type Path, related } from './path';

/** Something that the two sides of a connection do not agree on. */
export interface Disagreement {
  /** `unsent`: read here, but never written there. `unread`: written on the sending side, but never read. */
  readonly kind: 'unsent' | 'unread';
  readonly path: Path;
  readonly severity: Severity;
  /** Whole sentences for a tracker admin. */
  readonly message: string;
  /** The expressions, on the reading side for `unsent` and on the sending side for `unread`. */
  readonly places: readonly Place[];
  /** Paths of the other side that were probably meant, with their places there. */
  readonly nearest: readonly PathUse[];
}

/**
 * Holds what one side sends against what the other one reads. Silent wherever one of them is open or not known, and on
 * fields that arrive without rules. In the order of the paths, first what is not sent, then what is not read.
 */
export function compareContracts(sender: Contract, reader: Contract): Disagreement[] {
  const { sends } = sender;
  const { reads } = reader;
  if (!sends || !reads) return [];
  const unsent = reads.filter((read) => !read.own && !isFree(read) && !isMet(read, sends));
  const unread = sends.filter((sent) => !isFree(sent) && !isMet(sent, reads));
  return [
    ...unsent.map((read) => toUnsent(read, unread)),
    ...unread.filter((sent) => !sent.open).map((sent) => toUnread(sent, unsent)),
  ];
}

/**
 * What needs no counterpart: the replica itself, where anything may be meant, what arrives anyway, and what a helper reads
 * besides the field it is about.
 */
function isFree({ path: [first, ...rest], helper }: PathUse): boolean {
  if (first === undefined || (helper && sentAs(first) !== first)) return true;
  return isProvided(first) && rest.length === 0;
}

function isMet(use: PathUse, others: readonly PathUse[]): boolean {
  const forms = formsOf(use.path);
  return others.some((other) => formsOf(other.path).some((one) => forms.some((form) => related(form, one))));
}

/** The names one and the same thing goes by: a custom field also by its bare name, added comments as comments. */
function formsOf(path: Path): readonly Path[] {
  const [first = '', ...rest] = path;
  const forms = [path];
  if (sentAs(first) !== first) forms.push([sentAs(first), ...rest]);
  const isBelow = rest.length > 0 && rest[0] !== element;
  if (isShortcut(first) && isBelow) forms.push(rest);
  return forms;
}

function toUnsent(read: PathUse, candidates: readonly PathUse[]): Disagreement {
  const nearest = nearestTo(read, candidates);
  const name = formatPath(read.path);
  return {
    kind: 'unsent',
    path: read.path,
    severity: nearest.length > 0 && !read.helper ? 'warning' : 'information',
    message: `The other side never sends '${name}', so there is nothing to read here.${didYouMean(nearest.map(({ path }) => formatPath(path)))}`,
    places: read.places,
    nearest,
  };
}

function toUnread(sent: PathUse, candidates: readonly PathUse[]): Disagreement {
  const nearest = nearestTo(sent, candidates);
  return {
    kind: 'unread',
    path: sent.path,
    severity: 'hint',
    message: `The other side never reads '${formatPath(sent.path)}', so it is sent for nothing.`,
    places: sent.places,
    nearest,
  };
}

/** What is on its own on the other side under a name that looks much the same. */
function nearestTo({ path }: PathUse, candidates: readonly PathUse[]): readonly PathUse[] {
  const name = ownName(path);
  const byName = new Map(candidates.filter(({ open }) => !open).map((use) => [ownName(use.path), use]));
  return suggest(name, byName.keys(), 1).flatMap((one) => byName.get(one) ?? []);
}

/** A path without what says nothing of the field: the map it lies in, and the `value` or `name` it has. */
function ownName(path: Path): string {
  const [first = '', second] = path;
  return isShortcut(first) && second !== undefined ? second : first;
}

/** One problem of a text, with the other side's places that explain it. */
export interface ContractProblem extends Range {
  readonly code: 'contract/unsent' | 'contract/unread';
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly OtherPlace[];
}

/** A place on the other side: in a file there, with a range where its text is known, else a line. */
export interface OtherPlace {
  readonly message: RelatedPlace['message'];
  readonly place: Place;
}

/**
 * What disagrees in one rule of a side, one problem an expression, in the order of its text. `own` is the rule's contract,
 * `other` the whole contract of the other side.
 */
export function problemsOf(own: Contract, other: Contract): ContractProblem[] {
  const asReader = compareContracts(other, own).filter(({ kind }) => kind === 'unsent');
  const asSender = compareContracts(own, other).filter(({ kind }) => kind === 'unread');
  return sortByPlace([...asReader, ...asSender].flatMap(toProblems));
}

function toProblems({ kind, severity, message, places, nearest }: Disagreement): ContractProblem[] {
  const others = nearest.flatMap(({ path, places: there }) =>
    there.map((place) => ({
      message: `The other side ${kind === 'unsent' ? 'sends' : 'reads'} '${formatPath(path)}' here.`,
      place,
    })),
  );
  return places.flatMap(({ range }) =>
    range ? [{ ...range, code: `contract/${kind}` as const, severity, message, related: others }] : [],
  );
}
