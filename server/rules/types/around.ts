import { type HubMethod, type HubProperty, type HubType, type Owned } from '../catalogueTypes';
import { readNotation } from './notation';
import { type NamedType, type RuleType } from './ruleType';

/** A class of the workspace itself: of one of its scripts, or one that its catalogue file adds. */
export interface AroundType extends HubType {
  /** Where the classes are found that its members name. */
  readonly around: TypesAround;
}

/** What the workspace around a rule adds to the catalogue, for the rule's kind and platform. */
export interface TypesAround {
  /** The class that goes by a name in rules, simple or with its package. */
  classNamed(name: string): AroundType | undefined;
  /** A property that a type of the catalogue has besides its own. */
  propertyOf(typeName: string, name: string): Owned<HubProperty> | undefined;
  /** The type of a custom field by its name or id, `base` with what is known of the value. */
  customField(name: string, base: string): AroundType | undefined;
  /** The type, in the catalogue's notation, of a variable that the tracker gives rules. */
  variable(name: string): string | undefined;
}

/** A method of which nothing is known but what it gives. */
export interface OpenMethod extends HubMethod {
  readonly takesAnything: true;
}

export function takesAnything(method: HubMethod): method is OpenMethod {
  return 'takesAnything' in method;
}

/** The type of values of a class of the workspace. */
export function typeOfAround(own: AroundType): NamedType {
  return { kind: 'named', name: own.name, arguments: [], own };
}

/** The type that a fact about a member writes; a class of the workspace may name others of it. */
export function readFact(text: string, owner: HubType): RuleType {
  return readNotationAround(text, isAround(owner) ? owner.around : undefined);
}

export function readNotationAround(text: string, around: TypesAround | undefined): RuleType {
  const type = readNotation(text);
  return around ? withOwn(type, around) : type;
}

function isAround(owner: HubType): owner is AroundType {
  return 'around' in owner;
}

function withOwn(type: RuleType, around: TypesAround): RuleType {
  const inside = (one: RuleType) => withOwn(one, around);
  switch (type.kind) {
    case 'any':
      return type;
    case 'named': {
      const own = type.own ?? around.classNamed(type.name);
      return { ...type, arguments: type.arguments.map(inside), ...(own && { own }) };
    }
    case 'array':
      return { kind: 'array', element: inside(type.element) };
    case 'nullable':
      return { kind: 'nullable', type: inside(type.type) };
    case 'union':
      return { kind: 'union', types: type.types.map(inside) };
    case 'closure':
      return { kind: 'closure', parameters: type.parameters.map(inside), result: inside(type.result) };
  }
}
