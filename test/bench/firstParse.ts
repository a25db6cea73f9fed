import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type * as frontEnd from '../../server/groovy/parse';
import engineFlags from '../../client/serverEngineFlags.json';

// Prints the milliseconds that loading a parser and its first parse of a file take in this process. Arguments: the parser,
// the file. Only the parser that is measured is loaded: another one's code in the heap would be measured with it.
const [name, file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

/** The front end as it ships, in an engine set as the language server sets it. */
function ours(): () => unknown {
  setFlagsFromString(engineFlags.byItself.join(' '));
  const load = createRequire(path.join(process.cwd(), 'dist/server.js'));
  const modules = load('./groovy.js') as Record<'groovy/parse', typeof frontEnd>;
  return () => modules['groovy/parse'].parse(text);
}

async function typescript(): Promise<() => unknown> {
  const { default: ts } = await import('typescript');
  return () => ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, false);
}

async function main(): Promise<void> {
  const start = performance.now();
  const read = name === 'typescript' ? await typescript() : ours();
  const loaded = performance.now();
  read();
  console.log(loaded - start, performance.now() - loaded);
}

void main();
