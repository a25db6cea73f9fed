import { findPlatform, platforms } from '../../rules/catalogue';
import { generateRules } from '../../rules/templates/generate';
import { checkParameters, parametersOf, valueOf } from '../../rules/templates/parameters';
import { findTemplate, type Template, templatesFor } from '../../rules/templates/template';
import { listWords } from '../../text/suggest';
import { checkName } from '../names/names';
import { type FirstRules } from '../connections/create';
import { NodeProblem } from '../problems/problem';
import { contractOfRules } from '../rules/contractOfRules';
import { type RunningNode } from '../runningNode';
import { type SideSettings } from '../store/rows';

/** A template and what was said for its parameters. */
export interface SideChoice {
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The connection that a side is set up for. */
export interface SideNeeds {
  /** Short names of this side and of the other one. */
  readonly own: string;
  readonly partner: string;
  readonly partnerPlatform?: string | undefined;
}

/** All that a side begins with. */
export interface Side {
  readonly settings: SideSettings;
  readonly rules: FirstRules;
  /** What the rules send and read, as the text of a contract file. */
  readonly contract: string;
}

/**
 * Makes the rules of this node's side. Throws `platform-needed`, `platform-unknown`, `platform-without-templates`,
 * `template-unknown`, `parameter-wrong` or what `checkName` throws.
 */
export function chooseSide(node: RunningNode, choice: SideChoice, needs: SideNeeds): Side {
  const platform = ownPlatform(node);
  const [own, partner] = [checkName(needs.own, 'short name'), checkName(needs.partner, 'short name')];
  if (needs.partnerPlatform !== undefined) checkPlatform(needs.partnerPlatform);
  const template = chosenTemplate(choice.template, platform);
  const parameters = Object.fromEntries(Object.entries(choice.parameters).map(([id, value]) => [id, value.trim()]));
  const [wrong] = checkParameters(template, platform, parameters, needs.partnerPlatform);
  if (wrong) throw parameterWrong(wrong.parameter, wrong.message);
  checkProject(node, template, platform, parameters);
  const texts = generateRules(template, platform, parameters, {
    ...{ local: own, destination: partner },
    ...(needs.partnerPlatform !== undefined && { destinationPlatform: needs.partnerPlatform }),
  });
  return {
    settings: { template: template.id, platform, parameters },
    rules: { ...texts, note: `Made from the template '${template.label}'.` },
    contract: contractOfRules(own, texts),
  };
}

/** The short name that this node's tracker goes by; throws `platform-needed` where nobody has said it. */
export function ownShortName({ settings }: RunningNode): string {
  if (settings.shortName === null) throw new NodeProblem('platform-needed');
  return settings.shortName;
}

/** The platform of the node's tracker; throws `platform-needed` or `platform-unknown`. */
export function ownPlatform({ settings }: RunningNode): string {
  if (settings.platform === null) throw new NodeProblem('platform-needed');
  return checkPlatform(settings.platform);
}

/** The id itself; throws `platform-unknown`. */
export function checkPlatform(id: string): string {
  if (findPlatform(id)) return id;
  const offer = listWords(
    platforms.map((platform) => platform.id),
    'and',
  );
  throw new NodeProblem('platform-unknown', { platform: id.slice(0, 100), offer });
}

/** The template of that id for a platform; throws `platform-without-templates` or `template-unknown`. */
export function chosenTemplate(id: string, platform: string): Template {
  const all = templatesFor(platform);
  if (all.length === 0) throw new NodeProblem('platform-without-templates', { platform });
  const template = findTemplate(id);
  if (template) return template;
  const offer = listWords(
    all.map((one) => one.id),
    'and',
  );
  throw new NodeProblem('template-unknown', { template: id.slice(0, 100), offer });
}

/** A value that is not right; the sentence around the message has a full stop of its own. */
function parameterWrong(parameter: string, message: string): NodeProblem {
  return new NodeProblem('parameter-wrong', { parameter, message: message.replace(/\.$/, '') });
}

/** The operator may have named the projects that connections are made for. */
function checkProject(
  { settings: { projects } }: RunningNode,
  template: Template,
  platform: string,
  parameters: SideChoice['parameters'],
): void {
  if (projects.length === 0) return;
  for (const parameter of parametersOf(template, platform)) {
    const value = valueOf(parameter, parameters);
    if (!parameter.place || projects.includes(value)) continue;
    const message = `Connections of this node are made for ${listWords(projects, 'or')}, not for ${value}`;
    throw parameterWrong(parameter.id, message);
  }
}
