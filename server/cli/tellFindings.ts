import { type Output } from './environment';
import { type Unreadable } from './find';

/** Tells which of the files that were asked for could not be read. */
export function tellUnreadable(unreadable: readonly Unreadable[], remarks: Output): void {
  for (const { name, reason } of unreadable) remarks.write(`sync-rules: Cannot read '${name}': ${reason}.\n`);
}

/** Tells that there was nothing in all that was asked for. */
export function tellNothingFound(paths: readonly string[], remarks: Output): void {
  remarks.write(`sync-rules: No rules found in ${paths.map((one) => `'${one}'`).join(', ')}.\n`);
}
