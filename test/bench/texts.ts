import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();

/** Realistic rules, which the real compiler takes, as one text of about so many lines: whole rules, repeated as often as needed. */
export function groovyText(lines: number): string {
  return repeatToLines(rulesWithoutClasses(), lines);
}

/** So many of those rules, each a text of its own. */
export function rulesForServers(count: number): string[] {
  return repeated(rulesWithoutClasses(), count);
}

/** So many of the right rules on which no check speaks, of all platforms. */
export function rulesOfCorpus(count: number): string[] {
  return repeated(readBelow('test/rules/corpus', '.groovy'), count);
}

/** The same ones again where there are fewer. */
function repeated(rules: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => rules[at % rules.length] ?? '');
}

/** The real parser takes a package only at the beginning, and a class only once. */
function rulesWithoutClasses(): string[] {
  const once = /^(package|(abstract |final )*(class|interface|trait|enum|record)) /m;
  return readBelow('test/oracle/rules', '.groovy').filter((text) => !once.test(text));
}

/** This project's own source as one text of the same number of characters, cut at a file's end or the last line. */
export function typescriptText(characters: number): string {
  const files = [...readBelow('server', '.ts'), ...readBelow('client', '.ts')];
  let text = '';
  for (let i = 0; text.length < characters; i++) text += files[i % files.length] ?? '';
  return text.slice(0, text.lastIndexOf('\n', characters) + 1);
}

/** `depth` opening brackets and as many closing ones. */
export function nestedBrackets(depth: number): string {
  return `def x = ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
}

export const lineCount = (text: string) => text.split('\n').length - 1;

function readBelow(folder: string, extension: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

function repeatToLines(files: readonly string[], lines: number): string {
  const all = files.flatMap((file) => `${file.trimEnd()}\n`);
  let text = '';
  let count = 0;
  for (let i = 0; count < lines; i++) {
    const file = all[i % all.length] ?? '';
    const room = lines - count;
    const own = file.split('\n').slice(0, -1);
    // A rule that does not fit whole would end in the middle of a block: the next smaller one is taken instead.
    const fits = own.length <= room ? own : (smallerThan(all, room) ?? own.slice(0, room).map(() => '// end'));
    text += `${fits.join('\n')}\n`;
    count += fits.length;
  }
  return text;
}

function smallerThan(files: readonly string[], lines: number): string[] | undefined {
  return files.map((file) => file.split('\n').slice(0, -1)).find((file) => file.length <= lines);
}
