import { cpus } from 'node:os';
import { benchClient } from './client';
import { benchNode } from './node';
import { benchParse } from './parse';
import { benchRules } from './rules';
import { benchServer } from './server';

/** Every group of measurements, by the name that `npm run bench NAME` takes. */
const groups: Record<string, () => Promise<void>> = {
  parse: benchParse,
  rules: benchRules,
  server: benchServer,
  node: benchNode,
  client: benchClient,
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in groups));
  if (unknown.length > 0) {
    console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  for (const [name, run] of Object.entries(groups)) if (asked.length === 0 || asked.includes(name)) await run();
}

void main();
