import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A script the oracle judges. `id` names it for good: `errors/classes#final-class-extended`, `rules/jira-cloud-outgoing`. */
export interface Script {
  readonly id: string;
  readonly source: string;
}

/** Groups of scripts that people wrote, each answered in `answers/GROUP.jsonl`. */
export const GROUPS = ['cases', 'errors', 'features', 'rules'] as const;
export type Group = (typeof GROUPS)[number];

const home = __dirname;
const blockHeader = /^\/\/ === (.+)$/;
const character = /‹U\+([0-9A-F]{4,6})›/g;

/** The scripts of one group, in a fixed order. */
export function readGroup(group: Group): Script[] {
  if (group === 'cases') return readCases();
  const files = readdirSync(join(home, group), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.groovy'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return files.flatMap((name) => {
    const text = readFileSync(join(home, group, name), 'utf8');
    const id = `${group}/${name.replace(/\.groovy$/, '')}`;
    return group === 'rules' ? [{ id, source: text }] : readBlocks(id, text);
  });
}

/**
 * Splits a file into its scripts. A line `// === title` begins one and does not belong to it; empty lines at its end neither, so no
 * script ends in a line end by accident. `‹U+00A0›` stands for that character.
 */
export function readBlocks(id: string, text: string): Script[] {
  const scripts: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const title = blockHeader.exec(line)?.[1];
    if (title !== undefined) scripts.push({ title, lines: [] });
    else scripts.at(-1)?.lines.push(line);
  }
  const seen = new Map<string, number>();
  return scripts.map(({ title, lines }) => {
    const slug = slugOf(title);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    const source = lines
      .join('\n')
      .replace(/\n+$/, '')
      .replace(character, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
    return { id: `${id}#${slug}${count === 1 ? '' : `-${count}`}`, source };
  });
}

function readCases(): Script[] {
  const lines = readFileSync(join(home, 'cases.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const { title, source } = JSON.parse(line) as { title: string; source: string };
    return { id: `cases/${index + 1}#${slugOf(title)}`, source };
  });
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
