import {
  type Binary,
  type Expression,
  type For,
  type Node,
  type Statement,
  type Variable,
  type While,
} from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Handlers } from '../../groovy/walk';
import { type Declared } from '../types/inferTypes';
import { type Check, type CheckedRule, type Report } from './check';
import { endingsOf, isFixed } from './endings';
import { headOf } from './headOf';
import { namesRead } from './namesRead';

const outcome = 'A run that never ends holds up all synchronisation.';

/** A loop that surely never ends. */
export const endlessLoop: Check = {
  code: 'flow/endless-loop',
  severity: 'warning',
  title: 'Loop without end',
  wholeText: true,
  begin: (rule, report) => {
    const changers = new Changers(rule);
    const loops: (While | For)[] = [];
    let depth = 0;
    const open = (loop: Node) => {
      depth++;
      // Each loop looks at all that is in it: no sane rule nests so deep, and the time stays linear.
      if (depth <= deepest && (loop.kind === 'While' || loop.kind === 'For')) loops.push(loop);
    };
    const close = () => {
      depth--;
    };
    return {
      enter: { ...changers.enter, While: open, For: open, DoWhile: open, ForIn: open },
      leave: {
        ...changers.leave,
        While: close,
        For: close,
        DoWhile: close,
        ForIn: close,
        Script: () => {
          for (const loop of loops) if (!mayBeLeft(rule, loop)) look(rule, loop, changers.fromWithin, report);
        },
      },
    };
  },
};

const deepest = 20;

/** Finds the variables that a closure changes which stands inside of where they are declared. */
class Changers {
  readonly fromWithin = new Set<Declared>();
  private readonly homes = new Map<Declared, Node | undefined>();
  private readonly bodies: Node[] = [];

  constructor(private readonly rule: CheckedRule) {}

  readonly enter: Handlers = {
    Closure: (node) => this.bodies.push(node),
    Lambda: (node) => this.bodies.push(node),
    Declarator: ({ name }) => {
      const declared = this.rule.types.definitionOf(name);
      if (declared) this.homes.set(declared, this.bodies.at(-1));
    },
    Assignment: ({ target }) => {
      const changed = target.kind === 'Tuple' ? target.elements : [target];
      changed.forEach(this.change);
    },
    Postfix: ({ operand }) => {
      this.change(operand);
    },
    Unary: ({ operator, operand }) => {
      if (operator === '++' || operator === '--') this.change(operand);
    },
  };

  readonly leave: Handlers = { Closure: () => this.bodies.pop(), Lambda: () => this.bodies.pop() };

  private readonly change = (target: Expression): void => {
    const declared = target.kind === 'Variable' ? this.rule.types.definitionOf(target) : undefined;
    if (declared && this.homes.get(declared) !== this.bodies.at(-1)) this.fromWithin.add(declared);
  };
}

function look(rule: CheckedRule, loop: While | For, elsewhere: ReadonlySet<Declared>, report: Report): void {
  const { condition } = loop;
  const at = headOf(rule, loop, loop.body);
  if (condition === undefined || isFixed(condition, true)) {
    report(at, `Nothing leaves this loop: it has no 'break' and no 'return'. ${outcome}`);
    return;
  }
  const names = countersIn(rule, condition);
  if (!names) return;
  const [first] = names.keys();
  if ([...names.keys()].some((declared) => elsewhere.has(declared))) return;
  if (!isChangedIn(rule, loop, names)) {
    const named = [...names.values()].map((name) => `'${name}'`).join(' and ');
    const message = `This loop never ends once it has begun: ${named} ${names.size > 1 ? 'stay' : 'stays'} the same in it.`;
    report(at, `${message} ${outcome}`);
  } else if (first && loop.kind === 'For' && runsAway(rule, loop, first)) {
    report(at, `'${names.get(first) ?? ''}' is counted away from the limit, so this loop does not end. ${outcome}`);
  }
}

/** Whether something besides the condition ends it, also a mistake that somebody catches. */
function mayBeLeft(rule: CheckedRule, loop: Statement): boolean {
  const endings = endingsOf(rule);
  if (endings.isBroken(loop) || endings.isLeft(loop)) return true;
  let at = rule.parentOf(loop);
  for (let steps = 0; at && at.kind !== 'MethodDeclaration'; at = rule.parentOf(at), steps++) {
    if ((at.kind === 'Try' && at.catches.length > 0) || steps > 200) return true;
  }
  return false;
}

const compares = new Set<Binary['operator']>(['<', '<=', '>', '>=', '==', '!=', '&&', '||', '+', '-', '*', '%']);
/** Values that nobody can change without giving the name another one. */
const fixedTypes = new Set([
  'Integer',
  'Long',
  'Short',
  'Double',
  'Float',
  'BigDecimal',
  'BigInteger',
  'Boolean',
  'String',
]);

/** The local variables that a condition asks, where it asks nothing else; nothing where something else may change it. */
function countersIn(rule: CheckedRule, condition: Expression): Map<Declared, string> | undefined {
  const found = new Map<Declared, string>();
  const waiting: Expression[] = [condition];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const inner = unwrap(one);
    if (inner.kind === 'Binary' && compares.has(inner.operator)) waiting.push(inner.right, inner.left);
    else if (inner.kind === 'Unary' && (inner.operator === '!' || inner.operator === '-')) waiting.push(inner.operand);
    else if (inner.kind === 'Variable') {
      const declared = rule.types.definitionOf(inner);
      if (declared?.kind !== 'variable' || !isFixedValue(rule, inner)) return undefined;
      found.set(declared, inner.name);
    } else if (!/^(Number|String|Boolean|Null)Literal$/.test(inner.kind)) {
      const list = sizeOf(inner);
      const declared = list && rule.types.definitionOf(list);
      if (!list || declared?.kind !== 'variable') return undefined;
      found.set(declared, list.name);
    }
  }
  return found.size > 0 ? found : undefined;
}

/** `list` of `list.size()`, `text.length()` and `list.size`. */
function sizeOf(expression: Expression): Variable | undefined {
  const asked = expression.kind === 'Call' && expression.arguments.length === 0 ? expression.callee : undefined;
  if (asked?.kind !== 'Property' || asked.name.kind !== 'Name' || !/^(size|length)$/.test(asked.name.text))
    return undefined;
  const object = unwrap(asked.object);
  return object.kind === 'Variable' ? object : undefined;
}

function isFixedValue(rule: CheckedRule, variable: Variable): boolean {
  const type = rule.types.typeOf(variable);
  return type.kind === 'named' && fixedTypes.has(type.name) && type.isGuess !== true;
}

/** Whether the loop changes any of the names, or hands one to somebody who might. */
function isChangedIn(rule: CheckedRule, loop: While | For, names: ReadonlyMap<Declared, string>): boolean {
  const parts: Node[] = [loop.body, ...(loop.kind === 'For' ? loop.update : [])];
  return namesRead(rule, parts).some(
    ({ node, declared }) => declared && names.has(declared) && !isOnlyAsked(rule, node),
  );
}

const onlyAsk = new Set(['size', 'length', 'get', 'getAt', 'isEmpty', 'contains', 'charAt', 'substring', 'toString']);

function isOnlyAsked(rule: CheckedRule, variable: Variable): boolean {
  const parent = rule.parentOf(variable);
  switch (parent?.kind) {
    case 'Assignment':
      return parent.target !== variable && isFixedValue(rule, variable);
    case 'Postfix':
      return false;
    case 'Unary':
      return parent.operator !== '++' && parent.operator !== '--';
    case 'Index':
      return isFixedValue(rule, variable) || (parent.object === variable && !isWritten(rule, parent));
    case 'Tuple':
      return false;
    case 'Property':
      if (parent.object !== variable || parent.name.kind !== 'Name') return false;
      return isFixedValue(rule, variable) || onlyAsk.has(parent.name.text);
    default:
      return isFixedValue(rule, variable);
  }
}

function isWritten(rule: CheckedRule, node: Node): boolean {
  const parent = rule.parentOf(node);
  return parent?.kind === 'Assignment' && parent.target === node;
}

/** `for (int i = 0; i < 10; i--)`, where nothing else changes `i`. */
function runsAway(rule: CheckedRule, loop: For, counter: Declared): boolean {
  const condition = loop.condition && unwrap(loop.condition);
  const [update, ...others] = loop.update;
  if (condition?.kind !== 'Binary' || !update || others.length > 0) return false;
  const left = unwrap(condition.left);
  if (left.kind !== 'Variable' || rule.types.definitionOf(left) !== counter) return false;
  const step = stepOf(update);
  const isAway = step === '++' ? /^>=?$/.test(condition.operator) : step === '--' && /^<=?$/.test(condition.operator);
  if (!isAway) return false;
  return namesRead(rule, [loop.body]).every(({ node, declared }) => declared !== counter || isOnlyAsked(rule, node));
}

function stepOf(update: Expression): '++' | '--' | undefined {
  if (update.kind === 'Postfix') return update.operator;
  return update.kind === 'Unary' && (update.operator === '++' || update.operator === '--')
    ? update.operator
    : undefined;
}
