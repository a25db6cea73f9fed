import { type Entry, platforms, scriptKinds, suggestIds } from '../rules/catalogue';
import { type KindAndPlatform } from '../rules/ruleWords';
import { didYouMean } from '../text/suggest';
import { type Call } from './command';
import { type OptionSpec } from './options';

/** The options that say what all given files are, `what` being what help calls those. */
export function ruleOptions(what: string): readonly OptionSpec[] {
  return [
    {
      name: 'kind',
      value: 'KIND',
      summary: `The kind of all these ${what}, whatever their names or connections say.`,
      refuse: (value) => refuseUnlessListed(value, scriptKinds, 'kind'),
    },
    {
      name: 'platform',
      value: 'PLATFORM',
      summary: `The tracker all these ${what} are written for, whatever their names or connections say.`,
      refuse: (value) => refuseUnlessListed(value, platforms, 'platform'),
    },
  ];
}

/** Paragraphs of help on what these options take. */
export const ruleOptionNotes: readonly string[] = [
  `Kinds: ${scriptKinds.map(({ id }) => id).join(', ')}.`,
  `Platforms: ${platforms.map(({ id }) => id).join(', ')}.`,
];

/** What was ordered by the options. */
export function overridesIn({ kind, platform }: Call['values']): KindAndPlatform {
  return { ...(kind !== undefined && { kind }), ...(platform !== undefined && { platform }) };
}

function refuseUnlessListed(value: string, entries: readonly Entry[], what: string): string | undefined {
  if (entries.some(({ id }) => id === value)) return undefined;
  const nearest = suggestIds(value, entries);
  const hint = nearest.length > 0 ? didYouMean(nearest) : ` The list of them is in 'sync-rules help check'.`;
  return `Unknown ${what} '${value}'.${hint}`;
}
