import { MarkupKind, type Position, type SignatureHelp, type SignatureInformation } from 'vscode-languageserver-types';
import { type Argument, type Call, type MethodDeclaration, type New, type Node } from '../groovy/ast';
import { nameOf } from '../groovy/nodeFacts';
import { pathAt } from '../groovy/locate';
import { type MemberFact } from '../rules/types/inferTypes';
import { printType } from '../rules/typeNotation';
import { toOffset } from './convert';
import { describeMethod, hubParameters, libraryParameters } from './describe';
import { type RuleDocument } from './ruleDocument';
import { classAround } from './symbolAt';

export const signatureTriggers = ['(', ','] as const;

/** The ways the method may be called whose parentheses are around a position, and which argument stands there. */
export function signatureHelp(document: RuleDocument, position: Position): SignatureHelp | undefined {
  const offset = toOffset(document.lines, position);
  const call = callAround(document, offset);
  if (call === undefined) return undefined;
  const signatures = signaturesOf(document, call);
  if (signatures.length === 0) return undefined;
  const activeParameter = argumentAt(document.text, call, offset);
  const given = Math.max(activeParameter + 1, call.arguments.length);
  // The first one that takes as many; what is passed beyond them belongs to the last one's last parameter.
  const fitting = signatures.findIndex(({ parameters = [] }) => parameters.length >= given);
  return { signatures, activeSignature: Math.max(fitting, 0), activeParameter };
}

/** The innermost call whose parentheses, closed or not, hold the offset; a closure in between ends the search. */
function callAround({ parsed, text }: RuleDocument, offset: number): Call | New | undefined {
  const path = pathAt(parsed.script, offset);
  for (let at = path.length - 1; at >= 0; at--) {
    const node = path[at];
    if (node === undefined) continue;
    if ((node.kind === 'Call' || node.kind === 'New') && node.open >= 0 && node.open < offset) {
      if (node.close < 0 || offset < node.close) return node;
    }
    if ((node.kind === 'Closure' || node.kind === 'Block') && node.start < offset && offset < node.end)
      return undefined;
  }
  return unclosedBefore(path, text, offset);
}

/** A call that is just being opened may end before the cursor. */
function unclosedBefore(path: readonly Node[], text: string, offset: number): Call | New | undefined {
  const before = text.slice(0, offset).trimEnd().length;
  if (before === offset || !/[(,]/.test(text.charAt(before - 1)) || /[\r\n]/.test(text.slice(before, offset)))
    return undefined;
  const [script] = path;
  if (script?.kind !== 'Script') return undefined;
  const inner = pathAt(script, before);
  return inner.findLast(
    (node): node is Call | New =>
      (node.kind === 'Call' || node.kind === 'New') && node.open >= 0 && node.open < before && node.close < 0,
  );
}

/** How many commas of the call itself stand before the offset. */
function argumentAt(text: string, call: Call | New, offset: number): number {
  const before = call.arguments.filter((one: Argument) => one.end <= offset && one.end > one.start);
  const last = before.at(-1);
  if (last === undefined) return 0;
  return text.slice(last.end, offset).includes(',') ? before.length : before.length - 1;
}

function signaturesOf(document: RuleDocument, call: Call | New): SignatureInformation[] {
  const own = call.kind === 'Call' ? ownMethods(document, call) : [];
  if (own.length > 0) return own.map((method) => ofOwnMethod(document, method));
  const { facts } = document.types.memberOf(call);
  return facts.flatMap((fact) => ofFact(document, fact) ?? []);
}

function ownMethods(document: RuleDocument, { callee }: Call): MethodDeclaration[] {
  if (callee.kind !== 'Variable') return [];
  const home = classAround(document, callee);
  const around: readonly Node[] = [...(home?.body.members ?? []), ...document.parsed.script.statements];
  return around.filter(
    (one): one is MethodDeclaration => one.kind === 'MethodDeclaration' && nameOf(one.name) === callee.name,
  );
}

function ofOwnMethod({ text }: RuleDocument, method: MethodDeclaration): SignatureInformation {
  const result = method.returnType ? `${text.slice(method.returnType.start, method.returnType.end)} ` : '';
  const parameters = method.parameters.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  return signature(`${result}${nameOf(method.name)}`, parameters);
}

function ofFact({ identity }: RuleDocument, fact: MemberFact): SignatureInformation | undefined {
  if (fact.kind === 'method') {
    const { member } = fact.of;
    const shown = signature(`${member.returns} ${member.name}`, hubParameters(member));
    return {
      ...shown,
      documentation: { kind: MarkupKind.Markdown, value: withoutCode(describeMethod(fact.of, identity.platform)) },
    };
  }
  if (fact.kind !== 'library' || fact.of.kind === 'field') return undefined;
  const { name, kind, result } = fact.of;
  const head = kind === 'constructor' ? `new ${printType(result)}` : `${printType(result)} ${name}`;
  return signature(head, libraryParameters(fact.of));
}

/** The signature stands above already. */
function withoutCode(description: string): string {
  return description.replace(/^```groovy\n[^`]*```\s*/, '');
}

/** Parameters are told by where they stand in the label, so that two of one type are told apart. */
function signature(head: string, parameters: readonly string[]): SignatureInformation {
  let label = `${head}(`;
  const places = parameters.map((parameter, at): { label: [number, number] } => {
    label += at > 0 ? ', ' : '';
    const start = label.length;
    label += parameter;
    return { label: [start, label.length] };
  });
  return { label: `${label})`, parameters: places };
}
