import { type MethodDeclaration } from '../groovy/ast';
import { nameOf } from '../groovy/nodeFacts';
import { findPlatform, findScriptKind } from '../rules/catalogue';
import { describeSource, type Fact, pageOf, type PlatformFact } from '../rules/catalogueFacts';
import { type HubMethod, type HubProperty, type Owned, type Trap, trapsOf } from '../rules/catalogueTypes';
import { type RuleVariable } from '../rules/catalogueVariables';
import { type FoundMember, methodFactsOf } from '../rules/members';
import { type MemberFact } from '../rules/types/inferTypes';
import { printType } from '../rules/typeNotation';

/*
 * What people read about a name, in Markdown: what it is, what it is for, what goes wrong with it, who says so.
 */

export function describeVariable(variable: RuleVariable, platform: string | undefined): string {
  return join([
    code(`${variable.type} ${variable.name}`),
    variable.doc,
    onPlatforms(variable, platform),
    whereWritten(variable),
    source(variable),
  ]);
}

export function describeFact(fact: MemberFact, platform: string | undefined): string {
  switch (fact.kind) {
    case 'property':
      return describeProperty(fact.of, platform);
    case 'method':
      return describeMethod(fact.of, platform);
    case 'library':
      return describeLibraryMember(fact.of);
    case 'open':
      return join([fact.of.doc, source(fact.of)]);
    case 'key':
      return `The key '${fact.key}' of a map in this script.`;
  }
}

export function describeProperty({ owner, member }: Owned<HubProperty>, platform: string | undefined): string {
  return join([
    code(`${member.type} ${owner.name}.${member.name}`),
    member.doc,
    writability(member),
    onPlatforms(member, platform),
    ...describeTraps(member, platform),
    source(member),
  ]);
}

export function describeMethod({ owner, member }: Owned<HubMethod>, platform: string | undefined): string {
  return join([
    code(`${member.returns} ${owner.name}.${signatureOf(member)}`),
    member.deprecated ? `**Deprecated.** ${member.doc}` : member.doc,
    member.since === undefined ? undefined : `Since version ${member.since}.`,
    onPlatforms(member, platform),
    ...describeTraps(member, platform),
    source(member),
  ]);
}

export function describeLibraryMember(member: FoundMember): string {
  const simple = member.home.replace(/^(?:\p{Ll}[^.]*\.)+/u, '');
  const facts = methodFactsOf(member.home, member.name);
  return join([
    code(`${member.kind === 'constructor' ? 'new' : printType(member.result)} ${simple}${librarySignature(member)}`),
    facts?.doc,
    member.isDeprecated ? '**Deprecated.**' : undefined,
    member.isAdded ? `Groovy adds it to \`${member.home}\`.` : `Of \`${member.home}\`.`,
  ]);
}

function librarySignature({ kind, name, parameters, isVariadic }: FoundMember): string {
  if (kind === 'field') return `.${name}`;
  return `${kind === 'constructor' ? '' : `.${name}`}(${libraryParameters({ parameters, isVariadic }).join(', ')})`;
}

/** Its parameters as people read them, one by one. */
export function libraryParameters({
  parameters,
  isVariadic,
}: Pick<FoundMember, 'parameters' | 'isVariadic'>): string[] {
  return parameters.map((type, at) => `${printType(type)}${isVariadic && at === parameters.length - 1 ? '...' : ''}`);
}

/** `getIssueType(String name, String projectKey)`. */
export function signatureOf(method: HubMethod): string {
  return `${method.name}(${hubParameters(method).join(', ')})`;
}

/** Its parameters as people read them, one by one; those that may be left out in brackets. */
export function hubParameters({ parameters }: Pick<HubMethod, 'parameters'>): string[] {
  return parameters.map(({ name, type, optional }) => (optional ? `[${type} ${name}]` : `${type} ${name}`));
}

function writability({ writable }: HubProperty): string | undefined {
  if (writable === 'first-sync') return 'It can be written on the first sync only.';
  return writable ? undefined : 'It cannot be written.';
}

function whereWritten({ writableIn }: RuleVariable): string | undefined {
  const kinds = writableIn.map((id) => findScriptKind(id)?.label.toLowerCase() ?? id);
  return kinds.length === 0 ? undefined : `Its fields are written in: ${kinds.join(', ')}.`;
}

/** Said only where it makes a difference: not where all have it. */
function onPlatforms({ platforms }: Pick<PlatformFact, 'platforms'>, platform: string | undefined): string | undefined {
  if (platforms === undefined) return undefined;
  const names = platforms.map((id) => findPlatform(id)?.label ?? id);
  if (platform !== undefined && platforms.includes(platform) && platforms.length === 1) return undefined;
  return `Known for ${names.join(', ')}.`;
}

function describeTraps(member: { readonly traps?: readonly Trap[] }, platform: string | undefined): string[] {
  return trapsOf(member, platform).map(({ doc }) => `⚠ ${doc}`);
}

function source(fact: Pick<Fact, 'source'> & Partial<Fact>): string {
  const page = pageOf({ evidence: '', ...fact });
  return page === undefined ? `Source: ${describeSource({ evidence: '', ...fact })}.` : `[Documentation](${page})`;
}

/** `mapUser(mail, fallback)`: a method of the text as lists show it. */
export function methodTitle({ name, parameters }: MethodDeclaration): string {
  return `${nameOf(name)}(${parameters.map((one) => one.name.text).join(', ')})`;
}

/** Groovy in Markdown. */
export function code(text: string): string {
  return `\`\`\`groovy\n${text}\n\`\`\``;
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
