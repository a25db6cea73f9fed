import { type BinaryOperator } from '../../groovy/ast';
import { type Asker } from './asker';
import { lookUpMethods } from './memberLookup';
import { argumentsAs, isSubtype } from './typeRelations';
import { choose, overloadOf, type Passed, resultOfChoice } from './overloads';
import {
  anyType,
  booleanType,
  integerType,
  named,
  type RuleType,
  shallow,
  stringType,
  union,
  withoutNull,
} from './ruleType';

const booleans: readonly string[] = ['<', '<=', '>', '>=', 'in', '!in', '==', '!=', '===', '!==', '==~', '&&', '||'];
const ranges: readonly string[] = ['..', '<..', '..<', '<..<'];
const whole = ['Byte', 'Short', 'Integer', 'Long', 'BigInteger'];

/** The methods that operators stand for. */
const methods: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'multiply',
  '/': 'div',
  '%': 'mod',
  '**': 'power',
  '<<': 'leftShift',
  '>>': 'rightShift',
  '>>>': 'rightShiftUnsigned',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
};

/** What two values give when an operator joins them. */
export function joinedBy(operator: BinaryOperator, left: RuleType, right: RuleType, ask: Asker): RuleType {
  if (booleans.includes(operator)) return booleanType;
  if (operator === '<=>') return integerType;
  if (operator === '=~') return named('Matcher');
  if (ranges.includes(operator)) return named('Range', union([left, right]));
  const one = withoutNull(left);
  const other = withoutNull(right);
  if (one.kind !== 'named') return anyType;
  if (operator === '+' && isSubtype(one.name, 'CharSequence')) return stringType;
  const number = numberOf(operator, one, other);
  if (number) return number;
  if (operator === '+' || operator === '<<') {
    const collection = collectionOf(operator, one, other);
    if (collection) return collection;
  }
  const method = methods[operator];
  return method === undefined ? anyType : called(method, one, other, ask);
}

function called(method: string, left: RuleType, right: RuleType, ask: Asker): RuleType {
  const overloads = lookUpMethods(left, method).facts.flatMap((fact) => overloadOf(fact, method) ?? []);
  const passed: Passed[] = [{ type: right, expression: undefined, closure: undefined }];
  const choice = choose(overloads, passed);
  return choice === undefined || choice === 'unclear' ? anyType : resultOfChoice(choice, passed, method, ask);
}

/** How Groovy counts. */
function numberOf(operator: string, left: RuleType, right: RuleType): RuleType | undefined {
  if (left.kind !== 'named' || right.kind !== 'named') return undefined;
  if (!isNumber(left.name) || !isNumber(right.name)) return undefined;
  const has = (...names: readonly string[]) => names.includes(left.name) || names.includes(right.name);
  if (operator === '**') return named('Number');
  if (has('Number')) return named('Number');
  if (has('Double', 'Float')) return named('Double');
  if (operator === '/' || has('BigDecimal')) return named('BigDecimal');
  if (has('BigInteger')) return named('BigInteger');
  return named(has('Long') ? 'Long' : 'Integer');
}

function isNumber(name: string): boolean {
  return whole.includes(name) || ['Number', 'Double', 'Float', 'BigDecimal'].includes(name);
}

/** A list or map with what is added to it. */
function collectionOf(
  operator: string,
  left: RuleType & { readonly kind: 'named' },
  right: RuleType,
): RuleType | undefined {
  if (isSubtype(left.name, 'Map')) {
    const own = argumentsAs(left, 'Map') ?? [];
    const added = argumentsAs(right, 'Map');
    if (!added) return named('Map', anyType, anyType);
    const keys = left.keys && right.kind === 'named' && right.keys ? new Map([...left.keys, ...right.keys]) : undefined;
    const joined = named(
      'Map',
      union([own[0] ?? anyType, added[0] ?? anyType]),
      union([own[1] ?? anyType, added[1] ?? anyType]),
    );
    return shallow(keys ? { ...joined, keys } : joined);
  }
  if (!isSubtype(left.name, 'Collection')) return undefined;
  const element = argumentsAs(left, 'Collection')?.[0] ?? anyType;
  const added = operator === '+' ? (argumentsAs(right, 'Iterable')?.[0] ?? right) : right;
  const name = isSubtype(left.name, 'Set') ? 'Set' : isSubtype(left.name, 'List') ? 'List' : 'Collection';
  return shallow(named(name, union([element, added])));
}
