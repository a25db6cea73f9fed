import { type Assignment, type Call, type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { holdsFor } from '../catalogueFacts';
import { openPropertiesOf } from '../catalogueTypes';
import { readFact } from '../types/around';
import { isGuess, membersOfUnion, type RuleType, withoutNull } from '../types/ruleType';
import { capitalize } from '../../text/suggest';
import { type Check, type CheckedRule, type Report } from './check';
import { describe, isRefused, kindOf } from './valueKinds';
import { repairOf } from './valueRepair';

/** A value that Groovy makes nothing of in a place with a type: `issue.due = "2026-01-31"`, `int days = "14"`. */
export const wrongValue: Check = {
  code: 'types/wrong-value',
  severity: 'warning',
  title: 'A value of another type',
  begin: (rule, report) => ({
    enter: {
      Assignment: (assignment) => {
        const place = placeOf(rule, assignment);
        if (place) checkValue(rule, report, place, assignment.value);
      },
      Call: (call) => {
        const [value, ...others] = call.arguments;
        if (!value || others.length > 0 || call.closures.length > 0) return;
        if (value.kind === 'MapEntry' || value.kind === 'SpreadMapEntry' || value.kind === 'Spread') return;
        const place = placeOfSetter(rule, call);
        if (place) checkValue(rule, report, place, value);
      },
      Declarator: ({ name, value }) => {
        const type = rule.types.definitionOf(name)?.type;
        if (!type || !value) return;
        checkValue(rule, report, { name: name.text, type: rule.types.typeWritten(type), isOwn: true }, value);
      },
      Cast: ({ type, value }) => {
        checkValue(rule, report, { name: undefined, type: rule.types.typeWritten(type), isOwn: true }, value);
      },
    },
  }),
};

/** Where a value goes. */
interface Place {
  /** Nothing for a cast. */
  readonly name: string | undefined;
  readonly type: RuleType;
  /** Whether the rule itself says the type, and not the catalogue. */
  readonly isOwn: boolean;
}

function placeOf(rule: CheckedRule, { operator, target }: Assignment): Place | undefined {
  if (operator !== '=') return undefined;
  if (target.kind === 'Property') return placeOfField(rule, target);
  if (target.kind !== 'Variable') return undefined;
  const type = rule.types.definitionOf(target)?.type;
  return type && { name: target.name, type: rule.types.typeWritten(type), isOwn: true };
}

/** `issue.setDue(…)`. */
function placeOfSetter(rule: CheckedRule, { callee }: Call): Place | undefined {
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name' || !callee.name.text.startsWith('set'))
    return undefined;
  return placeOfField(rule, callee);
}

/** A property that surely has just this type. What is no part of a record by itself is kept whatever it is. */
function placeOfField(rule: CheckedRule, target: Expression & { kind: 'Property' }): Place | undefined {
  const { certainty, facts } = rule.types.memberOf(target);
  const [fact, another] = facts;
  if (certainty !== 'sure' || fact?.kind !== 'property' || another) return undefined;
  const { member, owner } = fact.of;
  if (member.accepts !== undefined || member.writable === false || !holdsFor(member, rule.platform)) return undefined;
  const keepsAnything = membersOfUnion(rule.types.typeOf(target.object)).some(
    (one) => one.kind === 'named' && openPropertiesOf(one.name)?.names === 'any',
  );
  return keepsAnything ? undefined : { name: member.name, type: readFact(member.type, owner), isOwn: false };
}

/** Each value that an expression may give is looked at by itself. */
function checkValue(rule: CheckedRule, report: Report, place: Place, value: Expression): void {
  for (const one of valuesOf(value)) checkOne(rule, report, place, one);
}

/** The two sides of `a ?: b` and `c ? a : b`; few are nested. */
function valuesOf(value: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const waiting = [value];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const inner = unwrap(one);
    if (inner.kind === 'Ternary') waiting.push(inner.whenFalse, inner.whenTrue);
    else if (inner.kind === 'Elvis') waiting.push(inner.fallback, inner.value);
    else found.push(inner);
  }
  return found;
}

function checkOne(rule: CheckedRule, report: Report, place: Place, value: Expression): void {
  if (kindOf(place.type) === 'truth') checkTruth(report, place, value);
  const given = withoutNull(rule.types.typeOf(value));
  if (!isRefused(place.type, given)) return;
  const { advice, fix } = repairOf(rule, place.type, value);
  const isSoft = isGuess(given);
  const what = `${isSoft ? 'usually ' : ''}${describe(given)}`;
  const code = isSoft ? undefined : codeTaken(place.type, value);
  const where =
    place.name === undefined ? `${capitalize(describe(place.type))} is wanted` : isA(place.name, place.type);
  const outcome =
    code === undefined
      ? `${isSoft ? 'Then the' : 'The'} rule stops here with an error.`
      : `Of a text with one character Groovy takes its code, which is ${code} here.`;
  const severity = isSoft ? 'information' : place.isOwn && code === undefined ? 'error' : undefined;
  report(value, `${where}, but this is ${what}. ${outcome}${advice}`, {
    ...(severity && { severity }),
    ...(fix && { fix }),
  });
}

function isA(name: string, type: RuleType): string {
  return `'${name}' is ${describe(type)}`;
}

/** A text of one character is a number to Groovy, which goes on with it: that of the character. */
function codeTaken(wanted: RuleType, value: Expression): number | undefined {
  const [only] = membersOfUnion(wanted);
  const isCode = only?.kind === 'named' && kindOf(only) === 'number' && only.name !== 'Number';
  return isCode && value.kind === 'StringLiteral' && value.value.length === 1 ? value.value.charCodeAt(0) : undefined;
}

/** Groovy asks only whether there is anything in the text. */
function checkTruth(report: Report, { name, type }: Place, value: Expression): void {
  if (value.kind !== 'StringLiteral' || !/^(?:false|no|off|0)$/i.test(value.value)) return;
  const where = name === undefined ? '' : `${isA(name, type)}, and `;
  report(value, `${capitalize(`${where}every text but an empty one counts as true.`)} Write false without quotes.`, {
    fix: { title: 'Write false', start: value.start, end: value.end, text: 'false' },
  });
}
