import { didYouMean, suggest } from '../../text/suggest';
import { findPlatform } from '../catalogue';
import {
  type Part,
  findPlatformTemplate,
  type PlatformTemplate,
  type Template,
  type TemplateParameter,
} from './template';
import { type Selection, selectParts } from './selection';

/** What somebody says for the parameters of a template, by their ids. */
export type ParameterValues = Readonly<Record<string, string>>;

/** Something that is wrong with one value. */
export interface ParameterProblem {
  /** The id that the value was given for. */
  readonly parameter: string;
  /** Whole sentences that say what to do. */
  readonly message: string;
}

const longestValue = 255;

/**
 * What has to be said before rules of a platform can be made, in the order to ask for it. With the platform of the other
 * side known, what only its missing fields would need is not asked for.
 */
export function parametersOf(
  template: Template,
  platform: string,
  destinationPlatform?: string,
): readonly TemplateParameter[] {
  const data = findPlatformTemplate(platform);
  if (!data) return [];
  const other = findPlatformTemplate(destinationPlatform);
  const used = usedBy(selectParts(template, data, other), data);
  return data.parameters.filter(({ id }) => used.has(id));
}

/**
 * What is wrong with the values; nothing when rules can be made of them. Blanks around a value do not count, nor does a
 * value that another template would ask for.
 */
export function checkParameters(
  template: Template,
  platform: string,
  values: ParameterValues,
  destinationPlatform?: string,
): ParameterProblem[] {
  const asked = parametersOf(template, platform, destinationPlatform);
  const ids = findPlatformTemplate(platform)?.parameters.map(({ id }) => id) ?? [];
  const where = findPlatform(platform)?.label ?? platform;
  const wrong = asked.flatMap((parameter) => {
    const message = problemOf(parameter, Object.hasOwn(values, parameter.id) ? values[parameter.id] : undefined);
    return message === undefined ? [] : [{ parameter: parameter.id, message }];
  });
  const unknown = Object.keys(values).filter((id) => !ids.includes(id));
  return [
    ...wrong,
    ...unknown.map((parameter) => ({
      parameter,
      message: `There is no parameter '${parameter}' for ${where}.${didYouMean(suggest(parameter, ids))}`,
    })),
  ];
}

/** The value a rule gets: what was said, else the default, else the example. */
export function valueOf(parameter: TemplateParameter, values: ParameterValues): string {
  const said = Object.hasOwn(values, parameter.id) ? values[parameter.id]?.trim() : undefined;
  return said === undefined || said === '' ? (parameter.default ?? parameter.example) : said;
}

/** The ids between `«` and `»` in lines of code. */
export function placeholdersIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => [...line.matchAll(/«(\w+)»/g)].map((match) => match[1] ?? ''));
}

function problemOf(parameter: TemplateParameter, given: string | undefined): string | undefined {
  const { label, example, pattern, patternMessage } = parameter;
  const value = given?.trim() ?? '';
  if (value === '') {
    const isNeeded = parameter.required && parameter.default === undefined;
    return isNeeded ? `${label} is missing. ${parameter.hint} An example: ${example}` : undefined;
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value))
    return `${label} must be one line without control characters. An example: ${example}`;
  if (Array.from(value).length > longestValue) return `${label} may have at most ${longestValue} characters.`;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return patternMessage;
  return undefined;
}

function usedBy({ outgoing, incoming }: Selection, platform: PlatformTemplate): Set<string> {
  const parts: readonly Part[] = [
    ...incoming.firstSync,
    ...outgoing.plain,
    ...outgoing.titled,
    ...incoming.plain,
    ...incoming.titled,
  ];
  const guard = parts.length > 0 && platform.guard ? [platform.guard.code] : [];
  return new Set(placeholdersIn([...guard, ...parts.flatMap(({ code }) => code)]));
}
