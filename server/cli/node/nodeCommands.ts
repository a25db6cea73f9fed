import { type SettingHelp, describeSettings } from '../../node/settings/describe';
import { argumentOf, type SettingName } from '../../node/settings/table';
import { type Command } from '../command';
import { flag, type OptionSpec, textOption } from '../options';
import { tellRemark } from '../tellRemark';
import { makeVisible } from '../visible';
import { jsonOption } from './options';

const settingsOption = textOption(
  'settings',
  'FILE',
  'A file with settings, as JSON; without it, the one that the variable SYNC_RULES_SETTINGS names.',
);

/** An option for a setting; for a secret one that says why there is none. */
function settingOption({ name, argument, variables, summary, otherwise }: SettingHelp): OptionSpec {
  const shared = { refuse: () => undefined };
  if (!argument) {
    const option = argumentOf(name as SettingName);
    const forbidden = `'--${option}' holds a secret, so it is never given on the command line, where others on this machine could see it. Use the variable ${variables.join(' or ')}, or the settings file.`;
    return { ...shared, name: option, value: 'SECRET', summary: '', forbidden };
  }
  const { several, value } = argument;
  return {
    ...shared,
    name: argument.name,
    value,
    summary: `${summary} Otherwise: ${otherwise}.`,
    ...(several && { several }),
  };
}

const settingOptions = describeSettings().map(settingOption);

const placeOptions: readonly OptionSpec[] = [
  settingsOption,
  ...settingOptions.filter(({ name }) => ['data-folder', 'database-url'].includes(name)),
];

const backupNotes = [
  'Which data is meant is said as for sync-rules node: by --data-folder, by the variable DATABASE_URL, or by the settings file. A data folder is used by one program at a time: stop its node first.',
  'Exit code: 0 when it was done, 1 when it was refused, 2 when the command was used wrongly or something could not be read or written.',
];

const node: Command = {
  name: 'node',
  summary: 'Run a sync node until it is told to end.',
  operands: '',
  options: [settingsOption, ...settingOptions],
  notes: [
    'Each setting can be given as an option, as a variable (--public-url is SYNC_RULES_PUBLIC_URL) or in the settings file; the first of these that says it counts. Secrets are never options. Where the node answers goes to standard output, its log to standard error, one JSON object a line.',
    'It needs Node.js 22.12 or newer. It stops in order on SIGTERM, SIGINT and SIGHUP.',
    'Exit code: 0 when it was told to end, 2 when it could not start, 1 when it failed later.',
  ],
  // What runs a node is large, and not needed to explain the program.
  async run({ values }, { cwd, variables, output, remarks }) {
    const { runServer } = await import('../../node/start/serverProcess');
    return await runServer({
      values,
      variables,
      folder: cwd,
      print: (sentence) => {
        output.write(`${makeVisible(sentence)}\n`);
      },
      remark: (sentence) => {
        tellRemark(remarks, sentence);
      },
    });
  },
};

const token: Command = {
  name: 'node token',
  summary: 'Make a token for a client, and the line for the file of tokens.',
  operands: 'NAME',
  options: [jsonOption],
  notes: [
    'The NAME says in the history of the node who has done what. The line NAME: TOKEN goes to standard output; add it to the file that --tokens-file names, and give the token to the client. It is kept nowhere else.',
    'Exit code: 0, or 2 when the command was used wrongly.',
  ],
  run: async (call, environment) => (await import('./token')).makeToken(call, environment),
};

const exportData: Command = {
  name: 'node export',
  summary: 'Write everything that a node keeps into a file.',
  operands: 'FILE',
  options: [...placeOptions, flag('force', 'Write over another file.'), jsonOption],
  notes: [
    'The keys in the FILE are sealed with the secret of the node, which is not in it: keep that, too.',
    ...backupNotes,
  ],
  run: async (call, environment) => (await import('./backup')).exportData(call, environment),
};

const importData: Command = {
  name: 'node import',
  summary: 'Read such a file into a place that holds nothing yet.',
  operands: 'FILE',
  options: [...placeOptions, jsonOption],
  notes: ['All of it is read, or nothing. The node needs the secret that the keys were sealed with.', ...backupNotes],
  run: async (call, environment) => (await import('./backup')).importData(call, environment),
};

export const nodeCommands: readonly Command[] = [node, token, exportData, importData];
