import { type Assignment, type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { findHubType } from '../catalogueTypes';
import { fixedName } from '../types/fixedName';
import { argumentsAs } from '../types/typeRelations';
import { isGuess, isNull, membersOfUnion, type RuleType, withoutNull } from '../types/ruleType';
import { type Check, type CheckedRule } from './check';
import { stepTo } from './trackerObject';

/** `issue.customFields."Team" = "A"`, `….value = replica.customFields."Team"`: a whole field where its value is meant. */
export const customFieldValue: Check = {
  code: 'types/custom-field-value',
  severity: 'warning',
  title: 'A custom field where its value is meant',
  begin: (rule, report) => ({
    enter: {
      Assignment: (assignment) => {
        const { operator, target, value } = assignment;
        if (operator === '=' && isValueOfField(rule, target) && isSentField(rule, value)) {
          report(value, `This is the custom field itself; what is in it is its value. ${useOf(rule, value)}`, {
            // The other side may have sent a plain value under the name.
            ...(isGuess(rule.types.typeOf(value)) && { severity: 'information' as const }),
            fix: behind(value, stepTo(rule, unwrap(value), 'value') ?? '.value'),
          });
          return;
        }
        if (operator !== '=' || !isField(rule, target)) return;
        const given = rule.types.typeOf(value);
        // A field that a helper has made belongs here; one that was sent does not.
        const field = isGuess(given) ? fieldOf(given) : undefined;
        const isPlain = isPlainValue(given);
        if (field === undefined && !isPlain && !isValueOfField(rule, value)) return;
        const shown = shortText(rule, target);
        const place = shown === undefined ? "'.value'" : `'${shown}.value'`;
        const what = field ? 'the whole field of the other side takes its place' : 'a plain value takes its place';
        report(target, `This is the custom field itself; ${what}. Give the value to ${place}.`, {
          ...(isPlain && isGuess(given) && { severity: 'information' as const }),
          fix: field ? valueToValue(rule, assignment) : behind(target, '.value'),
        });
      },
    },
  }),
};

/** `replica.customFields."Team"`: the whole field, as the other side sends it. */
function isSentField(rule: CheckedRule, value: Expression): boolean {
  const inner = unwrap(value);
  if (inner.kind !== 'Property' && inner.kind !== 'Index') return false;
  const object = rule.types.typeOf(inner.object);
  const held = argumentsAs(withoutNull(object), 'Map')?.[1];
  return held !== undefined && fieldOf(held) !== undefined && fieldOf(rule.types.typeOf(inner)) !== undefined;
}

function useOf(rule: CheckedRule, value: Expression): string {
  const shown = shortText(rule, value);
  const step = stepTo(rule, unwrap(value), 'value') ?? '.value';
  return shown === undefined ? `Write '${step}' behind it.` : `Use '${shown}${step}'.`;
}

/** How an expression is written, where that is short enough to stand in a message. */
function shortText({ parsed }: CheckedRule, { start, end }: Expression): string | undefined {
  const text = parsed.text.slice(start, end);
  return text.length <= 60 && !text.includes('\n') ? text : undefined;
}

/** Whether a place surely holds a custom field of a record that the rule writes. */
function isField(rule: CheckedRule, target: Expression): boolean {
  if (target.kind !== 'Property' && target.kind !== 'Index') return false;
  const held = argumentsAs(withoutNull(rule.types.typeOf(target.object)), 'Map')?.[1];
  return held !== undefined && !isGuess(rule.types.typeOf(target.object)) && fieldOf(held) !== undefined;
}

/** The type of object that has a value of its own, such as a custom field. */
function fieldOf(type: RuleType): string | undefined {
  if (isNull(type)) return undefined;
  const [only, ...others] = membersOfUnion(type);
  if (only?.kind !== 'named' || others.length > 0) return undefined;
  const hub = findHubType(only.name);
  return hub?.nameProperty === 'value' &&
    hub.properties.some(({ name, type: held }) => name === 'value' && held === 'any')
    ? hub.name
    : undefined;
}

const plainTypes: readonly string[] = [
  'String',
  'GString',
  'Integer',
  'Long',
  'BigDecimal',
  'Double',
  'Boolean',
  'Date',
  'List',
  'Set',
];

function isPlainValue(type: RuleType): boolean {
  if (isNull(type)) return false;
  return membersOfUnion(type).every((one) => one.kind === 'named' && plainTypes.includes(one.name));
}

/** `replica.customFields."Team"?.value`: whatever it is, it is no field. */
function isValueOfField(rule: CheckedRule, value: Expression): boolean {
  const inner = unwrap(value);
  if (inner.kind === 'Elvis') return isValueOfField(rule, inner.value);
  if (inner.kind !== 'Property' || fixedName(inner.name)?.text !== 'value') return false;
  return fieldOf(rule.types.typeOf(inner.object)) !== undefined;
}

function behind({ end }: Expression, text: string): Fix {
  return { title: `Write ${text}`, start: end, end, text };
}

/** `.value` on both sides. */
function valueToValue(rule: CheckedRule, { target, value }: Assignment): Fix {
  const { text } = rule.parsed;
  const step = stepTo(rule, unwrap(value), 'value') ?? '.value';
  return {
    title: 'Write .value on both sides',
    start: target.end,
    end: value.end,
    text: `.value${text.slice(target.end, value.end)}${step}`,
  };
}
