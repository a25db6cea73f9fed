import { type Command } from './command';
import { exitCodes } from './environment';
import { type OptionSpec } from './options';
import { unknownCommand } from './unknown';

/** The command that explains all commands, itself included. */
export function makeHelp(commands: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'Explain sync-rules, or one of its commands.',
    operands: '[COMMAND]',
    options: [],
    notes: [],
    run({ operands: [name] }, { output }) {
      const command = commands().find((one) => one.name === name);
      if (name !== undefined && !command) throw unknownCommand(name, commands());
      output.write(command ? explainCommand(command) : explainProgram(commands()));
      return exitCodes.clean;
    },
  };
}

/** What the program is for and which commands it has. */
export function explainProgram(commands: readonly Command[]): string {
  return [
    'Checks and formats Exalate-style Groovy sync rules outside the editor.\n',
    'Usage: sync-rules COMMAND [OPTION...] [ARGUMENT...]\n',
    'Commands:',
    ...explainTerms(commands.map(({ name, summary }) => [name, summary])),
    '\nOptions:',
    ...explainTerms(standingTerms),
    '\nMore on a command: sync-rules help COMMAND\n',
  ].join('\n');
}

/** The usage of one command. */
export function explainCommand({ name, summary, operands, options, notes }: Command): string {
  const usage = ['sync-rules', name, ...options.map((option) => `[${written(option)}]`), operands];
  return [
    `${summary}\n`,
    wrap(`Usage: ${usage.join(' ').trimEnd()}`, 2),
    '\nOptions:',
    ...explainTerms([...options.map((option): Term => [written(option), option.summary]), ...standingTerms]),
    ...notes.map((note) => `\n${wrap(note, 0)}`),
    '',
  ].join('\n');
}

/** `--name VALUE`, or `--name` alone. */
function written({ name, value }: OptionSpec): string {
  return `--${name} ${value}`.trimEnd();
}

type Term = readonly [term: string, meaning: string];

const standingTerms: readonly Term[] = [
  ['-h, --help', 'Print this help.'],
  ['-V, --version', 'Print the version of sync-rules.'],
];

const width = 80;

/** Terms in one column, what they mean beside it. */
function explainTerms(terms: readonly Term[]): string[] {
  const indent = Math.max(...terms.map(([term]) => term.length)) + 4;
  return terms.map(([term, meaning]) => wrap(`  ${term.padEnd(indent - 2)}${meaning}`, indent));
}

/** Breaks a text into lines at blanks; all but the first are indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width && rest.lastIndexOf(' ', width) > indent) {
    const end = rest.lastIndexOf(' ', width);
    lines.push(rest.slice(0, end));
    rest = ' '.repeat(indent) + rest.slice(end + 1);
  }
  return [...lines, rest].join('\n');
}
