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

/** The day of seconds since 1970; the year only where it is another one than now. */
export function dayInWords(seconds: number, now = new Date()): string {
  const date = new Date(seconds * 1000);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return date.toLocaleDateString(undefined, {
    ...({ month: 'short', day: 'numeric' } as const),
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** As short as it can be told apart: the time of day of what is today, else the day. */
export function shortTimeInWords(seconds: number, now = new Date()): string {
  const date = new Date(seconds * 1000);
  const isToday = date.toDateString() === now.toDateString();
  return isToday ? date.toLocaleTimeString(undefined, { timeStyle: 'short' }) : dayInWords(seconds, now);
}

/** Date and time of day, of seconds since 1970, as the user's system writes them. */
export function timeInWords(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
