import assert from 'node:assert/strict';
import { FakeModel } from './fakeModel';
import { FakeNode, type SeenRequest, token } from './fakeNode';
import { type Outcome, runHere, type RunOptions } from './program';

/** Runs `sync-rules` with a node and its token in the variables. */
export type Run = (given: readonly string[], options?: RunOptions) => Promise<Outcome>;

export function runWith({ url }: FakeNode): Run {
  return (given, options = {}) =>
    runHere(given, {
      ...options,
      variables: { SYNC_RULES_NODE_URL: url, SYNC_RULES_TOKEN: token, ...options.variables },
    });
}

/** Runs it, which has to go well without remarks, and gives the one document that it writes. */
export async function readJson(run: Run, given: readonly string[], options?: RunOptions): Promise<unknown> {
  const { code, stdout, stderr } = await run([...given, '--json'], options);
  assert.deepEqual([code, stderr], [0, ''], stderr);
  return JSON.parse(stdout) as unknown;
}

/** A fake node, and the command line beside it. */
export interface Bench {
  readonly model: FakeModel;
  readonly node: FakeNode;
  readonly run: Run;
  /** `readJson` of that. */
  readonly json: (...given: Parameters<Run>) => Promise<unknown>;
  /** What was asked of the node by one operation, the first time first. */
  readonly seen: (name: SeenRequest['name']) => readonly SeenRequest[];
}

/** Does something with a node of its own, and looks afterwards whether all that was said was as the API says. */
export async function withNode(action: (bench: Bench) => Promise<void>): Promise<void> {
  const model = new FakeModel();
  const node = new FakeNode(model.operations);
  await node.start();
  const run = runWith(node);
  const json: Bench['json'] = (...given) => readJson(run, ...given);
  try {
    await action({ model, node, run, json, seen: (name) => node.seen.filter((one) => one.name === name) });
  } finally {
    await node.stop();
  }
}
