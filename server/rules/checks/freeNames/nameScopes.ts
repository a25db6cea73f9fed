import { type Name, type Node } from '../../../groovy/ast';
import { findAnnotationOf } from '../../../groovy/nodeFacts';
import { type Handlers, type Visitor } from '../../../groovy/walk';

/** A stretch of the text with the names that it declares. */
export interface NameScope {
  readonly around: NameScope | undefined;
  /** Where each name stands that is declared here; fields are seen before that place, too. */
  readonly names: ReadonlyMap<string, { readonly node: Name; readonly isField: boolean }>;
  /** What is in here sees only fields of what is around it: a method, a class. */
  readonly isWall: boolean;
}

/** Nobody writes scopes in one another deeper than this; what lies further out is not looked at. */
const deepest = 200;

/** The names of the text that can be used at an offset of a scope, the nearest first. */
export function visibleNames(scope: NameScope, offset: number): string[] {
  const visible: string[] = [];
  let isBehindWall = false;
  let at: NameScope | undefined = scope;
  for (let level = 0; at && level < deepest; level++, at = at.around) {
    for (const [name, { node, isField }] of at.names) {
      if (isField || (!isBehindWall && node.start < offset)) visible.push(name);
    }
    isBehindWall ||= at.isWall;
  }
  return visible;
}

/** Where a name is declared that a method or class stands in the way of; nothing where none is. */
export function hiddenDeclaration(scope: NameScope, name: string): Name | undefined {
  let isBehindWall = false;
  let at: NameScope | undefined = scope;
  for (let level = 0; at && level < deepest; level++, at = at.around) {
    const declared = at.names.get(name);
    if (declared && isBehindWall) return declared.node;
    isBehindWall ||= at.isWall;
  }
  return undefined;
}

type OpenScope = NameScope & { readonly names: Map<string, { readonly node: Name; readonly isField: boolean }> };

/** Follows the scopes of a text while it is walked. */
export class NameScopes {
  private scope: OpenScope = { around: undefined, names: new Map(), isWall: false };

  /** The scope of the node that is being visited. */
  here(): NameScope {
    return this.scope;
  }

  readonly visitor: Visitor = {
    enter: { ...this.handlersOf(scopeKinds, false), ...this.handlersOf(wallKinds, true) },
    leave: {
      ...this.leaving(),
      Declarator: ({ name }, parent) => {
        const isOfClass = parent.kind === 'FieldDeclaration';
        const modifiers = parent.kind === 'VariableDeclaration' ? parent.modifiers : [];
        this.declare(name, isOfClass || findAnnotationOf(modifiers, 'Field') !== undefined);
      },
      TupleVariable: ({ name }) => {
        this.declare(name, false);
      },
    },
  };

  private handlersOf(kinds: readonly Node['kind'][], isWall: boolean): Handlers {
    return Object.fromEntries(
      kinds.map((kind) => [
        kind,
        (node: Node) => {
          this.scope = { around: this.scope, names: new Map(), isWall };
          this.declareAll(node);
        },
      ]),
    );
  }

  private leaving(): Handlers {
    const leave = () => {
      this.scope = (this.scope.around as OpenScope | undefined) ?? this.scope;
    };
    return Object.fromEntries([...scopeKinds, ...wallKinds].map((kind) => [kind, leave]));
  }

  /** What a node declares for everything in it. */
  private declareAll(node: Node): void {
    if (node.kind === 'CatchClause') this.declare(node.name, false);
    if (node.kind === 'ForIn') this.declare(node.variable.name, false);
    if ('parameters' in node) for (const { name } of node.parameters ?? []) this.declare(name, false);
    if (node.kind !== 'ClassBody') return;
    for (const member of node.members) {
      if (member.kind === 'FieldDeclaration') for (const { name } of member.declarators) this.declare(name, true);
    }
  }

  private declare(name: Name, isField: boolean): void {
    if (name.text !== '') this.scope.names.set(name.text, { node: name, isField });
  }
}

const scopeKinds = ['Block', 'SwitchCase', 'For', 'ForIn', 'Try', 'CatchClause', 'Closure', 'Lambda'] as const;
const wallKinds = ['MethodDeclaration', 'ConstructorDeclaration', 'Initializer', 'ClassBody'] as const;
