import {
  type ClassDeclaration,
  type Declarator,
  type MethodDeclaration,
  type Name,
  type Node,
  type Parameter,
  type Statement,
  type TupleVariable,
} from '../../groovy/ast';
import { findAnnotationOf, nameOf } from '../../groovy/compile/tree';
import { pathAt } from '../../groovy/locate';
import { type RuleDocument } from '../ruleDocument';

/** A name of the text itself that can be used at a place. */
export type NameInScope =
  | { readonly kind: 'variable'; readonly name: string; readonly node: Declarator | Parameter | TupleVariable | Name }
  | { readonly kind: 'it'; readonly name: 'it' }
  | { readonly kind: 'method'; readonly name: string; readonly node: MethodDeclaration }
  | { readonly kind: 'class'; readonly name: string; readonly node: ClassDeclaration };

/** The names of the text that are seen at an offset, nearest first; one that hides another stands alone. */
export function namesInScope({ parsed }: RuleDocument, offset: number): NameInScope[] {
  const found = new Map<string, NameInScope>();
  const add = (one: NameInScope) => {
    if (one.name !== '' && !found.has(one.name)) found.set(one.name, one);
  };
  const path = pathAt(parsed.script, offset);
  let isBehindWall = false;
  for (let at = path.length - 1; at >= 0; at--) {
    const node = path[at];
    if (node === undefined) continue;
    for (const one of declaredIn(node, offset, isBehindWall)) add(one);
    if (node.kind === 'MethodDeclaration' || node.kind === 'ClassBody' || node.kind === 'ConstructorDeclaration')
      isBehindWall = true;
  }
  return [...found.values()];
}

function declaredIn(node: Node, offset: number, isBehindWall: boolean): NameInScope[] {
  switch (node.kind) {
    case 'Script':
    case 'Block':
    case 'SwitchCase':
      return fromStatements(node.statements, offset, isBehindWall);
    case 'Closure':
      return [
        ...fromStatements(node.statements, offset, isBehindWall),
        ...(node.parameters ? parameters(node.parameters) : [it]),
      ];
    case 'Lambda':
    case 'MethodDeclaration':
      return parameters(node.parameters);
    case 'ConstructorDeclaration':
      return parameters(node.parameters ?? []);
    case 'ForIn':
      return parameters([node.variable]);
    case 'For':
      return fromStatements(node.init, offset, isBehindWall);
    case 'CatchClause':
      return [{ kind: 'variable', name: node.name.text, node: node.name }];
    case 'ClassBody':
      return node.members.flatMap((member): NameInScope[] => {
        if (member.kind === 'FieldDeclaration') return variables(member.declarators);
        return member.kind === 'MethodDeclaration' ? [method(member)] : [];
      });
    default:
      return [];
  }
}

const it: NameInScope = { kind: 'it', name: 'it' };

/** Variables count from where they are declared on, methods and classes everywhere. */
function fromStatements(statements: readonly Statement[], offset: number, isBehindWall: boolean): NameInScope[] {
  return statements
    .flatMap((statement): NameInScope[] => {
      if (statement.kind === 'MethodDeclaration') return [method(statement)];
      if (statement.kind === 'ClassDeclaration') return [{ kind: 'class', name: statement.name.text, node: statement }];
      if (statement.end > offset) return [];
      if (statement.kind === 'VariableDeclaration') {
        const isField = findAnnotationOf(statement.modifiers, 'Field') !== undefined;
        return isBehindWall && !isField ? [] : variables(statement.declarators);
      }
      if (statement.kind !== 'TupleDeclaration' || isBehindWall) return [];
      return statement.variables.map((node) => ({ kind: 'variable', name: node.name.text, node }));
    })
    .reverse();
}

function parameters(nodes: readonly Parameter[]): NameInScope[] {
  return nodes.map((node) => ({ kind: 'variable', name: node.name.text, node }));
}

function variables(nodes: readonly Declarator[]): NameInScope[] {
  return nodes.map((node) => ({ kind: 'variable', name: node.name.text, node }));
}

function method(node: MethodDeclaration): NameInScope {
  return { kind: 'method', name: nameOf(node.name), node };
}
