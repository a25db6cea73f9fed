// Opens a data folder, says what it holds, then writes until it is ended: a line on standard output
// acknowledges each transaction. Arguments: folder, most transactions.
import { writeSync } from 'node:fs';
import { openStorage } from '../../../../server/node/storage/open';
import { heldBy } from './held';
import { write } from './write';

async function main([folder = '', most = '1000000']: readonly string[]): Promise<void> {
  const storage = await openStorage({ folder });
  const held = await heldBy(storage.store);
  say(`open ${JSON.stringify(held)}`);
  const first = held.newest + 1;
  for (let number = first; number < first + Number(most); number++) {
    await write(storage.store, number);
    say(`kept ${number}`);
  }
  await storage.close();
}

/** At once: what waits in the process is lost with it. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

void main(process.argv.slice(2));
