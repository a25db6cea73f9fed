import { type Drafts, type Left } from './drafts';
import { allSteps, askedSteps, stepsOf, type PromptStep, type WizardPlan } from './plan';

/** The summary's place among the ids of steps. */
const summary = '';

/** How long another one may take to say whether an answer of the last time is still right. */
const againMs = 5000;

/** Where in a wizard somebody is, how they came there, and what they have answered. */
export class Walk<Draft extends object> {
  /** Id of the step that is asked; `undefined` at the summary. */
  #at: string | undefined;
  readonly #answered = new Set<string>();
  /** Ids of the steps that led here. */
  readonly #trail: string[] = [];
  /** How long the trail was when the summary led back to a step, so as to change one thing. */
  #changing: number | undefined;
  /** Until there, what was answered the last time is taken as it was. */
  #left: Left | undefined;

  /** @param from where to begin: the first step, the summary, or where the wizard was left */
  constructor(
    private readonly plan: WizardPlan<Draft>,
    private readonly drafts: Drafts,
    public draft: Draft,
    from: 'first' | 'summary' | Left,
  ) {
    const ids = askedSteps(plan, draft).map(({ id }) => id);
    if (from === 'summary') {
      for (const id of ids) this.#answered.add(id);
      this.#trail.push(...ids);
    } else {
      this.#at = ids[0];
      if (from !== 'first') this.#left = from;
    }
  }

  /** The one that is asked; `undefined` at the summary. */
  get step(): PromptStep<Draft> | undefined {
    return stepsOf(this.plan, this.draft).find(({ id }) => id === this.#at);
  }

  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  /** Whether nothing is left to be asked of a wizard that sums nothing up. */
  get isOver(): boolean {
    return this.#at === undefined && !this.plan.summary;
  }

  take(step: PromptStep<Draft>, answer: string): void {
    this.#answered.add(step.id);
    this.draft = step.take(this.draft, answer);
    // Who came from the summary is asked only for what is missing because of the change.
    this.#at = this.#next(step, this.#changing === undefined ? new Set() : this.#answered);
    if (this.#at === undefined && this.#changing !== undefined) this.#endChange(this.#changing);
    else this.#trail.push(step.id);
    this.keep(this.draft, this.#at);
  }

  back(): void {
    this.#left = undefined;
    const ids = new Set(stepsOf(this.plan, this.draft).map(({ id }) => id));
    do this.#at = this.#trail.pop();
    while (this.#at !== summary && this.#at !== undefined && !ids.has(this.#at));
    if (this.#at === summary) this.#changing = undefined;
  }

  /** From the summary back to one step. */
  change(id: string): void {
    this.#changing = this.#trail.length;
    this.#trail.push(summary);
    this.#at = id;
  }

  /** It outlives the window, with the place where it was left. */
  keep(draft: Draft, at: string = summary): void {
    const isChange = this.#changing !== undefined;
    this.drafts.keep(this.plan.id, draft, { step: at, ...(isChange && { isChange }) });
  }

  /** Goes on to where the wizard was left, as far as what was answered before it is still right. */
  async pass(): Promise<void> {
    while (this.#left) {
      const { step } = this;
      const { isChange = false, step: id } = this.#left;
      if (!step || (step.id === id && !isChange)) {
        this.#left = undefined;
        if (isChange && stepsOf(this.plan, this.draft).some((one) => one.id === id)) this.change(id);
        return;
      }
      const answer = await answerOf(step, this.draft);
      const isEnd = this.plan.summary === undefined && this.#next(step, new Set()) === undefined;
      if (answer === undefined || isEnd) return;
      this.take(step, answer);
    }
  }

  #endChange(length: number): void {
    this.#trail.length = length;
    this.#changing = undefined;
  }

  #next({ id }: PromptStep<Draft>, known: ReadonlySet<string>): string | undefined {
    const all = allSteps(this.plan, this.draft);
    // A change may bring questions before it, too.
    const before = new Set(known.size > 0 ? [] : all.slice(0, all.findIndex((one) => one.id === id) + 1));
    const asked = askedSteps(this.plan, this.draft).map(({ id: one }) => one);
    const isOpen = (one: PromptStep<Draft>) => !known.has(one.id) || (one.isStale?.(this.draft) ?? false);
    return all.find((one) => !before.has(one) && asked.includes(one.id) && isOpen(one))?.id;
  }
}

/** What was answered the last time, where it is still an answer. */
async function answerOf<Draft extends object>(step: PromptStep<Draft>, draft: Draft): Promise<string | undefined> {
  if (step.isNotKept === true) return undefined;
  const question = await step.question(draft);
  const { value } = question;
  if (value === undefined) return undefined;
  if (question.kind === 'choice') return question.choices.some(({ id }) => id === value) ? value : undefined;
  if (question.check?.(value)?.severity === 'error') return undefined;
  const remark = question.verify?.(value, AbortSignal.timeout(againMs));
  return remark?.then((one) => (one?.severity === 'error' ? undefined : value)).catch(() => undefined) ?? value;
}
