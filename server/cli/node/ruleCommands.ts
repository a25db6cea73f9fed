import { formatNames, formatsInWords } from '../check/formats';
import { type Command } from '../command';
import { flag, refuseUnless, textOption, UsageError } from '../options';
import { doing } from './connectionCommands';
import { nodeExitCodes, nodeOptions } from './options';

const noteOption = textOption('note', 'TEXT', 'What to remember of this version.');

const rules: Command = {
  name: 'connections rules',
  summary: 'Get, compare and publish the rules of a connection.',
  operands: '',
  options: [],
  notes: [],
  run() {
    throw new UsageError('Say what to do with the rules, such as: sync-rules connections rules get NAME FOLDER');
  },
};

const get: Command = {
  name: 'connections rules get',
  summary: 'Print the rules of a connection, or write them into a folder.',
  operands: 'NAME [FOLDER]',
  options: [
    {
      name: 'rules-version',
      value: 'N',
      summary: 'This version instead of the newest.',
      refuse: (value) =>
        /^[1-9]\d{0,5}$/.test(value) ? undefined : `'--rules-version' needs a number such as 3, not '${value}'.`,
    },
    {
      name: 'only',
      value: 'RULE',
      summary: 'Print only this rule, as it is: outgoing or incoming.',
      refuse: refuseUnless(['outgoing', 'incoming'], 'rule'),
    },
    flag('force', 'Write over other rules in the folder.'),
    ...nodeOptions,
  ],
  notes: [
    'A FOLDER gets outgoing.groovy and incoming.groovy, and the version in .sync-rules-version, for publishing them later. Other rules there are not written over without --force.',
    nodeExitCodes,
  ],
  run: doing((actions) => actions.getRules),
};

const versions: Command = {
  name: 'connections rules versions',
  summary: 'List all versions of the rules, newest first.',
  operands: 'NAME',
  options: nodeOptions,
  notes: [nodeExitCodes],
  run: doing((actions) => actions.listVersions),
};

const diff: Command = {
  name: 'connections rules diff',
  summary: 'Show what changed between two versions of the rules.',
  operands: 'NAME [FROM] [TO]',
  options: nodeOptions,
  notes: [
    'FROM and TO are numbers of versions. Without TO that is the newest, and without FROM the one before it.',
    nodeExitCodes,
  ],
  run: doing((actions) => actions.diffRules),
};

const publish: Command = {
  name: 'connections rules publish',
  summary: 'Publish the rules in a folder, as a new version.',
  operands: 'NAME [FOLDER]',
  options: [
    {
      name: 'base',
      value: 'N|newest',
      summary: 'The version that the rules were made from; newest: publish over whatever is there.',
      refuse: (value) =>
        /^(?:\d{1,6}|newest)$/.test(value) ? undefined : `'--base' needs a number or newest, not '${value}'.`,
    },
    noteOption,
    {
      name: 'format',
      value: 'FORMAT',
      summary: `How mistakes are told: ${formatsInWords}.`,
      refuse: refuseUnless(formatNames, 'format'),
    },
    ...nodeOptions,
  ],
  notes: [
    'outgoing.groovy and incoming.groovy of the FOLDER are published together; without a FOLDER, those of the current one. Where they are the newest ones already, nothing is published.',
    'A version that somebody else has published meanwhile is never overwritten: what changed is shown instead. The version that the rules were made from stands in .sync-rules-version, which get and publish write; it belongs to this copy of the files, so leave it out of version control. Where a repository is the truth, as in CI, give --base newest.',
    'Rules that do not compile are refused; each mistake is told at its place, to standard error.',
    nodeExitCodes,
  ],
  run: doing((actions) => actions.publish),
};

const rollback: Command = {
  name: 'connections rules rollback',
  summary: 'Bring an older version of the rules back, as a new one.',
  operands: 'NAME VERSION',
  options: [noteOption, ...nodeOptions],
  notes: [nodeExitCodes],
  run: doing((actions) => actions.rollBack),
};

export const ruleCommands: readonly Command[] = [rules, get, versions, diff, publish, rollback];
