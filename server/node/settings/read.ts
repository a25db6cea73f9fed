import { resolve } from 'node:path';
import { type NodeProblem } from '../problems/problem';
import { settingWrong } from '../problems/settingWrong';
import { type FileReading, type FileValue, readSettingsFile } from './file';
import { WrongValue } from './kinds';
import {
  argumentOf,
  type OperatorSettings,
  type SettingName,
  settingNames,
  type SettingSpec,
  settingSpecs,
  variableOf,
} from './table';

/** Where settings are said; what stands further up wins. */
export interface SettingSources {
  /** Values of arguments, by their names without dashes; lists with commas. */
  readonly values: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The settings file, if there is one, by its absolute path. */
  readonly file?: { readonly path: string; readonly text: string };
  /** Where relative paths of arguments and variables start from. */
  readonly folder: string;
}

export interface SettingsReading {
  /** Only what is right. */
  readonly settings: OperatorSettings;
  /** Each a `setting-wrong` that says where it was written. */
  readonly problems: readonly NodeProblem[];
  /** Variables that look like settings and are none. */
  readonly unknown: readonly string[];
}

/** The variable that names the settings file. */
export const fileVariable = 'SYNC_RULES_SETTINGS';

/** Other variables of Sync Rules that are no settings of a node. */
const otherVariables = [fileVariable, 'SYNC_RULES_NODE_URL', 'SYNC_RULES_ENGINE'];

/** Reads all settings: arguments, then the environment, then the file. */
export function readSettings({ values, variables, file, folder }: SettingSources): SettingsReading {
  const fromFile: FileReading = file ? readSettingsFile(file.path, file.text) : { values: new Map(), problems: [] };
  const problems: NodeProblem[] = [...fromFile.problems];
  const settings: Record<string, unknown> = {};
  for (const name of settingNames) {
    const said = sayings({ name, values, variables, folder, inFile: fromFile.values }).find((one) => one !== undefined);
    if (!said) continue;
    try {
      settings[name] = valueOf(settingSpecs[name], said);
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      problems.push(wrong(name, said.place, error.message));
    }
  }
  problems.push(...contradictions(settings));
  return { settings, problems, unknown: unknownVariables(variables) };
}

/** A setting that is not right, and where that was said. */
export function wrong(setting: string, place: string, message: string): NodeProblem {
  return settingWrong(setting, `in ${place}: ${message}`);
}

/** What was said for a setting in one place. */
interface Saying {
  readonly value: FileValue;
  /** Where it was said, in words. */
  readonly place: string;
  /** Where relative paths start from. */
  readonly folder: string;
}

interface Places {
  readonly name: SettingName;
  readonly values: SettingSources['values'];
  readonly variables: SettingSources['variables'];
  readonly folder: string;
  readonly inFile: ReadonlyMap<string, Saying>;
}

function sayings({ name, values, variables, folder, inFile }: Places): (Saying | undefined)[] {
  const { variable, secret }: SettingSpec<unknown> = settingSpecs[name];
  const argument = argumentOf(name);
  const inText = (value: string | undefined, place: string): Saying | undefined =>
    value === undefined || value === '' ? undefined : { value: { form: 'written', text: value }, place, folder };
  return [
    inText(secret ? undefined : values[argument], `the argument --${argument}`),
    ...[variableOf(name), ...(variable === undefined ? [] : [variable])].map((one) =>
      inText(variables[one], `the variable ${one}`),
    ),
    inFile.get(name),
  ];
}

function valueOf({ kind }: SettingSpec<unknown>, { value, folder }: Saying): unknown {
  const read = (text: string) => kind.read(kind.isPath ? resolve(folder, text) : text);
  if (kind.json !== 'list') return read(value.form === 'list' ? '' : value.text);
  const items = value.form === 'list' ? value.items : value.text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '').map(read);
}

function contradictions(settings: OperatorSettings): NodeProblem[] {
  const problems: NodeProblem[] = [];
  const both = (one: SettingName, other: SettingName, message: string) =>
    problems.push(wrong(one, `${one} and ${other}`, message));
  if ((settings.tlsCert === undefined) !== (settings.tlsKey === undefined))
    both('tlsCert', 'tlsKey', 'a certificate and its key go together; say both or none');
  if (settings.token !== undefined && settings.tokensFile !== undefined) both('token', 'tokensFile', 'say one of them');
  if (settings.dataFolder !== undefined && settings.databaseUrl !== undefined)
    both('dataFolder', 'databaseUrl', 'a node keeps its data in a folder or in a database; say one of them');
  if (settings.databaseUrl !== undefined && settings.secretFile === undefined) {
    const make = 'head -c 32 /dev/urandom | base64 > FILE; chmod 600 FILE';
    both('secretFile', 'databaseUrl', `with a database, name a file with the secret of the node; to make one: ${make}`);
  }
  return problems;
}

function unknownVariables(variables: SettingSources['variables']): string[] {
  const known = [...settingNames.map(variableOf), ...otherVariables];
  return Object.keys(variables).filter((name) => name.startsWith('SYNC_RULES_') && !known.includes(name));
}
