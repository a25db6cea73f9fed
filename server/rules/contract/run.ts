import { type ClassDeclaration, type MethodDeclaration, type Node, type Script } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { findClass, findDefaultClass, findIn } from '../../groovy/data/classNames';
import { type Imports, readImports } from '../../groovy/compile/imports';
import { nameOf } from '../../groovy/nodeFacts';
import { type Range } from '../../text/range';
import { addTo } from '../grouping';
import { type Direction, isKeyed, isPackageRoot, isTamePackage, rootsOf } from './knowledge';
import { element } from './path';
import { Recorder } from './recorder';
import { type Cell, type Frame, newFrame, Scope } from './scope';
import {
  type Callable,
  constantsOf,
  growOrigin,
  hasGrown,
  join,
  keyOfValue,
  type Origin,
  type Parts,
  type ScriptObject,
  type Spot,
  unknown,
  type Value,
} from './value';

/** Nobody follows a path deeper than this; what is below counts as anything. */
const deepestPath = 12;
/** Steps of a run, so that the time stays linear in the length of the text, and levels, so that the stack suffices. */
const stepsAtLeast = 20_000;
const stepsPerCharacter = 4;
const mostLevels = 250;
/** Nobody's classes extend, or lie in, more than so many others. */
const deepestClass = 20;

/** The state of one inference: where it stands, what it has found, and what the script declares. */
export class Run {
  readonly recorder = new Recorder();
  readonly global = new Scope('global', undefined, newFrame());
  readonly imports: Imports;
  readonly methods = new Map<string, Callable[]>();
  readonly classes = new Map<string, ScriptObject>();
  /** The classes that have a method of their own, by its name. */
  readonly declaring = new Map<string, ScriptObject[]>();
  /** The classes whose fields have got their values. */
  readonly opened = new Set<ClassDeclaration>();
  readonly roots: ReadonlySet<string>;
  /** Results of calls by who is called with what, for this time through the script. */
  readonly results = new Map<string, Value>();
  private readonly callables = new Map<Callable['node'], Map<Scope, Callable>>();
  private readonly origins = new Map<Node, Origin>();
  private readonly mostSteps: number;
  private conditions = 0;
  private loops = 0;
  private steps = 0;
  private gaveUp = false;
  private levels = 0;
  private count = 0;
  private repeated = 0;
  private changeCount = 0;
  private growthCount = 0;

  constructor(
    readonly script: Script,
    readonly direction: Direction,
  ) {
    this.imports = readImports(script);
    this.roots = new Set(rootsOf(direction));
    this.mostSteps = stepsAtLeast + stepsPerCharacter * script.end;
    for (const statement of script.statements) {
      if (statement.kind === 'MethodDeclaration') this.addMethod(statement);
      if (statement.kind === 'ClassDeclaration') this.addClass(statement, 0);
    }
    for (const [name, object] of this.classes) {
      const shared = { ...object, scope: this.topmost(object).scope };
      this.classes.set(name, shared);
      for (const method of methodNames(object.node)) addTo(this.declaring, method, shared);
    }
  }

  /** Begins to go through the script once more. */
  begin(): void {
    this.recorder.begin();
    this.results.clear();
  }

  /** Whether the replica is written here, as opposed to read. */
  get sends(): boolean {
    return this.direction === 'sends';
  }

  /** Calls `action` unless there have been too many steps or levels: then anything may happen to the replica. */
  step<T>(node: Range, otherwise: T, action: () => T): T {
    this.steps++;
    if (this.steps > this.mostSteps || this.levels > mostLevels) {
      if (!this.gaveUp) this.touch(node);
      this.gaveUp = true;
      return otherwise;
    }
    this.levels++;
    try {
      return action();
    } finally {
      this.levels--;
    }
  }

  /** Calls `action` for what runs only sometimes. */
  sometimes<T>(action: () => T, when = true): T {
    if (!when) return action();
    this.conditions++;
    try {
      return action();
    } finally {
      this.conditions--;
    }
  }

  /** Calls `action` for what has run before: another time, and who knows how often. */
  again<T>(action: () => T): T {
    this.repeated++;
    try {
      return action();
    } finally {
      this.repeated--;
    }
  }

  /** How often something has changed that a function may see without being given it. */
  get changes(): number {
    return this.changeCount;
  }

  /** How often a variable has gone on growing, so that nobody knows what it becomes. */
  get growths(): number {
    return this.growthCount;
  }

  /** Gives a variable a value, in place of the one before or besides it. What goes on growing may become anything. */
  setCell(cell: Cell, value: Value, replaces: boolean): void {
    const before = cell.value;
    const known = constantsOf(before);
    const grows = this.repeated > 0 && known && constantsOf(value)?.some((one) => !known.includes(one));
    if (replaces) cell.value = value;
    else cell.value = grows ? unknown : join(before, value);
    if (grows && !replaces) this.growthCount++;
    if (cell.frame.captured && isOther(before, cell.value, replaces)) this.changeCount++;
  }

  /** Where the list or map that is written at a node comes from. */
  origin(node: Node): Origin {
    const origin = this.origins.get(node) ?? {};
    this.origins.set(node, origin);
    return origin;
  }

  /** Puts more into a list or map, which all see who have it. */
  grow({ parts }: Value, more: Parts): void {
    for (const origin of parts?.origins ?? []) if (growOrigin(origin, more)) this.changeCount++;
  }

  /** Calls `action` for the body of a loop. */
  looping<T>(action: () => T): T {
    this.loops++;
    try {
      return action();
    } finally {
      this.loops--;
    }
  }

  /** How many conditions and loops are around. */
  get depth(): number {
    return this.conditions + this.loops;
  }

  /** Whether there are conditions around. */
  get isConditional(): boolean {
    return this.conditions > 0;
  }

  isCertain(frame: Frame): boolean {
    return this.conditions === 0 && !frame.left;
  }

  /** Notes that something out of sight may read or write anything of the replica. */
  touch(range: Range): void {
    if (this.sends) this.recorder.write([], range, { certain: false, open: true });
    else this.recorder.access([], range, { certain: false, open: true });
  }

  /** The replica itself. */
  root(range: Range, frame: Frame): Spot {
    const access = this.recorder.access([], range, { certain: this.isCertain(frame) });
    return { access, path: [], open: false, spread: false };
  }

  /** What is at a name below a spot. */
  below(spot: Spot, name: string, range: Range, frame: Frame): Spot {
    if (spot.open || spot.path.length >= deepestPath) return this.somewhereBelow(spot, range, frame);
    spot.access.extended = true;
    const path = [...spot.path, name];
    const access = this.recorder.access(path, range, { certain: this.isCertain(frame) });
    return { ...spot, access, path };
  }

  /** What is at a name below a spot that the text does not tell. */
  somewhereBelow(spot: Spot, range: Range, frame: Frame): Spot {
    if (spot.open) return spot;
    spot.access.extended = true;
    const access = this.recorder.access(spot.path, range, { certain: this.isCertain(frame), open: true });
    return { ...spot, access, open: true };
  }

  /** Below a spot by the names that a value may be. */
  belowKeys(spot: Spot, keys: Value, range: Range, frame: Frame): readonly Spot[] {
    const names = constantsOf(keys);
    if (!names) return [isMap(spot) ? this.somewhereBelow(spot, range, frame) : this.elementOf(spot)];
    return names.map((name) =>
      /^-?\d+$/.test(name) && !isMap(spot) ? this.elementOf(spot) : this.below(spot, name, range, frame),
    );
  }

  /** One of the things in a spot. */
  elementOf(spot: Spot): Spot {
    if (spot.spread) return { ...spot, spread: false };
    if (isMap(spot)) {
      spot.access.open = true;
      return { ...spot, open: true };
    }
    return spot.open || spot.path.at(-1) === element ? spot : { ...spot, path: [...spot.path, element] };
  }

  /** Notes a write to a spot, or anywhere below it. */
  write(spot: Spot, range: Range, frame: Frame, open = spot.open): void {
    this.recorder.write(spot.path, range, { certain: this.isCertain(frame), open });
  }

  callable(node: Callable['node'], scope: Scope): Callable {
    for (let around: Scope | undefined = scope; around; around = around.parent) around.frame.captured = true;
    const ofNode = this.callables.get(node) ?? new Map<Scope, Callable>();
    this.callables.set(node, ofNode);
    const callable = ofNode.get(scope) ?? { id: this.count++, node, scope, first: [] };
    ofNode.set(scope, callable);
    return callable;
  }

  /** A function of its own for the same node with arguments filled in. */
  curried(callable: Callable, first: readonly Value[]): Callable {
    return { ...callable, id: this.count++, first: [...callable.first, ...first] };
  }

  /** Whether code of the class (as written in the script) can touch a replica only when it is given one. */
  isTame(name: string): boolean {
    if (name.includes('.') && findClass(name)) return true;
    const [simple = ''] = name.split('.');
    if (this.classes.has(simple)) return true;
    const full = this.imports.classes.get(simple) ?? (/^\p{Ll}/u.test(simple) ? name : undefined);
    if (full !== undefined) return isTamePackage(full) || findClass(full) !== undefined;
    if (findDefaultClass(simple)) return true;
    const stars = this.imports.stars.filter((star) => findIn(star, simple) !== undefined || !star.startsWith('java.'));
    return stars.length > 0 && stars.every((star) => isTamePackage(`${star}.`));
  }

  /** Whether a plain name is that of a class, or begins that of a package. */
  isClassOrPackage(name: string): boolean {
    return this.imports.classes.has(name) || findDefaultClass(name) !== undefined || isPackageRoot(name);
  }

  private addMethod(method: MethodDeclaration): void {
    addTo(this.methods, nameOf(method.name), this.callable(method, this.global));
  }

  /** The class at the top of those that a class extends: all of them share their fields. */
  private topmost(object: ScriptObject): ScriptObject {
    let top = object;
    for (let level = 0; level < deepestClass; level++)
      top = this.classes.get(top.node.superTypes[0]?.name ?? '') ?? top;
    return top;
  }

  private addClass(node: ClassDeclaration, depth: number): void {
    const name = node.name.text;
    if (depth > deepestClass || this.classes.has(name)) return;
    this.classes.set(name, { name, node, scope: new Scope('class', undefined, newFrame()) });
    forEachChild(node.body, (member: Node) => {
      if (member.kind === 'ClassDeclaration') this.addClass(member, depth + 1);
    });
  }
}

function methodNames({ body }: ClassDeclaration): ReadonlySet<string> {
  const methods = body.members.filter((member) => member.kind === 'MethodDeclaration');
  return new Set(methods.map(({ name }) => nameOf(name)));
}

function isOther(before: Value, after: Value, replaces: boolean): boolean {
  return replaces ? before !== after && keyOfValue(before) !== keyOfValue(after) : hasGrown(before, after);
}

/** Whether a spot is a map from names to values. */
export function isMap({ path }: Spot): boolean {
  return path.length === 0 || (path.length === 1 && isKeyed(path[0] ?? ''));
}
