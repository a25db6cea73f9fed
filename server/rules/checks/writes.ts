import { type Call, type Expression, type Node, type Variable } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Handlers } from '../../groovy/walk';
import { stepOf } from './path';

/** A place that is given a value, or whose value is changed. */
export interface Write {
  /** The place: `issue.summary`; of a setter `issue.setSummary`. */
  readonly at: Expression;
  /** What the last name of the place is looked up on, and that name, where the text spells it. */
  readonly object: Expression;
  readonly name: string | undefined;
  /** `set`: what was there is replaced; `change`: something in it is. */
  readonly how: 'set' | 'change';
  /** What does it. */
  readonly node: Node;
  /** The value of a plain assignment. */
  readonly value: Expression | undefined;
}

/** What the path to a place begins with, and its first name where the text spells it. */
export interface WriteRoot {
  readonly variable: Variable;
  readonly first: string | undefined;
}

/** Methods that change what they are called on; what they give back hardly matters to anybody. */
const changing = /^(add|addAll|clear|leftShift|push|put|putAll|remove|removeAll|removeIf|retainAll)$/;

/** Tells of every write to a property or to what is in one, while a text is walked. */
export function onWrites(use: (write: Write) => void): Handlers {
  const set = (target: Expression, node: Node, value?: Expression) => {
    const at = unwrap(target);
    if (at.kind !== 'Property' && at.kind !== 'Index') return;
    const step = stepOf(at);
    use({ at, object: at.object, name: step?.name, how: 'set', node, value });
  };
  return {
    Assignment: (assignment) => {
      const { target, operator, value } = assignment;
      if (target.kind !== 'Tuple') set(target, assignment, operator === '=' ? value : undefined);
      else for (const element of target.elements) set(element, assignment);
    },
    Postfix: (postfix) => {
      set(postfix.operand, postfix);
    },
    Unary: (unary) => {
      if (unary.operator === '++' || unary.operator === '--') set(unary.operand, unary);
    },
    Binary: (binary, parent) => {
      if (binary.operator === '<<' && parent.kind === 'ExpressionStatement') change(binary.left, binary, use);
    },
    Call: (call, parent) => {
      byCall(call, parent, use);
    },
  };
}

function change(place: Expression, node: Node, use: (write: Write) => void): void {
  const at = unwrap(place);
  if (at.kind !== 'Property' && at.kind !== 'Index') return;
  use({ at, object: at.object, name: stepOf(at)?.name, how: 'change', node, value: undefined });
}

function byCall(call: Call, parent: Node, use: (write: Write) => void): void {
  const { callee } = call;
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return;
  const [, first, rest] = /^set(\p{Lu})(.*)$/u.exec(callee.name.text) ?? [];
  if (first !== undefined) {
    const name = first.toLowerCase() + (rest ?? '');
    use({ at: callee, object: callee.object, name, how: 'set', node: call, value: undefined });
  } else if (changing.test(callee.name.text) && parent.kind === 'ExpressionStatement') {
    change(callee.object, call, use);
  }
}

/** Nobody writes longer paths. */
const longest = 50;

/** Where the path of a write begins; nothing where it begins with a call or a value. */
export function rootOf({ object, name }: Write): WriteRoot | undefined {
  let first = name;
  let at = unwrap(object);
  for (let steps = 0; steps < longest; steps++) {
    if (at.kind === 'Variable') return { variable: at, first };
    if (at.kind !== 'Property' && at.kind !== 'Index') return undefined;
    first = stepOf(at)?.name;
    at = unwrap(at.object);
  }
  return undefined;
}
