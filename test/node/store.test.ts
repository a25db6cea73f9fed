import assert from 'node:assert/strict';
import { draftConnection } from '../../server/node/connections/create';
import { MemoryStore } from '../../server/node/store/memory';
import { type ConnectionRow } from '../../server/node/store/rows';
import { type Transaction } from '../../server/node/store/store';
import { World } from './world';

async function stored(): Promise<{ store: MemoryStore; id: string }> {
  const left = new World(1).addNode('left', 1);
  const { id } = await draftConnection(left.context, { own: 'a', partner: 'b', by: 'ann', kind: 'public' });
  assert.ok(left.context.store instanceof MemoryStore);
  return { store: left.context.store, id };
}

const read = (store: MemoryStore, id: string) => store.transaction((transaction) => transaction.connections.get(id));

async function addTo(transaction: Transaction, id: string): Promise<ConnectionRow> {
  const row = await transaction.connections.get(id);
  assert.ok(row);
  return transaction.connections.put({ ...row, delivered: row.delivered + 1 });
}

describe('the store', () => {
  it('loses no write when many change one row', async () => {
    const { store, id } = await stored();
    await Promise.all(Array.from({ length: 20 }, () => store.transaction((transaction) => addTo(transaction, id))));
    assert.equal((await read(store, id))?.delivered, 20);
  });

  it('keeps all of a transaction or nothing', async () => {
    const { store, id } = await stored();
    const before = await read(store, id);
    const failing = store.transaction(async (transaction) => {
      assert.equal((await addTo(transaction, id)).revision, 2);
      assert.equal((await addTo(transaction, id)).delivered, 2);
      await transaction.useNonce('k', 'n', 1);
      await transaction.audit({ at: 1, event: 'x', connection: id, by: '', detail: '' });
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.deepEqual(await read(store, id), before);
    assert.deepEqual([store.content.nonces.size, store.content.audit.length], [0, 0]);
  });

  it('gives away nothing that could be changed behind its back', async () => {
    const { store, id } = await stored();
    const row = await read(store, id);
    Object.assign(row ?? {}, { name: 'changed' });
    assert.equal((await read(store, id))?.name, 'a_to_b');
  });

  it('knows each nonce of a key once', async () => {
    const { store } = await stored();
    const use = (kid: string, nonce: string) => store.transaction((transaction) => transaction.useNonce(kid, nonce, 1));
    assert.deepEqual(await Promise.all([use('k', 'n'), use('k', 'n'), use('l', 'n'), use('k', 'm')]), [
      true,
      false,
      true,
      true,
    ]);
  });

  it('removes rows, and then frees their names', async () => {
    const { store, id } = await stored();
    await store.transaction(async (transaction) => {
      const row = await transaction.connections.get(id);
      assert.ok(row && (await transaction.connectionByNameKey('a_to_b')));
      await transaction.connections.remove(row);
      assert.equal(await transaction.connectionByNameKey('a_to_b'), undefined);
      await transaction.connections.put({ ...row, id: 'other', revision: 0 });
    });
    assert.deepEqual([...store.content.connections.keys()], ['other']);
  });
});
