import { type Expression, type If, type Node, type Variable } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { leavesForGood } from '../../groovy/nodeFacts';
import { type Handlers } from '../../groovy/walk';
import { addTo } from '../grouping';
import { type Declared } from '../types/inferTypes';
import { type CheckedRule } from './check';
import { pathOf } from './path';

/** What the conditions of a rule ask about. It has to see the whole tree before it is asked. */
export class Conditions {
  private readonly uses = new Map<Declared, Variable[]>();
  private readonly leaving: If[] = [];
  private readonly asked = { anything: new Map<Declared, boolean>(), more: new Map<Declared, boolean>() };
  private readonly compared = new Map<Expression, ReadonlySet<string>>();

  constructor(private readonly rule: CheckedRule) {}

  /** Has to be walked along with the check's own visitor. */
  readonly visitor: Handlers = {
    Variable: (variable) => {
      const declared = this.rule.types.definitionOf(variable);
      if (declared) addTo(this.uses, declared, variable);
    },
    If: (statement) => {
      const { then } = statement;
      if (leavesForGood(then.kind === 'Block' ? then.statements.at(-1) : then)) this.leaving.push(statement);
    },
  };

  /** Whether a condition anywhere asks about a name of the text; `more` than whether it holds anything at all. */
  askAbout(declared: Declared, what: 'anything' | 'more'): boolean {
    const known = this.asked[what].get(declared);
    if (known !== undefined) return known;
    const uses = (this.uses.get(declared) ?? []).filter((use) => what === 'anything' || !this.asksIfThere(use));
    const asks = uses.some((use) => this.isInCondition(use));
    this.asked[what].set(declared, asks);
    return asks;
  }

  /**
   * Whether a condition that was passed on the way to a place does more with a path than to ask whether it is there.
   * `key` is that of the path.
   */
  comparedBefore(place: Node, key: string): boolean {
    let at = place;
    for (let parent = this.rule.parentOf(at); parent; parent = this.rule.parentOf(at)) {
      const condition = conditionOf(parent);
      if (condition && condition !== at && this.pathsIn(condition).has(key)) return true;
      if (parent.kind === 'SwitchCase' || parent.kind === 'Closure') return true;
      at = parent;
    }
    return this.leaving.some(({ condition, end }) => end <= place.start && this.pathsIn(condition).has(key));
  }

  private isInCondition(use: Node): boolean {
    let at = use;
    for (let parent = this.rule.parentOf(at); parent; parent = this.rule.parentOf(at)) {
      if (conditionOf(parent) === at) return true;
      if ('statements' in parent || parent.kind === 'ExpressionStatement') return false;
      at = parent;
    }
    return false;
  }

  /** `x`, `!x`, `x != null` as a condition or a part of one. */
  private asksIfThere(use: Node): boolean {
    let parent = this.rule.parentOf(use);
    while (parent?.kind === 'Parenthesized' || (parent?.kind === 'Unary' && parent.operator === '!')) {
      parent = this.rule.parentOf(parent);
    }
    if (parent?.kind !== 'Binary') return parent?.kind === 'If' || parent?.kind === 'Ternary';
    const { operator, left, right } = parent;
    if (operator === '&&' || operator === '||') return true;
    return (operator === '!=' || operator === '==') && (left.kind === 'NullLiteral' || right.kind === 'NullLiteral');
  }

  private pathsIn(condition: Expression): ReadonlySet<string> {
    const known = this.compared.get(condition);
    if (known) return known;
    const found = new Set<string>();
    const waiting: Node[] = [condition];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const path = node.kind === 'Property' || node.kind === 'Index' ? pathOf(node) : undefined;
      if (path && !this.asksIfThere(node)) found.add(path.key);
      forEachChild(node, (child) => waiting.push(child));
    }
    this.compared.set(condition, found);
    return found;
  }
}

/** What decides whether something else in the node runs. */
function conditionOf(node: Node): Expression | undefined {
  switch (node.kind) {
    case 'If':
    case 'While':
    case 'Ternary':
    case 'Assert':
      return node.condition;
    case 'Switch':
    case 'SwitchExpression':
      return node.subject;
    case 'Elvis':
      return node.value;
    case 'Binary':
      return node.operator === '&&' || node.operator === '||' ? node.left : undefined;
    default:
      return undefined;
  }
}
