import { unwrap } from '../../groovy/nodeFacts';
import { isSure } from '../catalogueFacts';
import { findHubMethods, findHubProperty, findHubType } from '../catalogueTypes';
import { findMembers, findProperty } from '../members';
import { isKnownType, isSubtype } from '../types/typeRelations';
import { isGuess, membersOfUnion, type NamedType } from '../types/ruleType';
import { type Check, type CheckedRule, type Report } from './check';
import { isOwnValue, madeOf } from './ownValue';
import { variableOf } from './subject';
import { onWrites, rootOf, type Write } from './writes';

/** A property that can only be read is given a value. */
export const readOnly: Check = {
  code: 'names/read-only',
  severity: 'warning',
  title: 'Property that cannot be written',
  begin: (rule, report) => ({
    enter: onWrites((write) => {
      if (write.how !== 'set' || write.name === undefined) return;
      const [only, another] = membersOfUnion(rule.types.typeOf(write.object));
      if (only?.kind !== 'named' || another !== undefined || isGuess(only)) return;
      if (findHubType(only.name)) checkTracker(rule, write, write.name, only, report);
      else checkLibrary(rule, write, write.name, only, report);
    }),
  }),
};

function checkTracker(rule: CheckedRule, write: Write, name: string, type: NamedType, report: Report): void {
  const found = findHubProperty(type.name, name, rule.platform);
  if (found?.member.writable !== false || !isSure(found.member) || !isOfTracker(rule, write)) return;
  const setter = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (findHubMethods(type.name, setter).length > 0) return;
  report(write.at, `'${name}' of '${type.name}' can only be read: the tracker itself sets it. Remove this.`);
}

/** Whether what is written is the tracker's, where this kind of rule writes it. Of what a rule makes itself nothing is known. */
function isOfTracker(rule: CheckedRule, write: Write): boolean {
  const root = rootOf(write)?.variable;
  const variable = root && variableOf(rule, madeOf(rule, root));
  if (!variable || variable.role === 'replica') return false;
  return variable.role !== 'record' || variable.writableIn.includes(rule.kind ?? '');
}

function checkLibrary(rule: CheckedRule, write: Write, name: string, type: NamedType, report: Report): void {
  if (write.node.kind === 'Call' || unwrap(write.at).kind !== 'Property' || !isKnownType(type)) return;
  if (freeClasses.some((one) => isSubtype(type.name, one))) return;
  const read = findProperty(type.name, name);
  if (read?.kind !== 'method') return;
  const setter = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (findMembers(type.name, setter).length > 0) return;
  report(write.at, `'${name}' of '${type.name}' can only be read: giving it a value stops the rule with an error.`, {
    ...(isOwnValue(rule, write.object) && { severity: 'error' }),
  });
}

/** Classes that take any name, or whose names are those of what is in them. */
const freeClasses: readonly string[] = [
  'Map',
  'Class',
  'Script',
  'Binding',
  'Expando',
  'ConfigObject',
  'GroovyObject',
  'Closure',
];
