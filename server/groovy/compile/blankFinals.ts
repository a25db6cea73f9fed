import { type Expression, type Name, type Node, type Statement, type Switch, type Try } from '../ast';
import { children } from '../children';
import { type Base } from '../ast/base';
import { type Check } from './check';
import { findAnnotationOf, hasModifier, leavesForGood } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Final variables declared without a value: they get one once, and before it is read. */
export function checkBlankFinals(check: Check): Visitor {
  const look = (statements: readonly Statement[]) => {
    statements.forEach((statement, index) => {
      if (statement.kind !== 'VariableDeclaration' || !hasModifier(statement.modifiers, 'final')) return;
      if (findAnnotationOf(statement.modifiers, 'Field')) return;
      for (const { name, value } of statement.declarators) {
        if (value === undefined && name.text !== '') follow(check, name, statements.slice(index + 1));
      }
    });
  };
  return {
    enter: {
      Script: ({ statements }) => {
        look(statements);
      },
      Block: ({ statements }) => {
        look(statements);
      },
      Closure: ({ statements }) => {
        look(statements);
      },
      SwitchCase: ({ statements }) => {
        look(statements);
      },
    },
  };
}

/** What is known of the variable: no value yet, one value, perhaps a value, or more than one. */
type State = 'empty' | 'set' | 'perhaps' | 'changed';

/** Deeper trees are not followed: nobody writes them by hand. */
const DEEPEST = 300;

interface Walk {
  readonly name: string;
  readonly isShared: boolean;
  state: State;
  depth: number;
  /** Within the right side of an assignment, or within arguments: the places where reading an empty variable counts. */
  reading: boolean;
  readonly problem: (at: Base, kind: 'again' | 'empty') => void;
}

function follow(check: Check, name: Name, rest: readonly Statement[]): void {
  let reported = false;
  const walk: Walk = {
    name: name.text,
    isShared: isInClosure(rest, name.text),
    state: 'empty',
    depth: 0,
    reading: false,
    problem: (at, kind) => {
      if (reported) return;
      reported = true;
      const line = check.lineOf(name.start);
      const message =
        kind === 'again'
          ? `The variable '${name.text}' is final since line ${line} and may have its value already. Remove 'final', or use another name.`
          : `The variable '${name.text}' may have no value yet. Give it one on line ${line}, or in every case before this line.`;
      const code = kind === 'again' ? 'compile/final-reassigned' : 'compile/final-without-value';
      check.report(code, at, message, {
        related: [{ start: name.start, end: name.end, message: `'${name.text}' is declared final here.` }],
      });
    },
  };
  visitAll(walk, rest);
}

function visitAll(walk: Walk, nodes: readonly Node[]): void {
  for (const node of nodes) visit(walk, node);
}

function visit(walk: Walk, node: Node): void {
  if (walk.depth > DEEPEST || node.kind === 'ClassDeclaration' || node.kind === 'MethodDeclaration') return;
  walk.depth++;
  visitKnown(walk, node);
  walk.depth--;
}

function visitKnown(walk: Walk, node: Node): void {
  switch (node.kind) {
    case 'Assignment':
      visitReading(walk, node.value);
      if (node.target.kind === 'Tuple') for (const element of node.target.elements) assign(walk, element, element);
      else if (!isIt(walk, node.target)) visit(walk, node.target);
      else assign(walk, node.target, node);
      return;
    case 'Declarator':
      if (node.value) visitReading(walk, node.value);
      return;
    case 'TupleDeclaration':
      visitReading(walk, node.value);
      return;
    case 'Postfix':
    case 'Unary':
      if (node.kind === 'Unary' && node.operator !== '++' && node.operator !== '--') break;
      if (!isIt(walk, node.operand)) break;
      read(walk, node.operand, true);
      walk.state = 'changed';
      walk.problem(node, 'again');
      return;
    case 'Variable':
      read(walk, node, walk.reading);
      return;
    case 'Call': {
      visit(walk, node.callee);
      const before = walk.reading;
      walk.reading = true;
      visitAll(walk, [...node.arguments, ...node.closures]);
      walk.reading = before;
      return;
    }
    case 'Closure':
    case 'Lambda': {
      const before = walk.reading;
      walk.reading = false;
      visitAll(walk, children(node));
      walk.reading = before;
      return;
    }
    case 'If':
      visit(walk, node.condition);
      visitBranches(walk, node.then, node.otherwise);
      return;
    case 'Switch':
      visitSwitch(walk, node);
      return;
    case 'Try':
      visitTry(walk, node);
      return;
    default:
  }
  visitAll(walk, children(node));
}

function visitReading(walk: Walk, value: Expression): void {
  const before = walk.reading;
  walk.reading = true;
  visit(walk, value);
  walk.reading = before;
}

function isIt(walk: Walk, node: Node): boolean {
  return node.kind === 'Variable' && node.name === walk.name;
}

function read(walk: Walk, at: Base & Node, counts: boolean): void {
  if (!isIt(walk, at) || walk.isShared || !counts) return;
  if (walk.state === 'empty' || walk.state === 'perhaps') walk.problem(at, 'empty');
}

function assign(walk: Walk, target: Node, at: Base): void {
  if (!isIt(walk, target)) return;
  if (walk.isShared || walk.state !== 'empty') {
    walk.state = 'changed';
    walk.problem(at, 'again');
  } else {
    walk.state = 'set';
  }
}

function visitBranches(walk: Walk, then: Statement, otherwise: Statement | undefined): void {
  const before = walk.state;
  visit(walk, then);
  const afterThen = walk.state;
  walk.state = before;
  if (otherwise) visit(walk, otherwise);
  const afterElse = walk.state;
  const thenLeaves = leaves(then);
  const elseLeaves = otherwise !== undefined && leaves(otherwise);
  if (afterThen === afterElse || (elseLeaves && !thenLeaves)) walk.state = afterThen;
  else if (thenLeaves && !elseLeaves) walk.state = afterElse;
  else if (thenLeaves) walk.state = before;
  else walk.state = before === 'empty' ? 'perhaps' : 'changed';
}

function visitSwitch(walk: Walk, { subject, cases }: Switch): void {
  visit(walk, subject);
  const before = walk.state;
  const after: State[] = [];
  cases.forEach((_, index) => {
    walk.state = before;
    // Few fall through; a long chain that does is cut, so that the time stays linear.
    for (let at = index; at < Math.min(cases.length, index + 20); at++) {
      const { labels, statements } = cases[at] ?? { labels: [], statements: [] };
      visitAll(walk, labels);
      visitAll(walk, statements);
      const last = statements.at(-1);
      if (!last || (!leavesForGood(last) && last.kind !== 'Break' && last.kind !== 'Continue')) continue;
      if (leavesForGood(last)) return;
      break;
    }
    after.push(walk.state);
  });
  const [first] = after;
  walk.state = before;
  if (first === undefined) return;
  walk.state = after.every((state) => state === first) ? first : before === 'empty' ? 'perhaps' : 'changed';
}

function visitTry(walk: Walk, { resources, body, catches, finallyBlock }: Try): void {
  visitAll(walk, resources);
  const before = walk.state;
  visit(walk, body);
  const afterBody = walk.state;
  const after: State[] = [];
  const finish = (block: Statement, from: State) => {
    walk.state = from;
    if (finallyBlock) visit(walk, finallyBlock);
    if (!leaves(block)) after.push(walk.state);
  };
  finish(body, afterBody);
  // Without a catch the compiler also takes the finally block as if nothing had run before it.
  if (catches.length === 0) finish(body, before);
  for (const clause of catches) {
    for (const from of [before, afterBody]) {
      walk.state = from;
      visit(walk, clause.body);
      finish(clause.body, walk.state);
    }
  }
  const [first] = after;
  walk.state = before;
  if (first === undefined) return;
  walk.state = after.reduce((state, next) => {
    if (state === next || state === 'perhaps') return state;
    return state === 'empty' || next === 'empty' ? 'perhaps' : 'changed';
  }, first);
}

function leaves(statement: Statement): boolean {
  return leavesForGood(statement.kind === 'Block' ? statement.statements.at(-1) : statement);
}

/** Whether a closure uses the variable, which the compiler then takes as changed by any assignment. */
function isInClosure(statements: readonly Statement[], name: string): boolean {
  const open: { readonly node: Node; readonly inside: boolean }[] = statements.map((node) => ({ node, inside: false }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inside } = next;
    if (inside && node.kind === 'Variable' && node.name === name) return true;
    const within = inside || node.kind === 'Closure' || node.kind === 'Lambda' || node.kind === 'SwitchExpression';
    for (const child of children(node)) open.push({ node: child, inside: within });
  }
  return false;
}
