import { suggest } from '../text/suggest';
import { checks } from './checks/all';

/** What the first part of a code is about. */
export interface Area {
  readonly name: string;
  readonly doc: string;
  /** What nobody can want to be silent about, because the script does not run at all or the file cannot be read. */
  readonly fixed?: true;
}

/** All areas, in the order of the documentation. A code is `AREA/NAME`. */
export const areas: readonly Area[] = [
  { name: 'file', doc: 'The file cannot be read as text.', fixed: true },
  { name: 'syntax', doc: 'The text is no valid Groovy.', fixed: true },
  { name: 'compile', doc: 'Groovy refuses to compile the script.', fixed: true },
  { name: 'names', doc: 'A name that the platform, the kind of rule or a type does not have.' },
  { name: 'types', doc: 'A value of another kind than what is asked for.' },
  { name: 'sync', doc: 'What synchronises otherwise than it looks.' },
  { name: 'flow', doc: 'Code that does nothing, is never reached, or never ends.' },
  { name: 'security', doc: 'What should not stand in a script that others read.' },
  { name: 'legacy', doc: 'What older versions took.' },
  { name: 'contract', doc: 'The two sides of a connection do not agree on what is sent.' },
  {
    name: 'catalogue',
    doc: 'Something is wrong with the file that adds to what is known of the trackers.',
    fixed: true,
  },
  { name: 'connection', doc: 'Something is wrong with the file that describes a connection.', fixed: true },
  { name: 'rule', doc: 'Something is wrong with what a file says about itself.' },
];

/** Codes that can be given a severity and that no check has: other parts of the rules room report them. */
const otherCodes: readonly string[] = ['contract/unsent', 'contract/unread', 'rule/directive', 'rule/suppression'];

/** Every code and area that a setting or a comment can name. */
export const changeableCodes: readonly string[] = [
  ...areas.flatMap(({ name, fixed }) => (fixed ? [] : [name])),
  ...checks.map(({ code }) => code),
  ...otherCodes,
];

/** A short heading for a code, such as `Syntax: unexpected token`. */
export function titleOfCode(code: string): string {
  const [area = '', name = ''] = code.split('/');
  return `${area.charAt(0).toUpperCase()}${area.slice(1)}: ${name.replaceAll('-', ' ')}`;
}

/** One sentence on what a code's whole area is about; empty for an area nobody described. */
export function describeArea(code: string): string {
  return areas.find(({ name }) => name === areaOf(code))?.doc ?? '';
}

export function areaOf(code: string): string {
  return code.split('/')[0] ?? '';
}

/** Where a code is explained, from the documentation's page of checks; nothing for what explains itself. */
export function anchorOfCode(code: string): string | undefined {
  return checks.some((check) => check.code === code) ? code.replace('/', '-') : undefined;
}

const pageOfChecks = 'https://github.com/sync-rules/sync-rules/blob/main/docs/checks.md';

/** The address where a code or an area is explained; nothing for what explains itself. */
export function pageOfCode(code: string): string | undefined {
  const anchor = anchorOfCode(code) ?? (areas.some(({ name, fixed }) => name === code && !fixed) ? code : undefined);
  return anchor === undefined ? undefined : `${pageOfChecks}#${anchor}`;
}

/** Codes and areas that somebody probably meant by a word that is none. */
export function suggestCodes(word: string): string[] {
  return suggest(word, changeableCodes, 2);
}
