import assert from 'node:assert/strict';
import { type PairingRow, type RuleVersion } from '../../../server/node/store/rows';
import {
  type AuditQuery,
  type ConnectionQuery,
  type Store,
  type StoreChange,
  type Transaction,
} from '../../../server/node/store/store';
import { connectionRow, hardText, nodeRow, pairingRow } from './rows';

/** A store that is tried, and how it is made empty. */
export interface TriedStore {
  readonly store: Store;
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** What every store must do, whatever it keeps its data in. */
export function describeStore(name: string, open: () => Promise<TriedStore>): void {
  describe(name, () => {
    let tried: TriedStore;
    let store: Store;

    before(async () => {
      tried = await open();
      store = tried.store;
    });
    beforeEach(() => tried.empty());
    after(() => tried.close());

    const add = (...ids: string[]) =>
      store.transaction(async (transaction) => {
        for (const id of ids) await transaction.connections.put(connectionRow(id));
      });
    const read = (id: string) => store.transaction((transaction) => transaction.connections.get(id));
    const addTo = async (transaction: Transaction, id: string) => {
      const row = await transaction.connections.get(id);
      assert.ok(row);
      return transaction.connections.put({ ...row, delivered: row.delivered + 1 });
    };

    it('gives back what it was given, and counts how often it was written', async () => {
      const row = connectionRow('c', {
        name: hardText,
        settings: { template: 't', parameters: { [hardText]: hardText } },
      });
      const first = await store.transaction((transaction) => transaction.connections.put(row));
      assert.deepEqual(first, { ...row, revision: 1 });
      const second = await store.transaction((transaction) => transaction.connections.put({ ...first, name: 'n' }));
      assert.deepEqual(await read('c'), second);
      assert.deepEqual(second, { ...row, name: 'n', revision: 2 });
      for (const id of ['d', '', 'c\0']) assert.equal(await read(id), undefined);
    });

    it('gives many rows at once, of which some may be missing, with what the transaction has written itself', async () => {
      const quoted = 'a "q" \\ \u{1F600}';
      await add('a', 'b', 'c', quoted);
      await store.transaction(async (transaction) => {
        const [b, c] = [await transaction.connections.get('b'), await transaction.connections.get('c')];
        assert.ok(b && c);
        const changed = await transaction.connections.put({ ...b, name: 'other' });
        await transaction.connections.remove(c);
        const found = await transaction.connections.getMany(['c', 'b', 'x', quoted, 'b']);
        assert.deepEqual([...found.keys()].toSorted(), ['b', quoted].toSorted());
        assert.deepEqual(found.get('b'), changed);
        assert.equal(found.get(quoted)?.id, quoted);
        assert.equal((await transaction.connections.getMany([])).size, 0);
      });
    });

    it('loses no write when many change one row', async () => {
      await add('c');
      await Promise.all(Array.from({ length: 20 }, () => store.transaction((transaction) => addTo(transaction, 'c'))));
      assert.equal((await read('c'))?.delivered, 21);
    });

    it('keeps all of a transaction or nothing', async () => {
      await add('c');
      const before = await read('c');
      const failing = store.transaction(async (transaction) => {
        assert.equal((await addTo(transaction, 'c')).revision, 2);
        assert.equal((await addTo(transaction, 'c')).delivered, 3);
        await transaction.connections.put(connectionRow('d'));
        await transaction.pairings.put(pairingRow('p'));
        await transaction.nodes.put(nodeRow());
        await transaction.addRuleVersion(ruleVersion('c', 1));
        await transaction.useNonce('k', 'n', 1);
        await transaction.audit({ at: 1, event: 'renamed', connection: 'c', by: '', detail: '' });
        throw new Error('no');
      });
      await assert.rejects(failing, /no/);
      await store.transaction(async (transaction) => {
        assert.deepEqual(await transaction.connections.all(), [before]);
        assert.deepEqual(await transaction.pairings.all(), []);
        assert.deepEqual(await transaction.nodes.all(), []);
        assert.deepEqual(await transaction.ruleVersions('c'), []);
        assert.deepEqual(await transaction.auditEntries({ limit: 9 }), []);
        assert.equal(await transaction.useNonce('k', 'n', 1), true);
      });
    });

    it('runs a transaction again when its row was written meanwhile, even if the work hides that', async () => {
      await add('c');
      const old = await read('c');
      assert.ok(old);
      await store.transaction((transaction) => addTo(transaction, 'c'));
      let runs = 0;
      await store.transaction(async (transaction) => {
        runs++;
        const row = runs === 1 ? old : await transaction.connections.get('c');
        assert.ok(row);
        try {
          await transaction.connections.put({ ...row, delivered: 9 });
        } catch {
          // Some work goes on whatever happens.
        }
      });
      assert.deepEqual([runs, (await read('c'))?.delivered], [2, 9]);
    });

    it('does not bring back a row that was removed meanwhile, nor add one twice', async () => {
      await add('c');
      const old = await read('c');
      assert.ok(old);
      await store.transaction((transaction) => transaction.connections.remove(old));
      await assert.rejects(
        store.transaction((transaction) => transaction.connections.put(old)),
        /too busy|Too many/,
      );
      await assert.rejects(
        store.transaction((transaction) => transaction.connections.remove(old)),
        /too busy|Too many/,
      );
      await add('c');
      await assert.rejects(add('c'), /too busy|Too many/);
    });

    it('gives away nothing that could be changed behind its back', async () => {
      await add('c');
      const row = await read('c');
      Object.assign(row ?? {}, { name: 'changed' });
      assert.equal((await read('c'))?.name, 'name of c');
    });

    it('finds connections by what is known of them, in pages', async () => {
      await store.transaction(async (transaction) => {
        await transaction.connections.put(connectionRow('b', { state: 'active', kind: 'private', role: 'acceptor' }));
        await transaction.connections.put(connectionRow('a', { state: 'active', delivered: 0 }));
        await transaction.connections.put(connectionRow('C'));
        for (const id of ['y', 'x']) {
          await transaction.connections.put(connectionRow(id, { state: 'closed', name: 'Straße', nameKey: null }));
        }
      });
      const find = (query: ConnectionQuery) =>
        store.transaction(async (transaction) => (await transaction.findConnections(query)).map(({ id }) => id));
      const cases: [ConnectionQuery, string[]][] = [
        [{}, ['C', 'a', 'b', 'x', 'y']],
        [{ limit: 2 }, ['C', 'a']],
        [{ after: 'C', limit: 2 }, ['a', 'b']],
        [{ after: 'b', limit: 9 }, ['x', 'y']],
        [{ states: [] }, []],
        [{ states: ['draft', 'active'] }, ['C', 'a', 'b']],
        [{ states: ['active'], kind: 'public' }, ['a']],
        [{ role: 'acceptor' }, ['b']],
        [{ reportDue: true }, ['a']],
        [{ reportDue: true, states: ['draft'] }, []],
        [{ formerNameKey: 'strasse' }, ['x', 'y']],
        [{ formerNameKey: 'strasse', limit: 1 }, ['x']],
        [{ formerNameKey: 'strasse', after: 'x', states: ['closed'] }, ['y']],
        [{ formerNameKey: 'name of a' }, []],
      ];
      for (const [query, wanted] of cases) assert.deepEqual(await find(query), wanted, JSON.stringify(query));
    });

    it('counts connections by state, with what the transaction has written itself', async () => {
      await add('a', 'b', 'c');
      await store.transaction(async (transaction) => {
        const [a, b] = [await transaction.connections.get('a'), await transaction.connections.get('b')];
        assert.ok(a && b);
        await transaction.connections.put({ ...a, state: 'active' });
        await transaction.connections.remove(b);
        const counts = [['active', 1] as const, ['draft', 1] as const];
        assert.deepEqual([...(await transaction.countConnections())].toSorted(), counts);
      });
      const removeAll = store.transaction(async (transaction) => {
        for (const row of await transaction.connections.all()) await transaction.connections.remove(row);
        return transaction.countConnections();
      });
      assert.deepEqual([...(await removeAll)], []);
    });

    it('finds connections by their names, which are unique once all is written', async () => {
      await add('a', 'b');
      await store.transaction(async (transaction) => {
        const [a, b] = [await transaction.connections.get('a'), await transaction.connections.get('b')];
        assert.ok(a && b);
        await transaction.connections.put({ ...a, nameKey: b.nameKey });
        await transaction.connections.put({ ...b, nameKey: a.nameKey });
        assert.equal((await transaction.connectionByNameKey('name of a'))?.id, 'b');
      });
      await store.transaction(async (transaction) => {
        const row = await transaction.connections.get('a');
        assert.ok(row);
        await transaction.connections.remove(row);
        assert.equal(await transaction.connectionByNameKey('name of b'), undefined);
        for (const id of ['x', 'y']) await transaction.connections.put(connectionRow(id, { nameKey: null }));
      });
    });

    it('gives a name to only one of many that want it', async () => {
      const wants = (id: string) =>
        store.transaction(async (transaction) => {
          const isTaken = (await transaction.connectionByNameKey('one')) !== undefined;
          await transaction.connections.put(connectionRow(id, { nameKey: isTaken ? null : 'one' }));
          return !isTaken;
        });
      const results = await Promise.all(['a', 'b', 'c', 'd'].map(wants));
      assert.equal(results.filter((isMine) => isMine).length, 1);
    });

    it('gives up on a name that stays taken', async () => {
      await add('a');
      const again = store.transaction((transaction) =>
        transaction.connections.put(connectionRow('b', { nameKey: 'name of a' })),
      );
      await assert.rejects(again, /too busy|Too many/);
    });

    it('knows which handshakes are open', async () => {
      const states: [PairingRow['state'], boolean][] = [
        ['invited', true],
        ['claimed', true],
        ['declining', true],
        ['active', false],
        ['declined', false],
        ['failed', false],
      ];
      await store.transaction(async (transaction) => {
        for (const [state] of states) {
          await transaction.pairings.put({ ...pairingRow(state), state } as PairingRow);
        }
      });
      await store.transaction(async (transaction) => {
        const open = (await transaction.openPairings()).map(({ id }) => id);
        assert.deepEqual(open.toSorted(), ['claimed', 'declining', 'invited']);
        assert.deepEqual(await transaction.pairings.get('claimed'), {
          ...pairingRow('claimed'),
          state: 'claimed',
          revision: 1,
        });
      });
    });

    it('gives handshakes in pages, in the order of their ids', async () => {
      await store.transaction(async (transaction) => {
        for (const id of ['b', 'a', 'C', 'd']) await transaction.pairings.put(pairingRow(id));
      });
      await store.transaction(async (transaction) => {
        const d = await transaction.pairings.get('d');
        assert.ok(d);
        await transaction.pairings.remove(d);
        await transaction.pairings.put(pairingRow('e'));
        const find = async (after: string, limit: number) =>
          (await transaction.pairingsAfter(after, limit)).map(({ id }) => id);
        assert.deepEqual(await find('', 2), ['C', 'a']);
        assert.deepEqual(await find('a', 9), ['b', 'e']);
        assert.deepEqual(await find('e', 9), []);
      });
    });

    it('counts versions of rules without gaps, and gives them newest first', async () => {
      await add('c');
      const publish = () =>
        store.transaction(async (transaction) => {
          const [newest] = await transaction.ruleVersions('c');
          await transaction.addRuleVersion(ruleVersion('c', (newest?.version ?? 0) + 1));
        });
      await Promise.all([publish(), publish(), publish()]);
      const { outgoing, incoming, ...head } = ruleVersion('c', 3);
      assert.equal(outgoing, incoming);
      await store.transaction(async (transaction) => {
        assert.deepEqual(
          await transaction.ruleVersions('c'),
          [3, 2, 1].map((version) => ({ ...head, version })),
        );
        assert.deepEqual(await transaction.ruleVersion('c', 2), ruleVersion('c', 2));
        assert.equal(await transaction.ruleVersion('c', 4), undefined);
        assert.deepEqual(await transaction.ruleVersions('d'), []);
      });
      await assert.rejects(
        store.transaction((transaction) => transaction.addRuleVersion(ruleVersion('c', 5))),
        /no gaps/,
      );
      await store.transaction(async (transaction) => {
        await transaction.removeRuleVersions('c');
        assert.deepEqual(await transaction.ruleVersions('c'), []);
        await transaction.addRuleVersion(ruleVersion('c', 1));
      });
    });

    it('knows each nonce of a key once, until its time is over', async () => {
      const use = (kid: string, nonce: string, until = 100) =>
        store.transaction((transaction) => transaction.useNonce(kid, nonce, until));
      const results = await Promise.all([use('k', 'n'), use('k', 'n'), use('l', 'n'), use('k', 'm')]);
      assert.deepEqual(results.slice(0, 2).toSorted(), [false, true]);
      assert.deepEqual(results.slice(2), [true, true]);
      await store.transaction((transaction) => transaction.forgetNonces(100));
      assert.equal(await use('k', 'n', 200), false);
      await store.transaction((transaction) => transaction.forgetNonces(101));
      assert.equal(await use('k', 'n', 200), true);
    });

    it('reads the audit log backwards, of one connection or of all', async () => {
      const entries = ['a', 'b', 'a'].map((connection, at) => ({
        at,
        event: 'renamed' as const,
        connection,
        by: '',
        detail: hardText,
      }));
      await store.transaction(async (transaction) => {
        for (const entry of entries) await transaction.audit(entry);
      });
      const find = (query: AuditQuery) => store.transaction((transaction) => transaction.auditEntries(query));
      const all = await find({ limit: 10 });
      assert.deepEqual(
        all.map(({ seq, ...entry }) => [typeof seq, entry]),
        entries.toReversed().map((entry) => ['number', entry]),
      );
      assert.ok((all[0]?.seq ?? 0) > (all[1]?.seq ?? 0));
      assert.deepEqual(await find({ connection: 'a', limit: 1 }), all.slice(0, 1));
      assert.deepEqual(await find({ connection: 'a', limit: 9, before: all[0]?.seq ?? 0 }), all.slice(2));
    });

    it('tells what was kept, and nothing of what was not', async () => {
      await add('c');
      const told: StoreChange[] = [];
      const end = store.subscribe((change) => told.push(change));
      const failing = store.transaction(async (transaction) => {
        await addTo(transaction, 'c');
        throw new Error('no');
      });
      await assert.rejects(failing, /no/);
      assert.deepEqual(told, []);
      await store.transaction(async (transaction) => {
        await addTo(transaction, 'c');
        await addTo(transaction, 'c');
        await transaction.nodes.put(nodeRow());
        await transaction.pairings.put(pairingRow('p'));
      });
      assert.deepEqual(told, [{ kind: 'connection', id: 'c' }, { kind: 'node' }]);
      end();
      await store.transaction((transaction) => addTo(transaction, 'c'));
      assert.equal(told.length, 2);
    });
  });
}

function ruleVersion(connection: string, version: number): RuleVersion {
  return { connection, version, outgoing: hardText, incoming: hardText, at: 1, by: 'ann', note: '', restores: null };
}
