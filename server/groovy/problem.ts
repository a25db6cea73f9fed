import { type Edit } from '../text/edits';
import { type Range } from '../text/range';

/** What the Groovy front end found wrong in a text. Codes begin `syntax/` (parser) or `compile/` (the pass after it). */
export interface Problem extends Range {
  readonly code: `syntax/${string}` | `compile/${string}`;
  /** One sentence for a tracker admin: what was expected or is wrong, and what to do where that is known. */
  readonly message: string;
  /** For what Groovy accepts, though it is hardly meant; without it the problem is an error. */
  readonly severity?: 'warning';
  /** Other places that explain the problem, such as the brace that was never closed. */
  readonly related?: readonly RelatedPlace[];
  /** The one edit that repairs it, where there is no doubt. */
  readonly fix?: Fix;
}

export interface RelatedPlace extends Range {
  readonly message: string;
}

export interface Fix extends Edit {
  readonly title: string;
}
