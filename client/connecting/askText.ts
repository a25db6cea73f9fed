import { alone, type TextQuestion } from '../wizard/ask';
import { type ConnectingParts } from './parts';

/** `value`: what stands there at first, where nothing was typed before. */
export type OneTextQuestion = Omit<TextQuestion, 'typed' | 'isSecret'> & { readonly title: string };

/** One line of text. What was typed stays, under that name, until the caller forgets it. `undefined`: dismissed. */
export async function askText(
  { talk, drafts }: ConnectingParts,
  draft: string,
  { title, value = '', ...question }: OneTextQuestion,
): Promise<string | undefined> {
  const kept = drafts.find<{ text: string }>(draft)?.text;
  const answer = await talk.ask.text({ ...question, value: kept ?? value }, alone(title));
  if (answer === 'back') return undefined;
  const text = 'dismissed' in answer ? answer.dismissed : answer.value;
  if (text === value) drafts.forget(draft);
  else drafts.keep(draft, { text });
  return 'dismissed' in answer ? undefined : text.trim();
}
