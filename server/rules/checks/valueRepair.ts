import { type Call, type Expression } from '../../groovy/ast';
import { type Fix } from '../../groovy/problem';
import { type Range } from '../../text/range';
import { fixedName } from '../types/fixedName';
import { isSubtype } from '../types/typeRelations';
import { membersOfUnion, type RuleType, withoutNull } from '../types/ruleType';
import { type CheckedRule } from './check';
import { stepTo } from './trackerObject';
import { kindOf } from './valueKinds';

/** How to make a value of a type: a sentence with a space before it, or nothing; a fix where there is one way only. */
export interface Repair {
  readonly advice: string;
  readonly fix?: Fix;
}

/** How to make what is wanted out of a value that Groovy refuses there. */
export function repairOf(rule: CheckedRule, wanted: RuleType, value: Expression): Repair {
  const given = kindOf(rule.types.typeOf(value));
  switch (kindOf(wanted)) {
    case 'date':
      if (given === 'text') return dateOfText(rule, value);
      if (given === 'number') return dateOfNumber(rule, value);
      return given === 'moment' ? dateOfMoment(rule, value) : none;
    case 'number':
      if (given === 'text') return numberOfText(wanted, value);
      return given === 'date' ? { advice: " Its milliseconds are its '.time'." } : none;
    case 'moment':
      return given === 'text' ? { advice: " Read it with a 'parse' of the class that is wanted." } : none;
    case 'list':
      return { advice: ' Put it in brackets: [ ].' };
    default:
      return none;
  }
}

const none: Repair = { advice: '' };

/** What can stand before a dot as it is. */
const behindDot: readonly Expression['kind'][] = ['Variable', 'Property', 'Index', 'Call', 'GString', 'StringLiteral'];

const isoForms: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d\d-\d\d$/, 'yyyy-MM-dd'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d$/, 'yyyy-MM-dd HH:mm'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, 'yyyy-MM-dd HH:mm:ss'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, "yyyy-MM-dd'T'HH:mm:ss"],
];

function dateOfText(rule: CheckedRule, value: Expression): Repair {
  const date = value.kind === 'Call' ? formattedDate(rule, value) : undefined;
  if (date) {
    const fix = { title: 'Remove .format(…)', start: date.end, end: value.end, text: '' };
    return { advice: " What 'format' gives back is a text: leave it out.", fix };
  }
  const form = value.kind === 'StringLiteral' ? isoForms.find(([form]) => form.test(value.value))?.[1] : undefined;
  if (form === undefined) return { advice: " Read it with 'Date.parse(format, text)'." };
  return { advice: ` Read it with 'Date.parse("${form}", …)'.`, fix: wrap(rule, value, `Date.parse("${form}", `) };
}

/** `new Date().format("yyyy-MM-dd")`: the date that is made a text. */
function formattedDate(rule: CheckedRule, { callee }: Call): Expression | undefined {
  if (callee.kind !== 'Property' || fixedName(callee.name)?.text !== 'format') return undefined;
  return kindOf(rule.types.typeOf(callee.object)) === 'date' ? callee.object : undefined;
}

function dateOfNumber(rule: CheckedRule, value: Expression): Repair {
  // Milliseconds do not go into an Integer: it is something else.
  const isLong = isOf(rule.types.typeOf(value), 'Long');
  const advice = " Milliseconds become a date with 'new Date(…)'.";
  return isLong ? { advice, fix: wrap(rule, value, 'new Date(') } : { advice };
}

function dateOfMoment(rule: CheckedRule, value: Expression): Repair {
  const type = rule.types.typeOf(value);
  if (isOf(type, 'Calendar')) {
    const step = stepTo(rule, value, 'time');
    return { advice: " Use its '.time'.", ...(step !== undefined && { fix: behind(value, step) }) };
  }
  if (isOf(type, 'Instant')) return { advice: " Use 'Date.from(…)'.", fix: wrap(rule, value, 'Date.from(') };
  return isOf(type, 'ZonedDateTime', 'OffsetDateTime') ? { advice: " Use 'Date.from(….toInstant())'." } : none;
}

function numberOfText(wanted: RuleType, value: Expression): Repair {
  if (value.kind === 'StringLiteral') {
    // A 0 before other digits means eight to the base.
    const isNumber = /^-?(?:0|[1-9]\d{0,17})(?:\.\d+)?$/.test(value.value);
    const { start, end } = value;
    const fix = { title: `Write ${value.value}`, start, end, text: value.value };
    return isNumber ? { advice: ' Write it without quotes.', fix } : none;
  }
  const [only] = membersOfUnion(wanted);
  if (only?.kind !== 'named' || only.name === 'Number') return none;
  const fix = behindDot.includes(value.kind) ? { fix: behind(value, ` as ${only.name}`) } : {};
  return { advice: ` Write 'as ${only.name}' behind it.`, ...fix };
}

function isOf(type: RuleType, ...names: readonly string[]): boolean {
  const sure = withoutNull(type);
  return sure.kind === 'named' && names.some((name) => isSubtype(sure.name, name));
}

function behind({ end }: Range, text: string): Fix {
  return { title: `Write ${text.trim()}`, start: end, end, text };
}

function wrap(rule: CheckedRule, { start, end }: Range, before: string): Fix {
  const text = `${before}${rule.parsed.text.slice(start, end)})`;
  return { title: `Write ${before}…)`, start, end, text };
}
