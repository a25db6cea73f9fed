import {
  type Assignment,
  type Call,
  type CatchClause,
  type ClassDeclaration,
  type Closure,
  type Declarator,
  type Expression,
  type FieldDeclaration,
  type ImportDeclaration,
  type MethodDeclaration,
  type Name,
  type Node,
  type Parameter,
  type Return,
  type Script,
  type TupleVariable,
  type Type,
  type Variable,
} from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { findAnnotationOf } from '../../groovy/nodeFacts';
import { type Handlers, type Visitor, walk } from '../../groovy/walk';
import { addTo } from '../grouping';

/** Something in the text that declares a name, or a name that nothing declares. */
export interface Declared {
  readonly kind: 'variable' | 'parameter' | 'loop' | 'caught' | 'it' | 'field' | 'open';
  readonly name: string;
  /** What declares it; of `it` the closure. Nothing for an open name: a variable of the tracker, a class, or one given a value. */
  readonly node: Declarator | Parameter | TupleVariable | CatchClause | Closure | undefined;
  readonly type: Type | undefined;
  /** Everything it is given, in the order of the text. */
  readonly values: Given[];
  /** Whether something is put into what it holds, so that what it held at first does not tell everything. */
  isChanged: boolean;
}

/** A value that a name is given: the expression's own, one of its elements, or that of the place in a list. */
export interface Given {
  readonly from: Expression;
  readonly part: 'whole' | 'element' | number;
  /** Where the name stands that is given the value. */
  readonly at: number;
}

/** What a walk over the text finds out once for all questions. */
export interface Definitions {
  readonly parents: ReadonlyMap<Node, Node>;
  readonly ofVariable: ReadonlyMap<Variable, Declared>;
  /** What a name at its declaration declares. */
  readonly ofName: ReadonlyMap<Name, Declared>;
  readonly open: ReadonlyMap<string, Declared>;
  /** Methods of the script itself. */
  readonly methods: ReadonlyMap<string, readonly MethodDeclaration[]>;
  readonly classes: ReadonlyMap<string, ClassDeclaration>;
  readonly imports: readonly ImportDeclaration[];
  /** The `return` statements of a method or closure. */
  readonly returns: ReadonlyMap<Node, readonly Return[]>;
  /** Calls that stand in a class. */
  readonly callsInClasses: ReadonlySet<Call>;
}

interface Scope {
  readonly around: Scope | undefined;
  readonly names: Map<string, Declared>;
  /** Code behind it sees fields and open names only. */
  readonly isWall: boolean;
}

/** Finds out what each name in a text means, as far as the text tells. */
export function findDefinitions(script: Script): Definitions {
  return new Finder().find(script);
}

/** Methods that put something into a list or map. */
const changing = /^(add|put|push|set|replace|compute|merge|leftShift|insert|fill|with)/;

class Finder {
  private readonly found = {
    parents: new Map<Node, Node>(),
    ofVariable: new Map<Variable, Declared>(),
    ofName: new Map<Name, Declared>(),
    open: new Map<string, Declared>(),
    methods: new Map<string, MethodDeclaration[]>(),
    classes: new Map<string, ClassDeclaration>(),
    imports: new Array<ImportDeclaration>(),
    returns: new Map<Node, Return[]>(),
    callsInClasses: new Set<Call>(),
  } satisfies Definitions;
  /** Names of the script that its methods see as well. */
  private readonly scriptFields = new Map<string, Declared>();
  private readonly bodies: Node[] = [];
  private classes = 0;
  private scope: Scope = newScope(undefined, true);

  find(script: Script): Definitions {
    this.link(script);
    walk(script, [{ enter: this.scopesEntered(script), leave: this.scopesLeft() }, this.names()]);
    return this.found;
  }

  private link(script: Script): void {
    const waiting: Node[] = [script];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const parent = node;
      forEachChild(parent, (child) => {
        this.found.parents.set(child, parent);
        waiting.push(child);
      });
    }
  }

  private scopesEntered(script: Script): Handlers {
    const push = () => {
      this.scope = newScope(this.scope, false);
    };
    const body = (node: Node, isWall: boolean) => {
      this.bodies.push(node);
      this.scope = newScope(this.scope, isWall);
    };
    return {
      Block: push,
      SwitchCase: push,
      For: push,
      Try: push,
      ForIn: push,
      SwitchExpression: push,
      CatchClause: (clause) => {
        push();
        const [type, ...others] = clause.types;
        this.declare('caught', clause.name, clause, others.length === 0 ? type : undefined);
      },
      Closure: (closure) => {
        body(closure, false);
        if (closure.parameters === undefined) {
          this.scope.names.set('it', {
            kind: 'it',
            name: 'it',
            node: closure,
            type: undefined,
            values: [],
            isChanged: false,
          });
        }
      },
      Lambda: (lambda) => {
        body(lambda, false);
      },
      MethodDeclaration: (method, parent) => {
        if (parent === script && method.name.kind === 'Name') addTo(this.found.methods, method.name.text, method);
        body(method, true);
      },
      ConstructorDeclaration: (constructor) => {
        body(constructor, true);
      },
      Initializer: (initializer) => {
        body(initializer, true);
      },
      ClassDeclaration: (declaration) => {
        this.found.classes.set(declaration.name.text, declaration);
      },
      ClassBody: (members) => {
        this.classes++;
        body(members, true);
        for (const member of members.members) if (member.kind === 'FieldDeclaration') this.fields(member);
      },
    };
  }

  private scopesLeft(): Handlers {
    const pop = () => {
      this.scope = this.scope.around ?? this.scope;
    };
    const body = () => {
      this.bodies.pop();
      pop();
    };
    return {
      Block: pop,
      SwitchCase: pop,
      For: pop,
      Try: pop,
      ForIn: pop,
      SwitchExpression: pop,
      CatchClause: pop,
      Closure: body,
      Lambda: body,
      MethodDeclaration: body,
      ConstructorDeclaration: body,
      Initializer: body,
      ClassBody: () => {
        this.classes--;
        body();
      },
    };
  }

  private names(): Visitor {
    return {
      enter: {
        ImportDeclaration: (declaration) => {
          this.found.imports.push(declaration);
        },
        Return: (statement) => {
          const body = this.bodies.at(-1);
          if (body) addTo(this.found.returns, body, statement);
        },
        Call: (call) => {
          if (this.classes > 0) this.found.callsInClasses.add(call);
        },
        Variable: (variable) => {
          this.found.ofVariable.set(variable, this.lookUp(variable.name));
        },
        Parameter: (parameter, parent) => {
          const kind = parent.kind === 'ForIn' ? 'loop' : 'parameter';
          const declared = this.declare(kind, parameter.name, parameter, parameter.type);
          if (parent.kind === 'ForIn') give(declared, parent.iterable, 'element', parameter.start);
        },
      },
      leave: {
        Declarator: (declarator, parent) => {
          if (parent.kind !== 'VariableDeclaration') return;
          const isField = findAnnotationOf(parent.modifiers, 'Field') !== undefined;
          const declared = this.declare(isField ? 'field' : 'variable', declarator.name, declarator, parent.type);
          if (isField) this.scriptFields.set(declared.name, declared);
          if (declarator.value) give(declared, declarator.value, 'whole', declarator.start);
        },
        TupleDeclaration: (tuple, parent) => {
          if (parent.kind === 'ClassBody') return;
          tuple.variables.forEach((variable, at) => {
            give(this.declare('variable', variable.name, variable, variable.type), tuple.value, at, variable.start);
          });
        },
        Assignment: (assignment) => {
          this.assign(assignment);
        },
        Binary: ({ operator, left }) => {
          if (operator === '<<') this.change(left);
        },
        Call: ({ callee }) => {
          if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return;
          if (changing.test(callee.name.text)) this.change(callee.object);
        },
      },
    };
  }

  private assign(assignment: Assignment): void {
    const { target, operator, value } = assignment;
    // The value of `x += 1` is that of the whole expression.
    const from = operator === '=' ? value : assignment;
    if (target.kind === 'Variable') this.given(target, from, 'whole');
    else this.change(target);
    if (target.kind === 'Tuple') {
      target.elements.forEach((element, at) => {
        if (element.kind === 'Variable') this.given(element, value, at);
      });
    }
  }

  /** Marks the variable that something is put into, however deep. */
  private change(target: Expression): void {
    let at = target;
    while (at.kind === 'Property' || at.kind === 'Index') at = at.object;
    const declared = at.kind === 'Variable' ? this.found.ofVariable.get(at) : undefined;
    if (declared) declared.isChanged = true;
  }

  private given(variable: Variable, from: Expression, part: Given['part']): void {
    const declared = this.found.ofVariable.get(variable);
    if (declared) give(declared, from, part, variable.start);
  }

  private fields(field: FieldDeclaration): void {
    for (const declarator of field.declarators) {
      const declared = this.declare('field', declarator.name, declarator, field.type);
      if (declarator.value) give(declared, declarator.value, 'whole', declarator.start);
    }
  }

  private declare(
    kind: Declared['kind'],
    name: Name,
    node: NonNullable<Declared['node']>,
    type: Type | undefined,
  ): Declared {
    const declared: Declared = { kind, name: name.text, node, type, values: [], isChanged: false };
    this.scope.names.set(name.text, declared);
    this.found.ofName.set(name, declared);
    return declared;
  }

  private lookUp(name: string): Declared {
    let isBehindWall = false;
    for (let scope: Scope | undefined = this.scope; scope; scope = scope.around) {
      const declared = scope.names.get(name);
      if (declared && (!isBehindWall || declared.kind === 'field')) return declared;
      isBehindWall ||= scope.isWall;
    }
    const known = this.scriptFields.get(name) ?? this.found.open.get(name);
    if (known) return known;
    const open: Declared = { kind: 'open', name, node: undefined, type: undefined, values: [], isChanged: false };
    this.found.open.set(name, open);
    return open;
  }
}

function newScope(around: Scope | undefined, isWall: boolean): Scope {
  return { around, names: new Map(), isWall };
}

function give(declared: Declared, from: Expression, part: Given['part'], at: number): void {
  declared.values.push({ from, part, at });
}
