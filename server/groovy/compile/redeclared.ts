import { type Base } from '../ast/base';
import { type Check } from './check';
import { type Local } from './scopes';

type Reporter = Pick<Check, 'report' | 'lineOf'>;

/** A variable or parameter declared although its name can be seen already. */
export function reportRedeclared({ report, lineOf }: Reporter, place: Base, local: Local, first: Local): void {
  const { name } = local;
  if (first.kind === 'it') {
    const message = `'it' is what a closure without its own parameter calls its argument. Use another name.`;
    report('compile/redeclared', place, message);
    return;
  }
  const line = lineOf(first.start);
  const where = line === lineOf(place.start) ? 'on this line' : `on line ${line}`;
  const advice =
    local.kind === 'variable'
      ? `Use another name, or leave out the declaration to assign to the first one.`
      : `Use another name: ${whatFor(local)} must not repeat a name that can be seen here.`;
  report('compile/redeclared', place, `'${name}' is already declared ${where}. ${advice}`, {
    related: [{ start: first.start, end: first.end, message: `'${name}' is declared here first.` }],
  });
}

function whatFor(local: Local): string {
  if (local.kind === 'loop') return 'the variable of a loop';
  return local.kind === 'caught' ? 'the variable of a catch' : 'a parameter';
}
