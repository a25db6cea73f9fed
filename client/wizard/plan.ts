import { type ChoiceQuestion, type Remark, type TextQuestion } from './ask';
import { type Left } from './drafts';

/** One question of a wizard, and where its answer goes. */
export interface PromptStep<Draft extends object> {
  readonly id: string;
  /** In the summary: what was asked for, such as "URL". */
  readonly label: () => string;
  /** Stands above it instead of the wizard's, where the answer to it does something else. */
  readonly title?: () => string;
  /** Whether it is asked at all, by what was answered before; always where it is left out. */
  readonly applies?: (draft: Draft) => boolean;
  /** Answered by itself as most want it: only who chooses it in the summary is asked. */
  readonly isOptional?: boolean;
  /** Asked again by a wizard that is taken up after it: a secret, which was not kept. */
  readonly isNotKept?: boolean;
  readonly question: (draft: Draft) => Question | Promise<Question>;
  /** The draft with the answer, which was checked. */
  readonly take: (draft: Draft, answer: string) => Draft;
  /** Whether an answer that was given has to be looked at again, because of what was changed before it. */
  readonly isStale?: (draft: Draft) => boolean;
  /** In the summary: the answer in words; nothing keeps it out of the summary. */
  readonly show?: (draft: Draft) => string | undefined;
  /** In the summary, on a line below the answer: what is to be known about it. */
  readonly remark?: (draft: Draft) => Remark | undefined;
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
  /** Whether it is asked if what was answered the last time shall be taken up; always, where anything was, without it. */
  readonly isWorthTakingUp?: (kept: Partial<Draft>, left: Left) => boolean;
  /** Without it nothing is summed up. */
  readonly summary?: (draft: Draft) => Summary;
}

export interface Summary {
  /** The one thing that can be accepted, such as "Create connection left_to_right". */
  readonly accept: string;
  readonly detail?: string;
  /** Stands above it instead of the wizard's, where it does something else. */
  readonly title?: string;
}

/** All, in their order, whether what was answered brings them up or not. */
export function allSteps<Draft extends object>(
  { steps }: WizardPlan<Draft>,
  draft: Draft,
): readonly PromptStep<Draft>[] {
  return typeof steps === 'function' ? steps(draft) : steps;
}

/** Those that what was answered brings up. */
export function stepsOf<Draft extends object>(plan: WizardPlan<Draft>, draft: Draft): readonly PromptStep<Draft>[] {
  return allSteps(plan, draft).filter((step) => step.applies?.(draft) ?? true);
}

/** Those of them that lead to the summary. */
export function askedSteps<Draft extends object>(plan: WizardPlan<Draft>, draft: Draft): readonly PromptStep<Draft>[] {
  return stepsOf(plan, draft).filter(({ isOptional }) => isOptional !== true);
}
