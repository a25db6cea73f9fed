import assert from 'node:assert/strict';
import { poll } from '../../server/node/connections/exchange';
import { type NodeContext } from '../../server/node/context';
import { accept } from '../../server/node/handshake/accept';
import { advance } from '../../server/node/handshake/advance';
import { initiate } from '../../server/node/handshake/issuer';
import { type ConnectionRow } from '../../server/node/store/rows';
import { type SimulatedNode, World } from './world';

/** A connection as a node keeps it, if it does. */
export function findRow(
  { context }: { readonly context: NodeContext },
  id: string,
): Promise<ConnectionRow | undefined> {
  return context.store.transaction((transaction) => transaction.connections.get(id));
}

/** A connection that a node keeps. */
export async function rowOf(node: SimulatedNode, id: string): Promise<ConnectionRow> {
  const found = await findRow(node, id);
  assert.ok(found);
  return found;
}

export interface ConnectOptions {
  readonly kind?: 'public' | 'private';
  readonly spki?: string;
}

/** Makes a connection that is active on both sides; its id. */
export async function connect(
  world: World,
  left: SimulatedNode,
  right: SimulatedNode,
  { kind = 'public', ...options }: ConnectOptions = {},
): Promise<string> {
  const choice = { own: 'left', partner: 'right', by: 'ann', kind };
  const { connection, invitation } = await initiate(left.context, choice, options);
  await accept(right.context, invitation.code, { own: 'right', partner: 'left', by: 'bob' });
  assert.equal((await world.act(() => advance(right.context, connection.id))).kind, 'active');
  return connection.id;
}

/** A private connection that is active, and over which both sides have said what they say first: left is called, right calls. */
export async function connectedPrivately(seed = 3) {
  const world = new World(seed);
  const [left, right] = [world.addNode('left', 1), world.addNode('right', 2, { isPublic: false })];
  const id = await connect(world, left, right, { kind: 'private' });
  const ask = (wait = 25) => world.act(() => poll(right.context, id, { wait }));
  await ask(0);
  await ask(0);
  return { world, left, right, id, ask };
}

/** Two nodes that both can be called, with an active connection between them. */
export async function connectedPublicly(skew = 0) {
  const world = new World(4);
  const [left, right] = [world.addNode('left', 1), world.addNode('right', 2, { skew })];
  const id = await connect(world, left, right);
  return { world, left, right, id };
}
