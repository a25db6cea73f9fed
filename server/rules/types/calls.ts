import { type Call, type Closure, type Lambda, type New } from '../../groovy/ast';
import { findMembers } from '../members';
import { type Asker } from './asker';
import { fixedName } from './fixedName';
import { isSureFact, lookUpMethods, lookUpProperty, type MemberFact, type PropertyAnswer } from './memberLookup';
import { elementOf, libraryClassOf } from './typeRelations';
import { choose, type Choice, overloadOf, type Passed, passedBy, receivedAt, resultOfChoice } from './overloads';
import { anyType, guess, isGuess, membersOfUnion, named, type RuleType, union } from './ruleType';

/** A call with the overload it means; what it gives back is not worked out yet. */
export interface CallChoice {
  readonly facts: readonly MemberFact[];
  /** Whether there are no other methods than these. */
  readonly isComplete: boolean;
  readonly passed: readonly Passed[] | undefined;
  readonly choice: Choice | undefined;
  /** Whether no overload takes what is passed. */
  readonly fitsNone?: boolean;
  /** What it gives when no overload tells. */
  readonly otherwise: RuleType;
  readonly name: string | undefined;
  readonly receiver: RuleType | undefined;
}

/** Which method a call means. */
export function chooseForCall(call: Call, ask: Asker): CallChoice {
  const passed = passedBy(call.arguments, call.closures, ask);
  const { callee } = call;
  if (callee.kind === 'Variable') return chooseFree(callee.name, call, passed, ask);
  if (callee.kind === 'Property') {
    const name = fixedName(callee.name)?.text;
    if (name === undefined || name === '') return unknownCall(passed);
    const object = ask.typeOf(callee.object);
    const receiver = callee.operator === '*.' ? elementOf(object) : object;
    return chooseMember(receiver, name, passed, ask);
  }
  return { ...unknownCall(passed), otherwise: resultOfClosureType(ask.typeOf(callee)) };
}

/** Which constructor `new` means. */
export function chooseForNew(creation: New, ask: Asker): CallChoice {
  const passed = passedBy(creation.arguments, [], ask);
  const type = ask.typeWritten(creation.type);
  const receiver = libraryClassOf(type);
  const facts: MemberFact[] =
    receiver !== undefined && type.kind === 'named' && receiver.name === type.name
      ? findMembers(receiver.name, 'new').flatMap((of) =>
          of.kind === 'constructor' ? [{ kind: 'library', of, receiver, self: type }] : [],
        )
      : [];
  const overloads = facts.flatMap((fact) => overloadOf(fact, 'new') ?? []);
  const choice = choose(overloads, passed);
  return {
    ...unknownCall(passed),
    facts,
    name: 'new',
    choice: choice === 'unclear' ? undefined : choice,
    otherwise: creation.body ? anyType : type,
    fitsNone: overloads.length > 0 && choice === undefined,
  };
}

/** Nothing is known of what a call means, only what it passes. */
export function unknownCall(passed?: readonly Passed[]): CallChoice {
  return {
    facts: [],
    isComplete: false,
    passed,
    choice: undefined,
    otherwise: anyType,
    name: undefined,
    receiver: undefined,
  };
}

/** `name(…)`: a closure in a variable, a method of the script, one of what a closure stands on, or one every script has. */
function chooseFree(name: string, call: Call, passed: readonly Passed[] | undefined, ask: Asker): CallChoice {
  const callee = call.callee;
  const declared = callee.kind === 'Variable' ? ask.definitions.ofVariable.get(callee) : undefined;
  const plain = { ...unknownCall(passed), name };
  if (declared && (declared.node !== undefined || declared.values.length > 0)) {
    return { ...plain, otherwise: resultOfClosureType(ask.typeOfDeclared(declared)) };
  }
  const delegate = ask.delegateAt(call);
  if (delegate) {
    const chosen = chooseMember(delegate, name, passed, ask);
    if (chosen.facts.length > 0) return chosen;
  }
  const own = ask.definitions.methods.get(name);
  if (own) return { ...plain, otherwise: union(own.map((method) => ask.resultOf(method))) };
  if (ask.definitions.callsInClasses.has(call)) return plain;
  const variable = callee.kind === 'Variable' ? ask.typeOf(callee) : anyType;
  if (variable.kind === 'closure') return { ...plain, otherwise: variable.result };
  const chosen = chooseMember(named('Script'), name, passed, ask);
  return { ...chosen, isComplete: false, receiver: undefined };
}

/** `receiver.name(…)`, null left aside. */
function chooseMember(receiver: RuleType, name: string, passed: readonly Passed[] | undefined, ask: Asker): CallChoice {
  const members = membersOfUnion(receiver);
  const [only] = members;
  if (!only) return unknownCall(passed);
  if (members.length > 1) return chooseOfSeveral(members, receiver, name, passed, ask);
  const type = onClass(only) ?? only;
  const { facts, isComplete } = methodsOf(only, name);
  const result = { facts, isComplete, passed, name, receiver, choice: undefined };
  if (only.kind === 'closure' && (name === 'call' || name === 'curry')) {
    return { ...result, otherwise: name === 'call' ? only.result : only };
  }
  if (facts.length === 0) {
    const held = lookUpProperty(type, name, false, ask);
    return {
      ...result,
      otherwise: resultOfClosureType(held.type),
      // What is usually so may be a property of the other side's choice as well.
      isComplete: isComplete && held.certainty === (isGuess(only) ? 'unlikely' : 'missing'),
    };
  }
  const overloads = facts.flatMap((fact) => overloadOf(fact, name) ?? []);
  const choice = choose(overloads, passed);
  const fitsNone = choice === undefined && isComplete && facts.every(isClosedFact);
  return { ...result, otherwise: anyType, choice: choice === 'unclear' ? undefined : choice, fitsNone };
}

/** Whether the fact tells all that can be called by its name: what people copy scripts of has other versions. */
function isClosedFact(fact: MemberFact): boolean {
  return isSureFact(fact) && !(fact.kind === 'method' && fact.of.owner.external);
}

/** The instances' type of a class that is used as a value. */
export function onClass(type: RuleType): RuleType | undefined {
  if (type.kind !== 'named' || type.name !== 'Class') return undefined;
  return type.arguments[0];
}

function methodsOf(type: RuleType, name: string): ReturnType<typeof lookUpMethods> {
  const instance = onClass(type);
  if (!instance) return lookUpMethods(type, name);
  const own = lookUpMethods(instance, name);
  const fixed = own.facts.filter((fact) => fact.kind === 'method' || (fact.kind === 'library' && fact.of.isStatic));
  const ofClass = lookUpMethods(named('Class', instance), name).facts;
  return { facts: fixed.length > 0 ? fixed : ofClass, isComplete: own.isComplete };
}

/** The same call on each member: what all of them may give. */
function chooseOfSeveral(
  members: readonly RuleType[],
  receiver: RuleType,
  name: string,
  passed: readonly Passed[] | undefined,
  ask: Asker,
): CallChoice {
  const chosen = members.map((one) => chooseMember(one, name, passed, ask));
  const there = chosen.filter(({ facts, isComplete }) => facts.length > 0 || !isComplete);
  return {
    facts: there.flatMap(({ facts }) => facts),
    isComplete: chosen.every(({ isComplete }) => isComplete),
    passed,
    choice: undefined,
    otherwise: there.length === 0 ? anyType : union(there.map((one) => resultOfCall(one, ask))),
    name,
    receiver,
  };
}

function resultOfClosureType(type: RuleType): RuleType {
  return type.kind === 'closure' ? type.result : anyType;
}

/** What a call gives back, null left aside where the receiver may be it. */
export function resultOfCall({ choice, passed, otherwise, name, receiver }: CallChoice, ask: Asker): RuleType {
  if (!choice) return otherwise;
  const result = resultOfChoice(choice, passed, name ?? '', ask);
  return receiver && isGuess(receiver) ? guess(result) : result;
}

/** What a closure in a call receives. */
export function receivedInCall({ choice, passed }: CallChoice, closure: Closure | Lambda): readonly RuleType[] {
  const at = passed?.findIndex((one) => one.closure === closure) ?? -1;
  return choice && at >= 0 ? receivedAt(choice, at, closure) : [];
}

/** What is known of a call, for those who ask about it. */
export function answerOfCall(chosen: CallChoice, ask: Asker): PropertyAnswer {
  const { facts, isComplete, receiver, name, choice, fitsNone } = chosen;
  const type = resultOfCall(chosen, ask);
  const isSoft = receiver !== undefined && isGuess(receiver);
  if (facts.length === 0) {
    if (!isComplete || name === undefined) return { certainty: 'unknown', type, facts };
    return { certainty: isSoft ? 'unlikely' : 'missing', type, facts };
  }
  const there = choice?.overload.fact ? [choice.overload.fact] : facts;
  const certainty = !there.every(isSureFact) ? 'name' : isSoft ? 'guess' : 'sure';
  const [only] = there;
  return {
    certainty,
    type,
    facts,
    ...(choice && only && chosen.passed && { chosen: only }),
    ...(fitsNone === true && !isSoft && { fitsNone }),
  };
}
