import {
  type Assignment,
  type Call,
  type Closure,
  type ExpressionStatement,
  type Lambda,
  type Name,
  type Node,
  type Try,
} from '../ast';
import { type Base } from '../ast/base';
import { type Resolution, type TypeNames, type Types } from './resolve';
import { describeAnonymous, getterOf, type Field, type ScriptClass } from './scriptClasses';
import { hasModifier, isConstructorCall } from '../nodeFacts';
import { scopeVisitor } from './scopeVisitor';
import { type Visitor } from '../walk';

/** A name that code can see without a class: a variable, a parameter, the variable of a loop or of a catch. */
export interface Local extends Base {
  readonly name: string;
  readonly kind: 'variable' | 'parameter' | 'loop' | 'caught' | 'it';
  readonly isFinal: boolean;
  readonly hasValue: boolean;
  readonly isField: boolean;
  /** Of a `@Field` variable. */
  readonly isStatic: boolean;
  /** How deep its scope lies. */
  readonly depth: number;
  /** How many closures and nameless classes are around it. */
  readonly closures: number;
}

/** What a name used as a value means at the place where the walk is. */
export type Meaning =
  | { readonly kind: 'local'; readonly local: Local }
  | {
      readonly kind: 'member';
      readonly owner: ScriptClass;
      readonly field: Field | undefined;
      readonly isStatic: boolean;
    }
  | { readonly kind: 'field'; readonly local: Local }
  | { readonly kind: 'unknown' }
  /** Nothing in the text declares it: a variable of the tracker, a class, or a slip. */
  | { readonly kind: 'open' };

/** Code that shares one set of variables: a method, an initialiser, a field's value, or the script's own statements. */
interface Room {
  readonly visible: Map<string, Local>;
  readonly around: Room | undefined;
  /** Nameless classes that are open here, innermost last. */
  readonly nameless: { readonly is: ScriptClass; readonly depth: number }[];
  readonly owner: ScriptClass | undefined;
  readonly isStatic: boolean;
  readonly code: Code;
  closures: number;
  specialCalls: number;
}

export type Code = 'script' | 'method' | 'constructor' | 'initializer' | 'value' | 'class';

/** Nameless classes within each other that a name is looked up in; nobody nests more. */
const MOST_NAMELESS = 50;

interface Scope {
  readonly hidden: { readonly name: string; readonly before: Local | undefined }[];
}

/** Told when a name is declared although an earlier one can be seen. */
export type Redeclared = (place: Base, local: Local, first: Local) => void;

/** Keeps, while the tree is walked, which names are declared, in which class and kind of code the walk is. */
export class Scopes {
  readonly visitor: Visitor;
  private room: Room;
  private scopes: Scope[] = [{ hidden: [] }];
  private classes: (ScriptClass | undefined)[] = [];
  private readonly typeNames: (TypeNames | undefined)[] = [undefined];
  private readonly resources = new WeakSet<Node>();
  private readonly described = new Map<Node, ScriptClass>();
  /** `@Field` variables of the script, which its methods see too. */
  private readonly scriptFields = new Map<string, Local>();

  constructor(
    private readonly types: Types,
    private readonly redeclared: Redeclared,
  ) {
    this.room = newRoom(undefined, undefined, 'script', false);
    for (const one of types.classes) this.register(one);
    this.visitor = scopeVisitor(this);
  }

  /** The innermost class around the walk, nameless ones included; undefined in the script itself. */
  get owner(): ScriptClass | undefined {
    return this.classes.at(-1);
  }

  get code(): Code {
    return this.room.code;
  }

  /** Whether there is no object whose fields could be used. */
  get isStatic(): boolean {
    return this.room.isStatic && this.room.nameless.length === 0;
  }

  get inNameless(): boolean {
    return this.room.nameless.length > 0;
  }

  get closures(): number {
    return this.room.closures;
  }

  /** Whether the walk is in the arguments of `this(...)` or `super(...)`. */
  get inConstructorCall(): boolean {
    return this.room.specialCalls > 0;
  }

  get typesInSight(): TypeNames | undefined {
    return this.typeNames.at(-1);
  }

  classOf(node: Node): ScriptClass | undefined {
    return this.described.get(node);
  }

  lookup(name: string): Meaning {
    const { room } = this;
    const local = room.visible.get(name);
    const outermost = Math.max(0, room.nameless.length - MOST_NAMELESS);
    for (let i = room.nameless.length - 1; i >= outermost; i--) {
      const around = room.nameless[i];
      if (around === undefined || (local && local.depth > around.depth)) break;
      const member = this.memberOf(around.is, name);
      if (member.kind !== 'open') return member;
    }
    if (local) return { kind: 'local', local };
    let requireStatic = room.isStatic || room.specialCalls > 0;
    for (let owner = room.owner; owner !== undefined; owner = owner.name === '' ? undefined : owner.outer) {
      const member = this.memberOf(owner, name);
      if (member.kind === 'unknown') return member;
      if (member.kind === 'member') return requireStatic && !member.isStatic ? { kind: 'open' } : member;
      requireStatic ||= owner.isStatic;
    }
    const field = room.owner === undefined ? this.scriptFields.get(name) : undefined;
    if (field) return room.isStatic && !field.isStatic ? { kind: 'open' } : { kind: 'field', local: field };
    return { kind: 'open' };
  }

  /** A field, property or getter of a class or of those above it. */
  memberOf(owner: ScriptClass, name: string): Meaning {
    const { classes, beyond } = this.types.scriptSupers(owner);
    for (const one of [owner, ...classes]) {
      const field = one.fieldByName.get(name);
      if (field) return { kind: 'member', owner: one, field, isStatic: field.isStatic };
      const getter = getterOf(one, name);
      if (getter) {
        return { kind: 'member', owner: one, field: undefined, isStatic: hasModifier(getter.modifiers, 'static') };
      }
    }
    return beyond.some(mayHaveFields) ? { kind: 'unknown' } : { kind: 'open' };
  }

  open(): void {
    this.scopes.push({ hidden: [] });
  }

  close(): void {
    for (const { name, before } of this.scopes.pop()?.hidden.reverse() ?? []) {
      if (before) this.room.visible.set(name, before);
      else this.room.visible.delete(name);
    }
  }

  declare(name: Name, kind: Local['kind'], more: Partial<Local> = {}): void {
    if (name.text === '') return;
    const local = { ...this.local(name.text, name, kind), ...more };
    const first = this.room.visible.get(local.name);
    if (first) this.redeclared(name, local, first);
    if (local.isField) this.scriptFields.set(local.name, local);
    // The first one stays, so that later uses of the name are judged by what its author meant.
    if (!first) this.put(local);
  }

  /** The parameter that a closure without an arrow has. It hides an outer `it` without a word. */
  declareIt(closure: Closure): void {
    this.put(this.local('it', { start: closure.start, end: closure.start + 1 }, 'it'));
  }

  openTry({ resources }: Try): void {
    this.open();
    for (const resource of resources) this.resources.add(resource);
  }

  /** `try (reader = open())` declares `reader` just as `def` does. */
  declareResource(statement: ExpressionStatement, { target, operator }: Assignment): void {
    if (!this.resources.has(statement) || target.kind !== 'Variable' || operator !== '=') return;
    this.declare({ kind: 'Name', text: target.name, start: target.start, end: target.end }, 'variable');
  }

  openClosure(closure: Closure | Lambda): void {
    this.open();
    this.room.closures++;
    if (closure.kind === 'Closure' && closure.parameters === undefined) this.declareIt(closure);
  }

  closeClosure(): void {
    this.room.closures--;
    this.close();
  }

  openRoom(code: Code, isStatic: boolean, typeNames: readonly string[] = []): void {
    const owner = this.owner;
    if (owner?.name === '' && code !== 'class') {
      this.open();
      this.typeNames.push(withNames(typeNames, this.typesInSight));
      return;
    }
    this.room = newRoom(this.room, owner, code, isStatic);
    this.scopes.push({ hidden: [] });
    this.typeNames.push(withNames(typeNames, isStatic && code !== 'class' ? undefined : this.typesInSight));
  }

  closeRoom(): void {
    this.typeNames.pop();
    if (this.owner?.name === '') {
      this.close();
      return;
    }
    this.scopes.pop();
    this.room = this.room.around ?? this.room;
  }

  openClass(node: Node): void {
    const described = this.described.get(node);
    this.classes.push(described);
    this.room = newRoom(this.room, described, 'class', false);
    this.scopes.push({ hidden: [] });
    const seesOuter = described !== undefined && !described.isStatic;
    this.typeNames.push(withNames(described?.typeParameters ?? [], seesOuter ? this.typesInSight : undefined));
  }

  closeClass(): void {
    this.typeNames.pop();
    this.scopes.pop();
    this.room = this.room.around ?? this.room;
    this.classes.pop();
  }

  openNameless(node: Parameters<typeof describeAnonymous>[0], body: Parameters<typeof describeAnonymous>[1]): void {
    const described = describeAnonymous(node, body, this.owner);
    this.register(described);
    this.classes.push(described);
    this.open();
    this.room.nameless.push({ is: described, depth: this.scopes.length });
  }

  closeNameless(): void {
    this.room.nameless.pop();
    this.close();
    this.classes.pop();
  }

  enterCall(call: Call, by: 1 | -1): void {
    if (isConstructorCall(call)) this.room.specialCalls += by;
  }

  private register(one: ScriptClass): void {
    this.described.set(one.declaration, one);
    for (const nested of one.nested.values()) this.register(nested);
  }

  private local(name: string, { start, end }: Base, kind: Local['kind']): Local {
    return {
      name,
      start,
      end,
      kind,
      isFinal: false,
      hasValue: true,
      isField: false,
      isStatic: false,
      depth: this.scopes.length,
      closures: this.room.closures + this.room.nameless.length,
    };
  }

  private put(local: Local): void {
    this.scopes.at(-1)?.hidden.push({ name: local.name, before: this.room.visible.get(local.name) });
    this.room.visible.set(local.name, local);
  }
}

function newRoom(around: Room | undefined, owner: ScriptClass | undefined, code: Code, isStatic: boolean): Room {
  return { visible: new Map(), around, nameless: [], owner, isStatic, code, closures: 0, specialCalls: 0 };
}

function withNames(names: readonly string[], around: TypeNames | undefined): TypeNames | undefined {
  return names.length > 0 ? { names, around } : around;
}

/** Interfaces and exceptions of the libraries have no fields that anybody uses without a class. */
function mayHaveFields(above: Resolution): boolean {
  return above.kind !== 'library' || (above.is.kind !== 'interface' && !above.is.isThrowable);
}
