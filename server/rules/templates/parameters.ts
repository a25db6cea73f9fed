import { didYouMean, suggest } from '../../text/suggest';
import {
  type Part,
  findPlatformTemplate,
  type PlatformTemplate,
  type Template,
  type TemplateParameter,
} from './template';
import { selectParts } from './selection';

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

/** What has to be said before rules of a platform can be made, in the order to ask for it. */
export function parametersOf(template: Template, platform: string): readonly TemplateParameter[] {
  const data = findPlatformTemplate(platform);
  if (!data) return [];
  const used = usedBy(template, data);
  return data.parameters.filter(({ id }) => used.has(id));
}

/** What is wrong with the values; nothing when rules can be made of them. Blanks around a value do not count. */
export function checkParameters(template: Template, platform: string, values: ParameterValues): ParameterProblem[] {
  const parameters = parametersOf(template, platform);
  const ids = parameters.map(({ id }) => id);
  const unknown = Object.keys(values).filter((id) => !ids.includes(id));
  return [
    ...parameters.flatMap((parameter) => {
      const message = problemOf(parameter, Object.hasOwn(values, parameter.id) ? values[parameter.id] : undefined);
      return message === undefined ? [] : [{ parameter: parameter.id, message }];
    }),
    ...unknown.map((parameter) => ({
      parameter,
      message: `The template '${template.label}' asks for no '${parameter}' here.${didYouMean(suggest(parameter, ids))}`,
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

function usedBy(template: Template, platform: PlatformTemplate): Set<string> {
  const { outgoing, incoming } = selectParts(template, platform);
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
