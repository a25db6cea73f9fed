import { compileCheck } from '../groovy/compile/compileCheck';
import { parse, type ParseResult } from '../groovy/parse';
import { type NameSet } from '../groovy/compile/resolve';
import { type CatalogueExtension } from './catalogueExtension';
import { withoutConsequences } from './checks/meantAsComparison';
import { runChecks } from './checks/runChecks';
import { contractProblems } from './contract/contractProblems';
import { type Contract } from './contract/contract';
import { type Diagnostic, sortByPlace } from './diagnostic';
import { classNamesAround, type ExternalClasses } from './externalClasses';
import { type RuleIdentity } from './identify';
import { severityOf, type SeveritySettings } from './severitySettings';
import { suppress } from './suppression';
import { inferTypes, type TypedRule } from './types/inferTypes';
import { typeContextOf } from './typesAround';

/** What lies around a rule and decides with it what is right. */
export interface Surroundings {
  /** Simple names of the classes that Groovy files beside the rule bring; see externalClasses.ts. */
  readonly classNames: NameSet;
  /** What the workspace adds to the catalogue. */
  readonly extension?: CatalogueExtension;
  /** What is in the classes of the scripts beside the rule. */
  readonly classes?: ExternalClasses;
  /** What the other side of the rule's connection sends and reads, as far as anybody knows. */
  readonly otherSide?: Contract;
  /** How somebody wants problems to be weighed. */
  readonly severities?: SeveritySettings;
}

/**
 * Everything that is wrong with a rule or script, in the order of the text. `identity` is what `identifyRule` said of
 * the same text. Editor and command line both ask here, so that they can never disagree.
 */
export function analyze(
  text: string,
  identity: RuleIdentity,
  surroundings: Surroundings = nothingAround,
): Diagnostic[] {
  return analyzeParsed(parse(text), identity, surroundings);
}

/** What somebody has worked out of a parsed text before. */
export interface KnownBefore {
  readonly types?: TypedRule;
  readonly groovy?: readonly Diagnostic[];
}

/** What `analyze` says, of a text that is parsed already. */
export function analyzeParsed(
  parsed: ParseResult,
  identity: RuleIdentity,
  surroundings: Surroundings = nothingAround,
  {
    types = inferTypes(parsed, typeContextOf(identity, surroundings)),
    groovy = groovyProblems(parsed, surroundings),
  }: KnownBefore = {},
): Diagnostic[] {
  const { otherSide, severities = {} } = surroundings;
  const found = [
    ...identity.problems,
    ...groovy,
    ...runChecks(parsed, types, identity),
    ...(otherSide ? contractProblems(parsed, identity.kind, otherSide) : []),
  ];
  // Weighed last, so that a setting also weighs what is said of the comments, and makes no comment look unused.
  const weighed = suppress(parsed, found).flatMap((diagnostic): Diagnostic[] => {
    const severity = severityOf(diagnostic.code, diagnostic.severity, severities);
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
  return sortByPlace([...withoutConsequences(parsed, weighed)]);
}

/** What the Groovy compiler would refuse, and what it takes though it is hardly meant; in order. */
export function groovyProblems(
  parsed: ParseResult,
  { classNames, extension }: Surroundings = nothingAround,
): Diagnostic[] {
  const problems = [
    ...parsed.errors,
    ...parsed.warnings,
    ...compileCheck(parsed, classNamesAround(classNames, extension)),
  ];
  return sortByPlace(problems.map((problem): Diagnostic => ({ ...problem, severity: problem.severity ?? 'error' })));
}

const nothingAround: Surroundings = { classNames: new Set() };
