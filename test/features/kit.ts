import assert from 'node:assert/strict';
import { type Position, type Range, type TextEdit } from 'vscode-languageserver-types';
import { toOffset, toPosition, toRange } from '../../server/features/convert';
import { type Around, openRule, type RuleDocument } from '../../server/features/ruleDocument';
import { type PathUse, type Place } from '../../server/rules/contract/contract';
import { identifyRule } from '../../server/rules/identify';
import { applyEdits } from '../../server/text/edits';
import { readMarks } from '../support/marks';

/** A text with its marks read: `¦` is the cursor, `⟦` and `⟧` stand around ranges. */
export interface MarkedRule {
  readonly document: RuleDocument;
  readonly cursors: readonly Position[];
  /** The one cursor of a text that has one. */
  readonly cursor: Position;
  /** In the order of their beginnings. */
  readonly ranges: readonly Range[];
}

/** Opens a text as a rule `at` a kind and platform such as `incoming jira-cloud`. */
export function openMarked(
  at: string,
  marked: string,
  around: Around = {},
  samples: readonly string[] = [],
): MarkedRule {
  const { text, cursors: cursorOffsets, ranges } = readMarks(marked);
  const [kind = '', platform] = at.split(' ');
  const overrides = { kind, ...(platform !== undefined && { platform }) };
  const identity = identifyRule({ path: '', text, overrides });
  const document = openRule('file:///rule.groovy', text, identity, around, () => samples);
  const cursors = cursorOffsets.map((offset) => toPosition(document.lines, offset));
  return {
    document,
    cursors,
    get cursor() {
      assert.equal(cursors.length, 1, 'the text has not one cursor');
      return cursors[0] ?? { line: 0, character: 0 };
    },
    ranges: ranges.map((range) => toRange(document.lines, range)),
  };
}

/** Surroundings in which the other side sends and reads these fields. */
export function besideOther(sends: readonly PathUse[], reads: readonly PathUse[] = []): Around {
  return { otherSide: { sends, reads } };
}

/** A field that a rule of the other side uses at these places. */
export function use(
  path: readonly string[],
  places: readonly Place[] = [],
  certainty: PathUse['certainty'] = 'certain',
): PathUse {
  return { path, certainty, open: false, places };
}

/** `0:4-0:8`: lines and characters of both ends, counted from 0. */
export function showRange({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** What a range of the document holds. */
export function textAt({ text, lines }: RuleDocument, { start, end }: Range): string {
  return text.slice(toOffset(lines, start), toOffset(lines, end));
}

/** The text of a document after edits that are in order, as the protocol has them. */
export function textAfter({ text, lines }: RuleDocument, edits: readonly TextEdit[]): string {
  const plain = edits.map(({ range, newText }) => ({
    start: toOffset(lines, range.start),
    end: toOffset(lines, range.end),
    text: newText,
  }));
  return applyEdits(text, plain);
}
