import { type Command } from './command';
import { flag } from './options';

export const format: Command = {
  name: 'format',
  summary: 'Put sync rules and Groovy scripts in order.',
  operands: '[PATH...]',
  options: [
    flag('check', 'Change nothing; only tell which files are not in order.'),
    {
      name: 'indent',
      value: 'N|tab',
      summary: 'Indent by so many blanks, or by tabs. Without it, as the file does itself, else by 4 blanks.',
      refuse: (value) =>
        /^(?:[1-9]|1[0-6]|tab)$/.test(value)
          ? undefined
          : `'--indent' needs a number of blanks from 1 to 16, or tab, not '${value}'.`,
    },
  ],
  notes: [
    'A PATH is a .groovy or .gvy file, or a folder: then every such file below it is formatted, except in hidden folders and node_modules. Without a PATH that is the current folder. - stands for standard input, which is formatted to standard output.',
    'What is put in order are indentation, blanks and blank lines; what a script means never changes. Lines stay as they are broken, comments and texts as they are written, and so does a statement with a syntax error. A file that is in order already is not written.',
    'Exit code: 0 when all is well, 1 when --check found files that are not in order, 2 when the command was used wrongly or something could not be read or written. Syntax errors make no difference to it: check finds those.',
  ],
  // What reads Groovy is large, and not needed to explain the program.
  run: async (call, environment) => (await import('./format/run')).runFormat(call, environment),
};
