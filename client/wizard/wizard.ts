import { l10n } from '../words';
import { alone, valueOf, type Answer, type Ask, type Choice, type Place } from './ask';
import { type Drafts, type Left } from './drafts';
import { askedSteps, stepsOf, type PromptStep, type WizardPlan } from './plan';
import { Walk } from './walk';

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
  const begin = accepted ? { draft: accepted, from: 'summary' as const } : await resume(plan, port, drafts);
  if (!begin) return undefined;
  const walk = new Walk(plan, drafts, begin.draft, begin.from);
  for (;;) {
    await walk.pass();
    const { step, draft } = walk;
    const answer = step ? await askStep(plan, step, walk, port) : await sum(plan, draft, port);
    if (answer === 'back') walk.back();
    else if ('dismissed' in answer) {
      // What was typed last may not be right; it stands there again, and is checked then.
      walk.keep(step && answer.dismissed !== '' ? step.take(draft, answer.dismissed) : draft, step?.id);
      return undefined;
    } else if (step) {
      walk.take(step, answer.value);
      if (walk.isOver) break;
    } else if (answer.value === acceptId) break;
    else walk.change(answer.value);
  }
  drafts.forget(plan.id);
  return walk.draft;
}

const acceptId = ' accept';

async function askStep<Draft extends object>(
  plan: WizardPlan<Draft>,
  step: PromptStep<Draft>,
  walk: Walk<Draft>,
  port: Ask,
): Promise<Answer<string>> {
  const { draft } = walk;
  const question = await step.question(draft);
  const all = stepsOf(plan, draft);
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === step.id),
  );
  const at = before.filter(({ isOptional }) => isOptional !== true).length + 1;
  // A count that grows while one answers is worse than none.
  const counted = plan.likely ? plan.likely(draft) : draft;
  const titled = { ...plan, title: step.title?.() ?? plan.title };
  const place = placeOf(titled, at, counted && askedSteps(plan, counted).length, walk.canGoBack);
  if (question.kind === 'choice') return port.choice(question, place);
  const typed = (text: string) => walk.keep(step.take(draft, text), step.id);
  return port.text(question.isSecret === true ? question : { ...question, typed }, place);
}

/** Nothing has happened before what stands here is accepted. */
function sum<Draft extends object>(plan: WizardPlan<Draft>, draft: Draft, port: Ask): Promise<Answer<string>> {
  const { accept, detail, title = plan.title } = plan.summary?.(draft) ?? { accept: plan.title };
  const lines = stepsOf(plan, draft).flatMap((step) => lineOf(step, draft));
  const steps = askedSteps(plan, draft).length;
  return port.choice(
    {
      placeholder:
        lines.length === 0
          ? l10n.t('Nothing has happened yet. Press Enter to go ahead.')
          : l10n.t('Nothing has happened yet. Press Enter to go ahead, or choose what to change.'),
      choices: [
        { id: acceptId, label: accept, icon: 'check', ...(detail !== undefined && { detail }) },
        ...lines.map((line, index) => (index === 0 ? { ...line, group: l10n.t('Change') } : line)),
      ],
    },
    placeOf({ ...plan, title }, steps + 1, steps, true),
  );
}

function lineOf<Draft extends object>(step: PromptStep<Draft>, draft: Draft): Choice[] {
  const shown = step.show?.(draft);
  if (shown === undefined) return [];
  const remark = step.remark?.(draft);
  return [
    {
      id: step.id,
      label: `${step.label()}: ${shown}`,
      icon: remark?.severity === 'warning' ? 'warning' : 'edit',
      ...(remark && { detail: remark.message }),
    },
  ];
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
): Promise<{ readonly draft: Draft; readonly from: 'first' | Left } | undefined> {
  const kept = drafts.find<Draft>(plan.id);
  const left = drafts.left(plan.id) ?? { step: '' };
  const isSame = !kept || JSON.stringify(kept) === JSON.stringify(plan.start);
  if (isSame || plan.isWorthTakingUp?.(kept, left) === false) return { draft: plan.start, from: 'first' };
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
  if (choice === 'anew') return { draft: plan.start, from: 'first' };
  return { draft: { ...plan.start, ...kept }, from: left };
}
