import { type ParseResult } from '../../groovy/parse';
import { type Diagnostic } from '../diagnostic';
import { type OtherPlace, problemsOf } from './compare';
import { type Contract } from './contract';
import { contractOf } from './infer';

/** What a rule of a kind sends or reads that does not agree with the other side of its connection; in order. */
export function contractProblems(parsed: ParseResult, kind: string | undefined, otherSide: Contract): Diagnostic[] {
  return problemsOf(contractOf(parsed, kind), otherSide).map(({ related, ...problem }) => ({
    ...problem,
    ...(related.length > 0 && { elsewhere: related.flatMap(toPlace) }),
  }));
}

/** A place that is in no file cannot be shown. */
function toPlace({
  message,
  place: { file, range, line },
}: OtherPlace): NonNullable<Diagnostic['elsewhere']>[number][] {
  if (file === undefined) return [];
  return [{ message, file, ...(range && { range }), ...(line !== undefined && { line }) }];
}
