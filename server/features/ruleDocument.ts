import { parse, type ParseResult } from '../groovy/parse';
import { analyzeParsed, groovyProblems, type Surroundings } from '../rules/analyze';
import { holdsFor } from '../rules/catalogueFacts';
import { type Contract } from '../rules/contract/contract';
import { type Diagnostic } from '../rules/diagnostic';
import { type RuleIdentity } from '../rules/identify';
import { customFieldsInSample } from '../rules/samples';
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
  /** What Groovy refuses in the text, in order; known long before everything is. */
  readonly groovyProblems: readonly Diagnostic[];
  /** Everything that is wrong with the text, in order. */
  readonly problems: readonly Diagnostic[];
  /** What the other side of the rule's connection sends and reads, as far as anybody knows. */
  readonly otherSide: Contract | undefined;
  /** Simple names of the classes that the workspace's files bring. */
  readonly neighborClasses: ReadonlySet<string>;
  /** The custom fields that the workspace's catalogue tells of for the rule's platform, and those of its samples. */
  readonly customFields: readonly KnownCustomField[];
}

export interface KnownCustomField {
  readonly name: string;
  /** Of its value, in the catalogue's notation. */
  readonly type?: string;
}

/** What lies around a text and decides with it what names mean. */
export interface Around extends Omit<Surroundings, 'classNames'> {
  readonly classNames?: ReadonlySet<string>;
}

/** `samples` gives the texts of the samples beside the rule. */
export function openRule(
  uri: string,
  text: string,
  identity: RuleIdentity,
  around: Around = {},
  samples: () => Iterable<string> = () => [],
): RuleDocument {
  const neighborClasses = around.classNames ?? new Set<string>();
  const surroundings: Surroundings = { ...around, classNames: neighborClasses };
  let lines: LineIndex | undefined;
  let parsed: ParseResult | undefined;
  let types: TypedRule | undefined;
  let groovy: readonly Diagnostic[] | undefined;
  let problems: readonly Diagnostic[] | undefined;
  let customFields: readonly KnownCustomField[] | undefined;
  return {
    uri,
    text,
    identity,
    otherSide: around.otherSide,
    neighborClasses,
    get customFields() {
      return (customFields ??= fieldsIn(around, identity.platform, samples()));
    },
    get lines() {
      return (lines ??= indexLines(text));
    },
    get parsed() {
      return (parsed ??= parse(text));
    },
    get types() {
      return (types ??= inferTypes(this.parsed, typeContextOf(identity, surroundings)));
    },
    get groovyProblems() {
      return (groovy ??= groovyProblems(this.parsed, surroundings));
    },
    get problems() {
      const known = { types: this.types, groovy: this.groovyProblems };
      return (problems ??= analyzeParsed(this.parsed, identity, surroundings, known));
    },
  };
}

function fieldsIn(
  { extension }: Around,
  platform: string | undefined,
  samples: Iterable<string>,
): readonly KnownCustomField[] {
  const known = new Map<string, KnownCustomField>();
  for (const field of extension?.customFields ?? []) if (holdsFor(field, platform)) known.set(field.name, field);
  for (const sample of samples) {
    for (const name of customFieldsInSample(sample)) if (!known.has(name)) known.set(name, { name });
  }
  return [...known.values()];
}
