import { type Binary, type Expression, type Node, type Statement } from '../../groovy/ast';
import { type Asker } from './asker';
import { leaves } from './bodies';
import { fixedName } from './fixedName';
import { anyType, isNull, nullable, type RuleType, withoutNull } from './ruleType';

/** What is known of the value at a path, such as `replica.assignee`, where a condition has been passed. */
interface Known {
  readonly path: string;
  /** Not null; and of the type, where one was asked for. */
  readonly type: RuleType | undefined;
  /** From where on it is known. */
  readonly from: number;
}

const deepest = 300;
const mostOperands = 100;
/** No sane rule nests so deep; without a bound, the time would grow with the square of the depth. */
const farthest = 600;

/** Narrows types by the conditions that were passed on the way to a place. */
export class Narrowing {
  private readonly conditions = new Map<Expression, { whenTrue?: readonly Known[]; whenFalse?: readonly Known[] }>();
  private readonly blocks = new Map<Node, ReadonlyMap<string, readonly Known[]>>();
  private readonly ends = new Map<Node, Node>();
  private depth = 0;

  constructor(private readonly ask: Asker) {}

  /** The type of a name or property path at its place. */
  narrow(node: Expression, type: RuleType): RuleType {
    const path = pathOf(node);
    if (path === undefined || this.isTarget(node)) return type;
    const known = this.knownAt(node, path);
    if (known.length === 0) return type;
    const asked = known.find((one) => one.type !== undefined && !this.isChangedSince(node, one.from));
    if (asked?.type) return asked.type.kind === 'any' ? withoutNull(type) : asked.type;
    return isNull(type) ? anyType : withoutNull(type);
  }

  private isTarget(node: Expression): boolean {
    const parent = this.ask.definitions.parents.get(node);
    return parent?.kind === 'Assignment' && parent.target === node && parent.operator === '=';
  }

  /** Whether a variable is given another value between a condition and a place. */
  private isChangedSince(node: Expression, from: number): boolean {
    if (node.kind !== 'Variable') return false;
    const declared = this.ask.definitions.ofVariable.get(node);
    return declared?.values.some(({ at }) => at > from) === true;
  }

  private knownAt(node: Expression, path: string): readonly Known[] {
    const found: Known[] = [];
    let child: Node = node;
    let steps = 0;
    for (
      let parent = this.ask.definitions.parents.get(child);
      parent && steps < farthest;
      parent = this.ask.definitions.parents.get(child), steps++
    ) {
      for (const one of this.passedBetween(parent, child)) if (one.path === path) found.push(one);
      if ('statements' in parent) {
        for (const one of this.passedInBlock(parent, parent.statements).get(path) ?? []) {
          if (one.from < child.start) found.push(one);
        }
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
  private passedInBlock(block: Node, statements: readonly Statement[]): ReadonlyMap<string, readonly Known[]> {
    const before = this.blocks.get(block);
    if (before) return before;
    const made = new Map<string, Known[]>();
    // Kept before it is whole: what a statement gives may be asked on the way.
    this.blocks.set(block, made);
    for (const statement of statements) {
      for (const known of this.knownAfter(statement)) {
        const later = { ...known, from: statement.end - 1 };
        const list = made.get(known.path);
        if (list) list.push(later);
        else made.set(known.path, [later]);
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
      const given = assignedIn(statement.then);
      return whenFalse.filter(({ path }) => given.has(path)).map((one) => ({ ...one, type: undefined }));
    }
    if (statement.kind !== 'ExpressionStatement' || statement.expression.kind !== 'Assignment') return [];
    const { target, value, operator } = statement.expression;
    const path = operator === '=' || operator === '?=' ? pathOf(target) : undefined;
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
        const [first, ...others] = notNull(condition.value);
        return first ? [{ ...first, type: this.ask.typeWritten(condition.type) }, ...others] : others;
      }
      case 'Binary': {
        const { operator, left, right } = condition;
        if (operator === '&&' || operator === '||') {
          return outcome === (operator === '&&') ? this.ofOperands(condition, outcome) : [];
        }
        if (operator === '!=' || operator === '!==') return outcome === isNullLiteral(right) ? notNull(left) : [];
        if (operator === '==' || operator === '===') {
          if (isNullLiteral(right)) return outcome ? [] : notNull(left);
          return outcome && !mayGiveNull(right) ? notNull(left) : [];
        }
        return outcome ? [...notNull(left), ...(['<', '<=', '>', '>='].includes(operator) ? notNull(right) : [])] : [];
      }
      default:
        return outcome ? notNull(condition) : [];
    }
  }
}

function isNullLiteral(expression: Expression): boolean {
  return expression.kind === 'NullLiteral';
}

/** What is not null where an expression is not: it, and everything it goes through. */
function notNull(expression: Expression): Known[] {
  const found: Known[] = [];
  let at: Expression = expression;
  for (;;) {
    const path = pathOf(at);
    if (path !== undefined) found.push({ path, type: undefined, from: expression.start });
    if (at.kind === 'Property' || at.kind === 'Index') at = at.object;
    else if (at.kind === 'Call') at = at.callee.kind === 'Property' ? at.callee.object : at.callee;
    else if (at.kind === 'Parenthesized') at = at.expression;
    else return found;
  }
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

/** The paths that a branch gives a value. */
function assignedIn(statement: Statement): ReadonlySet<string> {
  const statements = statement.kind === 'Block' ? statement.statements : [statement];
  const found = new Set<string>();
  for (const one of statements) {
    if (one.kind !== 'ExpressionStatement' || one.expression.kind !== 'Assignment') continue;
    const path = pathOf(one.expression.target);
    if (path !== undefined) found.add(path);
  }
  return found;
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
