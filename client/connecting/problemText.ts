import { NodeApiError } from '../node/nodeErrors';
import { wordsOf } from '../words';

/** What went wrong, in words: a node's refusal with its title. */
export function problemText(error: unknown): string {
  if (!(error instanceof NodeApiError)) return wordsOf(error);
  const { title, detail } = error;
  return detail === '' || detail === title ? title : `${title}. ${detail}`;
}

/** Whether an invitation was refused for what it is, so that trying it again changes nothing. */
export function isRefusedForGood(error: unknown): boolean {
  const refusal = error instanceof Error && error.cause instanceof NodeApiError ? error.cause : error;
  // One from the future is right as soon as the clocks are.
  return refusal instanceof NodeApiError && /^invitation-(?!early$)/.test(refusal.slug);
}

/** The same as an error, for who shows only messages. */
export async function inWords<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Error(problemText(error), { cause: error });
  }
}
