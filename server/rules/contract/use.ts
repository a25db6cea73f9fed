import { type Range } from '../../text/range';
import { invoke } from './functions';
import { type Run } from './run';
import { type Frame } from './scope';
import { contentsOf, type ScriptObject, unknown, type Value } from './value';

/**
 * What somebody does with a value: `test` asks only whether it is there, `value` takes it as it is, and `open` gives it
 * to code out of sight, which may do anything with it.
 */
export type Use = 'test' | 'value' | 'open';

/** Notes that a value is used at a place, with all that is in it. */
export function use(
  run: Run,
  value: Value,
  how: Use,
  range: Range,
  frame: Frame,
  seen = new Set<ScriptObject>(),
): void {
  for (const spot of value.spots) {
    spot.access.used = true;
    if (spot.path.length === 0 && how !== 'test') spot.access.open = true;
    if (how === 'open') spot.access.open = true;
    if (run.sends && (how === 'open' || (how === 'value' && spot.path.length === 0)))
      run.write(spot, range, frame, true);
  }
  if (how === 'test') return;
  if (value.parts) for (const part of contentsOf(value.parts)) use(run, part, how, range, frame, seen);
  for (const callable of value.functions) run.sometimes(() => invoke(run, callable, [unknown], range));
  for (const object of value.objects) {
    if (seen.has(object)) continue;
    seen.add(object);
    for (const field of object.scope.values()) use(run, field, 'open', range, frame, seen);
  }
}
