import { type Node, type Variable } from '../../../groovy/ast';
import { readImports } from '../../../groovy/compile/imports';
import { accessorOf, hasModifier, nameOf } from '../../../groovy/nodeFacts';
import { type Handlers, type Visitor, walk } from '../../../groovy/walk';
import { findMembers, findProperty } from '../../members';
import { type CheckedRule } from '../check';
import { ClassCode } from './classCode';
import { beginsClassPath, looksLikeClass } from './classPaths';
import { type ClosureTrust, lessTrust, trustOfClosure } from './closureTrust';
import { type NameScope, NameScopes } from './nameScopes';

/** A name that nothing in the text gives a value, where it is sure that nothing but the tracker could. */
export interface FreeName {
  readonly node: Variable;
  /** It is called: `name(…)`. */
  readonly isCalled: boolean;
  /** It looks like the name of a class, which may lie anywhere. */
  readonly isLikeClass: boolean;
  /** It stands in a class of the text, which does not see what the tracker gives a rule. */
  readonly isInClass: boolean;
  readonly scope: NameScope;
  /** Of the whole text. */
  readonly text: TextNames;
}

/** What a text declares for all of its parts. */
export interface TextNames {
  /** Methods of the script. */
  readonly methods: ReadonlySet<string>;
  /** Methods of its classes. */
  readonly classMethods: ReadonlySet<string>;
  /** Variables that are given a value without being declared. */
  readonly assigned: ReadonlySet<string>;
}

const known = new WeakMap<CheckedRule, readonly FreeName[]>();

/** All free names of a rule, in the order of the text; none where the text gives itself names in ways nobody can follow. */
export function freeNamesOf(rule: CheckedRule): readonly FreeName[] {
  const before = known.get(rule);
  if (before) return before;
  const finder = new Finder(rule);
  walk(rule.parsed.script, finder.visitors);
  const names = finder.result();
  known.set(rule, names);
  return names;
}

/** With any of these a text can give itself names while it runs. */
const dynamic: ReadonlySet<string> = new Set([
  'binding',
  'evaluate',
  'invokeMethod',
  'metaClass',
  'methodMissing',
  'mixin',
  'propertyMissing',
  'setProperty',
]);
/** With any of these it can change what names in closures mean. */
const delegating: ReadonlySet<string> = new Set(['delegate', 'setDelegate', 'rehydrate', 'resolveStrategy']);

class Finder {
  private readonly scopes = new NameScopes();
  private readonly classes = new ClassCode();
  private readonly candidates: { readonly name: FreeName; readonly trust: ClosureTrust | undefined }[] = [];
  private readonly methods = new Set<string>();
  private readonly assigned = new Set<string>();
  private readonly closures: ClosureTrust[] = [];
  private readonly imported: ReadonlySet<string>;
  /** Whether a class of any name may be imported. */
  private readonly hasStars: boolean;
  private annotations = 0;
  private isDynamic: boolean;
  private isDelegating = false;
  private hasBuilder = false;
  readonly visitors: readonly Visitor[];

  constructor(private readonly rule: CheckedRule) {
    const imports = readImports(rule.parsed.script);
    this.imported = new Set([...imports.members.keys(), ...imports.classes.keys()]);
    this.hasStars = imports.stars.length > 0;
    this.isDynamic = imports.staticStars.length > 0;
    for (const statement of rule.parsed.script.statements) {
      if (statement.kind === 'MethodDeclaration') this.methods.add(nameOf(statement.name));
    }
    this.visitors = [this.scopes.visitor, { enter: { ...this.entered(), ...this.namesSeen() }, leave: this.left() }];
  }

  result(): readonly FreeName[] {
    if (this.isDynamic) return [];
    return this.candidates.flatMap(({ name, trust }) =>
      this.isTrusted(trust) && !this.assigned.has(name.node.name) ? [name] : [],
    );
  }

  private isTrusted(trust: ClosureTrust | undefined): boolean {
    if (trust === undefined) return true;
    return !this.isDelegating && (trust === 'sure' || (trust === 'stored' && !this.hasBuilder));
  }

  private entered(): Handlers {
    const code = (isStatic: boolean) => {
      this.classes.enterCode(isStatic, this.closures.length);
    };
    return {
      ClassBody: (body, parent) => {
        this.classes.enter(parent.kind === 'ClassDeclaration' ? parent : undefined, body);
      },
      MethodDeclaration: ({ modifiers }) => {
        code(hasModifier(modifiers, 'static'));
      },
      FieldDeclaration: ({ modifiers }) => {
        code(hasModifier(modifiers, 'static'));
      },
      Initializer: ({ isStatic }) => {
        code(isStatic);
      },
      ConstructorDeclaration: () => {
        code(false);
      },
      Closure: (closure, parent) => {
        this.enterClosure(trustOfClosure(this.rule, closure, parent, this.methods));
      },
      Lambda: (lambda, parent) => {
        this.enterClosure(trustOfClosure(this.rule, lambda, parent, this.methods));
      },
    };
  }

  private left(): Handlers {
    const code = () => {
      this.classes.leaveCode();
    };
    const closure = () => {
      this.closures.pop();
    };
    return {
      Annotation: () => {
        this.annotations--;
      },
      ClassBody: () => {
        this.classes.leave();
      },
      MethodDeclaration: code,
      FieldDeclaration: code,
      Initializer: code,
      ConstructorDeclaration: code,
      Closure: closure,
      Lambda: closure,
    };
  }

  private namesSeen(): Handlers {
    return {
      Annotation: ({ name }) => {
        this.annotations++;
        if (name.text.endsWith('BaseScript')) this.isDynamic = true;
      },
      New: ({ type }) => {
        if (type.name.endsWith('Builder')) this.hasBuilder = true;
      },
      Name: ({ text }) => {
        this.mention(text);
      },
      Assignment: ({ target }) => {
        // In a script `this.team = …` makes a variable `team`.
        if (target.kind !== 'Property' || target.object.kind !== 'This' || target.name.kind !== 'Name') return;
        if (!this.classes.isInside()) this.assigned.add(target.name.text);
      },
      Variable: (variable, parent) => {
        this.mention(variable.name);
        this.see(variable, parent);
      },
    };
  }

  private mention(name: string): void {
    if (dynamic.has(name)) this.isDynamic = true;
    else if (delegating.has(name)) this.isDelegating = true;
  }

  private enterClosure(trust: ClosureTrust): void {
    this.closures.push(lessTrust(this.closures.at(-1) ?? 'sure', trust));
  }

  private see(variable: Variable, parent: Node): void {
    const declared = this.rule.types.definitionOf(variable);
    if (variable.name === '' || declared?.kind !== 'open' || this.annotations > 0) return;
    if (declared.values.some(({ from }) => !isStepOf(from, variable.name))) {
      this.assigned.add(variable.name);
      return;
    }
    const isCalled = parent.kind === 'Call' && parent.callee === variable;
    if (this.isFilled(variable, isCalled)) return;
    const name: FreeName = {
      node: variable,
      isCalled,
      isLikeClass: looksLikeClass(variable.name),
      isInClass: this.classes.isInside(),
      scope: this.scopes.here(),
      text: { methods: this.methods, classMethods: this.classes.methods, assigned: this.assigned },
    };
    this.candidates.push({ name, trust: this.closures.at(-1) });
  }

  /** Whether something other than the tracker gives the name its meaning, or may do so. */
  private isFilled(variable: Variable, isCalled: boolean): boolean {
    const { name } = variable;
    if (beginsClassPath(this.rule, variable)) return true;
    if (looksLikeClass(name) && (this.hasStars || this.rule.types.typeOf(variable).kind !== 'any')) return true;
    const asked = isCalled ? [name] : [accessorOf('get', name), accessorOf('is', name)];
    if ([name, ...asked].some((one) => this.imported.has(one))) return true;
    if (this.closures.length > 0 && isMemberOf('Closure', name, isCalled)) return true;
    if (this.classes.isInside()) return !this.classes.lacks(asked, this.closures.length);
    return asked.some((one) => this.methods.has(one)) || isMemberOf('Script', name, isCalled);
  }
}

function isMemberOf(className: string, name: string, isCalled: boolean): boolean {
  return isCalled ? findMembers(className, name).length > 0 : findProperty(className, name) !== undefined;
}

/** `count += 1` gives `count` nothing that it could begin with. */
function isStepOf(from: Node, name: string): boolean {
  return (
    from.kind === 'Assignment' && from.operator !== '=' && from.target.kind === 'Variable' && from.target.name === name
  );
}
