import { type ConnectingParts } from './parts';

export interface ReasonQuestion {
  readonly title: string;
  readonly prompt: string;
  /** What stands there at first, where nothing was typed before. */
  readonly value?: string;
}

/** One line of text that may be empty. What was typed stays, under that name, until the caller forgets it. `undefined`: dismissed. */
export async function askReason(
  { talk, drafts }: ConnectingParts,
  draft: string,
  { title, prompt, value = '' }: ReasonQuestion,
): Promise<string | undefined> {
  const kept = drafts.find<{ text: string }>(draft)?.text;
  const place = { title, step: 0, totalSteps: 0, canGoBack: false };
  const answer = await talk.ask.text({ prompt, value: kept ?? value }, place);
  if (answer === 'back') return undefined;
  const text = 'dismissed' in answer ? answer.dismissed : answer.value;
  if (text === value) drafts.forget(draft);
  else drafts.keep(draft, { text });
  return 'dismissed' in answer ? undefined : text.trim();
}
