import {
  type ClassDeclaration,
  type Declarator,
  type MethodDeclaration,
  type Name,
  type Node,
  type Parameter,
  type Statement,
  type TupleVariable,
} from '../groovy/ast';
import { findAnnotationOf, nameOf } from '../groovy/nodeFacts';
import { pathAt } from '../groovy/locate';
import { type TypedRule } from '../rules/types/inferTypes';
import { type RuleDocument } from './ruleDocument';

/** A name of the text itself that can be used at a place. */
export type NameInScope =
  | { readonly kind: 'variable'; readonly name: string; readonly node: Declarator | Parameter | TupleVariable | Name }
  | { readonly kind: 'it'; readonly name: 'it' }
  | { readonly kind: 'method'; readonly name: string; readonly node: MethodDeclaration }
  | { readonly kind: 'class'; readonly name: string; readonly node: ClassDeclaration };

/** A name that a node declares for what is in it. */
interface Declaration {
  readonly one: NameInScope;
  /** It is seen from this offset on. */
  readonly from: number;
  /** Methods and classes inside do not see it. */
  readonly stopsAtWalls: boolean;
}

/** The names of the text that are seen at an offset, nearest first; one that hides another stands alone. */
export function namesInScope({ parsed }: RuleDocument, offset: number): NameInScope[] {
  const found = new Map<string, NameInScope>();
  let isBehindWall = false;
  for (const node of pathAt(parsed.script, offset).reverse()) {
    for (const { one, from, stopsAtWalls } of declaredIn(node)) {
      const isSeen = from <= offset && !(stopsAtWalls && isBehindWall);
      if (isSeen && one.name !== '' && !found.has(one.name)) found.set(one.name, one);
    }
    if (isWall(node)) isBehindWall = true;
  }
  return [...found.values()];
}

/** Finds out where a name of the text is seen, looking through each scope once, however many places are asked about. */
export class NameSearch {
  private readonly declared = new Map<Node, readonly Declaration[]>();
  private readonly scopes = new Map<Node, Node | undefined>();

  constructor(
    private readonly types: TypedRule,
    private readonly name: string,
  ) {}

  /** Whether the name would mean a declaration of the text where a node stands. */
  isSeenAt(node: Node): boolean {
    let isBehindWall = false;
    for (let at = this.scopeAround(node); at !== undefined; at = this.scopeAround(at)) {
      const isSeen = this.declaredIn(at).some(
        ({ from, stopsAtWalls }) => from <= node.start && !(stopsAtWalls && isBehindWall),
      );
      if (isSeen) return true;
      if (isWall(at)) isBehindWall = true;
    }
    return false;
  }

  private declaredIn(scope: Node): readonly Declaration[] {
    const before = this.declared.get(scope);
    if (before) return before;
    const found = declaredIn(scope).filter(({ one }) => one.name === this.name);
    this.declared.set(scope, found);
    return found;
  }

  /** The nearest scope around a node; everything on the way there has the same. */
  private scopeAround(node: Node): Node | undefined {
    const way = [node];
    let scope = this.types.parentOf(node);
    while (scope !== undefined && !isScope(scope)) {
      if (this.scopes.has(scope)) scope = this.scopes.get(scope);
      else {
        way.push(scope);
        scope = this.types.parentOf(scope);
      }
    }
    for (const one of way) this.scopes.set(one, scope);
    return scope;
  }
}

/** What a node declares for what is in it, nearest first. */
function declaredIn(node: Node): Declaration[] {
  switch (node.kind) {
    case 'Script':
    case 'Block':
    case 'SwitchCase':
      return fromStatements(node.statements);
    case 'Closure':
      return [...fromStatements(node.statements), ...everywhere(node.parameters ? variables(node.parameters) : [it])];
    case 'Lambda':
    case 'MethodDeclaration':
      return everywhere(variables(node.parameters));
    case 'ConstructorDeclaration':
      return everywhere(variables(node.parameters ?? []));
    case 'ForIn':
      return everywhere(variables([node.variable]));
    case 'For':
      return fromStatements(node.init);
    case 'CatchClause':
      return everywhere([{ kind: 'variable', name: node.name.text, node: node.name }]);
    case 'ClassBody':
      return everywhere(
        node.members.flatMap((member): NameInScope[] => {
          if (member.kind === 'FieldDeclaration') return variables(member.declarators);
          return member.kind === 'MethodDeclaration' ? [method(member)] : [];
        }),
      );
    default:
      return [];
  }
}

const scopeKinds: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'Script',
  'Block',
  'SwitchCase',
  'Closure',
  'Lambda',
  'MethodDeclaration',
  'ConstructorDeclaration',
  'ForIn',
  'For',
  'CatchClause',
  'ClassBody',
]);

function isScope({ kind }: Node): boolean {
  return scopeKinds.has(kind);
}

function isWall({ kind }: Node): boolean {
  return kind === 'MethodDeclaration' || kind === 'ClassBody' || kind === 'ConstructorDeclaration';
}

const it: NameInScope = { kind: 'it', name: 'it' };

/** Variables count from where they are declared on, methods and classes everywhere. */
function fromStatements(statements: readonly Statement[]): Declaration[] {
  return statements
    .flatMap((statement): Declaration[] => {
      if (statement.kind === 'MethodDeclaration') return everywhere([method(statement)]);
      if (statement.kind === 'ClassDeclaration')
        return everywhere([{ kind: 'class', name: statement.name.text, node: statement }]);
      if (statement.kind !== 'VariableDeclaration' && statement.kind !== 'TupleDeclaration') return [];
      const isField = statement.kind === 'VariableDeclaration' && findAnnotationOf(statement.modifiers, 'Field');
      const nodes = statement.kind === 'VariableDeclaration' ? statement.declarators : statement.variables;
      return variables(nodes).map((one) => ({ one, from: statement.end, stopsAtWalls: !isField }));
    })
    .reverse();
}

function everywhere(names: readonly NameInScope[]): Declaration[] {
  return names.map((one) => ({ one, from: 0, stopsAtWalls: false }));
}

function variables(nodes: readonly (Declarator | Parameter | TupleVariable)[]): NameInScope[] {
  return nodes.map((node) => ({ kind: 'variable', name: node.name.text, node }));
}

function method(node: MethodDeclaration): NameInScope {
  return { kind: 'method', name: nameOf(node.name), node };
}
