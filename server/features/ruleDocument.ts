import { parse, type ParseResult } from '../groovy/parse';
import { analyzeParsed, type Surroundings } from '../rules/analyze';
import { type ExtraCustomField } from '../rules/catalogueExtension';
import { holdsFor } from '../rules/catalogueFacts';
import { type Contract } from '../rules/contract/contract';
import { type Diagnostic } from '../rules/diagnostic';
import { type RuleIdentity } from '../rules/identify';
import { inferTypes, type TypedRule } from '../rules/types/inferTypes';
import { typeContextOf } from '../rules/typesAround';
import { indexLines, type LineIndex } from '../text/lines';

/** One version of a rule's or script's text, as features see it. What nobody asks for is not worked out. */
export interface RuleDocument {
  readonly uri: string;
  readonly text: string;
  readonly identity: RuleIdentity;
  readonly lines: LineIndex;
  readonly parsed: ParseResult;
  readonly types: TypedRule;
  /** Everything that is wrong with the text, in order. */
  readonly problems: readonly Diagnostic[];
  /** What the other side of the rule's connection sends and reads, as far as anybody knows. */
  readonly otherSide: Contract | undefined;
  /** Simple names of the classes that the workspace's files bring. */
  readonly neighborClasses: ReadonlySet<string>;
  /** The custom fields of the rule's platform that the workspace's catalogue tells of. */
  readonly customFields: readonly ExtraCustomField[];
}

/** What lies around a text and decides with it what names mean. */
export interface Around extends Omit<Surroundings, 'classNames'> {
  readonly classNames?: ReadonlySet<string>;
}

export function openRule(uri: string, text: string, identity: RuleIdentity, around: Around = {}): RuleDocument {
  const neighborClasses = around.classNames ?? new Set<string>();
  const surroundings: Surroundings = { ...around, classNames: neighborClasses };
  let lines: LineIndex | undefined;
  let parsed: ParseResult | undefined;
  let types: TypedRule | undefined;
  let problems: readonly Diagnostic[] | undefined;
  return {
    uri,
    text,
    identity,
    otherSide: around.otherSide,
    neighborClasses,
    customFields: (around.extension?.customFields ?? []).filter((field) => holdsFor(field, identity.platform)),
    get lines() {
      return (lines ??= indexLines(text));
    },
    get parsed() {
      return (parsed ??= parse(text));
    },
    get types() {
      return (types ??= inferTypes(this.parsed, typeContextOf(identity, surroundings)));
    },
    get problems() {
      return (problems ??= analyzeParsed(this.parsed, identity, surroundings, this.types));
    },
  };
}
