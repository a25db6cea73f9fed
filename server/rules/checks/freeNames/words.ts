import { listWords } from '../../../text/suggest';
import { type Fix } from '../../../groovy/problem';
import { type Range } from '../../../text/range';
import { findPlatform, findScriptKind } from '../../catalogue';
import { type CheckedRule } from '../check';

/** `an incoming rule`, `a create processor`; `this rule` where the kind is not known. */
export function kindWords(kind: string | undefined): string {
  const label = kind === undefined ? undefined : findScriptKind(kind)?.label.toLowerCase();
  if (label === undefined) return 'this rule';
  return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
}

/** `an incoming rule on Jira Cloud`. */
export function ruleWords({ kind, platform }: CheckedRule): string {
  const label = platform === undefined ? undefined : findPlatform(platform)?.label;
  return label === undefined ? kindWords(kind) : `${kindWords(kind)} on ${label}`;
}

/** `A, B or C` of what people call platforms. */
export function platformWords(platforms: readonly string[]): string {
  return joined(platforms.map((id) => findPlatform(id)?.label ?? id));
}

/** `an incoming rule or a change processor`; what is only kept for old connections is named where there is nothing else. */
export function kindsWords(kinds: readonly string[]): string {
  const today = kinds.filter((id) => findScriptKind(id)?.legacy === false);
  return joined((today.length > 0 ? today : kinds).map(kindWords));
}

/** The fix that writes another name at a place. */
export function changeTo(at: Range, name: string): Fix {
  return { start: at.start, end: at.end, title: `Change to '${name}'`, text: name };
}

function joined(words: readonly string[]): string {
  return listWords(words, 'or').replaceAll("'", '');
}
