import {
  type Assignment,
  type Closure,
  type Expression,
  type Index,
  type Lambda,
  type MapLiteral,
  type Property,
  type Unary,
} from '../../groovy/ast';
import { type Asker } from './asker';
import { onClass } from './calls';
import { fixedName } from './fixedName';
import { customFieldIn, lookUpProperty, type PropertyAnswer, unknownAnswer } from './memberLookup';
import { argumentsAs, elementOf, isKnownType, isSubtype } from './typeRelations';
import { throughSafeStep } from './narrowing';
import { joinedBy } from './operators';
import {
  anyType,
  booleanType,
  guess,
  isGuess,
  membersOfUnion,
  named,
  nullType,
  type RuleType,
  shallow,
  stringType,
  union,
  voidType,
  withoutNull,
} from './ruleType';

/** The type of an expression that is neither a name nor a call; those need more than their parts. */
export function typeOfPlain(expression: Expression, ask: Asker): RuleType {
  const { kind } = expression;
  switch (kind) {
    case 'NumberLiteral':
      return typeOfNumber(expression.text);
    case 'StringLiteral':
      return stringType;
    case 'GString':
      return named('GString');
    case 'BooleanLiteral':
    case 'InstanceOf':
      return booleanType;
    case 'NullLiteral':
      return nullType;
    case 'Parenthesized':
      return ask.typeOf(expression.expression);
    case 'List':
      return typeOfList(expression.elements, ask);
    case 'MapLiteral':
      return typeOfMap(expression, ask);
    case 'Closure':
    case 'Lambda':
      return { kind: 'closure', parameters: parametersOf(expression, ask), result: ask.resultOf(expression) };
    case 'Index':
      return typeOfIndex(expression, ask);
    case 'Unary':
      return typeOfUnary(expression, ask);
    case 'Postfix':
      return ask.typeOf(expression.operand);
    case 'Binary':
      return joinedBy(expression.operator, ask.typeOf(expression.left), ask.typeOf(expression.right), ask);
    case 'Assignment':
      return typeOfAssignment(expression, ask);
    case 'Ternary':
      return union([ask.typeOf(expression.whenTrue), ask.typeOf(expression.whenFalse)]);
    case 'Elvis':
      return typeOfElvis(ask.typeOf(expression.value), ask.typeOf(expression.fallback));
    case 'Cast':
    case 'As':
      return typeOfCast(ask.typeWritten(expression.type), expression.value, ask);
    case 'NewArray': {
      const type = ask.typeWritten(expression.type);
      return expression.dimensions.reduce((element): RuleType => ({ kind: 'array', element }), type);
    }
    default:
      return anyType;
  }
}

function parametersOf(closure: Closure | Lambda, ask: Asker): readonly RuleType[] {
  if (closure.parameters === undefined) return [ask.receivedBy(closure)[0] ?? anyType];
  return closure.parameters.map(({ name }) => {
    const declared = ask.definitions.ofName.get(name);
    return declared ? ask.typeOfDeclared(declared) : anyType;
  });
}

function typeOfNumber(text: string): RuleType {
  const digits = text.replaceAll('_', '');
  if (/^0x/i.test(digits)) return named(/l$/i.test(digits) ? 'Long' : /g$/i.test(digits) ? 'BigInteger' : 'Integer');
  if (/l$/i.test(digits)) return named('Long');
  if (/i$/i.test(digits)) return named('Integer');
  if (/g$/i.test(digits)) return named(/[.e]/i.test(digits) ? 'BigDecimal' : 'BigInteger');
  if (/f$/i.test(digits)) return named('Float');
  if (/d$/i.test(digits)) return named('Double');
  if (/[.e]/i.test(digits)) return named('BigDecimal');
  const value = Number(digits);
  return named(value <= 2147483647 ? 'Integer' : value < 2 ** 63 ? 'Long' : 'BigInteger');
}

function typeOfList(elements: readonly Expression[], ask: Asker): RuleType {
  if (elements.length === 0) return named('List', anyType);
  const types = elements.map((one) => (one.kind === 'Spread' ? elementOf(ask.typeOf(one.value)) : ask.typeOf(one)));
  return shallow(named('List', union(types)));
}

function typeOfMap({ entries }: MapLiteral, ask: Asker): RuleType {
  const keys = new Map<string, RuleType>();
  const keyTypes: RuleType[] = [];
  const valueTypes: RuleType[] = [];
  let isOpen = false;
  for (const entry of entries) {
    if (entry.kind === 'SpreadMapEntry') {
      const given = argumentsAs(ask.typeOf(entry.value), 'Map') ?? [];
      keyTypes.push(given[0] ?? anyType);
      valueTypes.push(given[1] ?? anyType);
      isOpen = true;
      continue;
    }
    const value = ask.typeOf(entry.value);
    valueTypes.push(value);
    const { key } = entry;
    if (key.kind === 'Name') keys.set(key.text, value);
    else if (key.kind === 'StringLiteral') keys.set(key.value, value);
    else if (key.kind !== 'NumberLiteral') isOpen = true;
    keyTypes.push(key.kind === 'Name' ? stringType : ask.typeOf(key));
  }
  if (entries.length === 0) return named('Map', anyType, anyType);
  const type = named('Map', union(keyTypes), union(valueTypes));
  return shallow(isOpen ? type : { ...type, keys });
}

function typeOfIndex(index: Index, ask: Asker): RuleType {
  const object = ask.typeOf(index.object);
  const [argument, ...others] = index.arguments;
  if (!argument || argument.kind === 'MapEntry' || argument.kind === 'SpreadMapEntry') return anyType;
  const key = ask.typeOf(argument);
  const results = membersOfUnion(object).map((one) => typeOfOneIndex(one, argument, key, others.length > 0, ask));
  const result = isGuess(object) ? guess(union(results)) : union(results);
  return throughSafeStep(result, object, index.safe);
}

function typeOfOneIndex(
  object: RuleType,
  argument: Expression,
  key: RuleType,
  isSeveral: boolean,
  ask: Asker,
): RuleType {
  const isRange = key.kind === 'named' && isSubtype(key.name, 'Collection');
  if (object.kind === 'array') return isSeveral || isRange ? named('List', object.element) : object.element;
  if (object.kind !== 'named') return anyType;
  const map = argumentsAs(object, 'Map');
  if (map) {
    const held = argument.kind === 'StringLiteral' ? object.keys?.get(argument.value) : undefined;
    if (held) return held;
    const value = map[1] ?? anyType;
    return argument.kind === 'StringLiteral' ? customFieldIn(value, argument.value, ask.around) : value;
  }
  const list = argumentsAs(object, 'List') ?? argumentsAs(object, 'Iterable');
  if (list) {
    if (isSeveral || isRange) return named('List', list[0] ?? anyType);
    const isNumber = key.kind === 'named' && isSubtype(key.name, 'Number');
    return isNumber ? (list[0] ?? anyType) : anyType;
  }
  if (isSubtype(object.name, 'CharSequence')) return stringType;
  if (argument.kind !== 'StringLiteral') return anyType;
  return lookUpProperty(object, argument.value, true, ask).type;
}

function typeOfUnary({ operator, operand }: Unary, ask: Asker): RuleType {
  if (operator === '!') return booleanType;
  const type = ask.typeOf(operand);
  if (operator !== '~') return type;
  return type.kind === 'named' && isSubtype(type.name, 'CharSequence') ? named('Pattern') : anyType;
}

function typeOfAssignment({ operator, target, value }: Assignment, ask: Asker): RuleType {
  if (operator === '=') return ask.typeOf(value);
  const before = ask.typeOf(target);
  if (operator === '?=') return typeOfElvis(before, ask.typeOf(value));
  const joined = operatorsOfAssignments.find((one) => `${one}=` === operator);
  return joined ? joinedBy(joined, before, ask.typeOf(value), ask) : anyType;
}

const operatorsOfAssignments = ['+', '-', '*', '/', '%', '**', '<<', '>>', '>>>', '&', '^', '|'] as const;

/** An empty value is passed over, too, but it is of the same type. */
function typeOfElvis(value: RuleType, fallback: RuleType): RuleType {
  if (value.kind === 'any') return anyType;
  if (value.kind === 'named' && value.name === 'null') return fallback;
  return union([withoutNull(value), fallback]);
}

/** A collection that is made another collection keeps its elements. */
function typeOfCast(wanted: RuleType, value: Expression, ask: Asker): RuleType {
  if (wanted.kind !== 'named') return wanted;
  if (wanted === voidType || wanted.arguments.length !== 1 || wanted.arguments[0]?.kind !== 'any') return wanted;
  const given = ask.typeOf(value);
  const element = isSubtype(wanted.name, 'Iterable') ? elementOf(given) : anyType;
  return element.kind === 'any' ? wanted : { ...wanted, arguments: [element] };
}

/** What a name behind a dot is. */
export function answerOfProperty(property: Property, ask: Asker): PropertyAnswer {
  const name = fixedName(property.name);
  if (!name || name.text === '') return unknownAnswer;
  const object = ask.typeOf(property.object);
  const instance = onClass(withoutNull(object));
  if (instance)
    return name.text === 'class' ? { ...unknownAnswer, type: object } : staticAnswer(instance, name.text, ask);
  const isSpread = property.operator === '*.';
  const receiver = isSpread ? elementOf(object) : object;
  const answer = lookUpProperty(receiver, name.text, name.isQuoted, ask);
  return isSpread ? { ...answer, type: named('List', answer.type) } : answer;
}

function staticAnswer(instance: RuleType, name: string, ask: Asker): PropertyAnswer {
  const answer = lookUpProperty(instance, name, false, ask);
  const fixed = answer.facts.some((fact) => fact.kind !== 'library' || fact.of.isStatic);
  // A class has properties of its own as well, and others may lie in it.
  if (fixed) return answer;
  const own = isKnownType(instance) ? lookUpProperty(named('Class', instance), name, false, ask) : undefined;
  return own && own.facts.length > 0 ? own : unknownAnswer;
}
