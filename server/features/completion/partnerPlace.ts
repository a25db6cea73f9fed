import { type Place } from '../../rules/contract/contract';
import { uriPath } from '../../text/uris';
import { fileOfPlace, type OtherFiles } from '../otherFiles';

/** Longer lines are cut. */
const longest = 120;

/** A line of the other side's rule, as Markdown with a link to it; nothing where nobody knows the file. */
export function describePlace(place: Place, files: OtherFiles): string | undefined {
  const there = fileOfPlace(place, files);
  if (there === undefined) return undefined;
  const { range, line = 1 } = place;
  const { uri, text, lines } = there;
  const at = range ? lines.position(range.start).line : line - 1;
  const shown = text.slice(lines.lineStart(at), lines.lineEnd(at)).trim();
  const code = shown.length > longest ? `${shown.slice(0, longest)} …` : shown;
  return `[${nameOf(uri)}, line ${at + 1}](<${uri}#L${at + 1}>)\n\n\`\`\`groovy\n${code}\n\`\`\``;
}

/** `left_to_right/outgoing.groovy`: rules of all connections are called the same. */
function nameOf(uri: string): string {
  return uriPath(uri).split('/').slice(-2).join('/');
}
