import { type Answer } from './answers';
import { type Script } from './corpus';
import { type Change, changesOf } from './mutations';
import { randomOf } from './random';

/** A valid rule with one single-token mistake. Whether it is one at all (whether the compiler rejects it) the answers tell. */
export interface Mistake extends Script {
  readonly kind: string;
  /** 1-based line of the mistake. */
  readonly line: number;
}

/** A valid rule with three mistakes far apart, each of which alone is a syntax error. */
export interface ThreeMistakes extends Script {
  readonly lines: readonly number[];
}

const FAR_APART = 12;
/** What these hit reaches over lines, so that the next mistake would not be independent of it. */
const reaching = /[{}"'/`\\$]/g;

/** The candidates for seeded mistakes of all rules. */
export function mistakesOf(rules: readonly Script[], each: (rule: Script) => number): Mistake[] {
  return rules.flatMap((rule) =>
    changesOf(rule, each(rule), 'mistake').map((change, index) => ({
      id: `mistakes/${rule.id}/${index + 1}-${change.kind}`,
      source: change.source,
      kind: change.kind,
      line: change.line,
    })),
  );
}

/** One file with three mistakes for each rule that has room for them; `answers` are those of `mistakesOf`. */
export function threeMistakesOf(
  rules: readonly Script[],
  each: (rule: Script) => number,
  answers: ReadonlyMap<string, Answer>,
): ThreeMistakes[] {
  return rules.flatMap((rule) => {
    const local = changesOf(rule, each(rule), 'mistake').filter((change, index) => {
      const errors = answers.get(`mistakes/${rule.id}/${index + 1}-${change.kind}`)?.errors;
      return errors?.[0]?.phase === 'conversion' && !reaches(rule, change);
    });
    const random = randomOf(`three ${rule.id}`);
    const chosen: Change[] = [];
    for (let tries = 0; tries < 60 && chosen.length < 3 && local.length > 0; tries++) {
      const change = random.pick(local);
      if (chosen.every(({ line }) => Math.abs(line - change.line) >= FAR_APART)) chosen.push(change);
    }
    if (chosen.length < 3) return [];
    chosen.sort((a, b) => a.line - b.line);
    const changed = rule.source.split('\n');
    for (const { line, source } of chosen) changed[line - 1] = source.split('\n')[line - 1] ?? '';
    return [{ id: `three/${rule.id}`, source: changed.join('\n'), lines: chosen.map(({ line }) => line) }];
  });
}

function reaches(rule: Script, change: Change): boolean {
  const before = rule.source.split('\n');
  const after = change.source.split('\n');
  if (before.length !== after.length) return true;
  const count = (line: string) => (line.match(reaching) ?? []).sort().join('');
  return count(before[change.line - 1] ?? '') !== count(after[change.line - 1] ?? '');
}
