import { didYouMean as inQuotes } from '../../text/suggest';

/** As `didYouMean` of the texts, with the names in backticks as in all messages about code. */
export function didYouMean(suggestions: readonly string[]): string {
  return inQuotes(suggestions).replaceAll("'", '`');
}
