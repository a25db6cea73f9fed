import { basename, dirname } from 'node:path';
import { type JsonMember, type JsonNode, readJson } from '../../rules/json';
import { indexLines } from '../../text/lines';
import { suggest } from '../../text/suggest';
import { type NodeProblem } from '../problems/problem';
import { settingWrong } from '../problems/settingWrong';
import { hint } from './kinds';
import { type SettingName, settingNames, type SettingSpec, settingSpecs } from './table';

/** A value as it was written: one text, or a list of them. */
export type FileValue =
  { readonly form: 'written'; readonly text: string } | { readonly form: 'list'; readonly items: readonly string[] };

export interface FileReading {
  readonly values: ReadonlyMap<string, { readonly value: FileValue; readonly place: string; readonly folder: string }>;
  readonly problems: readonly NodeProblem[];
}

/** Reads a settings file: JSON with comments and commas at the ends of lists. Only the forms of values are looked at here. */
export function readSettingsFile(path: string, text: string): FileReading {
  const lines = indexLines(text);
  const placeOf = (offset: number) => `${basename(path)}, line ${lines.position(offset).line + 1}`;
  const refuse = (setting: string, offset: number, message: string) =>
    settingWrong(setting, `in ${placeOf(offset)}: ${message}`);
  const read = readJson(withoutComments(text.replace(/^\uFEFF/, ' ')));
  if ('problem' in read) {
    const { message, start } = read.problem;
    return { values: new Map(), problems: [refuse(basename(path), start, lowered(message))] };
  }
  if (read.root.kind !== 'object') {
    return { values: new Map(), problems: [refuse(basename(path), 0, 'the file holds an object of settings')] };
  }
  const values = new Map<string, { value: FileValue; place: string; folder: string }>();
  const problems: NodeProblem[] = [];
  for (const member of read.root.members) {
    const { name, nameRange } = member;
    if (name === '$schema') continue;
    if (!isSetting(name)) {
      const meant = hint(suggest(name, settingNames, 1));
      problems.push(refuse(name, nameRange.start, `there is no such setting${meant}`));
      continue;
    }
    const value = formOf(name, member);
    if (typeof value === 'string') problems.push(refuse(name, member.value.start, value));
    else if (values.has(name)) problems.push(refuse(name, nameRange.start, 'it stands here a second time'));
    else values.set(name, { value, place: placeOf(member.value.start), folder: dirname(path) });
  }
  return { values, problems };
}

/** The same text with blanks in the place of comments and of commas before a closing bracket, so that all places stay. */
export function withoutComments(text: string): string {
  const bare = text.replace(/"(?:\\.|[^"\\\n])*"|\/\/[^\n\r]*|\/\*[^]*?\*\//g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\n\r]/g, ' '),
  );
  return bare.replace(/"(?:\\.|[^"\\\n])*"|,(?=\s*[\]}])/g, (found) => (found === ',' ? ' ' : found));
}

/** The value in the form that the setting has in files; else what it has to be. */
function formOf(name: SettingName, { value }: JsonMember): FileValue | string {
  const { kind }: SettingSpec<unknown> = settingSpecs[name];
  if (kind.json === 'list') {
    const items = value.kind === 'array' ? value.items.map(textOf) : [undefined];
    return items.every((item) => item !== undefined)
      ? { form: 'list', items }
      : 'write a list in brackets, such as ["a", "b"]';
  }
  const written = textOf(value);
  const type = value.kind === 'literal' ? typeof value.value : 'object';
  const wanted = { text: 'string', number: 'number', flag: 'boolean' }[kind.json];
  if (written !== undefined && written !== '' && type === wanted) return { form: 'written', text: written };
  return { text: 'write a text in double quotes', number: 'write a number', flag: 'write true or false' }[kind.json];
}

function textOf(node: JsonNode): string | undefined {
  return node.kind === 'literal' && node.value !== null ? String(node.value) : undefined;
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(settingSpecs, name);
}

function lowered(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
