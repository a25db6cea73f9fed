import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type NodeProblem } from '../problems/problem';
import { fileVariable, readSettings, type SettingsReading, type SettingSources, wrong } from './read';

/** The argument that names the settings file. */
const fileArgument = 'settings';

/** Reads the settings of this machine, with the file that an argument or a variable names. */
export function loadSettings({ values, variables, folder }: Omit<SettingSources, 'file'>): SettingsReading {
  const argument = values[fileArgument];
  const named = argument ?? variables[fileVariable] ?? '';
  const sources = { values, variables, folder };
  if (named === '') return readSettings(sources);
  const path = resolve(folder, named);
  const place = argument === undefined ? `the variable ${fileVariable}` : `the argument --${fileArgument}`;
  const text = readText(path, place);
  if (typeof text === 'string') return readSettings({ ...sources, file: { path, text } });
  const reading = readSettings(sources);
  return { ...reading, problems: [text, ...reading.problems] };
}

function readText(path: string, place: string): string | NodeProblem {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return wrong(fileArgument, place, `the file ${path} cannot be read`);
  }
}
