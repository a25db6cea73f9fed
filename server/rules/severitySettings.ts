import { didYouMean, listWords, suggest } from '../text/suggest';
import { areaOf, areas, changeableCodes, suggestCodes } from './codes';
import { severities, type Severity } from './diagnostic';

/** Severities that somebody set, by code or by area; a code's own beats its area's. `off` silences. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

export const severityWords: readonly (Severity | 'off')[] = [...severities, 'off'];

/** The severity that counts for a code. What cannot be changed keeps its own. */
export function severityOf(code: string, own: Severity, set: SeveritySettings): Severity | 'off' {
  const area = areaOf(code);
  if (areas.find(({ name }) => name === area)?.fixed) return own;
  return set[code] ?? set[area] ?? own;
}

/** What somebody set, as far as it can be used, and what is wrong with the rest, in sentences. */
export interface ReadSeverities {
  readonly severities: SeveritySettings;
  readonly problems: readonly string[];
}

/**
 * Reads the setting `syncRules.checks`: an object of codes or areas, each with a severity or `off`. Keeps what is right.
 * Left out or null, nothing is set.
 */
export function readSeverities(value: unknown): ReadSeverities {
  if (value === undefined || value === null) return { severities: {}, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const example = `{ "flow/unused-variable": "off" }`;
    return { severities: {}, problems: [`Expected an object of codes and severities, as in ${example}.`] };
  }
  const severities = new Map<string, Severity | 'off'>();
  const problems: string[] = [];
  for (const [code, word] of Object.entries(value)) {
    const problem = whatIsWrong(code, word);
    if (problem !== undefined) problems.push(problem);
    else severities.set(code, word as Severity | 'off');
  }
  return { severities: Object.fromEntries(severities), problems };
}

function whatIsWrong(code: string, word: unknown): string | undefined {
  if (!changeableCodes.includes(code)) {
    const area = areas.find(({ name }) => name === areaOf(code));
    if (area?.fixed) return `The severity of '${code}' cannot be changed: ${area.doc}`;
    return `There is no check or area '${code}'.${didYouMean(suggestCodes(code))}`;
  }
  if (severityWords.some((one) => one === word)) return undefined;
  const shown = typeof word === 'string' ? `'${word}'` : JSON.stringify(word);
  const meant = typeof word === 'string' ? didYouMean(suggest(word, severityWords, 1)) : '';
  return `${shown} is no severity for '${code}': expected ${listWords(severityWords, 'or')}.${meant}`;
}
