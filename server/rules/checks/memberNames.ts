import { findHubType, hubMethods, hubProperties, hubTypeLine } from '../catalogueTypes';
import { allMembers, type FoundMember } from '../members';
import { classesOf, elementOf, isSubtype, libraryClassOf } from '../types/typeRelations';
import { membersOfUnion, type RuleType } from '../types/ruleType';
import { printType } from '../typeNotation';

/** Names of the properties of a type; of what is in it, where it is a list. */
export function propertyNamesOf(type: RuleType, platform: string | undefined): readonly string[] {
  return membersOfUnion(type).flatMap((one) => {
    if (one.kind !== 'named') return [];
    if (findHubType(one.name)) return hubProperties(one.name, platform).map(({ member }) => member.name);
    const own = allMembers(one.name).flatMap((member) =>
      member.kind === 'field' ? [member.name] : member.kind === 'method' ? readBy(member) : [],
    );
    // A list inside a list asks no further.
    const element = isSubtype(one.name, 'Collection') ? elementOf(one) : undefined;
    const isPlain = element?.kind === 'named' && !isSubtype(element.name, 'Collection');
    return isPlain ? [...own, ...propertyNamesOf(element, platform)] : own;
  });
}

/** Names of the methods that can be called on a type. */
export function methodNamesOf(type: RuleType): readonly string[] {
  return membersOfUnion(type).flatMap((one) => [
    ...(one.kind === 'named' ? hubMethods(one.name).map(({ member }) => member.name) : []),
    ...libraryMethods(one).map(({ name }) => name),
  ]);
}

/** Whether a method of that name can be called with nothing. */
export function hasPlainMethod(type: RuleType, name: string): boolean {
  return membersOfUnion(type).some(
    (one) =>
      (one.kind === 'named' &&
        hubMethods(one.name).some(({ member }) => member.name === name && member.parameters.length === 0)) ||
      libraryMethods(one).some((member) => member.name === name && member.parameters.length === 0),
  );
}

/** Whether a type, or one of several, is the tracker's. */
export function isTrackerType(type: RuleType): boolean {
  return membersOfUnion(type).some((one) => one.kind === 'named' && findHubType(one.name) !== undefined);
}

/** Whether it is, or may be, of a script that people copy and change. */
export function isExternalType(type: RuleType): boolean {
  return membersOfUnion(type).some(
    (one) => one.kind === 'named' && hubTypeLine(one.name).some(({ external }) => external === true),
  );
}

/** What people read of a type, null left aside: `'Issue'`, `'List<Comment>'`. */
export function typeWords(type: RuleType): string {
  const [only, another] = membersOfUnion(type);
  return `'${printType(only !== undefined && another === undefined ? only : type)}'`;
}

const methodsOfClass = new Map<string, readonly FoundMember[]>();

function libraryMethods(type: RuleType): readonly FoundMember[] {
  const own = libraryClassOf(type);
  if (!own) return [];
  return classesOf(own).flatMap((name) => {
    const found = methodsOfClass.get(name) ?? allMembers(name).filter(({ kind }) => kind === 'method');
    methodsOfClass.set(name, found);
    return found;
  });
}

/** The property that a getter reads. */
function readBy({ name, parameters }: { readonly name: string; readonly parameters: readonly unknown[] }): string[] {
  const [, first, rest] = /^(?:get|is)(\p{Lu})(.*)$/u.exec(name) ?? [];
  return first === undefined || parameters.length > 0 ? [] : [first.toLowerCase() + (rest ?? '')];
}
