import { parse } from '../../../server/groovy/parse';
import { platforms } from '../../../server/rules/catalogue';
import { compareContracts, problemsOf } from '../../../server/rules/contract/compare';
import { type Contract } from '../../../server/rules/contract/contract';
import { contractOf } from '../../../server/rules/contract/infer';
import { formatPath } from '../../../server/rules/contract/path';
import { generateRules, type GeneratedRules } from '../../../server/rules/templates/generate';
import { type ParameterValues, parametersOf } from '../../../server/rules/templates/parameters';
import { type Template, templates } from '../../../server/rules/templates/template';
import { alarmsIn as alarmsOf } from '../alarms';

export type Direction = keyof GeneratedRules;

export const directions: readonly Direction[] = ['outgoing', 'incoming'];

/** One template on one platform. */
export interface Combination {
  readonly name: string;
  readonly template: Template;
  readonly platform: string;
}

export const combinations: readonly Combination[] = platforms.flatMap(({ id }) =>
  templates.map((template) => ({ name: `${template.id} on ${id}`, template, platform: id })),
);

export const sides = { local: 'acme', destination: 'globex' };

/** Texts that have broken generators before. */
export const nastyTexts: readonly string[] = [
  'DESK',
  'two words',
  'a"b',
  "a'b",
  '"""',
  '$HOME',
  '${System.exit(1)}',
  '$',
  'back\\slash',
  '\\',
  '\\u0022',
  '\\"',
  'end */ of a comment',
  '/* begin',
  '*/ evil() /*',
  '**//*',
  '// line',
  'new\nline',
  'new\r\nline',
  'tab\tand\u0000zero',
  '«project»',
  '«statuses»',
  '$&',
  'Zürich – 東京 🚀',
  '\u2028separator\u2029',
  '\u202Eright to left',
  'zero\u200Bwidth\uFEFF',
  '\uD83D half',
  '// sync-rule: incoming',
  'x'.repeat(255),
];

/** The same text for every parameter. */
export function everyValue(template: Template, platform: string, text: string): ParameterValues {
  return Object.fromEntries(parametersOf(template, platform).map(({ id }) => [id, text]));
}

export function rulesOf(
  { template, platform }: Pick<Combination, 'template' | 'platform'>,
  other?: string,
  values: ParameterValues = {},
): GeneratedRules {
  return generateRules(template, platform, values, {
    ...sides,
    ...(other !== undefined && { destinationPlatform: other }),
  });
}

/** Errors and warnings of a rule in the folder of a connection. */
export function alarmsIn(text: string, direction: Direction): string[] {
  return alarmsOf({ path: `connections/acme_to_globex/${direction}.groovy`, text });
}

/** Where an outgoing rule and an incoming rule of the other side disagree by more than an information. */
export function disagreements(outgoing: Contract, incoming: Contract): string[] {
  const asCompared = compareContracts(outgoing, incoming).map(({ path, severity, message }) => ({
    severity,
    text: `${formatPath(path)}: ${message}`,
  }));
  const asShown = [...problemsOf(outgoing, incoming), ...problemsOf(incoming, outgoing)].map(
    ({ severity, message }) => ({
      severity,
      text: message,
    }),
  );
  return [...asCompared, ...asShown]
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .map(({ text }) => text);
}

const contracts = new Map<string, Contract>();

/** What a rule sends or reads. Many combinations share their texts, so each is read once. */
export function contractIn(text: string, direction: Direction): Contract {
  const known = contracts.get(text) ?? contractOf(parse(text), direction);
  contracts.set(text, known);
  return known;
}

/** A part of a rule that stands as a comment: its lines from the heading to the end of the comment. */
export interface Offered {
  readonly title: string;
  /** The rule with this part in use, as the text around it says. */
  readonly text: string;
}

/** The rule once with each of the parts that it offers, and once with all of them. */
export function withOffers(rule: string): Offered[] {
  const lines = rule.split('\n');
  const starts = lines.flatMap((line, at) => (line.trim() === '/*' ? [at] : []));
  const each = starts.map((start) => ({ title: titleAbove(lines, start), text: use(lines, [start]) }));
  return starts.length === 0 ? [] : [...each, { title: 'all', text: use(lines, starts) }];
}

function titleAbove(lines: readonly string[], start: number): string {
  let at = start;
  while (lines[at - 1]?.trim().startsWith('//') === true) at--;
  return lines[at]?.trim().slice(3) ?? '';
}

/** Deletes the comment signs around some parts, and the lines that the headings say are replaced by them. */
function use(lines: readonly string[], starts: readonly number[]): string {
  const deleted = new Set<number>();
  for (const start of starts) {
    deleted.add(start).add(lines.findIndex((line, at) => at > start && line.trim() === '*/'));
    const replaced = /^ *\/\/ Replace the line above that begins with (\S+) by it\.$/;
    const target = lines
      .slice(0, start)
      .reverse()
      .slice(0, 4)
      .map((line) => replaced.exec(line)?.[1])
      .find((name) => name !== undefined);
    const above = target === undefined ? -1 : lines.findIndex((line) => line.trim().startsWith(`${target} `));
    if (above >= 0 && above < start) deleted.add(above);
  }
  return lines.filter((_, at) => !deleted.has(at)).join('\n');
}
