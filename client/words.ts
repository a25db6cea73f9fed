type Value = string | number | boolean;
type Translate = (message: string, ...values: Value[]) => string;

let translate: Translate = fill;

/** Sentences in the user's language, for files that must run without VS Code too; there they stay English. */
export const l10n = { t: (message: string, ...values: Value[]): string => translate(message, ...values) };

/** Called once, when the extension starts. */
export function translateBy(other: Translate): void {
  translate = other;
}

function fill(message: string, ...values: Value[]): string {
  return message.replace(/\{(\d+)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}

/** What an error says. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Date and time of day, of seconds since 1970, as the user's system writes them. */
export function timeInWords(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
