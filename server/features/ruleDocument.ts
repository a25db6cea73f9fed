import { parse, type ParseResult } from '../groovy/parse';
import { type Contract } from '../rules/contract/contract';
import { type RuleIdentity } from '../rules/identify';
import { inferTypes, type TypeContext, type TypedRule } from '../rules/types/inferTypes';
import { indexLines, type LineIndex } from '../text/lines';

/** One version of a rule's or script's text, as features see it. What nobody asks for is not worked out. */
export interface RuleDocument {
  readonly uri: string;
  readonly text: string;
  readonly identity: RuleIdentity;
  readonly lines: LineIndex;
  readonly parsed: ParseResult;
  readonly types: TypedRule;
  /** What the other side of the rule's connection sends and reads, as far as anybody knows. */
  readonly otherSide: Contract | undefined;
  /** Simple names of the classes that the workspace's files bring. */
  readonly neighborClasses: readonly string[];
  /** The custom fields that the workspace's catalogue tells of. */
  readonly customFields: readonly KnownCustomField[];
}

export interface KnownCustomField {
  readonly name: string;
  /** Of its value, in the catalogue's notation. */
  readonly type?: string;
}

/** What lies around a text and decides with it what names mean. */
export interface Around extends TypeContext {
  /** All of them, so that they can be offered. */
  readonly classNames?: ReadonlySet<string>;
  readonly otherSide?: Contract;
  readonly neighborClasses?: readonly string[];
  readonly customFields?: readonly KnownCustomField[];
}

export function openRule(uri: string, text: string, identity: RuleIdentity, around: Around = {}): RuleDocument {
  let lines: LineIndex | undefined;
  let parsed: ParseResult | undefined;
  let types: TypedRule | undefined;
  return {
    uri,
    text,
    identity,
    otherSide: around.otherSide,
    neighborClasses: around.neighborClasses ?? [],
    customFields: around.customFields ?? [],
    get lines() {
      return (lines ??= indexLines(text));
    },
    get parsed() {
      return (parsed ??= parse(text));
    },
    get types() {
      return (types ??= inferTypes(this.parsed, { ...around, ...identity }));
    },
  };
}
