import { type Assignment, type Binary, type Call, type Expression, type Property } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { type Range } from '../../text/range';
import { listWords } from '../../text/suggest';
import { findHubMethods, type HubProperty, type HubType } from '../catalogueTypes';
import { findVariable } from '../catalogueVariables';
import { argumentsAs } from '../types/typeRelations';
import { isGuess, membersOfUnion, type RuleType, withoutNull } from '../types/ruleType';
import { type Check, type CheckedRule, type Finding, type Report } from './check';
import { nameOfCall } from './statementValue';
import { describeObjects, heldObjectsOf, isText, isUsuallyText, objectsOf } from './trackerObject';

/** A text where a property of the record wants an object: `issue.assignee = "a@example.com"`. */
export const nameAsObject: Check = {
  code: 'types/name-as-object',
  severity: 'warning',
  title: 'A name where an object is meant',
  begin: (rule, report) => ({
    enter: {
      Assignment: (assignment) => {
        assigned(rule, report, assignment);
      },
      Binary: ({ operator, left, right }: Binary) => {
        if (operator === '<<') put(rule, report, left, right);
      },
      Call: (call: Call) => {
        const [first, ...others] = call.arguments;
        if (nameOfCall(call) !== 'add' || others.length > 0 || call.callee.kind !== 'Property') return;
        if (first && first.kind !== 'MapEntry' && first.kind !== 'SpreadMapEntry') {
          put(rule, report, call.callee.object, first);
        }
      },
    },
  }),
};

function assigned(rule: CheckedRule, report: Report, { operator, target, value }: Assignment): void {
  if (operator === '+=') put(rule, report, target, value);
  if (operator !== '=' || target.kind !== 'Property') return;
  const property = propertyOf(rule, target);
  if (!property) return;
  const { type } = rule.types.memberOf(target);
  const given = rule.types.typeOf(value);
  const types = objectsOf(type);
  if (types && isUsuallyText(given)) {
    tellOfOne(rule, report, { property, types, target, value });
    return;
  }
  const held = heldObjectsOf(type);
  if (held && isText(given)) {
    report(value, `'${property.name}' holds ${listOf(held)}, but this is a text.${waysTo(rule, property)}`);
  } else if (held && holdsTexts(given)) {
    tellOfSeveral(rule, report, { property, types: held, target, value });
  }
}

interface Wrong {
  readonly property: HubProperty;
  readonly types: readonly HubType[];
  readonly target: Property;
  readonly value: Expression;
}

/** The property that is written, where it is sure which one, and that it takes nothing else. */
function propertyOf(rule: CheckedRule, target: Property): HubProperty | undefined {
  const { certainty, facts } = rule.types.memberOf(target);
  const [fact] = facts;
  if (certainty !== 'sure' || fact?.kind !== 'property') return undefined;
  const { member } = fact.of;
  return member.accepts === undefined ? member : undefined;
}

function tellOfOne(rule: CheckedRule, report: Report, { property, types, target, value }: Wrong): void {
  const whole = wholeOf(rule, types, value);
  if (whole) {
    const step = rule.parsed.text.slice(whole.end, value.end);
    report(
      value,
      `'${property.name}' takes the whole ${describeObjects(types).replace(/^an? /, '')}. Remove '${step}'.`,
      {
        fix: { title: `Remove '${step}'`, start: whole.end, end: value.end, text: '' },
      },
    );
    return;
  }
  const ways = property.byName?.filter((way) => isHere(rule, way)) ?? [];
  const fix = fixFor(rule, { property, target, value, ways });
  // Groovy passes a text on to such a method, so that this may well work.
  const isSetter = ways.some((way) => way === setterOf(property.name));
  const more: Finding = {
    ...((isSetter || isGuess(rule.types.typeOf(value))) && { severity: 'information' as const }),
    ...(fix && { fix }),
  };
  const message = `'${property.name}' is ${describeObjects(types)}, but this is a text.${waysTo(rule, property)}`;
  report(value, message, more);
}

/** `nodeHelper.getUserByEmail(mail)?.key`: the object that is asked for its name is the very one that is meant. */
function wholeOf(rule: CheckedRule, types: readonly HubType[], value: Expression): Expression | undefined {
  const inner = unwrap(value);
  if (inner !== value || inner.kind !== 'Property') return undefined;
  const object = rule.types.typeOf(inner.object);
  const held = isGuess(object) ? undefined : objectsOf(withoutNull(object));
  return held?.every((one) => types.includes(one)) ? inner.object : undefined;
}

function tellOfSeveral(rule: CheckedRule, report: Report, { property, types, value }: Wrong): void {
  const helper = onlyHelper(rule, property);
  const { end } = value;
  const isSimple = ['List', 'Variable', 'Property', 'Call'].includes(value.kind);
  const text = `.collect { ${helper ?? ''}(it) }`;
  const fix = helper !== undefined && isSimple ? { title: `Write ${text}`, start: end, end, text } : undefined;
  const message = `'${property.name}' holds ${listOf(types)}, but this is a list of texts.${waysTo(rule, property)}`;
  report(value, message, fix && { fix });
}

/** One text that is put into a list of objects. */
function put(rule: CheckedRule, report: Report, collection: Expression, value: Expression): void {
  if (collection.kind !== 'Property' || !isText(rule.types.typeOf(value))) return;
  const property = propertyOf(rule, collection);
  const types = property && heldObjectsOf(rule.types.memberOf(collection).type);
  if (!types) return;
  const helper = onlyHelper(rule, property);
  const message = `'${property.name}' holds ${listOf(types)}, but this is a text.${waysTo(rule, property)}`;
  report(value, message, helper === undefined ? undefined : { fix: wrap(rule, helper, value) });
}

function holdsTexts(type: RuleType): boolean {
  const [only, ...others] = membersOfUnion(type);
  const [element] = only && others.length === 0 ? (argumentsAs(only, 'Iterable') ?? []) : [];
  return element !== undefined && isText(element);
}

function listOf(types: readonly HubType[]): string {
  return describeObjects(types).replace(/^an? (.*)$/, '$1s');
}

/** ` Use 'typeName'.`: the ways that the catalogue knows. */
function waysTo(rule: CheckedRule, { byName }: HubProperty): string {
  const ways = (byName ?? []).filter((way) => isHere(rule, way));
  return ways.length === 0 ? '' : ` Use ${listWords(ways, 'or')}.`;
}

/** Whether this tracker has the helper's method, and it takes just a name. */
function isHere({ kind, platform }: CheckedRule, way: string): boolean {
  const [, helper, method] = /^(\w+)\.(\w+)\(\)$/.exec(way) ?? [];
  if (helper === undefined || method === undefined) return true;
  if (kind === undefined) return false;
  const presence = findVariable(helper, kind, platform);
  if (presence.answer !== 'yes') return false;
  return findHubMethods(presence.variable.type, method, platform).some(
    ({ member }) => member.parameters.filter(({ optional }) => optional !== true).length === 1,
  );
}

/** The one helper that finds such an object by its name; nothing where there are several. */
function onlyHelper(rule: CheckedRule, { byName }: HubProperty): string | undefined {
  const [only, ...others] = byName?.filter((way) => way.includes('.') && isHere(rule, way)) ?? [];
  return others.length === 0 ? only?.replace('()', '') : undefined;
}

interface Repair {
  readonly property: HubProperty;
  readonly target: Property;
  readonly value: Expression;
  readonly ways: readonly string[];
}

/** A sister property, the method of the record that takes a name, or the helper that finds the object. */
function fixFor(rule: CheckedRule, { property, target, value, ways }: Repair): Fix | undefined {
  const [way] = ways;
  if (way === undefined) return undefined;
  if (/^\w+$/.test(way)) return replace(target.name, way);
  if (way === setterOf(property.name)) {
    const { text } = rule.parsed;
    const called = `${way.replace('()', '')}(${text.slice(value.start, value.end)})`;
    return { title: `Write ${way}`, start: target.name.start, end: value.end, text: called };
  }
  const helpers = ways.filter((one) => one.includes('.'));
  const helper = helpers.length > 1 ? helpers.find((one) => isMail(value) && one.includes('Email')) : way;
  return helper === undefined ? undefined : wrap(rule, helper.replace('()', ''), value);
}

function setterOf(property: string): string {
  return `set${property.charAt(0).toUpperCase()}${property.slice(1)}()`;
}

function isMail(value: Expression): boolean {
  const inner = unwrap(value);
  return inner.kind === 'StringLiteral' && inner.value.includes('@');
}

function replace({ start, end }: Range, text: string): Fix {
  return { title: `Write ${text}`, start, end, text };
}

function wrap(rule: CheckedRule, helper: string, { start, end }: Range): Fix {
  return { title: `Write ${helper}(…)`, start, end, text: `${helper}(${rule.parsed.text.slice(start, end)})` };
}
