import {
  type Call,
  type ClassDeclaration,
  type Closure,
  type Expression,
  type Lambda,
  type MethodDeclaration,
  type New,
  type Node,
  type Property,
  type Type,
  type Variable,
} from '../../groovy/ast';
import { findScriptKind } from '../catalogue';
import { isSure } from '../catalogueFacts';
import { findVariable, variablesNamed } from '../catalogueVariables';
import { readNotationAround, type TypesAround } from './around';
import { type Asker } from './asker';
import { resultOfBody } from './bodies';
import {
  answerOfCall,
  type CallChoice,
  chooseForCall,
  chooseForNew,
  receivedInCall,
  resultOfCall,
  unknownCall,
} from './calls';
import { type Classes } from './classes';
import { type Declared, type Definitions, type Given } from './definitions';
import { Delegates } from './delegates';
import { answerOfProperty, typeOfPlain } from './expressions';
import { fixedName } from './fixedName';
import { Answers, Memory } from './memory';
import { lookUpProperty, type PropertyAnswer, unknownAnswer } from './memberLookup';
import { argumentsAs, elementOf, isKnownType } from './typeRelations';
import { readNotation } from './notation';
import { Narrowing, throughSafeStep } from './narrowing';
import { anyType, guess, isNull, named, nullType, type RuleType, union, withoutNull } from './ruleType';

/** Where a rule runs, as far as it is known. */
export interface Where {
  readonly kind: string | undefined;
  readonly platform: string | undefined;
  readonly around: TypesAround | undefined;
}

/** Works out the types of one text, each when it is asked for. */
export class Inference implements Asker {
  readonly kind: string | undefined;
  readonly platform: string | undefined;
  readonly around: TypesAround | undefined;
  private readonly memory = new Memory();
  private readonly types = new Answers<Expression, RuleType>();
  private readonly declaredTypes = new Answers<Declared, RuleType>();
  private readonly soFar = new Map<Declared, RuleType[]>();
  private readonly choices = new Answers<Call | New, CallChoice>();
  private readonly results = new Answers<Node, RuleType>();
  private readonly properties = new Answers<Property, PropertyAnswer>();
  private readonly calls = new Map<CallChoice, PropertyAnswer>();
  private readonly delegates: Delegates;
  private readonly narrowing = new Narrowing(this);

  constructor(
    readonly definitions: Definitions,
    private readonly classes: Classes,
    where: Where,
  ) {
    this.kind = where.kind;
    this.platform = where.platform;
    this.around = where.around;
    this.delegates = new Delegates(definitions.parents);
  }

  /** Whether a category may add names to everything here. */
  isInCategory(node: Node): boolean {
    return this.delegates.isInCategory(node);
  }

  typeOf(expression: Expression): RuleType {
    return (
      this.memory.recall(this.types, expression) ??
      this.memory.answer(this.types, expression, () => this.work(expression), unknown)
    );
  }

  typeWritten(type: Type): RuleType {
    return this.classes.written(type);
  }

  classNamed(name: string): RuleType | undefined {
    return this.classes.named(name);
  }

  resultOf(body: Node): RuleType {
    return (
      this.memory.recall(this.results, body) ??
      this.memory.answer(this.results, body, () => resultOfBody(body, this), unknown)
    );
  }

  private work(expression: Expression): RuleType {
    switch (expression.kind) {
      case 'Variable':
        return this.narrowing.narrow(expression, this.typeOfVariable(expression));
      case 'Property': {
        const answer = this.property(expression);
        const type = throughSafeStep(answer.type, this.typeOf(expression.object), expression.operator === '?.');
        return this.narrowing.narrow(expression, type);
      }
      case 'Call': {
        const result = resultOfCall(this.choiceOf(expression), this);
        const { callee } = expression;
        if (callee.kind !== 'Property') return result;
        if (callee.operator === '*.') return named('List', result);
        return throughSafeStep(result, this.typeOf(callee.object), callee.operator === '?.');
      }
      case 'New':
        return this.choiceOf(expression).otherwise;
      case 'This':
        return this.typeOfThis(expression);
      case 'MethodPointer':
        return this.typeOfPointer(expression.object, fixedName(expression.name)?.text);
      default:
        return typeOfPlain(expression, this);
    }
  }

  /** What is known of a property access, type of null left aside. */
  property(property: Property): PropertyAnswer {
    return (
      this.memory.recall(this.properties, property) ??
      this.memory.answer(
        this.properties,
        property,
        () => this.workProperty(property),
        () => unknownAnswer,
      )
    );
  }

  private workProperty(property: Property): PropertyAnswer {
    const full = this.classOfPath(property);
    if (full) return { ...unknownAnswer, type: named('Class', full) };
    const object = this.typeOf(property.object);
    const name = fixedName(property.name)?.text;
    if (object.kind === 'named' && object.declared && name !== undefined) return this.fieldOf(object.declared, name);
    return answerOfProperty(property, this);
  }

  /** What is known of a call. It must not be asked by inference itself, whose choices may still be first guesses. */
  call(call: Call | New): PropertyAnswer {
    const choice = this.choiceOf(call);
    const known = this.calls.get(choice);
    if (known) return known;
    const answer = answerOfCall(choice, this);
    this.calls.set(choice, answer);
    return answer;
  }

  choiceOf(call: Call | New): CallChoice {
    const known = this.memory.recall(this.choices, call);
    if (known) return known;
    const work = () => (call.kind === 'Call' ? this.chooseOwn(call) : chooseForNew(call, this));
    return this.memory.answer(this.choices, call, work, () => noChoice);
  }

  /** Methods of classes in the text come before all others. */
  private chooseOwn(call: Call): CallChoice {
    const { callee } = call;
    if (callee.kind === 'Property') {
      const object = this.typeOf(callee.object);
      const name = fixedName(callee.name)?.text;
      if (object.kind === 'named' && object.declared && name !== undefined) {
        const methods = methodsIn(object.declared, name);
        const otherwise = methods.length === 0 ? anyType : union(methods.map((one) => this.resultOf(one)));
        return { ...noChoice, otherwise };
      }
    }
    return chooseForCall(call, this);
  }

  private fieldOf(declaration: ClassDeclaration, name: string): PropertyAnswer {
    for (const member of declaration.body.members) {
      if (member.kind !== 'FieldDeclaration') continue;
      const declarator = member.declarators.find((one) => one.name.text === name);
      const declared = declarator && this.definitions.ofName.get(declarator.name);
      if (declared) return { ...unknownAnswer, certainty: 'sure', type: this.typeOfDeclared(declared) };
    }
    return unknownAnswer;
  }

  /** `java.time.LocalDate`, unless a variable is called `java`. */
  private classOfPath(property: Property): RuleType | undefined {
    const names: string[] = [];
    let at: Expression = property;
    while (at.kind === 'Property' && at.operator === '.' && names.length < 12) {
      if (at.name.kind !== 'Name') return undefined;
      names.push(at.name.text);
      at = at.object;
    }
    if (at.kind !== 'Variable' || this.definitions.ofVariable.get(at)?.node) return undefined;
    if (!/^\p{Lu}/u.test(names[0] ?? '')) return undefined;
    return this.classes.named([...names, at.name].reverse().join('.'));
  }

  receivedBy(closure: Closure | Lambda): readonly RuleType[] {
    const parent = this.definitions.parents.get(closure);
    if (parent === undefined || (parent.kind !== 'Call' && parent.kind !== 'New')) return [];
    return receivedInCall(this.choiceOf(parent), closure);
  }

  delegateAt(node: Node): RuleType | undefined {
    const delegate = this.delegates.delegateAt(node);
    return delegate && withoutNull(this.typeOf(delegate));
  }

  typeOfDeclared(declared: Declared): RuleType {
    return (
      this.memory.recall(this.declaredTypes, declared) ??
      this.memory.answer(
        this.declaredTypes,
        declared,
        () => this.workDeclared(declared),
        () => union(this.soFar.get(declared) ?? []),
      )
    );
  }

  private workDeclared(declared: Declared): RuleType {
    const { node, kind } = declared;
    const one = declared.type ? this.typeWritten(declared.type) : anyType;
    const written: RuleType = node?.kind === 'Parameter' && node.varargs ? { kind: 'array', element: one } : one;
    if (written.kind !== 'any') return this.refined(written, declared);
    if (kind === 'caught') return named('Exception');
    if (kind === 'it') return node?.kind === 'Closure' ? (this.receivedBy(node)[0] ?? anyType) : anyType;
    if (declared.type && declared.type.name !== 'def' && declared.type.name !== 'var') return anyType;
    const types: RuleType[] = [];
    if (kind === 'parameter') types.push(this.parameterType(declared));
    this.soFar.set(declared, types);
    for (const given of declared.values) {
      // What is null to begin with gets its value before it is used.
      const isFirst = given.from.kind === 'NullLiteral' && declared.values.length > 1;
      if (isFirst) continue;
      // One type at a time: a variable may be given thousands of values, and each may ask for it.
      types.push(this.valueGiven(given, declared));
      types.splice(0, types.length, union(types));
    }
    this.soFar.delete(declared);
    return types.length === 0 ? anyType : union(types);
  }

  /** `List names = ['a']` knows more than it says, as long as nothing else is put in. */
  private refined(written: RuleType, declared: Declared): RuleType {
    const [only] = declared.values;
    if (written.kind !== 'named' || declared.values.length !== 1 || only?.part !== 'whole') return written;
    if (written.arguments.length === 0 || written.arguments.some((one) => one.kind !== 'any')) return written;
    const value = this.valueGiven(only, declared);
    const given = argumentsAs(value, written.name);
    if (value.kind !== 'named' || given?.length !== written.arguments.length) return written;
    return { ...written, arguments: given, ...(value.keys && { keys: value.keys }) };
  }

  private parameterType(declared: Declared): RuleType {
    const { node } = declared;
    if (node?.kind !== 'Parameter') return anyType;
    const owner = this.definitions.parents.get(node);
    if (owner?.kind !== 'Closure' && owner?.kind !== 'Lambda') return anyType;
    return this.receivedBy(owner)[owner.parameters?.indexOf(node) ?? -1] ?? anyType;
  }

  private valueGiven({ from, part }: Given, declared: Declared): RuleType {
    if (typeof part === 'number' && from.kind === 'List') {
      const element = from.elements[part];
      return element ? this.typeOf(element) : nullType;
    }
    const type = this.typeOf(from);
    if (part !== 'whole') return elementOf(type);
    const isMade = from.kind === 'List' || from.kind === 'MapLiteral';
    return isMade && declared.isChanged ? named(type.kind === 'named' ? type.name : 'List', ...emptyOf(type)) : type;
  }

  private typeOfVariable(variable: Variable): RuleType {
    const declared = this.definitions.ofVariable.get(variable);
    if (!declared) return anyType;
    if (declared.node) return this.typeOfDeclared(declared);
    const delegate = this.delegateAt(variable);
    if (delegate) {
      if (delegate.kind === 'any' || !isKnownType(delegate)) return anyType;
      const answer = lookUpProperty(delegate, variable.name, false, this);
      if (answer.certainty !== 'missing' && answer.certainty !== 'unlikely') return answer.type;
    }
    const bound = this.boundType(variable.name);
    if (bound) return declared.values.length > 0 ? anyType : bound;
    if (declared.values.length > 0) return this.typeOfDeclared(declared);
    const type = this.classes.named(variable.name);
    return type ? named('Class', type) : this.sideType(variable.name);
  }

  /** A name that nobody knows is, in Visual mode, usually that of a side. */
  private sideType(name: string): RuleType {
    const side = findScriptKind(this.kind ?? '')?.otherNames?.type;
    const isFree = /^\p{Ll}/u.test(name) && variablesNamed(name).length === 0;
    return side !== undefined && isFree ? guess(readNotation(side)) : anyType;
  }

  /** The type of what the tracker gives the rule. */
  private boundType(name: string): RuleType | undefined {
    const added = this.around?.variable(name);
    if (added !== undefined) return readNotationAround(added, this.around);
    if (this.kind === undefined || this.platform === undefined) {
      const { kind } = this;
      const kinds = variablesNamed(name).filter((one) => kind === undefined || one.kinds.includes(kind));
      const sure = kinds.filter(
        (one) => isSure(one) && (this.platform === undefined || one.platforms?.includes(this.platform) !== false),
      );
      const type = sure.length > 0 ? union(sure.map((one) => readNotation(one.type))) : anyType;
      if (kinds.length === 0) return undefined;
      return sure.length === 1 && kinds.length === 1 && this.kind !== undefined ? type : guess(type);
    }
    const presence = findVariable(name, this.kind, this.platform);
    if (presence.answer !== 'yes') return undefined;
    return isSure(presence.variable) ? readNotation(presence.variable.type) : anyType;
  }

  private typeOfThis(node: Node): RuleType {
    const { parents } = this.definitions;
    for (let at = parents.get(node); at; at = parents.get(at)) {
      if (at.kind === 'New') return anyType;
      if (at.kind === 'ClassDeclaration') return this.classes.named(at.name.text) ?? anyType;
    }
    return anyType;
  }

  /** `this.&method`, `Type::method`: a closure that calls it. */
  private typeOfPointer(object: Expression, name: string | undefined): RuleType {
    const methods = name === undefined || object.kind !== 'This' ? [] : (this.definitions.methods.get(name) ?? []);
    const result = methods.length === 0 ? anyType : union(methods.map((one) => this.resultOf(one)));
    return { kind: 'closure', parameters: [], result };
  }
}

function emptyOf(type: RuleType): readonly RuleType[] {
  return type.kind === 'named' ? type.arguments.map(() => anyType) : [anyType];
}

function methodsIn({ body }: ClassDeclaration, name: string): MethodDeclaration[] {
  return body.members.filter(
    (one): one is MethodDeclaration =>
      one.kind === 'MethodDeclaration' && one.name.kind === 'Name' && one.name.text === name,
  );
}

/** How it stands with null: `null` always, `maybe` where the type says so, `no`, or nothing known. */
export function nullabilityOf(type: RuleType): 'null' | 'maybe' | 'no' | 'unknown' {
  if (isNull(type)) return 'null';
  if (type.kind === 'nullable') return 'maybe';
  return type.kind === 'any' ? 'unknown' : 'no';
}

const unknown = (): RuleType => anyType;
const noChoice = unknownCall();
