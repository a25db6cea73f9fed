import { type Binary, type Expression, type Node, type Statement } from '../../groovy/ast';
import { firstFrom } from '../firstFrom';
import { type Asker } from './asker';
import { leaves } from './bodies';
import { type Declared } from './definitions';
import { fixedName } from './fixedName';
import { anyType, isNull, nullable, type RuleType, withoutNull } from './ruleType';

/** What is known of the value at a path, such as `replica.assignee`, where a condition has been passed. */
interface Known {
  /** The number that the path has in this text. */
  readonly path: number;
  /** Not null; and of the type, where one was asked for. */
  readonly type: RuleType | undefined;
  /** From where on it is known. */
  readonly from: number;
}

/** What the statements of a block tell of one path, in the order of the text. */
interface KnownInBlock {
  /** From where on anything is known. */
  readonly from: number;
  /** What tells a type. */
  readonly typed: Known[];
}

const deepest = 300;
const mostOperands = 100;
/** No sane rule nests so deep; without a bound, the time would grow with the square of the depth. */
const farthest = 600;

/** Narrows types by the conditions that were passed on the way to a place. */
export class Narrowing {
  private readonly conditions = new Map<Expression, { whenTrue?: readonly Known[]; whenFalse?: readonly Known[] }>();
  private readonly blocks = new Map<Node, ReadonlyMap<number, KnownInBlock>>();
  /** Paths by number, which are compared much faster. */
  private readonly numbers = new Map<string, number>();
  private readonly lastGiven = new Map<Declared, number>();
  private readonly ends = new Map<Node, Node>();
  private depth = 0;

  constructor(private readonly ask: Asker) {}

  /** The type of a name or property path at its place. */
  narrow(node: Expression, type: RuleType): RuleType {
    const path = this.numberOf(pathOf(node));
    if (path === undefined || this.isTarget(node)) return type;
    const known = this.knownAt(node, path);
    if (known === undefined) return type;
    if (known !== 'not null') return known.kind === 'any' ? withoutNull(type) : known;
    return isNull(type) ? anyType : withoutNull(type);
  }

  private numberOf(path: string | undefined): number | undefined {
    if (path === undefined) return undefined;
    const before = this.numbers.get(path);
    if (before !== undefined) return before;
    const made = this.numbers.size;
    this.numbers.set(path, made);
    return made;
  }

  private isTarget(node: Expression): boolean {
    const parent = this.ask.definitions.parents.get(node);
    return parent?.kind === 'Assignment' && parent.target === node && parent.operator === '=';
  }

  /** Where a variable is given its last value: what was asked before may no longer hold. Other paths are not followed. */
  private changedUntil(node: Expression): number {
    const declared = node.kind === 'Variable' ? this.ask.definitions.ofVariable.get(node) : undefined;
    if (!declared) return -1;
    const before = this.lastGiven.get(declared);
    if (before !== undefined) return before;
    const last = declared.values.reduce((latest, { at }) => Math.max(latest, at), -1);
    this.lastGiven.set(declared, last);
    return last;
  }

  /** The type that was asked for nearest to a place, or that there is a value at all; nothing where nothing was asked. */
  private knownAt(node: Expression, path: number): RuleType | 'not null' | undefined {
    const since = this.changedUntil(node);
    let found: 'not null' | undefined;
    let child: Node = node;
    let steps = 0;
    for (
      let parent = this.ask.definitions.parents.get(child);
      parent && steps < farthest;
      parent = this.ask.definitions.parents.get(child), steps++
    ) {
      for (const one of this.passedBetween(parent, child)) {
        if (one.path !== path) continue;
        if (one.type && one.from >= since) return one.type;
        found = 'not null';
      }
      const inBlock = 'statements' in parent ? this.passedInBlock(parent, parent.statements).get(path) : undefined;
      if (inBlock && inBlock.from < child.start) {
        const typed = inBlock.typed[firstFrom(inBlock.typed, since, ({ from }) => from)];
        if (typed?.type && typed.from < child.start) return typed.type;
        found = 'not null';
      }
      child = parent.kind === 'Binary' ? this.endOfChain(parent) : parent;
    }
    return found;
  }

  /** The largest operation that begins with another one: `a + b + c` of `a + b`. Nothing is known in between. */
  private endOfChain(binary: Node): Node {
    const passed: Node[] = [];
    let at = binary;
    for (;;) {
      const parent = this.ask.definitions.parents.get(at);
      const end = this.ends.get(at);
      if (end || parent?.kind !== 'Binary' || parent.left !== at) {
        at = end ?? at;
        break;
      }
      passed.push(at);
      at = parent;
    }
    for (const one of passed) this.ends.set(one, at);
    return at;
  }

  /** What a condition tells where a part of the statement or expression is run because of it. */
  private passedBetween(parent: Node, child: Node): readonly Known[] {
    switch (parent.kind) {
      case 'If':
        if (child === parent.then) return this.when(parent.condition, true);
        return child === parent.otherwise ? this.when(parent.condition, false) : [];
      case 'While':
        return child === parent.body ? this.when(parent.condition, true) : [];
      case 'Ternary':
        if (child === parent.whenTrue) return this.when(parent.condition, true);
        return child === parent.whenFalse ? this.when(parent.condition, false) : [];
      case 'Binary':
        if (child !== parent.right) return [];
        if (parent.operator === '&&') return this.when(parent.left, true);
        return parent.operator === '||' ? this.when(parent.left, false) : [];
      default:
        return [];
    }
  }

  /** What statements before others tell: those that leave unless something holds, and those that give a value. */
  private passedInBlock(block: Node, statements: readonly Statement[]): ReadonlyMap<number, KnownInBlock> {
    const before = this.blocks.get(block);
    if (before) return before;
    const made = new Map<number, KnownInBlock>();
    // Kept before it is whole: what a statement gives may be asked on the way.
    this.blocks.set(block, made);
    for (const statement of statements) {
      for (const known of this.knownAfter(statement)) {
        const from = statement.end - 1;
        const inBlock = made.get(known.path) ?? { from, typed: [] };
        made.set(known.path, inBlock);
        if (known.type) inBlock.typed.push({ ...known, from });
      }
    }
    return made;
  }

  private knownAfter(statement: Statement): readonly Known[] {
    if (statement.kind === 'Assert') return this.when(statement.condition, true);
    if (statement.kind === 'If') {
      if (statement.otherwise) return leaves(statement.otherwise) ? this.when(statement.condition, true) : [];
      const whenFalse = this.when(statement.condition, false);
      if (leaves(statement.then)) return whenFalse;
      const given = this.assignedIn(statement.then);
      return whenFalse.filter(({ path }) => given.has(path)).map((one) => ({ ...one, type: undefined }));
    }
    if (statement.kind !== 'ExpressionStatement' || statement.expression.kind !== 'Assignment') return [];
    const { target, value, operator } = statement.expression;
    const path = operator === '=' || operator === '?=' ? this.numberOf(pathOf(target)) : undefined;
    if (path === undefined || mayGiveNull(value)) return [];
    return [{ path, type: undefined, from: statement.start }];
  }

  private when(condition: Expression, outcome: boolean): readonly Known[] {
    const kept = this.conditions.get(condition) ?? {};
    this.conditions.set(condition, kept);
    const key = outcome ? 'whenTrue' : 'whenFalse';
    const before = kept[key];
    // The stack is not endless; what lies deeper tells nothing.
    if (before || this.depth > deepest) return before ?? [];
    this.depth++;
    const known = this.work(condition, outcome);
    this.depth--;
    kept[key] = known;
    return known;
  }

  /** What all operands of a chain of `&&` or `||` tell, those nearest to its end where it is very long. */
  private ofOperands(chain: Binary, outcome: boolean): readonly Known[] {
    const parts: (readonly Known[])[] = [];
    let at: Expression = chain;
    while (at.kind === 'Binary' && at.operator === chain.operator && parts.length < mostOperands) {
      parts.push(this.when(at.right, outcome));
      at = at.left;
    }
    if (parts.length < mostOperands) parts.push(this.when(at, outcome));
    return parts.reverse().flat();
  }

  private work(condition: Expression, outcome: boolean): readonly Known[] {
    switch (condition.kind) {
      case 'Parenthesized':
        return this.when(condition.expression, outcome);
      case 'Unary':
        return condition.operator === '!' ? this.when(condition.operand, !outcome) : [];
      case 'InstanceOf': {
        if (condition.negated === outcome) return [];
        const [first, ...others] = this.notNull(condition.value);
        return first ? [{ ...first, type: this.ask.typeWritten(condition.type) }, ...others] : others;
      }
      case 'Binary': {
        const { operator, left, right } = condition;
        if (operator === '&&' || operator === '||') {
          return outcome === (operator === '&&') ? this.ofOperands(condition, outcome) : [];
        }
        if (operator === '!=' || operator === '!==') return outcome === isNullLiteral(right) ? this.notNull(left) : [];
        if (operator === '==' || operator === '===') {
          if (isNullLiteral(right)) return outcome ? [] : this.notNull(left);
          return outcome && !mayGiveNull(right) ? this.notNull(left) : [];
        }
        if (!outcome) return [];
        const isOrder = ['<', '<=', '>', '>='].includes(operator);
        return [...this.notNull(left), ...(isOrder ? this.notNull(right) : [])];
      }
      default:
        return outcome ? this.notNull(condition) : [];
    }
  }

  /** What is not null where an expression is not: it, and everything it goes through. */
  private notNull(expression: Expression): Known[] {
    const found: Known[] = [];
    let at: Expression = expression;
    for (;;) {
      const path = this.numberOf(pathOf(at));
      if (path !== undefined) found.push({ path, type: undefined, from: expression.start });
      if (at.kind === 'Property' || at.kind === 'Index') at = at.object;
      else if (at.kind === 'Call') at = at.callee.kind === 'Property' ? at.callee.object : at.callee;
      else if (at.kind === 'Parenthesized') at = at.expression;
      else return found;
    }
  }

  /** The paths that a branch gives a value. */
  private assignedIn(statement: Statement): ReadonlySet<number> {
    const statements = statement.kind === 'Block' ? statement.statements : [statement];
    const found = new Set<number>();
    for (const one of statements) {
      if (one.kind !== 'ExpressionStatement' || one.expression.kind !== 'Assignment') continue;
      const path = this.numberOf(pathOf(one.expression.target));
      if (path !== undefined) found.add(path);
    }
    return found;
  }
}

function isNullLiteral(expression: Expression): boolean {
  return expression.kind === 'NullLiteral';
}

/** Whether an expression may give null as far as its shape tells. */
function mayGiveNull(expression: Expression): boolean {
  switch (expression.kind) {
    case 'StringLiteral':
    case 'GString':
    case 'NumberLiteral':
    case 'BooleanLiteral':
    case 'List':
    case 'MapLiteral':
    case 'New':
    case 'Closure':
      return false;
    case 'Elvis':
      return mayGiveNull(expression.fallback);
    case 'Parenthesized':
      return mayGiveNull(expression.expression);
    default:
      return true;
  }
}

/** Longer chains are not followed. */
const longest = 12;

/** `a.b.c` for a name and the properties behind it, however safe the steps are. */
export function pathOf(expression: Expression): string | undefined {
  const names: string[] = [];
  let at = expression;
  while (at.kind === 'Property') {
    const name = fixedName(at.name)?.text;
    if (name === undefined || name === '' || at.operator === '*.' || names.length > longest) return undefined;
    names.push(name);
    at = at.object;
  }
  if (at.kind !== 'Variable') return undefined;
  return [...names, at.name].reverse().join('\n');
}

/** The type, or null where the object of a safe step may be null. */
export function throughSafeStep(type: RuleType, object: RuleType, isSafe: boolean): RuleType {
  return isSafe && object.kind === 'nullable' ? nullable(type) : type;
}
