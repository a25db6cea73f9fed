import { type Argument, type Call, type Expression, type New, type Property } from '../../groovy/ast';
import { type Range } from '../../text/range';
import { callOnParts } from './callOnParts';
import { callOnSpot } from './callOnSpot';
import { assignTo } from './assign';
import { evaluate, evaluateEntries } from './expressions';
import { construct, invoke, methodsOf, methodsOfAll, openClass, runAnonymous, setField } from './functions';
import { callHelper } from './helpers';
import { isBinding, isShowing } from './knowledge';
import { bindingMember, dottedName, memberOf, nameOf, receiverOf } from './members';
import { isBindingExpression, isThis } from './names';
import { type Run } from './run';
import { type Scope } from './scope';
import { use, type Use } from './use';
import {
  type Callable,
  constantsOf,
  joinAll,
  listOf,
  nothing,
  ofNumbers,
  ofParts,
  ofTexts,
  rangeOf,
  unknown,
  type Value,
} from './value';

/** A call with its arguments evaluated: those in parentheses, then the closures behind. */
export interface Given {
  readonly node: Expression;
  readonly args: readonly Value[];
  /** The same in the text; named arguments stand together as one of them. */
  readonly ranges: readonly Range[];
  /** What it is called on, where that is written. */
  readonly object?: Expression;
  /** A name of the method, where it is known. */
  readonly name: string;
}

/** `f(…)`, `object.f(…)` */
export function evaluateCall(run: Run, scope: Scope, node: Call): Value {
  const { callee } = node;
  if (callee.kind === 'Variable') return callByName(run, scope, node, callee.name);
  if (callee.kind === 'Property') return callMember(run, scope, node, callee);
  if (callee.kind === 'StringLiteral' || callee.kind === 'GString') return callByText(run, scope, node, callee);
  const function_ = evaluate(run, scope, callee);
  const given = evaluateArguments(run, scope, node, '');
  if (function_.functions.length > 0) return callAll(run, function_.functions, given);
  use(run, function_, 'value', callee, scope.frame);
  return giveAway(run, scope, given, 'open');
}

/** `new Thing(…)` */
export function evaluateNew(run: Run, scope: Scope, node: New): Value {
  if (node.outer) evaluate(run, scope, node.outer);
  const given = evaluateArguments(run, scope, node, '');
  if (node.body) runAnonymous(run, scope.inside(), node.body);
  const own = run.classes.get(node.type.name);
  if (own) return construct(run, own, given.args, node);
  if (run.isTame(node.type.name) || node.body) return giveAway(run, scope, given, 'value');
  run.touch(node);
  return giveAway(run, scope, given, 'open');
}

function evaluateArguments(run: Run, scope: Scope, node: Call | New, name: string): Given {
  const args: Value[] = [];
  const ranges: Range[] = [];
  const entries = node.arguments.filter(isEntry);
  const [first] = entries;
  if (first) {
    args.push(evaluateEntries(run, scope, first, entries));
    ranges.push(first);
  }
  const plain = node.arguments.filter((one): one is Expression => !isEntry(one));
  for (const one of [...plain, ...(node.kind === 'Call' ? node.closures : [])]) {
    const value = evaluate(run, scope, one);
    if (one.kind === 'Spread') args.push(value, value, value);
    else args.push(value);
    ranges.push(...(one.kind === 'Spread' ? [one, one, one] : [one]));
  }
  const object = node.kind === 'Call' && node.callee.kind === 'Property' ? node.callee.object : undefined;
  return { node, args, ranges, name, ...(object && { object }) };
}

function isEntry(argument: Argument): boolean {
  return argument.kind === 'MapEntry' || argument.kind === 'SpreadMapEntry';
}

/** Arguments go to code that cannot be followed. */
export function giveAway(run: Run, scope: Scope, { args, ranges, node }: Given, how: Use): Value {
  args.forEach((arg, at) => {
    use(run, arg, how, ranges[at] ?? node, scope.frame);
  });
  return unknown;
}

/** The call without its closures, which somebody has called already. */
export function withoutClosures(given: Given): Given {
  return { ...given, args: given.args.map((arg) => ({ ...arg, functions: [] })) };
}

/** `"$name"(…)`: a method of the script by its name, or any of them. */
function callByText(run: Run, scope: Scope, node: Call, callee: Expression): Value {
  const names = constantsOf(evaluate(run, scope, callee));
  if (names) return joinAll(names.map((name) => callByName(run, scope, node, name)));
  return callAnyMethod(run, evaluateArguments(run, scope, node, ''));
}

function callAnyMethod(run: Run, { args, node }: Given): Value {
  const all = [...run.methods.values()].flat();
  return run.sometimes(() => joinAll([...all.map((one) => invoke(run, one, args, node)), unknown]));
}

function callAll(run: Run, functions: readonly Callable[], { args, node }: Given): Value {
  const count = ({ node: { parameters } }: Callable) => parameters?.length ?? 1;
  const exact = functions.filter((one) => count(one) === args.length);
  const fitting = exact.length > 0 ? exact : functions.filter((one) => count(one) >= args.length);
  const called = fitting.length > 0 ? fitting : functions;
  return joinAll(called.map((one) => run.sometimes(() => invoke(run, one, args, node), called.length > 1)));
}

const printing = new Set(['println', 'print', 'printf', 'sprintf', 'sleep', 'assert']);
const running = new Set(['evaluate', 'run', 'include', 'load', 'invokeMethod']);

function callByName(run: Run, scope: Scope, node: Call, name: string): Value {
  const given = evaluateArguments(run, scope, node, name);
  const cell = scope.local(name) ?? run.global.own(name);
  if (cell && cell.value.functions.length > 0) {
    if (cell.value.unknown) giveAway(run, scope, given, 'open');
    return callAll(run, cell.value.functions, given);
  }
  const { outermost } = scope;
  const owners = outermost.kind === 'class' ? outermost.own('this')?.value.objects : undefined;
  const ofOwners = owners?.flatMap((owner) => methodsOf(run, owner, name));
  const methods = ofOwners ? [...new Set(ofOwners)] : (run.methods.get(name) ?? []);
  if (methods.length > 0) return callAll(run, methods, given);
  if (name === 'getBinding' && given.args.length === 0) {
    run.touch(node);
    return unknown;
  }
  if (name === 'getProperty' && given.args.length === 1 && outermost.kind === 'global') {
    return bindingMember(run, scope, given.args[0] ?? unknown, node);
  }
  const [delegate] = scope.delegates().filter(({ spots }) => spots.length > 0);
  if (delegate) return callOnValue(run, scope, delegate, given);
  if (printing.has(name)) return giveAway(run, scope, given, 'value');
  if (running.has(name) || isImportedFrom(run, name)) run.touch(node);
  return giveAway(run, scope, given, 'open');
}

/** Whether a name may be a static method of a class out of sight. */
function isImportedFrom(run: Run, name: string): boolean {
  const { members, staticStars } = run.imports;
  const member = members.get(name);
  return member ? !run.isTame(member.owner) : staticStars.some((owner) => !run.isTame(owner));
}

function callMember(run: Run, scope: Scope, node: Call, callee: Property): Value {
  const names = constantsOf(nameOf(run, scope, callee.name));
  const name = names?.length === 1 ? (names[0] ?? '') : undefined;
  if (name === undefined) return callUnknownName(run, scope, node, callee);
  if (isBindingExpression(scope, callee.object)) return callBinding(run, scope, node, name);
  if (isThis(scope, callee.object)) return callByName(run, scope, node, name);
  const outside = outsideClass(run, scope, callee.object);
  if (outside !== undefined) {
    const tame = run.isTame(outside);
    if (!tame) run.touch(node);
    // Even a tame one may change what it is given: `Collections.addAll(replica.labels, …)`.
    const how = tame && !run.sends ? 'value' : 'open';
    return giveAway(run, scope, evaluateArguments(run, scope, node, name), how);
  }
  if (callee.object.kind === 'Variable') {
    const receiver = callee.object.name;
    const isFree = !scope.local(receiver) && !run.global.own(receiver);
    if (isFree && isBinding(receiver) && !delegating.has(name)) {
      const given = evaluateArguments(run, scope, node, name);
      if (isShowing(receiver)) return showOnly(run, scope, given);
      return callHelper(run, scope, receiver, given);
    }
  }
  const object = receiverOf(run, scope, callee);
  const result = callOnValue(run, scope, object, evaluateArguments(run, scope, node, name));
  return callee.operator === '*.' ? listOf(result) : result;
}

/** People look at the replica with these helpers; that reads nothing of it. */
function showOnly(run: Run, scope: Scope, { args, ranges, node }: Given): Value {
  args.forEach((arg, at) => {
    const isWhole = arg.spots.some(({ path }) => path.length === 0);
    use(run, arg, isWhole ? 'test' : 'value', ranges[at] ?? node, scope.frame);
  });
  return unknown;
}

/** The full name of a class that neither the script nor its variables know. */
function outsideClass(run: Run, scope: Scope, node: Expression): string | undefined {
  const dotted = dottedName(node);
  const [first = '', ...rest] = dotted?.split('.') ?? [];
  if (dotted === undefined || first === '' || scope.local(first) || run.global.own(first)) return undefined;
  if (run.roots.has(first) || isBinding(first) || run.classes.has(first)) return undefined;
  if (scope.delegates().some(({ spots }) => spots.length > 0) && rest.length === 0 && !/^\p{Lu}/u.test(first)) {
    return undefined;
  }
  const end = [first, ...rest].findIndex((part) => /^\p{Lu}|\$/u.test(part));
  return end < 0 ? undefined : [first, ...rest].slice(0, end + 1).join('.');
}

/** `object."$name"(…)`: any method it has. */
function callUnknownName(run: Run, scope: Scope, node: Call, callee: Property): Value {
  const given = evaluateArguments(run, scope, node, '');
  if (isThis(scope, callee.object)) {
    return callAnyMethod(run, given);
  }
  use(run, evaluate(run, scope, callee.object), 'open', callee.object, scope.frame);
  return giveAway(run, scope, given, 'open');
}

function callBinding(run: Run, scope: Scope, node: Call, name: string): Value {
  const given = evaluateArguments(run, scope, node, name);
  const [key = unknown, value] = given.args;
  if (name === 'hasVariable' || name === 'containsKey') return unknown;
  if (/^(get(Variable|Property|At)?)$/.test(name)) return bindingMember(run, scope, key, node);
  const [only] = constantsOf(key) ?? [];
  if (value && only !== undefined) {
    const target = {
      kind: 'Variable',
      name: only,
      typeArguments: undefined,
      start: node.start,
      end: node.end,
    } as const;
    assignTo(run, run.global, target, value);
    return unknown;
  }
  run.touch(node);
  return giveAway(run, scope, given, 'open');
}

/** Calls a method on whatever the object may be. */
export function callOnValue(run: Run, scope: Scope, object: Value, given: Given): Value {
  const { name, args, node } = given;
  const results: Value[] = [];
  for (const spot of object.spots) results.push(callOnSpot(run, scope, spot, given));
  if (object.functions.length > 0) results.push(callOnFunctions(run, scope, object.functions, given));
  if (object.parts) results.push(callOnParts(run, scope, object.parts, given));
  for (const one of object.objects) results.push(callOnObject(run, scope, one, given));
  if (object.texts.length > 0) results.push(callOnTexts(run, scope, object.texts, given));
  if (object.numbers.length > 0) results.push(callOnNumber(run, scope, object, given));
  const isElsewhere = object.unknown && results.length === 0;
  if (isElsewhere) {
    for (const method of methodsOfAll(run, name)) run.sometimes(() => invoke(run, method, args, node));
    results.push(delegateTo(run, scope, given));
  }
  const all = joinAll(results);
  return all === nothing || (object.unknown && !isElsewhere) ? joinAll([all, unknown]) : all;
}

const delegating = new Set(['with', 'tap', 'identity']);

/** On something unknown: its closures are called with what nobody knows, in `with` also for their names. */
function delegateTo(run: Run, scope: Scope, given: Given): Value {
  const { name, args, node } = given;
  if (!delegating.has(name)) return giveAway(run, scope, given, 'value');
  const results = args.flatMap(({ functions }) => functions.map((one) => invoke(run, one, [unknown], node, unknown)));
  giveAway(run, scope, withoutClosures(given), 'value');
  return name === 'tap' ? unknown : joinAll([...results, unknown]);
}

function callOnFunctions(run: Run, scope: Scope, functions: readonly Callable[], given: Given): Value {
  const { name, args } = given;
  if (name === 'call' || name === 'doCall') return callAll(run, functions, given);
  if (name === 'curry') return { ...nothing, functions: functions.map((one) => run.curried(one, args)) };
  if (/^(memoize.*|clone|dehydrate|trampoline)$/.test(name)) return { ...nothing, functions };
  giveAway(run, scope, given, 'open');
  return run.sometimes(() => joinAll(functions.map((one) => invoke(run, one, [unknown], given.node))));
}

function callOnObject(run: Run, scope: Scope, object: Value['objects'][number], given: Given): Value {
  openClass(run, object);
  const { name, args, node } = given;
  const methods = methodsOf(run, object, name);
  if (methods.length > 0) return callAll(run, methods, given);
  const accessor = /^(get|set)(\p{Lu}.*)$/u.exec(name);
  const field = accessor?.[2];
  if (field !== undefined) {
    const own = field.charAt(0).toLowerCase() + field.slice(1);
    if (accessor?.[1] === 'get' && args.length === 0) {
      return memberOf(run, scope, { ...nothing, objects: [object] }, ofTexts([own]), node);
    }
    if (args[0]) setField(run, object.scope, own, args[0]);
    return unknown;
  }
  const isClosed = object.node.superTypes.length + object.node.interfaces.length === 0;
  return giveAway(run, scope, given, isClosed ? 'value' : 'open');
}

const textMethods = new Map<string, (text: string) => string>([
  ['toString', (text) => text],
  ['intern', (text) => text],
  ['trim', (text) => text.trim()],
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['capitalize', (text) => text.charAt(0).toUpperCase() + text.slice(1)],
  ['uncapitalize', (text) => text.charAt(0).toLowerCase() + text.slice(1)],
]);

function callOnTexts(run: Run, scope: Scope, texts: readonly string[], given: Given): Value {
  const { name, args } = given;
  giveAway(run, scope, given, 'value');
  const [by, another] = constantsOf(args[0] ?? ofTexts([' '])) ?? [];
  const isPlain = name === 'tokenize' || (name === 'split' && by !== undefined && /^[\s,;:/]+$/.test(by));
  if (isPlain && by !== undefined && another === undefined) {
    const pieces = texts.map((text) => (name === 'split' ? text.split(by) : tokenize(text, by)));
    return joinAll(pieces.map((words) => ofParts({ items: words.map((word) => ofTexts([word])) })));
  }
  const method = args.length === 0 ? textMethods.get(name) : undefined;
  return method ? ofTexts(texts.map(method)) : unknown;
}

/** `3.times { … }`, `1.upto(3) { … }` */
function callOnNumber(run: Run, scope: Scope, number: Value, given: Given): Value {
  const [first = unknown] = given.args;
  const counted = given.name === 'times' ? rangeOf(ofNumbers([0]), number, -1) : undefined;
  const { parts } = counted ?? (given.name === 'upto' ? rangeOf(number, first) : undefined) ?? nothing;
  return parts ? callOnParts(run, scope, parts, { ...given, name: 'each' }) : giveAway(run, scope, given, 'value');
}

/** The pieces between characters, none of which is empty. */
function tokenize(text: string, characters: string): string[] {
  const pieces = [''];
  for (const character of text) {
    if (characters.includes(character)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + character);
  }
  return pieces.filter((piece) => piece !== '');
}
