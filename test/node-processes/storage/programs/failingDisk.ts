// Writes to a data folder whose disk begins to fail: it says `kept` for a transaction before, and must never say so after.
// Arguments: folder, name of the function of `fs` that fails, code of its error.
import fs from 'node:fs';
import { openStorage } from '../../../../server/node/storage/open';

async function main([folder = '', name = '', code = '']: readonly string[]): Promise<void> {
  const { store } = await openStorage({ folder });
  const write = (number: number) =>
    store.transaction((transaction) =>
      transaction.audit({ at: number, event: 'renamed', connection: '', by: '', detail: '' }),
    );
  await write(1);
  console.log('kept');
  const functions = fs as unknown as Record<string, () => never>;
  functions[name] = () => {
    throw Object.assign(new Error(`${code}: the disk fails`), { code });
  };
  await write(2);
  console.log('kept');
}

void main(process.argv.slice(2));
