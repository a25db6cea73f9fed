import { l10n } from '../words';
import { alone, valueOf, type Answer, type Ask, type ChoiceQuestion, type Place, type TextQuestion } from './ask';
import { type Drafts } from './drafts';

/** One question of a wizard, and where its answer goes. */
export interface PromptStep<Draft extends object> {
  readonly id: string;
  /** In the summary: what was asked for, such as "URL". */
  readonly label: () => string;
  /** Whether it is asked at all, by what was answered before; always where it is left out. */
  readonly applies?: (draft: Draft) => boolean;
  readonly question: (draft: Draft) => Question | Promise<Question>;
  /** The draft with the answer, which was checked. */
  readonly take: (draft: Draft, answer: string) => Draft;
  /** Whether an answer that was given has to be looked at again, because of what was changed before it. */
  readonly isStale?: (draft: Draft) => boolean;
  /** In the summary: the answer in words; nothing keeps it out of the summary. */
  readonly show?: (draft: Draft) => string | undefined;
}

export type Question = ({ readonly kind: 'text' } & TextQuestion) | ({ readonly kind: 'choice' } & ChoiceQuestion);

export interface WizardPlan<Draft extends object> {
  readonly id: string;
  readonly title: string;
  readonly start: Draft;
  /** All, or those that there are by what was answered before. */
  readonly steps: readonly PromptStep<Draft>[] | ((draft: Draft) => readonly PromptStep<Draft>[]);
  /**
   * The draft with the likely answers to what decides how much is asked, so that steps can be counted; `undefined` while that
   * cannot be said. Where it is left out, the draft is counted as it is.
   */
  readonly likely?: (draft: Draft) => Draft | undefined;
  /** The one thing that can be accepted, such as "Create connection left_to_right". Without it nothing is summed up. */
  readonly summary?: (draft: Draft) => { readonly accept: string; readonly detail?: string };
}

/**
 * Asks one question after the other. Back leads to the question before, with the answer that was given; the summary leads to any.
 *
 * @param accepted what was accepted before and could not be done: the wizard begins with its summary
 * @returns what was accepted; `undefined` when the wizard was dismissed: then what was answered is kept for the next time
 */
export async function ask<Draft extends object>(
  plan: WizardPlan<Draft>,
  port: Ask,
  drafts: Drafts,
  accepted?: Draft,
): Promise<Draft | undefined> {
  const resumed = accepted ? { draft: accepted } : await resume(plan, port, drafts);
  if (!resumed) return undefined;
  let { draft } = resumed;
  const known = accepted ? stepsOf(plan, accepted).map(({ id }) => id) : [];
  const answered = new Set<string>(known);
  /** How long the trail was when the summary led back to a step, so as to change one thing. */
  let changing: number | undefined;
  /** Ids of the steps that led here. */
  const trail: string[] = [...known];
  let at = accepted ? undefined : stepsOf(plan, draft)[0]?.id;
  for (;;) {
    const step = stepsOf(plan, draft).find(({ id }) => id === at);
    const here = draft;
    // It outlives the window.
    const typed = (text: string) => step && drafts.keep(plan.id, step.take(here, text));
    const answer = step
      ? await askStep(plan, step, draft, port, trail.length > 0, typed)
      : await sum(plan, draft, port);
    if (answer === 'back') {
      do at = trail.pop();
      while (at !== summary && !stepsOf(plan, draft).some(({ id }) => id === at));
      if (at === summary) changing = undefined;
    } else if ('dismissed' in answer) {
      // What was typed last may not be right; it stands there again, and is checked then.
      const last = step && answer.dismissed !== '' ? step.take(draft, answer.dismissed) : draft;
      drafts.keep(plan.id, last);
      return undefined;
    } else if (step) {
      answered.add(step.id);
      draft = step.take(draft, answer.value);
      drafts.keep(plan.id, draft);
      // Who came from the summary is asked only for what is missing because of the change.
      at = next(plan, draft, step.id, changing === undefined ? new Set() : answered);
      if (at === undefined && changing !== undefined) {
        trail.length = changing;
        changing = undefined;
      } else trail.push(step.id);
      if (at === undefined && !plan.summary) break;
    } else if (answer.value === acceptId) {
      break;
    } else {
      changing = trail.length;
      trail.push(summary);
      at = answer.value;
    }
  }
  drafts.forget(plan.id);
  return draft;
}

const summary = '';
const acceptId = ' accept';

function next<Draft extends object>(
  plan: WizardPlan<Draft>,
  draft: Draft,
  id: string,
  known: ReadonlySet<string>,
): string | undefined {
  const all = allSteps(plan, draft);
  // A change may bring questions before it, too.
  const left = known.size > 0 ? all : all.slice(all.findIndex((step) => step.id === id) + 1);
  const isAsked = (step: PromptStep<Draft>) => !known.has(step.id) || (step.isStale?.(draft) ?? false);
  return left.find((step) => applies(step, draft) && isAsked(step))?.id;
}

/** Those that are asked. */
function stepsOf<Draft extends object>(plan: WizardPlan<Draft>, draft: Draft): readonly PromptStep<Draft>[] {
  return allSteps(plan, draft).filter((step) => applies(step, draft));
}

function allSteps<Draft extends object>({ steps }: WizardPlan<Draft>, draft: Draft): readonly PromptStep<Draft>[] {
  return typeof steps === 'function' ? steps(draft) : steps;
}

function applies<Draft extends object>(step: PromptStep<Draft>, draft: Draft): boolean {
  return step.applies?.(draft) ?? true;
}

async function askStep<Draft extends object>(
  plan: WizardPlan<Draft>,
  step: PromptStep<Draft>,
  draft: Draft,
  port: Ask,
  canGoBack: boolean,
  typed: (text: string) => void,
): Promise<Answer<string>> {
  const question = await step.question(draft);
  const at = stepsOf(plan, draft).findIndex(({ id }) => id === step.id) + 1;
  // A count that grows while one answers is worse than none.
  const counted = plan.likely ? plan.likely(draft) : draft;
  const place = placeOf(plan, at, counted && stepsOf(plan, counted).length, canGoBack);
  if (question.kind === 'choice') return port.choice(question, place);
  return port.text(question.isSecret === true ? question : { ...question, typed }, place);
}

/** Nothing has happened before what stands here is accepted. */
function sum<Draft extends object>(plan: WizardPlan<Draft>, draft: Draft, port: Ask): Promise<Answer<string>> {
  const steps = stepsOf(plan, draft);
  const { accept, detail } = plan.summary?.(draft) ?? { accept: plan.title };
  const lines = steps.flatMap((step, index) => {
    const shown = step.show?.(draft);
    if (shown === undefined) return [];
    return [
      {
        id: step.id,
        label: `${step.label()}: ${shown}`,
        icon: 'edit',
        ...(index === 0 && { group: l10n.t('Change') }),
      },
    ];
  });
  return port.choice(
    {
      placeholder: l10n.t('Nothing has happened yet. Accept, or choose what to change.'),
      choices: [{ id: acceptId, label: accept, icon: 'check', ...(detail !== undefined && { detail }) }, ...lines],
    },
    placeOf(plan, steps.length + 1, steps.length, true),
  );
}

function placeOf<Draft extends object>(
  { title, summary }: WizardPlan<Draft>,
  step: number,
  steps: number | undefined,
  canGoBack: boolean,
): Place {
  const totalSteps = steps === undefined ? 0 : steps + (summary ? 1 : 0);
  return { title, step, totalSteps, canGoBack };
}

/** The draft to begin with: that of the last time, if it is wanted. */
async function resume<Draft extends object>(
  plan: WizardPlan<Draft>,
  port: Ask,
  drafts: Drafts,
): Promise<{ readonly draft: Draft } | undefined> {
  const kept = drafts.find<Draft>(plan.id);
  if (!kept || JSON.stringify(kept) === JSON.stringify(plan.start)) return { draft: plan.start };
  const answer = await port.choice(
    {
      placeholder: l10n.t('You left before the end.'),
      choices: [
        { id: 'resume', label: l10n.t('Take Up Where You Left Off'), icon: 'history' },
        { id: 'anew', label: l10n.t('Begin Anew'), icon: 'new-file' },
      ],
    },
    alone(plan.title),
  );
  const choice = valueOf(answer);
  if (choice === undefined) return undefined;
  return { draft: choice === 'resume' ? { ...plan.start, ...kept } : plan.start };
}
