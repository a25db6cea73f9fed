import { type Command } from './command';
import { partnerContractFileName } from '../rules/contract/contractFile';
import { flag, refuseUnless, textOption } from './options';
import { ruleOptions } from './ruleOptions';

export const contract: Command = {
  name: 'contract',
  summary: 'Tell what sync rules send and read, for the other side of a connection.',
  operands: '[PATH...]',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      summary: 'text for people (the default), or json (one object a line).',
      refuse: refuseUnless(['text', 'json'], 'format'),
    },
    ...ruleOptions('rules'),
    flag(
      'write',
      `Write what each connection sends and reads into the folder of its other side, as ${partnerContractFileName}.`,
    ),
    textOption(
      'out',
      'FILE',
      `Write the contract of the one connection or rule into a file, to give to the other side as its ${partnerContractFileName}.`,
    ),
  ],
  notes: [
    'A PATH is a rule, or a folder: then all rules below it are read, those of one connection together. Without a PATH that is the current folder. - stands for standard input.',
    "Paths are those below the replica. 'sometimes': only under a condition. 'anything below': more than the text shows may be meant. 'by a helper': only a helper of the tracker reads it. 'its own': the rule writes it itself before.",
    `--write looks for the other side among the connections beside this one: the one with the same id or, where neither has an id, with the same short names the other way round.`,
    'Exit code: 0 when all is well, 2 when the command was used wrongly or something could not be read or written.',
  ],
  // What reads rules is large, and not needed to explain the program.
  run: async (call, environment) => (await import('./contract/run')).runContract(call, environment),
};
