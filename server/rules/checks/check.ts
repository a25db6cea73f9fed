import { type Node } from '../../groovy/ast';
import { type Visitor } from '../../groovy/walk';
import { type ParseResult } from '../../groovy/parse';
import { type Fix } from '../../groovy/problem';
import { type Range } from '../../text/range';
import { type Diagnostic, type Severity } from '../diagnostic';
import { type TypedRule } from '../types/inferTypes';

/** A rule or script with what is known of it, as checks see it. */
export interface CheckedRule {
  readonly parsed: ParseResult;
  readonly types: TypedRule;
  /** Id of the script kind, and of the platform, where they are known. */
  readonly kind: string | undefined;
  readonly platform: string | undefined;
  /** The node around a node; nothing for the script itself. */
  parentOf(node: Node): Node | undefined;
}

/** Says that something is wrong at a place, in whole sentences for a tracker admin. */
export type Report = (at: Range, message: string, more?: Finding) => void;

/** What a finding may add to its message. */
export interface Finding {
  /** Instead of the check's own, for what is less sure or less harmful than usual. */
  readonly severity?: Severity;
  /** Only where there is no doubt what was meant. */
  readonly fix?: Fix;
  readonly related?: NonNullable<Diagnostic['related']>;
  readonly tags?: NonNullable<Diagnostic['tags']>;
}

/**
 * One thing that may be wrong with a rule. A check speaks only when it is sure: on right rules a false alarm does more
 * harm than one mistake that is not found. Its page is the Markdown file beside it, named after the code.
 */
export interface Check {
  /** `AREA/NAME`; see codes.ts for the areas. It stays the same from version to version. */
  readonly code: string;
  /** By harm; a setting changes it. */
  readonly severity: Severity;
  /** A heading of a few words. */
  readonly title: string;
  /** It asks about the whole text (is a name used anywhere?), and so cannot be sure in one with syntax errors. */
  readonly wholeText?: true;
  /** Begins to look at one rule: the visitor is walked through its whole tree, in source order. */
  begin(rule: CheckedRule, report: Report): Visitor;
}
