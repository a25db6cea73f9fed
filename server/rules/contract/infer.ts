import { type ParseResult } from '../../groovy/parse';
import { type Contract } from './contract';
import { executeAll } from './functions';
import { directionOf } from './knowledge';
import { Run } from './run';

/**
 * What a rule of a kind (an id of the catalogue) sends or reads, by its text alone. A kind that does neither, or that
 * nobody knows, says nothing. Never throws; the time is linear in the length of the text, after a bound in what is
 * followed. Whatever cannot be followed is open: it may read or write anything below.
 */
export function contractOf(parsed: ParseResult, kind: string | undefined): Contract {
  const direction = kind === undefined ? undefined : directionOf(kind);
  if (direction === undefined) return {};
  const run = new Run(parsed.script, direction);
  // The second time sees the variables of the script that the first one has met.
  for (let time = 0; time < 2; time++) {
    run.begin();
    executeAll(run, run.global.inside(), parsed.script.statements);
  }
  const [error] = parsed.errors;
  if (error) run.touch(error);
  return run.sends ? { sends: run.recorder.writes() } : { reads: run.recorder.reads() };
}
