import { parse } from '../../../server/groovy/parse';
import { contractOf } from '../../../server/rules/contract/infer';
import { type Contract, type PathUse } from '../../../server/rules/contract/contract';
import { type Disagreement } from '../../../server/rules/contract/compare';
import { formatPath } from '../../../server/rules/contract/path';

/**
 * What a rule's contract says, one text a path, in order: `summary` for a certain path, `?summary` for a possible one,
 * `comments ...` where anything below may be meant too, `=status` where the rule writes it itself before, and
 * `@comments` for what only a helper reads.
 */
export function paths(text: string, kind: string): string[] {
  return show(contractOf(parse(text), kind));
}

export function show({ sends = [], reads = [] }: Contract): string[] {
  return [...sends, ...reads].map(mark);
}

export function mark({ path, certainty, open, own, helper }: PathUse): string {
  const before = `${own ? '=' : ''}${helper ? '@' : ''}${certainty === 'possible' ? '?' : ''}`;
  return `${before}${formatPath(path)}${open ? ' ...' : ''}`;
}

/** `-path` for what is not sent, `+path` for what is not read; `!` behind a warning, `~path` for what may be meant. */
export function showDisagreement({ kind, path: at, severity, nearest }: Disagreement): string {
  const sign = kind === 'unsent' ? '-' : '+';
  const meant = nearest.map((one) => ` ~${formatPath(one.path)}`).join('');
  return `${sign}${formatPath(at)}${severity === 'warning' ? '!' : ''}${meant}`;
}
