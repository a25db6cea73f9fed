import { type Command } from './command';
import { formatNames, formatsInWords } from './check/formats';
import { flag, refuseUnless } from './options';
import { refuseSeverities } from './severities';
import { ruleOptionNotes, ruleOptions } from './ruleOptions';

export const check: Command = {
  name: 'check',
  summary: 'Check sync rules and Groovy scripts for errors.',
  operands: '[PATH...]',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      summary: `One of ${formatsInWords}.`,
      refuse: refuseUnless(formatNames, 'format'),
    },
    ...ruleOptions('scripts'),
    {
      name: 'set',
      value: 'CODE=SEVERITY',
      summary: 'What a check, or an area of checks, counts as; several with commas between them.',
      several: true,
      refuse: refuseSeverities,
    },
    flag('fix', 'Mend in the files what can be mended for sure, then tell what is left.'),
    {
      name: 'max-warnings',
      value: 'NUMBER',
      summary: 'Fail when there are more warnings than this.',
      refuse: (value) =>
        /^\d{1,9}$/.test(value) ? undefined : `'--max-warnings' needs a whole number such as 0, not '${value}'.`,
    },
  ],
  notes: [
    'A PATH is a file, or a folder: then every .groovy and .gvy file below it is checked, except in hidden folders and node_modules. Without a PATH that is the current folder. - stands for standard input. A file of another name is checked only where --kind or a comment in its first lines, // sync-rule: incoming, says that it is a rule.',
    'A rule in the folder of a connection is held against the other side too. Its folder is looked for in the same Git repository or, outside of one, in the folder that holds connections, else below PATH. Without it, a partner.contract.json beside the rule says what it sends and reads. What a sync-rules.catalogue.json in the same folder or above adds is known.',
    '--set flow=off,names/unknown-variable=error gives checks of an area or one check another severity: error, warning, information, hint or off. The code stands in brackets behind each problem.',
    '--fix takes the repairs that leave no choice, of errors and warnings only, and writes a file only when something in it was mended.',
    ...ruleOptionNotes,
    'Exit code: 0 when all is well, 1 when there are errors or too many warnings, 2 when the command was used wrongly or something could not be read or written.',
  ],
  // What checks rules is large, and not needed to explain the program.
  run: async (call, environment) => (await import('./check/run')).runCheck(call, environment),
};
