import { type NodeInfo, type Scripts, type TemplateInfo, type TemplateParameterInfo } from '../../node/api/contract';
import { NodeProblem } from '../../node/problems/problem';
import { didYouMean, suggest } from '../../text/suggest';
import { type Call } from '../command';
import { makeLineVisible } from '../visible';
import { type Field, type Form } from './form';
import { type NodeClient } from './nodeClient';

/** What a side is set up with. */
export interface ChosenSide {
  readonly template: TemplateInfo;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The options that say it: those of this side, or of the other end of a local connection. */
export interface SideOptions {
  readonly template: 'template' | 'other-template';
  readonly set: 'set' | 'other-set';
}

export const ownOptions: SideOptions = { template: 'template', set: 'set' };
export const otherOptions: SideOptions = { template: 'other-template', set: 'other-set' };

/** The templates for rules of this node's platform, agreeing with the other side's where that is known. */
export async function templatesOf(
  client: NodeClient,
  { platform }: NodeInfo,
  partnerPlatform: string | undefined,
): Promise<{ platform: string; templates: readonly TemplateInfo[] }> {
  if (platform === null) throw new NodeProblem('platform-needed');
  const query = { platform, ...(partnerPlatform !== undefined && { partnerPlatform }) };
  const { templates } = await client.call('listTemplates', { query });
  return { platform, templates };
}

/** Gathers the template and its parameters; nothing when something is missing or wrong, which the form tells. */
export async function chooseSide(
  form: Form,
  templates: readonly TemplateInfo[],
  { values, lists }: Call,
  options: SideOptions,
  { projects }: NodeInfo,
  usual?: string,
): Promise<ChosenSide | undefined> {
  const isOther = options === otherOptions;
  const id = await form.choice(
    {
      option: `--${options.template} TEMPLATE`,
      label: isOther ? 'Template of the other end' : 'Template',
      // What agrees with the other side may not be there for this platform.
      ...(usual !== undefined && templates.some((one) => one.id === usual) && { usual }),
    },
    templates.map((one) => ({ id: one.id, label: one.label })),
    values[options.template],
  );
  const template = templates.find((one) => one.id === id);
  const given = readParameters(lists[options.set] ?? []);
  if (!template) {
    // Whatever template it will be, these will be needed too.
    for (const parameter of neededByAll(templates, given)) form.need(fieldOf(parameter, options, projects));
    return undefined;
  }
  refuseUnknown(form, template, given, options);
  const parameters: Record<string, string> = {};
  for (const parameter of template.parameters) {
    const value = await valueOf(form, parameter, given.get(parameter.id), options, projects);
    if (value !== undefined) parameters[parameter.id] = value;
  }
  return { template, parameters };
}

/** The rules that a side would begin with. */
export async function previewOf(
  client: NodeClient,
  { template, parameters }: ChosenSide,
  names: { platform: string; own: string; partner: string; partnerPlatform?: string },
): Promise<Scripts> {
  return await client.call('previewRules', { params: { template: template.id }, body: { ...names, parameters } });
}

/** Both rules below their names, for people. */
export function scriptsText({ outgoing, incoming }: Scripts): string {
  return [`outgoing.groovy\n${indented(outgoing)}`, `incoming.groovy\n${indented(incoming)}`].join('\n');
}

function indented(script: string): string {
  const lines = script.trimEnd().split(/\r\n|\r|\n/);
  return lines.map((line) => `${`    ${makeLineVisible(line)}`.trimEnd()}\n`).join('');
}

/** The last value of each parameter; that each is written as `PARAM=VALUE` was seen before. */
function readParameters(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(given.map((one) => [one.slice(0, one.indexOf('=')).trim(), one.slice(one.indexOf('=') + 1).trim()]));
}

function refuseUnknown(
  form: Form,
  { id, parameters }: TemplateInfo,
  given: ReadonlyMap<string, string>,
  { set }: SideOptions,
): void {
  const known = parameters.map((one) => one.id);
  for (const name of given.keys()) {
    if (known.includes(name)) continue;
    const near = didYouMean(suggest(name, known, 1));
    const all = known.length > 0 ? ` It has ${known.join(', ')}.` : ' It has none.';
    form.fault(`'--${set}' names '${name}', but the template '${id}' has no such parameter.${near || all}`);
  }
}

async function valueOf(
  form: Form,
  parameter: TemplateParameterInfo,
  given: string | undefined,
  options: SideOptions,
  projects: readonly string[],
): Promise<string | undefined> {
  // Only what cannot be done without is asked for.
  if (given === undefined && !isNeeded(parameter)) return undefined;
  const field = fieldOf(parameter, options, projects);
  return await form.text({ ...field, refuse: (value) => refuseValue(parameter, value) }, given);
}

function refuseValue(
  { id, label, required, pattern, patternMessage }: TemplateParameterInfo,
  value: string,
): string | undefined {
  if (value === '') return required ? `The parameter '${id}' (${label}) needs a value.` : undefined;
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return undefined;
  return `The parameter '${id}' (${label}) cannot be '${value}'. ${patternMessage ?? ''}`.trimEnd();
}

function isNeeded({ required, default: usual }: TemplateParameterInfo): boolean {
  return required && usual === undefined;
}

function fieldOf(parameter: TemplateParameterInfo, options: SideOptions, projects: readonly string[]): Field {
  const { id, label, example, place } = parameter;
  return {
    option: `--${options.set} ${id}=VALUE`,
    label: options === otherOptions ? `${label} of the other end` : label,
    hint: place && projects.length > 0 ? `one of ${projects.join(', ')}` : `such as ${example}`,
  };
}

function neededByAll(
  templates: readonly TemplateInfo[],
  given: ReadonlyMap<string, string>,
): readonly TemplateParameterInfo[] {
  const [first, ...rest] = templates;
  const needed = (first?.parameters ?? []).filter((one) => isNeeded(one) && !given.has(one.id));
  return needed.filter(({ id }) =>
    rest.every((other) => other.parameters.some((one) => one.id === id && isNeeded(one))),
  );
}
