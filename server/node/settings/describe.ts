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

/** The JSON schema of settings files, for editors. */
export function settingsFileSchema(): object {
  const properties = settingNames.map((name) => {
    const { kind, summary, otherwise }: SettingSpec<unknown> = settingSpecs[name];
    const types = { text: 'string', number: 'integer', flag: 'boolean', list: 'array' } as const;
    const description = `${summary} Otherwise: ${otherwise}.`;
    const items = kind.json === 'list' && { items: { type: ['string', 'integer'] } };
    return [name, { type: types[kind.json], description, ...items }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of a Sync Rules node',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
  };
}
