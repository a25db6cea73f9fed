import { type PathUse } from '../../rules/contract/contract';
import { formatPath } from '../../rules/contract/path';
import { makeVisible } from '../visible';
import { padTo, widthOf } from '../width';
import { type Side } from './sides';

/** What a side sends and reads, for people: one line a path, with what is special about it and where it stands. */
export function describeSide(side: Side): string {
  const { name, connection, contract } = side;
  const title = connection ? `${name} (${connection.local.shortName} to ${connection.destination.shortName})` : name;
  return [makeVisible(title), ...part(side, 'Sends', contract.sends), ...part(side, 'Reads', contract.reads), ''].join(
    '\n',
  );
}

function part(side: Side, title: string, uses: readonly PathUse[] | undefined): string[] {
  if (!uses) return side.connection ? [`  ${title}: not known, there is no rule for it.`] : [];
  if (uses.length === 0) return [`  ${title} nothing.`];
  const rows = uses.map((use) => [formatPath(use.path), remarksOn(use), placesOf(side, use)].map(makeVisible));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return [
    `  ${title}:`,
    ...rows.map((row) => `    ${row.map((cell, at) => padTo(cell, widths[at] ?? 0)).join('  ')}`.trimEnd()),
  ];
}

function remarksOn({ certainty, open, own, helper }: PathUse): string {
  const remarks = [
    ...(certainty === 'possible' ? ['sometimes'] : []),
    ...(open ? ['anything below'] : []),
    ...(own ? ['its own'] : []),
    ...(helper ? ['by a helper'] : []),
  ];
  return remarks.join(', ');
}

/** `outgoing.groovy:3, 7`, at most a few of them. */
function placesOf(side: Side, { places }: PathUse): string {
  const byFile = new Map<string, number[]>();
  for (const place of places) {
    const line = side.lineOf(place);
    const lines = byFile.get(place.file ?? '') ?? [];
    if (line !== undefined && !lines.includes(line)) lines.push(line);
    byFile.set(place.file ?? '', lines);
  }
  return [...byFile].map(([file, lines]) => `${file}:${listLines(lines)}`).join(' ');
}

const mostLines = 5;

function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, mostLines).join(', ');
  return lines.length > mostLines ? `${shown} and ${lines.length - mostLines} more` : shown;
}
