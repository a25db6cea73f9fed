import { type Call, type Closure, type MethodDeclaration, type Node } from '../../groovy/ast';
import { nameOf } from '../../groovy/nodeFacts';
import { type Declared } from '../types/inferTypes';
import { type Check, type CheckedRule } from './check';
import { endingsOf } from './endings';

/** A method or closure that calls itself whatever it is given. */
export const endlessRecursion: Check = {
  code: 'flow/endless-recursion',
  severity: 'warning',
  title: 'Method that always calls itself',
  wholeText: true,
  begin: (rule, report) => {
    const bodies: Body[] = [];
    const methods = new Map<string, number>();
    const calls: { readonly call: Call; readonly body: Body }[] = [];
    const close = () => {
      bodies.pop();
    };
    return {
      enter: {
        MethodDeclaration: (method, parent) => {
          const name = nameOf(method.name);
          methods.set(name, (methods.get(name) ?? 0) + 1);
          bodies.push({ node: method, name, isOwn: !isOverridable(rule, parent), variable: undefined });
        },
        Closure: (closure) => {
          const variable = variableHolding(rule, closure);
          bodies.push({ node: closure, name: variable?.name ?? '', isOwn: variable !== undefined, variable });
        },
        Lambda: (lambda) => {
          bodies.push({ node: lambda, name: '', isOwn: false, variable: undefined });
        },
        ClassBody: (members) => {
          bodies.push({ node: members, name: '', isOwn: false, variable: undefined });
        },
        Call: (call) => {
          const body = bodies.at(-1);
          if (body?.isOwn && callsItself(rule, call, body)) calls.push({ call, body });
        },
      },
      leave: {
        MethodDeclaration: close,
        Closure: close,
        Lambda: close,
        ClassBody: close,
        Script: () => {
          const told = new Set<Node>();
          const sure = new Set<Node>();
          for (const { call, body } of calls) {
            if (told.has(body.node) || (body.node.kind === 'MethodDeclaration' && methods.get(body.name) !== 1))
              continue;
            if (!reaches(rule, call, body.node, sure)) continue;
            told.add(body.node);
            report(call, `'${body.name}' calls itself here in any case, and so never comes to an end. ${outcome}`, {
              related: [{ start: body.node.start, end: placeOf(body), message: `'${body.name}' begins here.` }],
            });
          }
        },
      },
    };
  },
};

const outcome = 'Such an error stops the synchronisation of all connections. Call it only under a condition.';

/** Code that has a name by which it can call itself. */
interface Body {
  readonly node: Node;
  readonly name: string;
  /** Whether nothing else can be meant by the name. */
  readonly isOwn: boolean;
  readonly variable: Declared | undefined;
}

/** A class may get further methods of the name from what it extends. */
function isOverridable(rule: CheckedRule, parent: Node): boolean {
  if (parent.kind !== 'ClassBody') return false;
  const owner = rule.parentOf(parent);
  return owner?.kind !== 'ClassDeclaration' || owner.superTypes.length > 0 || owner.interfaces.length > 0;
}

/** The variable that holds this closure and never anything else. */
function variableHolding(rule: CheckedRule, closure: Closure): Declared | undefined {
  const parent = rule.parentOf(closure);
  if (parent?.kind !== 'Assignment' || parent.operator !== '=' || parent.target.kind !== 'Variable') return undefined;
  const declared = rule.types.definitionOf(parent.target);
  const values = declared?.values.filter(({ from }) => from.kind !== 'NullLiteral') ?? [];
  return declared?.kind === 'variable' && values.length === 1 ? declared : undefined;
}

function callsItself(rule: CheckedRule, { callee, arguments: given, closures }: Call, body: Body): boolean {
  const parameters = parametersOf(body.node);
  if (!parameters || parameters.some(({ defaultValue, varargs }) => defaultValue ?? varargs)) return false;
  if (given.some(({ kind }) => kind === 'Spread' || kind === 'MapEntry' || kind === 'SpreadMapEntry')) return false;
  if (body.variable === undefined && given.length + closures.length !== parameters.length) return false;
  const name = callee.kind === 'Property' && callee.object.kind === 'This' ? callee.name : callee;
  if (name.kind === 'Name') return body.variable === undefined && name.text === body.name;
  if (name.kind !== 'Variable' || name.name !== body.name) return false;
  const declared = rule.types.definitionOf(name);
  return body.variable ? declared === body.variable : declared?.kind === 'open' && declared.values.length === 0;
}

function parametersOf(node: Node): MethodDeclaration['parameters'] | undefined {
  if (node.kind === 'MethodDeclaration') return node.parameters;
  return node.kind === 'Closure' ? (node.parameters ?? []) : undefined;
}

/** Whether the call is come to in any case. `sure` holds the nodes in which such a call surely happens. */
function reaches(rule: CheckedRule, call: Call, body: Node, sure: Set<Node>): boolean {
  let node: Node = call;
  for (let steps = 0; steps < furthest; steps++) {
    if (sure.has(node) && node !== call) return false;
    sure.add(node);
    const parent = rule.parentOf(node);
    if (parent === undefined) return false;
    if (parent === body) return parent.kind === 'Closure' ? isFirstOf(rule, parent.statements, node) : true;
    if (!goesOn(rule, parent, node, sure)) return false;
    node = parent;
  }
  return false;
}

const furthest = 200;

/** Whether what surely happens in a child surely happens in its parent. */
function goesOn(rule: CheckedRule, parent: Node, child: Node, sure: ReadonlySet<Node>): boolean {
  switch (parent.kind) {
    case 'Block':
      return isFirstOf(rule, parent.statements, child);
    case 'If':
      if (child === parent.condition) return true;
      return sure.has(parent.then) && parent.otherwise !== undefined && sure.has(parent.otherwise);
    case 'Ternary':
      return child === parent.condition || (sure.has(parent.whenTrue) && sure.has(parent.whenFalse));
    case 'Elvis':
      return child === parent.value;
    case 'Binary':
      return child === parent.left || (parent.operator !== '&&' && parent.operator !== '||');
    case 'Assignment':
      return parent.operator !== '?=';
    case 'Call':
      return child === parent.callee || parent.callee.kind !== 'Property' || parent.callee.operator === '.';
    case 'While':
      return child === parent.condition;
    case 'Switch':
    case 'SwitchExpression':
      return child === parent.subject;
    case 'ForIn':
      return child === parent.iterable;
    default:
      return passes.has(parent.kind);
  }
}

const passes = new Set<Node['kind']>([
  'ExpressionStatement',
  'Return',
  'Throw',
  'VariableDeclaration',
  'Declarator',
  'TupleDeclaration',
  'Parenthesized',
  'GString',
  'Interpolation',
  'List',
  'MapLiteral',
  'MapEntry',
  'Property',
  'Index',
  'New',
  'Unary',
  'Cast',
  'As',
  'InstanceOf',
  'Spread',
  'Synchronized',
]);

/** Whether nothing before the statement can leave. */
function isFirstOf(rule: CheckedRule, statements: readonly Node[], child: Node): boolean {
  const endings = endingsOf(rule);
  for (const statement of statements) {
    if (statement === child) return true;
    if (mayLeave.has(statement.kind)) return false;
    if (endings.isLeft(statement)) return false;
  }
  return false;
}

/** Left by a jump that `isLeft` does not tell of, or by what somebody catches. */
const mayLeave = new Set<Node['kind']>(['Try', 'Assert', 'Break', 'Continue', 'Labeled']);

function placeOf({ node, name }: Body): number {
  return node.kind === 'MethodDeclaration' ? node.name.end : Math.min(node.end, node.start + Math.max(1, name.length));
}
