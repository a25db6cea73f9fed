import assert from 'node:assert/strict';
import { draftConnection } from '../../server/node/connections/create';
import { MemoryStore } from '../../server/node/store/memory';
import { type ConnectionRow } from '../../server/node/store/rows';
import {
  type AuditQuery,
  type ConnectionQuery,
  type StoreChange,
  type Transaction,
} from '../../server/node/store/store';
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
    assert.deepEqual([store.content.nonces.size, store.content.audit.map(({ event }) => event)], [0, ['initiated']]);
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

  it('finds connections by what is known of them, in pages', async () => {
    const left = new World(1).addNode('left', 1);
    for (const partner of ['b', 'c', 'd']) {
      await draftConnection(left.context, { own: 'a', partner, by: 'ann', kind: 'public' });
    }
    const find = (query: ConnectionQuery) =>
      left.context.store.transaction(async (transaction) => {
        const rows = await transaction.findConnections(query);
        return rows.map(({ id }) => id);
      });
    const all = await find({});
    assert.deepEqual([all.length, all], [3, all.toSorted()]);
    assert.deepEqual(await find({ limit: 1 }), all.slice(0, 1));
    assert.deepEqual(await find({ ...(all[0] !== undefined && { after: all[0] }), limit: 5 }), all.slice(1));
    assert.deepEqual(await find({ states: ['draft'], kind: 'public', role: 'issuer', reportDue: true }), all);
    for (const query of [{ states: [] }, { kind: 'local' }, { role: 'acceptor' }] as const) {
      assert.deepEqual(await find(query), []);
    }
  });

  it('counts versions of rules without gaps, and gives them newest first', async () => {
    const { store, id } = await stored();
    const version = { connection: id, outgoing: 'o', incoming: 'i', at: 1, by: 'ann', note: '', restores: null };
    const publish = () =>
      store.transaction(async (transaction) => {
        const [newest] = await transaction.ruleVersions(id);
        await transaction.addRuleVersion({ ...version, version: (newest?.version ?? 0) + 1 });
      });
    await Promise.all([publish(), publish(), publish()]);
    await store.transaction(async (transaction) => {
      const heads = await transaction.ruleVersions(id);
      assert.deepEqual(
        heads.map((head) => [head.version, 'outgoing' in head]),
        [3, 2, 1].map((number) => [number, false]),
      );
      assert.equal((await transaction.ruleVersion(id, 2))?.outgoing, 'o');
      assert.equal(await transaction.ruleVersion(id, 4), undefined);
      await transaction.removeRuleVersions(id);
      assert.deepEqual(await transaction.ruleVersions(id), []);
    });
  });

  it('reads the audit log backwards, of one connection or of all', async () => {
    const { store } = await stored();
    const entries = ['a', 'b', 'a'].map((connection, at) => ({ at, event: 'x', connection, by: '', detail: '' }));
    await store.transaction(async (transaction) => {
      for (const entry of entries) await transaction.audit(entry);
    });
    const read = (query: AuditQuery) => store.transaction((transaction) => transaction.auditEntries(query));
    const all = await read({ limit: 3 });
    assert.deepEqual(
      all.map(({ at }) => at),
      [2, 1, 0],
    );
    assert.deepEqual(await read({ connection: 'a', limit: 1 }), all.slice(0, 1));
    assert.deepEqual(await read({ connection: 'a', limit: 9, before: all[0]?.seq ?? 0 }), all.slice(2));
  });

  it('forgets nonces whose time is over', async () => {
    const { store } = await stored();
    const use = (until: number) => store.transaction((transaction) => transaction.useNonce('k', 'n', until));
    assert.equal(await use(100), true);
    await store.transaction((transaction) => transaction.forgetNonces(100));
    assert.equal(await use(200), false);
    await store.transaction((transaction) => transaction.forgetNonces(101));
    assert.equal(await use(200), true);
  });

  it('tells what was kept, and nothing of what was not', async () => {
    const { store, id } = await stored();
    const told: StoreChange[] = [];
    const end = store.subscribe((change) => told.push(change));
    const failing = store.transaction(async (transaction) => {
      await addTo(transaction, id);
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.deepEqual(told, []);
    await store.transaction((transaction) => addTo(transaction, id));
    assert.deepEqual(told, [{ kind: 'connection', id }]);
    end();
    await store.transaction((transaction) => addTo(transaction, id));
    assert.equal(told.length, 1);
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
