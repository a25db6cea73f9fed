import { parse, type ParseResult } from '../groovy/parse';
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
}

/** `context` is what types have to know of what lies around the text. */
export function openRule(uri: string, text: string, identity: RuleIdentity, context: TypeContext = {}): RuleDocument {
  let lines: LineIndex | undefined;
  let parsed: ParseResult | undefined;
  let types: TypedRule | undefined;
  return {
    uri,
    text,
    identity,
    get lines() {
      return (lines ??= indexLines(text));
    },
    get parsed() {
      return (parsed ??= parse(text));
    },
    get types() {
      return (types ??= inferTypes(this.parsed, { ...context, ...identity }));
    },
  };
}
