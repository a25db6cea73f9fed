import { type Expression } from '../../groovy/ast';
import { findHubProperty, findHubType, type HubType, isHubSubtype } from '../catalogueTypes';
import { argumentsAs, elementOf } from '../types/typeRelations';
import { isGuess, isNull, membersOfUnion, type RuleType, withoutNull } from '../types/ruleType';
import { type CheckedRule } from './check';

/** The kinds of object of the tracker that a value surely is one of, such as Status: not a text, a number or a record. */
export function objectsOf(type: RuleType): readonly HubType[] | undefined {
  if (isNull(type)) return undefined;
  const found: HubType[] = [];
  for (const one of membersOfUnion(type)) {
    const hub = one.kind === 'named' ? findHubType(one.name) : undefined;
    if (!hub || isHubSubtype(hub.name, 'LocalRecord') || hub.properties.length === 0) return undefined;
    found.push(hub);
  }
  return found;
}

/** The kinds of object that a collection surely holds. */
export function heldObjectsOf(type: RuleType): readonly HubType[] | undefined {
  if (!membersOfUnion(type).every((one) => argumentsAs(one, 'Iterable') !== undefined)) return undefined;
  return objectsOf(elementOf(type));
}

/** Whether a value is surely a text. */
export function isText(type: RuleType): boolean {
  return !isGuess(type) && isUsuallyText(type);
}

/** The same, where the other side may decide otherwise. */
export function isUsuallyText(type: RuleType): boolean {
  if (isNull(type)) return false;
  return membersOfUnion(type).every((one) => one.kind === 'named' && (one.name === 'String' || one.name === 'GString'));
}

/** What names an object of one of the types, as the catalogue says; `wanted`, such as `projectKey`, beats that. */
export function namingProperty(types: readonly HubType[], wanted?: string): string | undefined {
  const asked = wanted === undefined ? [] : [wanted, lastWord(wanted)];
  for (const name of asked) if (types.every((type) => isTextProperty(type, name))) return name;
  const [name, ...others] = new Set(types.map(({ nameProperty }) => nameProperty));
  return others.length === 0 ? name : undefined;
}

function isTextProperty(type: HubType, name: string): boolean {
  const property = findHubProperty(type.name, name)?.member;
  return property !== undefined && /^String\??$/.test(property.type);
}

/** `key` of `projectKey`. */
function lastWord(name: string): string {
  return (/\p{Lu}\p{Ll}+$/u.exec(name)?.[0] ?? name).toLowerCase();
}

/** `.name` or `?.name`, to stand behind an expression; nothing where it cannot stand there as it is. */
export function stepTo(rule: CheckedRule, expression: Expression, property: string): string | undefined {
  const behind = ['Variable', 'Property', 'Index', 'Call', 'Parenthesized'];
  if (!behind.includes(expression.kind) || (expression.kind === 'Call' && expression.command)) return undefined;
  const type = rule.types.typeOf(expression);
  return `${isGuess(type) || type.kind === 'nullable' ? '?.' : '.'}${property}`;
}

/** `a Status object`. */
export function describeObjects(types: readonly HubType[]): string {
  const names = types.map(({ name }) => name).join(' or ');
  return `${/^[AEIOU](?!ser)/.test(names) ? 'an' : 'a'} ${names} object`;
}

/** Whether a type is a map whose keys are surely texts. */
export function hasTextKeys(type: RuleType): boolean {
  const [key] = argumentsAs(withoutNull(type), 'Map') ?? [];
  return key !== undefined && isText(key);
}
