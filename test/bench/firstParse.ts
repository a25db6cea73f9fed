import { readFileSync } from 'node:fs';
import { parse } from '../../server/groovy/parse';

// Prints the milliseconds that the first parse of a file takes in this process. Arguments: the parser, the file. Only
// the parser that is measured is loaded: another one's code in the heap would be measured with it.
const [name, file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

async function typescript(): Promise<() => unknown> {
  const { default: ts } = await import('typescript');
  return () => ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, false);
}

async function main(): Promise<void> {
  const read = name === 'typescript' ? await typescript() : () => parse(text);
  const start = performance.now();
  read();
  console.log(performance.now() - start);
}

void main();
