import { EmbeddedDriver } from '../../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../../server/node/storage/embedded/engine';
import { migrate } from '../../../server/node/storage/schema/migrate';
import { SqlStore } from '../../../server/node/storage/sqlStore';
import { MemoryStore } from '../memoryStore';
import { describeStore } from './conformance';
import { emptyTables } from './tables';

describeStore('the store in memory', () => {
  const store = new MemoryStore();
  const { connections, pairings, nodes, rules, nonces, audit } = store.content;
  return Promise.resolve({
    store,
    empty: () => {
      for (const map of [connections, pairings, nodes, rules, nonces]) map.clear();
      audit.length = 0;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});

describeStore('the store in the embedded database', async () => {
  const driver = new EmbeddedDriver(await openEngineInMemory());
  await migrate(driver);
  return {
    store: await SqlStore.open(driver),
    empty: () => emptyTables(driver),
    close: () => driver.close(),
  };
});
