import { type Given, giveAway } from './calls';
import { invoke } from './functions';
import { findHelper } from './knowledge';
import { element } from './path';
import { type Run } from './run';
import { type Scope } from './scope';
import { use } from './use';
import { ofSpots, unknown, type Value } from './value';

/** A method of one of the tracker's helpers. Where it is given the whole replica, what it reads of it is known or open. */
export function callHelper(run: Run, scope: Scope, receiver: string, given: Given): Value {
  const helper = findHelper(receiver, given.name);
  const { args, ranges, node } = given;
  const isWhole = (arg: Value) => arg.spots.some(({ path, open }) => path.length === 0 && !open);
  const at = args.findIndex(isWhole);
  if (!helper || at < 0) {
    const how = (arg: Value) => (isWhole(arg) ? 'open' : 'value');
    args.forEach((arg, index) => {
      use(run, arg, how(arg), ranges[index] ?? node, scope.frame);
    });
    return unknown;
  }
  const range = ranges[at] ?? node;
  const certain = run.isCertain(scope.frame);
  for (const field of helper.reads) {
    run.recorder.access([field], range, { certain, helper: true }).used = true;
  }
  const list = run.recorder.access([helper.closure], range, { certain, helper: true });
  const item = ofSpots([{ access: list, path: [helper.closure, element], open: false, spread: false }]);
  const closures = args.flatMap(({ functions }) => functions);
  for (const closure of closures) run.sometimes(() => invoke(run, closure, [item], node));
  const others = args.map((arg) => (isWhole(arg) ? unknown : { ...arg, functions: [] }));
  return giveAway(run, scope, { ...given, args: others }, 'value');
}
