import assert from 'node:assert/strict';
import { FakeModel } from './fakeModel';
import { FakeNode, type SeenRequest, token } from './fakeNode';
import { type Outcome, runHere, type RunOptions } from './program';

/** A fake node, and the command line beside it. */
export interface Bench {
  readonly model: FakeModel;
  readonly node: FakeNode;
  /** Runs `sync-rules` with the node and its token in the variables. */
  readonly run: (given: readonly string[], options?: RunOptions) => Promise<Outcome>;
  /** Runs it, which has to go well without remarks, and gives the one document that it writes. */
  readonly json: (given: readonly string[], options?: RunOptions) => Promise<unknown>;
  /** What was asked of the node by one operation, the first time first. */
  readonly seen: (name: SeenRequest['name']) => readonly SeenRequest[];
}

/** Does something with a node of its own, and looks afterwards whether all that was said was as the API says. */
export async function withNode(action: (bench: Bench) => Promise<void>): Promise<void> {
  const model = new FakeModel();
  const node = new FakeNode(model.operations);
  await node.start();
  const run: Bench['run'] = (given, options = {}) =>
    runHere(given, {
      ...options,
      variables: { SYNC_RULES_NODE_URL: node.url, SYNC_RULES_TOKEN: token, ...options.variables },
    });
  const json: Bench['json'] = async (given, options) => {
    const { code, stdout, stderr } = await run([...given, '--json'], options);
    assert.deepEqual([code, stderr], [0, ''], stderr);
    return JSON.parse(stdout) as unknown;
  };
  try {
    await action({ model, node, run, json, seen: (name) => node.seen.filter((one) => one.name === name) });
  } finally {
    await node.stop();
  }
}
