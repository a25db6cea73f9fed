// Opens the data folders that its standard input names, one a line, and answers each with a line of what it holds. Nothing
// that it writes itself needs to be kept.
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { openStorage } from '../../../../server/node/storage/open';
import { heldBy, type Held } from './held';

async function main(): Promise<void> {
  fs.fsyncSync = fs.fdatasyncSync = () => undefined;
  for await (const folder of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await read(folder)));
  }
}

async function read(folder: string): Promise<Held | { readonly failure: string }> {
  try {
    const storage = await openStorage({ folder });
    const held = await heldBy(storage.store);
    await storage.close();
    return held;
  } catch (error) {
    return { failure: String(error) };
  }
}

void main();
