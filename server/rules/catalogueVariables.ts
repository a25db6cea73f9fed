import { findPlatform, findScriptKind } from './catalogue';
import { type Fact, holdsFor } from './catalogueFacts';
import variableList from './catalogue/variables.json';
import { groupBy } from './grouping';

/** Something a tracker gives a rule to work with. `variables.schema.json` describes each field. */
export interface RuleVariable extends Fact {
  readonly name: string;
  readonly role: 'record' | 'replica' | 'helper' | 'state';
  /** In the catalogue's notation. */
  readonly type: string;
  readonly doc: string;
  /** Ids of the script kinds that have it. */
  readonly kinds: readonly string[];
  /** Ids of the platforms that have it; all when left out. */
  readonly platforms?: readonly string[];
  /** What is known of platforms that are not listed: they do not have it, or nothing is known. */
  readonly elsewhere?: 'absent' | 'unknown';
  /** Ids of the kinds that write its properties. */
  readonly writableIn: readonly string[];
  /** The usual spelling, when this one is only known from old pages. */
  readonly spelling?: string;
  /** The variable that newer rules use instead. */
  readonly replacedBy?: string;
}

/** Whether a rule has a variable, and if not, how sure that is. */
export type Presence =
  | { readonly answer: 'yes'; readonly variable: RuleVariable }
  /** No page says that it is there, and none that it is not. */
  | { readonly answer: 'unknown'; readonly variable?: RuleVariable }
  /** Known elsewhere: for sure not in this kind of script, or not on this platform. */
  | { readonly answer: 'other-kind' | 'other-platform'; readonly variable: RuleVariable }
  /** Known nowhere. */
  | { readonly answer: 'no' };

export const ruleVariables = variableList as readonly RuleVariable[];

const byName = groupBy(ruleVariables, ({ name }) => name);

/** The variables of a kind of script on a platform, sorted by name. With no platform known, of all platforms. */
export function variablesOf(kind: string, platform?: string): readonly RuleVariable[] {
  return ruleVariables.filter((variable) => variable.kinds.includes(kind) && holdsFor(variable, platform));
}

/** Every variable of that name, in the catalogue's order. */
export function variablesNamed(name: string): readonly RuleVariable[] {
  return byName.get(name) ?? [];
}

/** Whether a kind of script on a platform has a variable. */
export function findVariable(name: string, kind: string, platform?: string): Presence {
  const named = variablesNamed(name);
  const [any] = named;
  if (!any) return { answer: findScriptKind(kind)?.otherNames ? 'unknown' : 'no' };
  const ofKind = named.filter((variable) => variable.kinds.includes(kind));
  const [first] = ofKind;
  if (!first)
    return findScriptKind(kind)?.otherNames
      ? { answer: 'unknown', variable: any }
      : { answer: 'other-kind', variable: any };
  const variable = ofKind.find((one) => holdsFor(one, platform));
  if (variable) return { answer: 'yes', variable };
  return { answer: ofKind.every((one) => one.elsewhere === 'absent') ? 'other-platform' : 'unknown', variable: first };
}

/** What the platform calls its record; with no platform known, nothing. */
export function recordVariable(kind: string, platform: string | undefined): RuleVariable | undefined {
  const name = platform === undefined ? undefined : findPlatform(platform)?.record;
  return byName.get(name ?? '')?.find((variable) => variable.kinds.includes(kind) && holdsFor(variable, platform));
}
