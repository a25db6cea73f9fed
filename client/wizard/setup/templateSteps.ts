import { type TemplateInfo, type TemplateParameterInfo } from '../../../server/node/api/contract';
import { l10n } from '../../words';
import { error, type Remark } from '../ask';
import { type PromptStep } from '../plan';
import { type SetupDraft } from './draft';
import { type Setup } from './setup';

type Side = 'parameters' | 'otherParameters';

/** The template, and then what it needs: in the same order for every tracker. */
export function templateSteps(
  setup: Setup,
  draft: SetupDraft,
  offered?: (draft: SetupDraft) => Promise<string | undefined>,
): PromptStep<SetupDraft>[] {
  const template = setup.template(draft);
  const other = setup.templates(draft).find(({ id }) => id === template?.otherSide);
  return [
    templateStep(setup, offered),
    ...(template?.parameters ?? []).map((parameter) => parameterStep(setup, 'parameters', parameter)),
    ...(other?.parameters ?? []).map((parameter) => parameterStep(setup, 'otherParameters', parameter)),
  ];
}

function templateStep(
  setup: Setup,
  offered?: (draft: SetupDraft) => Promise<string | undefined>,
): PromptStep<SetupDraft> {
  return {
    id: 'template',
    label: () => l10n.t('Template'),
    applies: ({ answer }) => answer !== 'decline',
    question: async (draft) => {
      const templates = await setup.loadTemplates(draft);
      if (templates.length === 0)
        throw new Error(l10n.t('There are no templates for {0} yet.', setup.labelOf(setup.platformOf(draft))));
      const agreeing = await offered?.(draft);
      const value = draft.template ?? agreeing;
      return {
        kind: 'choice',
        placeholder: l10n.t('What shall be synchronised at first? The rules are yours to change afterwards.'),
        choices: templates.map(({ id, label, description, direction }) => ({
          id,
          label,
          description: [
            directionInWords(direction),
            ...(id === agreeing ? [l10n.t('agrees with the other side')] : []),
          ].join(' · '),
          detail: description,
        })),
        ...(value !== undefined && { value }),
        more: { label: l10n.t('Preview Rules'), icon: 'open-preview', show: (id) => setup.preview(draft, id) },
      };
    },
    take: (draft, template) => ({ ...draft, template, templateFor: setup.platformsOf(draft) }),
    isStale: (draft) => draft.templateFor !== setup.platformsOf(draft),
    show: (draft) => setup.template(draft)?.label,
  };
}

function directionInWords(direction: TemplateInfo['direction']): string {
  switch (direction) {
    case 'both':
      return l10n.t('both ways');
    case 'out':
      return l10n.t('only to the other side');
    case 'in':
      return l10n.t('only from the other side');
  }
}

function parameterStep(setup: Setup, side: Side, parameter: TemplateParameterInfo): PromptStep<SetupDraft> {
  const { id, label, hint, example, place } = parameter;
  const isOther = side === 'otherParameters';
  const { projects } = setup.node;
  const valueOf = (draft: SetupDraft) => draft[side]?.[id];
  const name = isOther ? l10n.t('{0}, other end', label) : label;
  const promptOf = (draft: SetupDraft) =>
    isOther ? otherEndPrompt(setup, draft, parameter, name) : `${name}: ${hint}`;
  return {
    id: `${side}/${id}`,
    label: () => name,
    applies: ({ answer, kind }) => answer !== 'decline' && (!isOther || kind === 'local'),
    question: (draft) => {
      const value = valueOf(draft) ?? parameter.default ?? '';
      if (place && projects.length > 0) {
        const choices = projects.map((project) => ({ id: project, label: project }));
        return { kind: 'choice', placeholder: promptOf(draft), choices, value };
      }
      return {
        kind: 'text',
        prompt: promptOf(draft),
        placeholder: l10n.t('For example {0}', example),
        value,
        check: (text) =>
          checkParameter(parameter, text) ?? (isOther && place ? checkOther(draft, id, text) : undefined),
      };
    },
    take: (draft, text) => ({ ...draft, [side]: { ...draft[side], [id]: text.trim() } }),
    show: (draft) => (valueOf(draft) === '' ? undefined : valueOf(draft)),
  };
}

/** A hint speaks of the side whose rules they are, which is the other end here. */
function otherEndPrompt(
  setup: Setup,
  draft: SetupDraft,
  { id, hint, place }: TemplateParameterInfo,
  name: string,
): string {
  const { partner = '', parameters } = draft;
  const first = parameters?.[id] ?? '';
  if (!place) return l10n.t('{0}, for {1}: {2}', name, partner, hint);
  return first === ''
    ? l10n.t('{0}: the one of {1}, which must be another one than that of {2}.', name, partner, setup.ownOf(draft))
    : l10n.t(
        '{0}: the one of {1}. It is kept in step with {2}, the one of {3}.',
        name,
        partner,
        first,
        setup.ownOf(draft),
      );
}

const longestValue = 255;

function checkParameter(parameter: TemplateParameterInfo, text: string): Remark | undefined {
  const { label, example, pattern, patternMessage } = parameter;
  const value = text.trim();
  if (value === '') {
    const isNeeded = parameter.required && parameter.default === undefined;
    return isNeeded ? error(l10n.t('{0} is needed, for example {1}.', label, example)) : undefined;
  }
  if (Array.from(value).length > longestValue)
    return error(l10n.t('{0} has at most {1} characters.', label, longestValue));
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return undefined;
  return error(patternMessage ?? l10n.t('{0} looks otherwise, for example {1}.', label, example));
}

/** Two ends in one place would make records for each other without end. */
function checkOther({ parameters }: SetupDraft, id: string, text: string): Remark | undefined {
  const value = text.trim();
  return parameters?.[id]?.toLowerCase() === value.toLowerCase()
    ? error(l10n.t('The first end works with {0} already. The other end needs another one.', value))
    : undefined;
}

/** Only what the template asks for, so that what was said for another one does not count. */
export function parametersFor(
  template: TemplateInfo | undefined,
  values: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const asked = (template?.parameters ?? []).flatMap(({ id }) => {
    const value = values[id] ?? '';
    return value === '' ? [] : [[id, value] as const];
  });
  return Object.fromEntries(asked);
}
