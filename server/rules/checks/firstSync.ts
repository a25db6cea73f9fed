import {
  type Call,
  type Expression,
  type If,
  type Node,
  type Property,
  type Statement,
  type Variable,
} from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { leavesForGood, unwrap } from '../../groovy/nodeFacts';
import { type Visitor } from '../../groovy/walk';
import { findPlatform, findScriptKind } from '../catalogue';
import { addTo } from '../grouping';
import { type CheckedRule } from './check';
import { localValue } from './localValue';
import { recordOf } from './recordField';

/**
 * In which syncs a place of an incoming rule is reached: only in the `first`, only `later`, in `all` as far as the text
 * tells, or `unclear`, because something may tell that nobody can read off the text.
 */
export type Timing = 'first' | 'later' | 'all' | 'unclear';

/** What the outcome of a condition tells; nothing where it has nothing to do with the first sync. */
type Told = 'first' | 'later' | 'unclear' | undefined;
interface Outcomes {
  readonly whenTrue: Told;
  readonly whenFalse: Told;
}

const tellsNothing: Outcomes = { whenTrue: undefined, whenFalse: undefined };
const mayTell: Outcomes = { whenTrue: 'unclear', whenFalse: 'unclear' };

/** Conditions nested deeper, and methods that call methods that call …, are not read. */
const deepest = 20;

/** Names by which rules find out whether they ran before, in small letters: their case may be wrong. */
const telling = new Set(['firstsync', 'previous', 'issuebeforescript', 'traces', 'issuekey', 'syncrequest']);

/** Finds out in which syncs the places of one rule are reached. It has to see the whole tree before it is asked. */
export class FirstSync {
  private readonly known = new Map<Node, Timing>();
  private readonly conditions = new Map<Expression, Outcomes>();
  private readonly callers = new Map<string, Call[]>();
  private readonly methods = new Set<string>();
  private readonly leaving = new Map<Node, If[]>();
  private readonly toldAfter = new Map<Node, readonly { end: number; told: Told }[]>();
  private calls = 0;
  private asked = 0;

  private readonly ofMadeRecord: ReadonlySet<string>;

  constructor(private readonly rule: CheckedRule) {
    const platform = findPlatform(rule.platform ?? '');
    const firstSync = platform?.firstSync.flatMap(({ property, alternatives }) => [property, ...alternatives]) ?? [];
    this.ofMadeRecord = new Set(['id', 'key', 'urn', ...firstSync]);
  }

  /** Has to be walked along with the check's own visitor. */
  readonly visitor: NonNullable<Visitor['enter']> = {
    If: (statement, parent) => {
      if (leaves(statement.then) || leaves(statement.otherwise)) addTo(this.leaving, parent, statement);
    },
    MethodDeclaration: ({ name }, parent) => {
      if (parent.kind === 'Script' && name.kind === 'Name') this.methods.add(name.text);
    },
  };

  /** Has to be told of each call. */
  sawCall(call: Call): void {
    const { callee } = call;
    const name = callee.kind === 'Variable' ? callee.name : callee.kind === 'Property' ? thisMethod(callee) : undefined;
    if (name !== undefined) addTo(this.callers, name, call);
  }

  timingOf(node: Node): Timing {
    const passed: Node[] = [];
    let timing: Timing | undefined;
    for (let at: Node = node; timing === undefined;) {
      timing = this.known.get(at);
      if (timing !== undefined) break;
      passed.push(at);
      const parent = this.rule.parentOf(at);
      if (!parent) timing = this.ofKind();
      else {
        timing = this.between(parent, at);
        at = parent;
      }
    }
    for (const one of passed) this.known.set(one, timing);
    return timing;
  }

  /** What a condition tells of the sync. */
  told(condition: Expression): Outcomes {
    const known = this.conditions.get(condition);
    if (known) return known;
    // Kept before it is known: a value may name itself.
    this.conditions.set(condition, tellsNothing);
    const outcomes = this.asked > deepest ? mayTell : this.read(condition, 0);
    this.conditions.set(condition, outcomes);
    return outcomes;
  }

  /** Whether an expression asks for something that may tell whether the rule ran before. */
  mayTell(expression: Expression): boolean {
    this.asked++;
    const waiting: Node[] = [expression];
    let tells = false;
    for (let node = waiting.pop(); node && !tells; node = waiting.pop()) {
      tells = node.kind === 'Variable' ? this.nameTells(node) : node.kind === 'Property' && this.tellsOfRecord(node);
      forEachChild(node, (child) => waiting.push(child));
    }
    this.asked--;
    return tells;
  }

  private nameTells(variable: Variable): boolean {
    if (telling.has(variable.name.toLowerCase()) || this.methods.has(variable.name)) return true;
    const value = localValue(this.rule, variable);
    return value !== variable && this.told(value) !== tellsNothing;
  }

  /** A record that has an id, a key or a project was made before. */
  private tellsOfRecord({ object, name }: Property): boolean {
    return name.kind === 'Name' && this.ofMadeRecord.has(name.text) && recordOf(this.rule, object) !== undefined;
  }

  private ofKind(): Timing {
    switch (findScriptKind(this.rule.kind ?? '')?.firstSync) {
      case 'always':
        return 'first';
      case 'never':
        return 'later';
      case 'flag':
        return 'all';
      default:
        return 'unclear';
    }
  }

  /** What is told on the way from a node to what stands in it. */
  private between(parent: Node, child: Node): Timing | undefined {
    if ('statements' in parent) {
      const told = this.toldBefore(parent, child);
      if (told) return told;
    }
    switch (parent.kind) {
      case 'If':
        return child === parent.condition ? undefined : this.outcome(parent.condition, child === parent.then);
      case 'Ternary':
        return child === parent.condition ? undefined : this.outcome(parent.condition, child === parent.whenTrue);
      case 'Binary': {
        const { operator } = parent;
        if (child !== parent.right || (operator !== '&&' && operator !== '||')) return undefined;
        return this.outcome(parent.left, operator === '&&');
      }
      case 'While':
        return child === parent.body && this.told(parent.condition).whenTrue ? 'unclear' : undefined;
      case 'Switch':
      case 'SwitchExpression':
        return child !== parent.subject && this.mayTell(parent.subject) ? 'unclear' : undefined;
      case 'MethodDeclaration':
        return this.ofMethod(parent);
      case 'Closure':
      case 'Lambda':
        return this.ofClosure(parent);
      case 'ClassBody':
      case 'CatchClause':
        return 'unclear';
      default:
        return undefined;
    }
  }

  private outcome(condition: Expression, isTrue: boolean): Told {
    const { whenTrue, whenFalse } = this.told(condition);
    return isTrue ? whenTrue : whenFalse;
  }

  /** What the statements of a list tell that leave it before the child is reached. */
  private toldBefore(list: Node, child: Node): Told {
    let last: Told;
    for (const { end, told } of this.leavingOf(list)) if (end <= child.start) last = told;
    return last;
  }

  private leavingOf(list: Node): readonly { end: number; told: Told }[] {
    const known = this.toldAfter.get(list);
    if (known) return known;
    const all = (this.leaving.get(list) ?? []).map((statement) => {
      const { whenTrue, whenFalse } = this.told(statement.condition);
      return { end: statement.end, told: leaves(statement.then) ? whenFalse : whenTrue };
    });
    const telling = all.filter(({ told }) => told);
    this.toldAfter.set(list, telling);
    return telling;
  }

  /** A method of the rule runs when it is called. */
  private ofMethod(method: Extract<Node, { kind: 'MethodDeclaration' }>): Timing {
    if (this.rule.parentOf(method)?.kind !== 'Script' || method.name.kind !== 'Name') return 'unclear';
    const callers = this.callers.get(method.name.text) ?? [];
    if (callers.length === 0 || this.calls >= deepest) return 'unclear';
    this.known.set(method, 'unclear');
    this.calls++;
    const timings = new Set(callers.map((call) => this.timingOf(call)));
    this.calls--;
    const [only] = timings;
    const timing = timings.has('unclear') ? 'unclear' : timings.size === 1 && only ? only : 'all';
    this.known.set(method, timing);
    return timing;
  }

  /** A closure that is handed to a method runs with it; any other one may run when nobody can tell. */
  private ofClosure(closure: Node): Timing | undefined {
    const parent = this.rule.parentOf(closure);
    return parent?.kind === 'Call' && parent.callee.kind === 'Property' ? undefined : 'unclear';
  }

  private read(condition: Expression, depth: number): Outcomes {
    const at = localValue(this.rule, condition);
    if (depth > deepest) return mayTell;
    if (at.kind === 'Variable' && at.name === 'firstSync') return { whenTrue: 'first', whenFalse: 'later' };
    if (at.kind === 'Unary' && at.operator === '!') return swap(this.read(at.operand, depth + 1));
    if (at.kind === 'Binary') {
      const { operator, left, right } = at;
      if (operator === '&&') return both(this.read(left, depth + 1), this.read(right, depth + 1));
      if (operator === '||') {
        return swap(both(swap(this.read(left, depth + 1)), swap(this.read(right, depth + 1))));
      }
      const literal = unwrap(right);
      if ((operator === '==' || operator === '!=') && literal.kind === 'BooleanLiteral') {
        const told = this.read(left, depth + 1);
        return literal.value === (operator === '==') ? told : swap(told);
      }
    }
    return this.mayTell(at) ? mayTell : tellsNothing;
  }
}

/** Whether all ways through a statement leave the list it stands in. */
function leaves(statement: Statement | undefined): boolean {
  return leavesForGood(statement?.kind === 'Block' ? statement.statements.at(-1) : statement);
}

function swap(told: Outcomes): Outcomes {
  return told === tellsNothing ? told : { whenTrue: told.whenFalse, whenFalse: told.whenTrue };
}

function both(left: Outcomes, right: Outcomes): Outcomes {
  if (left === tellsNothing && right === tellsNothing) return tellsNothing;
  const whenTrue = [left.whenTrue, right.whenTrue].find((told) => told === 'first' || told === 'later');
  return { whenTrue: whenTrue ?? 'unclear', whenFalse: 'unclear' };
}

/** `this.prepare()` calls the rule's own method, too. */
function thisMethod(callee: Property): string | undefined {
  return callee.object.kind === 'This' && callee.name.kind === 'Name' ? callee.name.text : undefined;
}
