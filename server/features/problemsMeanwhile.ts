import { areaOf } from '../rules/codes';
import { type Diagnostic, sortByPlace } from '../rules/diagnostic';
import { type Edit, editBetween, moveAlong } from '../text/edits';

/** What is said of a text. */
export interface Shown {
  readonly text: string;
  readonly problems: readonly Diagnostic[];
}

/** The areas of what the Groovy front end finds. */
const areasOfGroovy: readonly string[] = ['syntax', 'compile'];

/**
 * What to show of a new text until everything that is wrong with it is known: what Groovy refuses in it, `groovy`, and else
 * what was said of the text before, in its new place, so that nothing vanishes only to come back. Nothing where Groovy
 * refuses what it refused before, so that there is nothing to tell yet.
 */
export function problemsMeanwhile(
  before: Shown,
  text: string,
  groovy: readonly Diagnostic[],
): readonly Diagnostic[] | undefined {
  const edit = editBetween(before.text, text);
  const moved = before.problems.flatMap((problem) => move(problem, edit) ?? []);
  const still = new Set(moved.filter(isOfGroovy).map(nameOf));
  const isSame =
    before.problems.filter(isOfGroovy).length === groovy.length && groovy.every((one) => still.has(nameOf(one)));
  return isSame ? undefined : sortByPlace([...groovy, ...moved.filter((one) => !isOfGroovy(one))]);
}

function isOfGroovy({ code }: Diagnostic): boolean {
  return areasOfGroovy.includes(areaOf(code));
}

function nameOf({ code, start, end, message }: Diagnostic): string {
  return `${start}-${end} ${code} ${message}`;
}

/** The fix stays as it was: whoever takes one asks for the newest text's. */
function move({ related, ...problem }: Diagnostic, edit: Edit): Diagnostic | undefined {
  const range = moveAlong(problem, edit);
  if (!range) return undefined;
  const moved = related?.flatMap((place) => {
    const to = moveAlong(place, edit);
    return to ? [{ ...place, ...to }] : [];
  });
  return { ...problem, ...range, ...(moved && { related: moved }) };
}
