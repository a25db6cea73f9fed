import assert from 'node:assert/strict';
import { parse } from '../../../server/groovy/parse';
import { type Check } from '../../../server/rules/checks/check';
import { runChecks } from '../../../server/rules/checks/runChecks';
import { type Diagnostic, type Severity, sortByPlace } from '../../../server/rules/diagnostic';
import { type KindAndPlatform, readRuleWords } from '../../../server/rules/ruleWords';
import { inferTypes } from '../../../server/rules/types/inferTypes';
import { applyEdits } from '../../../server/text/edits';
import { readMarks } from '../../support/marks';

/** A text that a check looks at, with `⟦` and `⟧` around each place that it must report. */
export interface Row {
  /** Script kind and platform, such as `incoming jira-cloud`; only the kind where the platform is not known. */
  readonly at: string;
  readonly text: string;
  /** What each message must hold, in the order of the places. */
  readonly says?: string | readonly string[];
  /** The text after all fixes; left out where none may be offered. */
  readonly fixed?: string;
  /** Where it is not the check's own. */
  readonly severity?: Severity;
  /** The text has syntax errors on purpose. */
  readonly broken?: true;
}

export interface Rows {
  /** At least ten, from realistic rules of several platforms. */
  readonly flagged: readonly Row[];
  /** At least ten, near misses first of all. */
  readonly silent: readonly Row[];
}

/** Declares the tests of one check. */
export function testCheck(check: Check, { flagged, silent }: Rows): void {
  describe(check.code, () => {
    for (const row of flagged) it(`reports ${nameOf(row)}`, () => checkFlagged(check, row));
    for (const row of silent) it(`is silent about ${nameOf(row)}`, () => checkSilent(check, row));

    it('has ten texts and more of either sort', () => {
      assert.ok(flagged.length >= 10, `${flagged.length} that are reported`);
      assert.ok(silent.length >= 10, `${silent.length} that are not`);
      assert.equal(
        new Set([...flagged, ...silent].map(({ at, text }) => `${at} ${text}`)).size,
        flagged.length + silent.length,
      );
    });
  });
}

/** What a check alone says about a text. */
export function findingsOf(check: Check, at: string, text: string): Diagnostic[] {
  const parsed = parse(text);
  const context = readAt(at);
  return sortByPlace(runChecks(parsed, inferTypes(parsed, context), context, [check]));
}

function checkFlagged(check: Check, row: Row): void {
  const { text, ranges } = readMarks(row.text);
  const places = sortByPlace([...ranges]);
  assert.ok(places.length > 0, 'no place is marked');
  assertSyntax(row, text);
  const found = findingsOf(check, row.at, text);
  const show = ({ start, end }: { start: number; end: number }) => `${start}: ${text.slice(start, end)}`;
  assert.deepEqual(found.map(show), places.map(show));
  for (const { severity } of found) assert.equal(severity, row.severity ?? check.severity);
  const says = typeof row.says === 'string' ? found.map(() => row.says as string) : (row.says ?? []);
  says.forEach((part, at) => assert.ok(found[at]?.message.includes(part), `${found[at]?.message} says not: ${part}`));
  for (const { message } of found) assert.match(message, /^[\p{Lu}'].*[.?!]$/u, 'messages are sentences');
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : []));
  if (row.fixed === undefined) assert.deepEqual(fixes, [], 'a fix that the row does not tell of');
  else {
    const fixed = fixes.reduceRight((before, fix) => applyEdits(before, [fix]), text);
    assert.equal(fixed, row.fixed);
    assert.deepEqual(parse(fixed).errors, []);
  }
}

function checkSilent(check: Check, row: Row): void {
  assert.ok(!/[⟦⟧]/.test(row.text), 'a text that is not reported has no marks');
  assertSyntax(row, row.text);
  assert.deepEqual(findingsOf(check, row.at, row.text), []);
}

function assertSyntax({ broken }: Row, text: string): void {
  const errors = parse(text).errors.map(({ message }) => message);
  if (broken) assert.notDeepEqual(errors, []);
  else assert.deepEqual(errors, []);
}

function readAt(at: string): KindAndPlatform {
  const { problems, ...said } = readRuleWords(at);
  assert.deepEqual(problems, [], 'a kind or a platform that nobody knows: every check would be silent');
  return said;
}

/** `incoming jira-cloud: issue.summary = …`. */
function nameOf({ at, text }: Row): string {
  return `${at}: ${text
    .trim()
    .replace(/\s*\n\s*/g, ' ⏎ ')
    .slice(0, 100)}`;
}
