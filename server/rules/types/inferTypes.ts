import {
  type Call,
  type Expression,
  type Name,
  type New,
  type Node,
  type Property,
  type Type,
  type Variable,
} from '../../groovy/ast';
import { type NameSet } from '../../groovy/compile/resolve';
import { pathAt } from '../../groovy/locate';
import { type ParseResult } from '../../groovy/parse';
import { type TypesAround } from './around';
import { Classes } from './classes';
import { type Declared, findDefinitions } from './definitions';
import { Inference, nullabilityOf } from './inference';
import { type PropertyAnswer } from './memberLookup';
import { type RuleType } from './ruleType';

export { type Declared } from './definitions';
export { type Certainty, type MemberFact, type PropertyAnswer } from './memberLookup';
export { type NamedType, type RuleType } from './ruleType';

/** What is known of where a text runs. */
export interface TypeContext {
  /** Id of the script kind and of the platform. */
  readonly kind?: string;
  readonly platform?: string;
  /** Simple names of classes that lie around the text; nothing is known of what is in them. */
  readonly classNames?: NameSet;
  /** What the workspace adds to the catalogue. */
  readonly around?: TypesAround;
}

/**
 * A text with the types of everything in it. Types are gradual: what nothing is known of is `any`, and whoever asks keeps silent.
 * Each answer is worked out when it is asked for first and kept; none of them throws, whatever the text.
 *
 * - Declared types win. A `def` is everything that the text gives it; what a condition before it tells (`instanceof`, `if (x)`,
 *   `x != null`, an early `return`) narrows it.
 * - What a closure receives and gives back follows from the method it is passed to.
 * - A null that only a condition could exclude is not told of: the first null of a variable that gets a value later, and what a
 *   list or map does not hold.
 */
export interface TypedRule {
  typeOf(expression: Expression): RuleType;
  /** The type that a type in the text names; `any` where nothing is known of it. */
  typeWritten(type: Type): RuleType;
  /** What a method or closure gives back. */
  resultOf(body: Node): RuleType;
  /** Whether the workspace says that the tracker gives rules a variable of that name. */
  isGiven(name: string): boolean;
  /** What a name means: a declaration of the text, or an open name that only the tracker or a class can fill. */
  definitionOf(node: Variable | Name): Declared | undefined;
  /** The node around a node; nothing for the script itself. */
  parentOf(node: Node): Node | undefined;
  /** The name at an offset with what it means. */
  variableAt(offset: number): { readonly node: Variable | Name; readonly declared: Declared } | undefined;
  /** What is known of the name behind the dot, or of the method called (for the call and its callee alike), or of the constructor. Its type leaves null of a safe step aside. */
  memberOf(node: Property | Call | New): PropertyAnswer;
  /** `maybe` where the catalogue or Groovy says that the value may be null, and no condition before it says otherwise. */
  nullability(expression: Expression): 'null' | 'maybe' | 'no' | 'unknown';
}

/** Finds out the types in a rule or script. */
export function inferTypes(parsed: ParseResult, context: TypeContext = {}): TypedRule {
  const definitions = findDefinitions(parsed.script);
  const classes = new Classes(definitions, context.classNames ?? new Set(), context.around);
  const inference = new Inference(definitions, classes, {
    kind: context.kind,
    platform: context.platform,
    around: context.around,
  });
  // `String.metaClass.shout = { … }` gives a class what no list has.
  const addsToClasses = /\b(metaClass|mixin)\b/.test(parsed.text);
  const definitionOf = (node: Variable | Name) =>
    node.kind === 'Variable' ? definitions.ofVariable.get(node) : definitions.ofName.get(node);
  return {
    typeOf: (expression) => inference.typeOf(expression),
    typeWritten: (type) => inference.typeWritten(type),
    resultOf: (body) => inference.resultOf(body),
    isGiven: (name) => context.around?.variable(name) !== undefined,
    definitionOf,
    parentOf: (node) => definitions.parents.get(node),
    variableAt: (offset) => {
      const node = pathAt(parsed.script, offset).at(-1);
      if (node?.kind !== 'Variable' && node?.kind !== 'Name') return undefined;
      const declared = definitionOf(node);
      return declared && { node, declared };
    },
    memberOf: (node) => {
      const parent = definitions.parents.get(node);
      const call = parent?.kind === 'Call' && parent.callee === node ? parent : node;
      const answer = call.kind !== 'Property' ? inference.call(call) : inference.property(call);
      const isSilent = answer.certainty === 'missing' && (addsToClasses || inference.isInCategory(node));
      return isSilent ? { ...answer, certainty: 'unknown' } : answer;
    },
    nullability: (expression) => nullabilityOf(inference.typeOf(expression)),
  };
}
