import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Expression } from '../../groovy/ast';
import { openPropertiesOf, hubMethods, hubProperties, findHubType } from '../../rules/catalogueTypes';
import { recordVariable } from '../../rules/catalogueVariables';
import { sentAs } from '../../rules/contract/knowledge';
import { allMembers, type FoundMember } from '../../rules/members';
import { elementOf, libraryClassOf } from '../../rules/types/typeRelations';
import { membersOfUnion, type RuleType } from '../../rules/types/ruleType';
import { printType } from '../../rules/typeNotation';
import { hubParameters, libraryParameters } from '../describe';
import { describeUse, isSending, partnerSteps, replicaPathOf } from '../replicaPaths';
import { type RuleDocument } from '../ruleDocument';
import { type Candidate } from './candidate';
import { quotedNames } from './quotedNames';
import { type Place } from './place';

/** Ranks of members, the likeliest first. */
const ranks = { partner: 0, property: 1, method: 2, library: 3, everyObject: 5 } as const;

/** What stands behind a dot: what the type has, what the other side sends, the custom fields that are known. */
export function memberCandidates(document: RuleDocument, place: Extract<Place, { kind: 'member' }>): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const before = found.get(candidate.label);
    found.set(candidate.label, before ? withProperty(before, candidate) : candidate);
  };
  for (const one of ofPartner(document, place.object)) add(one);
  for (const one of quotedNames(document, place.object)) add(one);
  if (!place.quoted) {
    const object = document.types.typeOf(place.object);
    const notSent = rankOfSent(document, place.object);
    const type = place.spread ? elementOf(object) : object;
    for (const member of membersOfUnion(type)) {
      for (const one of ofType(member, document.identity.platform)) add({ ...one, rank: one.rank + notSent(one) });
    }
  }
  return [...found.values()].map((one) => (place.quoted ? { ...one, plain: one.label } : withQuotes(one)));
}

/** What the other side uses stands first, and what the catalogue knows of it belongs to it. */
function withProperty(first: Candidate, { about }: Candidate): Candidate {
  if (first.about?.of !== 'partner' || about?.of !== 'property' || first.about.property) return first;
  return { ...first, about: { ...first.about, property: about } };
}

/** Names that are no plain ones are written in quotes behind a dot. */
function withQuotes(candidate: Candidate): Candidate {
  if (candidate.snippet !== undefined || plainName.test(candidate.label)) return candidate;
  return { ...candidate, plain: JSON.stringify(candidate.label).replaceAll('$', '\\$') };
}

/** More places than these nobody reads. */
const mostPlaces = 3;

function ofPartner(document: RuleDocument, object: Expression): Candidate[] {
  const path = replicaPathOf(document, object);
  if (path === undefined) return [];
  return [...partnerSteps(document, path)].map(([label, use]) => ({
    label,
    kind: CompletionItemKind.Field,
    rank: ranks.partner,
    description: use.certainty === 'certain' ? 'other side' : 'other side, at times',
    about: {
      of: 'partner',
      text: describeUse(document, use, [...path, label]),
      places: use.places.slice(0, mostPlaces),
    },
  }));
}

/**
 * How far behind a field of the replica stands where a rule writes it: what the record has comes before what it does not
 * have, and what the tracker makes by itself out of another field comes last.
 */
function rankOfSent(document: RuleDocument, object: Expression): (field: Candidate) => number {
  const { kind, platform } = document.identity;
  const isWritten = isSending(document) && replicaPathOf(document, object)?.length === 0;
  const record = isWritten && kind !== undefined ? recordVariable(kind, platform) : undefined;
  if (record === undefined) return () => 0;
  const has = new Set(hubProperties(record.type, platform).map(({ member }) => member.name));
  return ({ label, kind: item }) =>
    item !== CompletionItemKind.Field || has.has(label) ? 0 : sentAs(label) === label ? 0.6 : 0.8;
}

function ofType(type: RuleType, platform: string | undefined): Candidate[] {
  const own =
    type.kind === 'named' ? [...ofKeys(type), ...(findHubType(type.name) ? ofHub(type.name, platform) : [])] : [];
  const library = libraryClassOf(type);
  return [...own, ...(library ? ofLibrary(library.name) : [])];
}

function ofKeys(type: Extract<RuleType, { kind: 'named' }>): Candidate[] {
  return [...(type.keys ?? [])].map(([label, value]) => ({
    label,
    kind: CompletionItemKind.Property,
    rank: ranks.partner,
    ...describedBy(value),
  }));
}

function describedBy(type: RuleType): { description?: string } {
  return type.kind === 'any' ? {} : { description: printType(type) };
}

function ofHub(typeName: string, platform: string | undefined): Candidate[] {
  const on = platform === undefined ? {} : { platform };
  // A name that nobody is sure of is offered behind those that somebody is.
  const isOpen = openPropertiesOf(typeName) !== undefined;
  const properties = hubProperties(typeName, platform).map(({ owner, member }): Candidate => ({
    label: member.name,
    kind: CompletionItemKind.Field,
    rank: ranks.property + (isOpen && owner.name !== typeName ? 0.5 : 0),
    description: member.type,
    about: { of: 'property', type: typeName, name: member.name, ...on },
  }));
  const methods = hubMethods(typeName, platform).map(({ member }): Candidate => ({
    label: member.name,
    kind: CompletionItemKind.Method,
    rank: ranks.method,
    signature: `(${hubParameters(member).join(', ')})`,
    description: withoutPackages(member.returns),
    ...callOf(
      member.name,
      member.parameters.filter(({ optional }) => !optional).map(({ type }) => type.includes('->')),
      member.parameters.length > 0,
    ),
    ...(member.deprecated && { deprecated: true as const }),
    about: { of: 'method', type: typeName, name: member.name, ...on },
  }));
  return [...properties, ...methods];
}

/** `Future` of `scala.concurrent.Future`: there is little room at the right of a list. */
function withoutPackages(type: string): string {
  return type.replace(/\b(?:\p{Ll}\w*\.)+(?=\p{Lu})/gu, '');
}

const everyObject = 'java.lang.Object';
const plainName = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/** Of no use in a rule, but had by everything. */
const internal =
  /^(getMetaClass|setMetaClass|invokeMethod|getProperty|setProperty|notify|notifyAll|wait|finalize|clone|hashCode|getClass|metaClass|use|mixin|getMetaPropertyValues|identity|addShutdownHook|sleep)$/;

function ofLibrary(className: string): Candidate[] {
  const names = className === 'GString' ? ['GString', 'String'] : [className];
  const members = names.flatMap((name) => allMembers(name));
  const byName = new Map<string, FoundMember[]>();
  for (const member of members) {
    if (member.kind === 'constructor' || member.isStatic || !plainName.test(member.name) || internal.test(member.name))
      continue;
    byName.set(member.name, [...(byName.get(member.name) ?? []), member]);
  }
  return [...byName].flatMap(([name, overloads]) => ofOverloads(className, name, overloads));
}

function ofOverloads(className: string, name: string, overloads: readonly FoundMember[]): Candidate[] {
  const [first] = overloads;
  if (first === undefined) return [];
  const rank = first.home === everyObject ? ranks.everyObject : ranks.library;
  const about = { of: 'library', class: className, name } as const;
  if (first.kind === 'field')
    return [{ label: name, kind: CompletionItemKind.Field, rank, ...describedBy(first.result), about }];
  const getter = overloads.find(({ parameters }) => parameters.length === 0);
  const property = getter && propertyName(name);
  const usual = overloads.find(({ parameters: [one, other] }) => one?.kind === 'closure' && !other) ?? first;
  const method: Candidate = {
    label: name,
    kind: CompletionItemKind.Method,
    rank: property === undefined ? rank : rank + 1,
    signature: `(${[...libraryParameters(usual), ...(overloads.length > 1 ? [`+${overloads.length - 1}`] : [])].join(', ')})`,
    description: printType(first.result),
    ...callOf(
      name,
      usual.parameters.map((type) => type.kind === 'closure'),
      overloads.some(({ parameters }) => parameters.length > 0),
    ),
    ...(overloads.every(({ isDeprecated }) => isDeprecated) && { deprecated: true as const }),
    about,
  };
  if (getter === undefined || property === undefined) return [method];
  return [{ label: property, kind: CompletionItemKind.Property, rank, ...describedBy(getter.result), about }, method];
}

/** `time` of `getTime`; nothing for what is no getter. */
function propertyName(method: string): string | undefined {
  const [, name] = /^(?:get|is)(\p{Lu}.*)$/u.exec(method) ?? [];
  return name === undefined ? undefined : name.charAt(0).toLowerCase() + name.slice(1);
}

/** How a call is put in: a method that only takes a closure gets braces, one without parameters no place to fill. */
function callOf(name: string, closures: readonly boolean[], takesAny: boolean): Pick<Candidate, 'snippet' | 'plain'> {
  if (closures.length === 1 && closures[0]) return { snippet: `${name} { $0 }`, plain: name };
  return takesAny ? { snippet: `${name}($0)`, plain: name } : { plain: `${name}()` };
}
