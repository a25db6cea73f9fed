import { type Expression, type Name, type Property } from '../ast';
import { identifierEnd } from '../scan/characters';
import { Kind } from '../scan/tokens';
import { type Parser } from './parser';
import { Level, levels } from './precedence';

/*
 * Names that begin with a digit, such as the ids of custom fields. Behind a dot Groovy takes them for numbers: where a command may
 * stand, `issue.10010` is the call `issue(.10010)`, which compiles and fails when it runs.
 */

/** `.10010` of `customFields.10010`, which reads as a fraction. Anything else is nothing, and left where it is. */
export function parseFractionAsMember(p: Parser, object: Expression): Property | undefined {
  const operatorStart = p.start;
  if (p.kind !== Kind.Decimal || p.text.charAt(operatorStart) !== '.' || operatorStart !== p.lastEnd) return undefined;
  if (!hasMembers(object)) return undefined;
  const mayBeCommand = p.inCommand || (p.commands && object.start === p.commandStart);
  const name = takeNumberName(p, object, operatorStart, operatorStart + 1, mayBeCommand);
  return (
    name && {
      kind: 'Property',
      start: object.start,
      end: p.lastEnd,
      object,
      operator: '.',
      operatorStart,
      attribute: false,
      typeArguments: undefined,
      name,
    }
  );
}

/** `10010` of `customFields?.10010`. Anything else is nothing, and left where it is. */
export function parseNumberAsName(p: Parser, object: Expression, operatorStart: number): Name | undefined {
  if ((p.kind !== Kind.Integer && p.kind !== Kind.Decimal) || p.start !== p.lastEnd) return undefined;
  return takeNumberName(p, object, operatorStart, p.start, false);
}

function takeNumberName(
  p: Parser,
  object: Expression,
  operatorStart: number,
  start: number,
  mayBeCommand: boolean,
): Name | undefined {
  const end = identifierEnd(p.text, start);
  const text = p.text.slice(start, end);
  let last = p.index;
  while (p.endAt(last) < end) last++;
  // What has no meaning in Groovy is no token: there may be none that ends here but the end of the text, which nothing passes.
  if (p.endAt(last) !== end || p.kindAt(last) === Kind.EndOfText) return undefined;
  const path = nameOf(object) + p.text.slice(operatorStart, start);
  const message = `A name that begins with a digit needs quotes: ${path}"${text}".`;
  const fix = { title: 'Put the name in quotes', start, end, text: `"${text}"` };
  while (p.index <= last) p.next();
  if (!mayBeCommand || levels[p.kind] === Level.Assignment)
    p.report('syntax/member-name', start, end, message, { fix });
  else if (!p.quiet) p.problems.warn('syntax/member-name', start, end, message, { fix });
  return { kind: 'Name', start, end, text };
}

function hasMembers({ kind }: Expression): boolean {
  return kind === 'Property' || kind === 'Variable' || kind === 'Index' || kind === 'Call';
}

function nameOf(object: Expression): string {
  if (object.kind === 'Variable') return object.name;
  return object.kind === 'Property' && object.name.kind === 'Name' ? object.name.text : '';
}
