import { setImmediate } from 'node:timers/promises';
import { counted } from '../count';
import { type Environment } from '../environment';
import { type Target } from '../find';
import { tellRemark } from '../tellRemark';
import { Checker, type Orders, UnwritableError } from './checker';

/** A repair may show the next one in another file, but not for ever. */
const mostRounds = 5;

/** Mends files until nothing more can be mended for sure, and tells how much that was. False when one could not be written. */
export async function fixTargets(
  targets: readonly Target[],
  orders: Orders,
  environment: Environment,
): Promise<boolean> {
  const { remarks } = environment;
  const counts = new Map<Target, number>();
  const failed = new Set<Target>();
  for (let round = 0; round < mostRounds; round++) {
    // What lies around the files is read anew: it may have been mended itself.
    const checker = new Checker(orders, environment);
    let isDone = true;
    for (const target of targets) {
      if (failed.has(target)) continue;
      const count = fixOne(checker, target, failed, environment);
      if (count > 0) counts.set(target, (counts.get(target) ?? 0) + count);
      isDone &&= count === 0;
      await setImmediate();
    }
    if (isDone) break;
  }
  const repairs = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (repairs > 0) tellRemark(remarks, `Fixed ${counted(repairs, 'problem')} in ${counted(counts.size, 'file')}.`);
  else if (failed.size === 0) tellRemark(remarks, 'There was nothing to fix.');
  return failed.size === 0;
}

/** How many repairs were made; 0 as well where a file cannot be read, which the check that follows tells. */
function fixOne(checker: Checker, target: Target, failed: Set<Target>, { remarks }: Environment): number {
  try {
    return checker.fix(target);
  } catch (error) {
    if (!(error instanceof UnwritableError)) return 0;
    failed.add(target);
    tellRemark(remarks, `Cannot write '${target.name}': ${error.message}.`);
    return 0;
  }
}
