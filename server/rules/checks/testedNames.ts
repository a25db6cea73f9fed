import { type Expression, type Node } from '../../groovy/ast';
import { type Handlers } from '../../groovy/walk';
import { fixedName } from '../types/fixedName';
import { type CheckedRule } from './check';
import { nameOfCall } from './statementValue';

/** Longer chains are not followed. */
const longest = 12;

/** Conditions nest no deeper before nothing more is said of them. */
const deepest = 50;

/** Methods whose closure makes or does something with each element, and leaves none out. */
const decidingNothing: ReadonlySet<string> = new Set([
  'collect',
  'collectEntries',
  'collectMany',
  'each',
  'eachWithIndex',
  'forEach',
  'map',
]);

/**
 * The names that a rule asks about where types cannot follow what becomes of the answer: in a filter (`findAll { it.due }`), in
 * a variable (`def isDue = issue.due != null`). What is used unguarded may be guarded by that.
 */
export class TestedNames {
  private readonly names = new Set<string>();

  readonly handlers: Handlers;

  constructor(private readonly rule: CheckedRule) {
    const see = (node: Expression) => {
      if (this.isTested(node)) this.add(node);
    };
    this.handlers = { Property: see, Variable: see, Call: see };
  }

  has(name: string | undefined): boolean {
    return name !== undefined && this.names.has(name);
  }

  private isTested(node: Expression): boolean {
    let child: Node = node;
    let isCondition = false;
    for (let step = 0; step < deepest; step++) {
      const parent: Node | undefined = this.rule.parentOf(child);
      switch (parent?.kind) {
        case 'Binary':
          if (!/^(?:&&|\|\||[!=]==?|[<>]=?|!?in)$/.test(parent.operator)) return false;
          isCondition = true;
          break;
        case 'Unary':
          if (parent.operator !== '!') return false;
          isCondition = true;
          break;
        case 'InstanceOf':
          isCondition = true;
          break;
        case 'Parenthesized':
          break;
        case 'ExpressionStatement':
          return this.isAnswer(parent, isCondition);
        case 'If':
        case 'While':
        case 'Ternary':
        case 'Elvis':
        case 'Assert':
          // Types know what these tell.
          return false;
        default:
          return isCondition;
      }
      child = parent;
    }
    return true;
  }

  /** Whether a statement of a closure may be what the closure decides by. */
  private isAnswer(statement: Node, isCondition: boolean): boolean {
    const closure = this.rule.parentOf(statement);
    if (closure?.kind !== 'Closure') return false;
    const call = this.rule.parentOf(closure);
    return isCondition || call?.kind !== 'Call' || !decidingNothing.has(nameOfCall(call) ?? '');
  }

  private add(node: Expression): void {
    let at = node;
    for (let step = 0; step < longest; step++) {
      if (at.kind === 'Property') {
        const name = fixedName(at.name)?.text;
        if (name !== undefined) this.names.add(name);
        at = at.object;
      } else if (at.kind === 'Call' && at.callee.kind === 'Property') {
        at = at.callee.object;
      } else if (at.kind === 'Index' || at.kind === 'Parenthesized') {
        at = at.kind === 'Index' ? at.object : at.expression;
      } else {
        break;
      }
    }
    if (at.kind === 'Variable') this.names.add(at.name);
  }
}
