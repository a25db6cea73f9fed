import { NodeApiError } from '../node/nodeErrors';
import { wordsOf } from '../words';

/** What went wrong, in words: a node's refusal with its title. */
export function problemText(error: unknown): string {
  if (!(error instanceof NodeApiError)) return wordsOf(error);
  const { title, detail } = error;
  return detail === '' || detail === title ? title : `${title}. ${detail}`;
}

/** The same as an error, for who shows only messages. */
export async function inWords<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Error(problemText(error), { cause: error });
  }
}
