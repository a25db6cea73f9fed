import {
  type Call,
  type DoWhile,
  type Expression,
  type Node,
  type Statement,
  type Switch,
  type Try,
} from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Visitor, walk } from '../../groovy/walk';
import { type CheckedRule } from './check';

/** Which statements control never gets past, and how loops are left. */
export interface Endings {
  /** Nothing that stands behind the statement in the same list ever runs. */
  ends(statement: Statement): boolean;
  /** Whether a `break` leaves the loop or switch. */
  isBroken(statement: Statement): boolean;
  /** Whether a `return`, a `throw` or a call that ends the run stands in it, not counting closures within. */
  isLeft(statement: Node): boolean;
}

const known = new WeakMap<CheckedRule, Endings>();

/** Worked out once for a rule, in time linear in its length. What is not sure does not end. */
export function endingsOf(rule: CheckedRule): Endings {
  const before = known.get(rule);
  if (before) return before;
  const finder = new Finder(rule);
  walk(rule.parsed.script, [finder.visitor]);
  const found: Endings = {
    ends: (statement) => finder.ending.has(statement),
    isBroken: (statement) => finder.broken.has(statement),
    isLeft: (statement) => finder.left.has(statement),
  };
  known.set(rule, found);
  return found;
}

/** Whether an expression is the word `true` or `false` itself. */
export function isFixed(expression: Expression | undefined, value: boolean): boolean {
  const inner = expression && unwrap(expression);
  return inner?.kind === 'BooleanLiteral' && inner.value === value;
}

/** Whether nothing behind a call runs, as far as the catalogue is sure of the method that is meant. */
function isEndingCall(rule: CheckedRule, call: Call): boolean {
  if (call.callee.kind !== 'Property') return false;
  const { certainty, facts } = rule.types.memberOf(call);
  return (
    certainty === 'sure' && facts.length > 0 && facts.every((fact) => fact.kind === 'method' && fact.of.member.ends)
  );
}

const bodies = new Set<Node['kind']>(['Closure', 'Lambda', 'MethodDeclaration', 'ConstructorDeclaration', 'ClassBody']);

class Finder {
  readonly ending = new Set<Node>();
  readonly broken = new Set<Node>();
  readonly left = new Set<Node>();
  /** Loops that a `continue` goes on with. */
  private readonly continued = new Set<Node>();

  constructor(private readonly rule: CheckedRule) {}

  readonly visitor: Visitor = {
    enter: {
      Return: (node) => {
        this.leave(node);
      },
      Throw: (node) => {
        this.leave(node);
      },
      Yield: (node) => {
        this.leave(node);
      },
      Break: (node) => {
        this.ending.add(node);
        this.jump(node, this.broken, node.label !== undefined, true);
      },
      Continue: (node) => {
        this.ending.add(node);
        // With a label it goes on with a loop further out, and leaves the ones within.
        this.jump(node, this.continued, node.label !== undefined, false);
        if (node.label) this.jump(node, this.broken, true, true);
      },
    },
    leave: {
      ExpressionStatement: (node) => {
        const { expression } = node;
        if (expression.kind === 'Call' && isEndingCall(this.rule, expression)) this.leave(node);
      },
      Block: (node) => {
        this.mark(node, node.statements.some(this.ends));
      },
      If: (node) => {
        this.mark(node, this.ends(node.then) && node.otherwise !== undefined && this.ends(node.otherwise));
      },
      While: (node) => {
        this.mark(node, isFixed(node.condition, true) && !this.broken.has(node));
      },
      For: (node) => {
        const isEndless = node.condition === undefined || isFixed(node.condition, true);
        this.mark(node, isEndless && !this.broken.has(node));
      },
      DoWhile: (node) => {
        this.mark(node, this.doWhileEnds(node));
      },
      Switch: (node) => {
        this.mark(node, this.switchEnds(node));
      },
      Try: (node) => {
        this.mark(node, this.tryEnds(node));
      },
      Synchronized: (node) => {
        this.mark(node, this.ends(node.body));
      },
      Labeled: (node) => {
        this.mark(node, this.ends(node.statement) && !this.broken.has(node));
      },
    },
  };

  private readonly ends = (statement: Statement): boolean => this.ending.has(statement);

  private mark(node: Statement, ends: boolean): void {
    if (ends) this.ending.add(node);
  }

  private leave(node: Statement): void {
    this.ending.add(node);
    for (let at: Node | undefined = node; at && !bodies.has(at.kind); at = this.rule.parentOf(at)) {
      if (this.left.has(at)) return;
      this.left.add(at);
    }
  }

  /** Marks the nearest loop (or switch) around a jump; with a label everything around it, to be on the safe side. */
  private jump(from: Node, marked: Set<Node>, all: boolean, leavesSwitch: boolean): void {
    for (let at = this.rule.parentOf(from); at && !bodies.has(at.kind); at = this.rule.parentOf(at)) {
      const isTarget = isLoop(at) || (leavesSwitch && at.kind === 'Switch');
      if (isTarget || all) marked.add(at);
      if (isTarget && !all) return;
    }
  }

  private doWhileEnds(node: DoWhile): boolean {
    if (this.broken.has(node)) return false;
    return isFixed(node.condition, true) || (this.ends(node.body) && !this.continued.has(node));
  }

  private switchEnds(node: Switch): boolean {
    if (this.broken.has(node)) return false;
    const hasDefault = node.cases.some(({ labels }) => labels.some(({ isDefault }) => isDefault));
    return hasDefault && (node.cases.at(-1)?.statements.some(this.ends) ?? false);
  }

  private tryEnds({ body, catches, finallyBlock }: Try): boolean {
    if (finallyBlock && this.ends(finallyBlock)) return true;
    return this.ends(body) && catches.every((clause) => this.ends(clause.body));
  }
}

export function isLoop(node: Node): node is Extract<Node, { kind: 'While' | 'DoWhile' | 'For' | 'ForIn' }> {
  return node.kind === 'While' || node.kind === 'DoWhile' || node.kind === 'For' || node.kind === 'ForIn';
}
