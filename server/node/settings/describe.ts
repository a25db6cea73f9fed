import { argumentOf, settingNames, type SettingSpec, settingSpecs, variableOf } from './table';

/** What help and the documentation say of one setting. */
export interface SettingHelp {
  /** Its name in the settings file. */
  readonly name: string;
  /** `--port PORT`; nothing for a secret, which is not taken as an argument. */
  readonly argument: { readonly name: string; readonly value: string; readonly several: boolean } | undefined;
  readonly variables: readonly string[];
  readonly summary: string;
  /** What holds when nobody says anything. */
  readonly otherwise: string;
  readonly example: string;
}

/** All settings, in the order of the table. */
export function describeSettings(): readonly SettingHelp[] {
  return settingNames.map((name) => {
    const { kind, summary, otherwise, example, variable, secret }: SettingSpec<unknown> = settingSpecs[name];
    const value = kind.json === 'flag' ? 'true|false' : kind.word;
    const argument = { name: argumentOf(name), value, several: kind.json === 'list' };
    return {
      ...{ name, summary, otherwise, example },
      argument: secret ? undefined : argument,
      variables: [variableOf(name), ...(variable === undefined ? [] : [variable])],
    };
  });
}
