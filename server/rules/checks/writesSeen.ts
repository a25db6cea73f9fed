import { type Visitor } from '../../groovy/walk';
import { type CheckedRule } from './check';
import { FirstSync } from './firstSync';
import { type FieldWrite } from './recordField';

/** What a check asks of each place that may write a field: the write it is to judge at the end, or nothing. */
export type Picked = (node: FieldWrite['node']) => FieldWrite | undefined;

/** Collects writes of fields, and hands them over when the whole rule was seen and it is known in which syncs each runs. */
export function seeWrites(
  rule: CheckedRule,
  pick: Picked,
  judge: (write: FieldWrite, firstSync: FirstSync) => void,
): Visitor {
  const firstSync = new FirstSync(rule);
  const writes: FieldWrite[] = [];
  const see = (node: FieldWrite['node']) => {
    const write = pick(node);
    if (write) writes.push(write);
  };
  return {
    enter: {
      ...firstSync.visitor,
      Assignment: see,
      Call: (call) => {
        firstSync.sawCall(call);
        see(call);
      },
    },
    leave: {
      Script: () => {
        for (const write of writes) judge(write, firstSync);
      },
    },
  };
}
