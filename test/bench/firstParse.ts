import ts from 'typescript';
import { parse } from '../../server/groovy/parse';
import { groovyText, typescriptText } from './texts';

// Prints the milliseconds that the first parse of 500 lines takes in this process; the argument names the parser.
const text = groovyText(500);
const equal = typescriptText(text.length);
const start = performance.now();
if (process.argv[2] === 'typescript') ts.createSourceFile('x.ts', equal, ts.ScriptTarget.Latest, false);
else parse(text);
console.log(performance.now() - start);
