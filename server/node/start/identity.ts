import { secondsOf } from '../context';
import { fingerprint } from '../identity/keys';
import { newOwnKey, openOwnKey } from '../identity/ownKeys';
import { type Sealer } from '../identity/sealing';
import { type Log } from '../log/log';
import { type Clock, type Random, randomUuid } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type NodeRow, nodeRowId, type NodeSettings } from '../store/rows';
import { type Store } from '../store/store';

export interface IdentityParts {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** What a new node knows of itself. */
export const noSettings: NodeSettings = {
  shortName: null,
  platform: null,
  trackerUrl: null,
  projects: [],
  publicUrl: null,
};

/**
 * The node's own row: made at the first start, with a UUID and a key that stay. Of several processes that start at once on one
 * database, one makes it. `first` is what a new node is told of itself. Throws `secret-wrong`.
 */
export async function openIdentity(parts: IdentityParts, first: Partial<NodeSettings> = {}): Promise<NodeRow> {
  const { store, sealer, log } = parts;
  const made: NodeRow = {
    id: nodeRowId,
    revision: 0,
    uuid: randomUuid(parts.random),
    createdAt: secondsOf(parts),
    key: newOwnKey(parts),
    nextKey: null,
    settings: { ...noSettings, ...first },
  };
  const row = await store.transaction(async (transaction) => {
    const known = await transaction.nodes.get(nodeRowId);
    if (known) return known;
    await transaction.audit({ at: made.createdAt, event: 'node-made', connection: '', by: '', detail: made.key.kid });
    return transaction.nodes.put(made);
  });
  try {
    openOwnKey(sealer, row.key);
  } catch {
    throw new NodeProblem('secret-wrong');
  }
  if (row.uuid === made.uuid) log.write('node-created', { node: row.uuid, fingerprint: fingerprint(row.key.kid) });
  return row;
}
