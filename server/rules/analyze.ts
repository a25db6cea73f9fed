import { compileCheck } from '../groovy/compile/compileCheck';
import { parse } from '../groovy/parse';
import { type Diagnostic, sortByPlace } from './diagnostic';
import { type RuleIdentity } from './identify';

/** What lies around a rule and decides with it what is right. */
export interface Surroundings {
  /** Simple names of the classes that Groovy files beside the rule bring; see externalClasses.ts. */
  readonly classNames: ReadonlySet<string>;
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
  const parsed = parse(text);
  const groovy = [...parsed.errors, ...parsed.warnings, ...compileCheck(parsed, surroundings.classNames)];
  return sortByPlace([
    ...identity.problems,
    ...groovy.map((problem): Diagnostic => ({ ...problem, severity: problem.severity ?? 'error' })),
  ]);
}

const nothingAround: Surroundings = { classNames: new Set() };
