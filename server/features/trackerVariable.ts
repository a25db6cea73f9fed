import { findVariable, type RuleVariable } from '../rules/catalogueVariables';
import { type RuleDocument } from './ruleDocument';

/** What the tracker gives the rule under a name; nothing where no page says that it does, or nobody knows what kind of rule it is. */
export function trackerVariable(
  { identity: { kind, platform } }: RuleDocument,
  name: string,
): RuleVariable | undefined {
  const presence = kind === undefined ? undefined : findVariable(name, kind, platform);
  return presence?.answer === 'yes' ? presence.variable : undefined;
}
