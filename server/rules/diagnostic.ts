import { type Fix, type RelatedPlace } from '../groovy/problem';
import { type Range } from '../text/range';

/** By harm: an `error` fails at run time, a `warning` probably does not do what was meant, the rest are habits. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the most harmful on. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What the editor and the command line say about a place in a text. */
export interface Diagnostic extends Range {
  /** Area and name, such as `syntax/unexpected-token`; it stays the same from version to version. */
  readonly code: string;
  readonly severity: Severity;
  /** Whole sentences for a tracker admin. */
  readonly message: string;
  /** Places in the same text that explain it. */
  readonly related?: readonly RelatedPlace[];
  /** Places in other files that explain it. */
  readonly elsewhere?: readonly OtherFilePlace[];
  readonly fix?: Fix;
  /** `unnecessary`: can go without loss; `deprecated`: works, but is on its way out. */
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** A place in another file: a range where its text is known, else a line (from 1), else the whole file. */
export interface OtherFilePlace {
  readonly message: string;
  /** Named as whoever gave the file's text or contract names it. */
  readonly file: string;
  readonly range?: Range;
  readonly line?: number;
}

/** Sorts in place by where they begin, then by where they end; what stands at one place keeps its order. */
export function sortByPlace<D extends Range>(diagnostics: D[]): D[] {
  return diagnostics.sort((a, b) => a.start - b.start || a.end - b.end);
}
