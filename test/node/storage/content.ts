import assert from 'node:assert/strict';
import { type Store } from '../../../server/node/store/store';
import { connectionRow, hardText, nodeRow, pairingRow } from './rows';

const connections = Array.from({ length: 700 }, (_, at) => connectionRow(`c${at}`, { own: 'left', delivered: at % 2 }));

/** Writes something of everything, with texts that are hard to keep. */
export async function fill(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const row of connections) await transaction.connections.put(row);
    await transaction.connections.put(connectionRow('hard', { description: hardText, nameKey: null }));
    await transaction.pairings.put(pairingRow('p', { sealed: 'v1.sealed.AAAA' }));
    await transaction.nodes.put(nodeRow());
    for (const version of [1, 2]) {
      const texts = { outgoing: hardText, incoming: `in ${version}` };
      await transaction.addRuleVersion({
        connection: 'c1',
        version,
        ...texts,
        at: 1,
        by: '',
        note: '',
        restores: null,
      });
    }
    await transaction.useNonce('kid', 'nonce', 1_700_000_000.25);
    for (const at of [1, 2, 3]) {
      await transaction.audit({ at, event: 'described', connection: 'c1', by: '', detail: `e${at}` });
    }
  });
  await store.transaction(async (transaction) => {
    const row = await transaction.connections.get('c1');
    assert.ok(row);
    await transaction.connections.put({ ...row, name: 'second' });
  });
}

/** That a store holds what `fill` wrote, and nothing else. */
export async function checkFilled(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    assert.equal((await transaction.connections.all()).length, connections.length + 1);
    assert.deepEqual(await transaction.connections.get('c0'), { ...connections[0], revision: 1 });
    assert.deepEqual(await transaction.connections.get('c1'), { ...connections[1], name: 'second', revision: 2 });
    assert.equal((await transaction.connections.get('hard'))?.description, hardText);
    assert.equal((await transaction.connectionByNameKey('name of c9'))?.id, 'c9');
    assert.equal((await transaction.findConnections({ reportDue: true })).length, connections.length / 2);
    assert.deepEqual(await transaction.openPairings(), [pairingRow('p', { sealed: 'v1.sealed.AAAA', revision: 1 })]);
    assert.deepEqual(await transaction.nodes.all(), [nodeRow({ revision: 1 })]);
    assert.equal((await transaction.ruleVersion('c1', 1))?.outgoing, hardText);
    assert.equal((await transaction.ruleVersions('c1')).length, 2);
    const entries = await transaction.auditEntries({ limit: 9 });
    assert.deepEqual(
      entries.map(({ detail }) => detail),
      ['e3', 'e2', 'e1'],
    );
  });
  const isNew = await store.transaction(async (transaction) => transaction.useNonce('kid', 'nonce', 1));
  assert.equal(isNew, false);
}
