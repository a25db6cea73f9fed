import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import {
  type Call,
  type Expression,
  type MethodDeclaration,
  type Name,
  type Node,
  type Property,
  type StringLiteral,
  type Variable,
} from '../groovy/ast';
import { nameOf } from '../groovy/nodeFacts';
import { pathAt } from '../groovy/locate';
import { type Declared, type PropertyAnswer, type RuleType } from '../rules/types/inferTypes';
import { printType } from '../rules/typeNotation';
import { type Range } from '../text/range';
import { toOffset, toRange } from './convert';
import { code, describeFact, describeVariable } from './describe';
import { describeReplicaPath } from './replicaPaths';
import { type RuleDocument } from './ruleDocument';
import { isInComment } from './symbolAt';
import { trackerVariable } from './trackerVariable';

/** What a name at a position is: its type, what it is for, what the platform says of it. */
export function hover(document: RuleDocument, position: Position): Hover | undefined {
  const offset = toOffset(document.lines, position);
  const path = pathAt(document.parsed.script, offset);
  const node = path.at(-1);
  if (node === undefined || isInComment(document, offset)) return undefined;
  const found = describeNode(document, node, path.at(-2));
  return (
    found && {
      contents: { kind: MarkupKind.Markdown, value: found.text },
      range: toRange(document.lines, found.range),
    }
  );
}

interface Description {
  readonly text: string;
  readonly range: Range;
}

function describeNode(document: RuleDocument, node: Node, parent: Node | undefined): Description | undefined {
  if (node.kind === 'Variable') return describeName(document, node);
  const isName = node.kind === 'Name' || node.kind === 'StringLiteral';
  if (parent?.kind === 'Property' && parent.name === node && isName) return describeMember(document, parent, node);
  if (parent?.kind === 'MethodDeclaration' && parent.name === node)
    return { text: headerOf(document, parent), range: node };
  return node.kind === 'Name' ? describeName(document, node) : undefined;
}

function describeName(document: RuleDocument, node: Variable | Name): Description | undefined {
  const { types, identity } = document;
  const declared = types.definitionOf(node);
  if (declared === undefined) return undefined;
  if (declared.kind === 'open') {
    const call = types.parentOf(node);
    if (node.kind === 'Variable' && call?.kind === 'Call' && call.callee === node)
      return describeOwnMethod(document, call, node);
    const given = trackerVariable(document, declared.name);
    if (given) return { text: describeVariable(given, identity.platform), range: node };
  }
  const type = node.kind === 'Variable' ? types.typeOf(node) : typeOfDeclared(document, declared);
  if (declared.kind === 'open' && type.kind === 'any') return undefined;
  return { text: code(`${printType(type)} ${declared.name}`), range: node };
}

/** A declaration's own name has the type of what it is given first. */
function typeOfDeclared({ types }: RuleDocument, { type, values }: Declared): RuleType {
  if (type) return types.typeWritten(type);
  const [first] = values;
  return first?.part === 'whole' ? types.typeOf(first.from) : { kind: 'any' };
}

function describeOwnMethod(document: RuleDocument, call: Call, callee: Variable): Description | undefined {
  const method = document.parsed.script.statements.find(
    (one) => one.kind === 'MethodDeclaration' && nameOf(one.name) === callee.name,
  );
  if (method?.kind === 'MethodDeclaration') return { text: headerOf(document, method), range: callee };
  return describeAnswer(document, document.types.memberOf(call), callee, callee.name);
}

/** A method of the text without its body. */
function headerOf({ text }: RuleDocument, { start, end, body }: MethodDeclaration): string {
  return code(text.slice(start, body?.start ?? end).trim());
}

function describeMember(
  document: RuleDocument,
  property: Property,
  name: Name | StringLiteral,
): Description | undefined {
  const { types } = document;
  const fromPartner = describeReplicaPath(document, property);
  const known = describeAnswer(document, types.memberOf(property), name, nameOf(name));
  const parts = [known?.text, fromPartner].filter((part) => part !== undefined);
  if (parts.length > 0) return { text: parts.join('\n\n---\n\n'), range: name };
  const type = types.typeOf(expressionOf(document, property));
  return type.kind === 'any' ? undefined : { text: code(`${printType(type)} ${nameOf(name)}`), range: name };
}

/** The call, where the property is what is called. */
function expressionOf({ types }: RuleDocument, property: Property): Expression {
  const parent = types.parentOf(property);
  return parent?.kind === 'Call' && parent.callee === property ? parent : property;
}

function describeAnswer(
  { identity }: RuleDocument,
  answer: PropertyAnswer,
  at: Node,
  name: string,
): Description | undefined {
  const facts = answer.chosen ? [answer.chosen] : answer.facts;
  const [fact] = facts;
  if (fact === undefined) return undefined;
  const others = facts.length > 1 ? `\n\n*and ${facts.length - 1} more of the name*` : '';
  const text =
    fact.kind === 'key'
      ? `${code(`${printType(answer.type)} ${name}`)}\n\n${describeFact(fact, identity.platform)}`
      : describeFact(fact, identity.platform);
  return { text: text + others, range: at };
}
