import { type Node } from '../../groovy/ast';
import { walk } from '../../groovy/walk';
import { pathAt } from '../../groovy/locate';
import { type ParseResult } from '../../groovy/parse';
import { type Range } from '../../text/range';
import { type Diagnostic } from '../diagnostic';
import { type TypedRule } from '../types/inferTypes';
import { checks as allChecks } from './all';
import { type Check, type CheckedRule } from './check';

/** What of a rule's surroundings the checks ask for. */
export interface CheckContext {
  readonly kind?: string;
  readonly platform?: string;
}

/**
 * What the checks find in a rule, in no order. In a text with syntax errors they keep silent about the statements that
 * hold the errors, where the tree may not be what was meant. The time is linear in the length of the text.
 */
export function runChecks(
  parsed: ParseResult,
  types: TypedRule,
  { kind, platform }: CheckContext,
  checks: readonly Check[] = allChecks,
): Diagnostic[] {
  const rule: CheckedRule = { parsed, types, kind, platform, parentOf: (node) => types.parentOf(node) };
  const broken = parsed.errors.length > 0;
  const found: Diagnostic[] = [];
  const run = checks.filter(({ wholeText }) => !(wholeText && broken));
  const visitors = run.map((check) =>
    check.begin(rule, ({ start, end }, message, more = {}) => {
      found.push({ code: check.code, severity: check.severity, ...more, message, start, end });
    }),
  );
  walk(parsed.script, visitors);
  const ofOnePlace = firstOfEachPlace(found, run);
  return broken ? awayFrom(brokenPlaces(parsed), ofOnePlace) : ofOnePlace;
}

/** Of several checks that speak of the very same place the first in the list; what one check says stays whole. */
function firstOfEachPlace(found: readonly Diagnostic[], checks: readonly Check[]): Diagnostic[] {
  const rank = new Map(checks.map(({ code }, at) => [code, at]));
  const best = new Map<string, number>();
  const rankOf = ({ code }: Diagnostic) => rank.get(code) ?? 0;
  for (const one of found) {
    const key = placeOf(one);
    best.set(key, Math.min(best.get(key) ?? Infinity, rankOf(one)));
  }
  return found.filter((one) => best.get(placeOf(one)) === rankOf(one));
}

const placeOf = ({ start, end }: Range) => `${start}-${end}`;

function brokenPlaces(parsed: ParseResult): Range[] {
  return parsed.errors.map((error) => statementAround(parsed, error.start) ?? error);
}

/** The innermost whole statement or member of a class around an offset. */
function statementAround({ script }: ParseResult, offset: number): Range | undefined {
  const path = pathAt(script, offset);
  const lists = new Set<Node['kind']>(['Script', 'Block', 'Closure', 'ClassBody', 'SwitchCase']);
  for (let at = path.length - 1; at > 0; at--) {
    const around = path[at - 1];
    if (around && lists.has(around.kind)) return path[at];
  }
  return undefined;
}

function awayFrom(places: readonly Range[], found: readonly Diagnostic[]): Diagnostic[] {
  return found.filter(({ start, end }) => !places.some((place) => start < place.end && end > place.start));
}
