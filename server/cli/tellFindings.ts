import { type Output } from './environment';
import { type Unreadable } from './find';
import { tellRemark } from './tellRemark';

/** Tells which of the files that were asked for could not be read, or are nothing to be checked. */
export function tellUnreadable(unreadable: readonly Unreadable[], remarks: Output): void {
  for (const one of unreadable) tellRemark(remarks, explainUnreadable(one));
}

/** `Cannot read 'a.groovy': permission denied.` */
export function explainUnreadable({ name, reason, verb = 'read' }: Unreadable): string {
  return `Cannot ${verb} '${name}': ${reason}.`;
}

/** Tells that there was nothing in all that was asked for. */
export function tellNothingFound(paths: readonly string[], remarks: Output): void {
  tellRemark(remarks, `No rules found in ${paths.map((one) => `'${one}'`).join(', ')}.`);
}
