import { parse } from '../groovy/parse';
import { type Diagnostic, sortByPlace } from './diagnostic';
import { type RuleIdentity } from './identify';

/**
 * Everything that is wrong with a rule or script, in the order of the text. `identity` is what `identifyRule` said of
 * the same text. Editor and command line both ask here, so that they can never disagree.
 */
export function analyze(text: string, identity: RuleIdentity): Diagnostic[] {
  const syntax = parse(text).errors.map((problem): Diagnostic => ({ ...problem, severity: 'error' }));
  return sortByPlace([...identity.problems, ...syntax]);
}
