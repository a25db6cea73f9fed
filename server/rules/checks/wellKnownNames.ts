import { hubProperties, hubTypeLine, openPropertiesOf } from '../catalogueTypes';
import { ruleVariables } from '../catalogueVariables';
import { membersOfUnion, type RuleType } from '../types/ruleType';
import { isOneSlip } from './freeNames/nearNames';

/**
 * The well-known field that somebody surely meant by a name on a type where names are free; nothing where there is more
 * than one, or where the name may be somebody's own.
 */
export function meantField(type: RuleType, name: string, platform: string | undefined): string | undefined {
  if (name.length < shortest || !/^\p{L}+(?:_\p{L}+)*$/u.test(name) || allNames().has(name)) return undefined;
  const near = fieldsOf(type, platform).filter((one) => isOneSlip(name, one) && !isVariation(name, one));
  // Trackers spell the same field with and without a capital.
  const sameCase = near.filter((one) => one.startsWith(name.charAt(0)));
  const [only, another] = new Set(sameCase.length > 0 ? sameCase : near);
  return another === undefined ? only : undefined;
}

/** Whether some tracker's record has a field of that name. */
export function isFieldOfRecord(name: string): boolean {
  return recordTypes('record').some((type) => hubProperties(type).some(({ member }) => member.name === name));
}

/** Shorter words are near too many others. */
const shortest = 6;

function fieldsOf(type: RuleType, platform: string | undefined): readonly string[] {
  return membersOfUnion(type).flatMap((one) => {
    if (one.kind !== 'named') return [];
    // What comes from the other side may be a field of any tracker.
    if (hubTypeLine(one.name)[0]?.loose) return [...allNames()];
    const isFree = openPropertiesOf(one.name)?.names === 'any';
    return hubProperties(one.name, isFree ? platform : undefined).map(({ member }) => member.name);
  });
}

/** `labels` for `label`, `Summary` for `summary`, `companyId` for `company_id`: somebody may well call another field so. */
function isVariation(name: string, field: string): boolean {
  if (`${name}s` === field || `${field}s` === name) return true;
  if (name.slice(1) === field.slice(1)) return true;
  return name.replaceAll('_', '').toLowerCase() === field.replaceAll('_', '').toLowerCase();
}

let known: ReadonlySet<string> | undefined;

/** The fields of every tracker's records, with those whose names have dots by their last word as well. */
function allNames(): ReadonlySet<string> {
  if (known) return known;
  const names = [...recordTypes('record'), ...recordTypes('replica')].flatMap((type) =>
    hubProperties(type).map(({ member }) => member.name),
  );
  known = new Set(names.flatMap((name) => [name, lastWord(name)]));
  return known;
}

function recordTypes(role: 'record' | 'replica'): readonly string[] {
  const types = ruleVariables.filter((one) => one.role === role).map(({ type }) => type.replace('?', ''));
  return [...new Set(types)];
}

function lastWord(name: string): string {
  const word = name.slice(name.lastIndexOf('.') + 1);
  return word === name ? name : word.charAt(0).toLowerCase() + word.slice(1);
}
