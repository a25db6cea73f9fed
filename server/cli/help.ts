import { type Command, commandsBelow, findCommand } from './command';
import { exitCodes } from './environment';
import { type OptionSpec, shownOptions, UsageError } from './options';
import { unknownCommand } from './unknown';

/** The command that explains all commands, itself included. */
export function makeHelp(commands: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'Explain sync-rules, or one of its commands.',
    operands: '[COMMAND...]',
    options: [],
    notes: [],
    run({ operands }, { output }) {
      const [word] = operands;
      if (word === undefined) {
        output.write(explainProgram(commands()));
        return exitCodes.clean;
      }
      const found = findCommand(operands, commands());
      if (!found) throw unknownCommand(word, commands());
      const [surplus] = found.rest;
      if (surplus !== undefined) throw refuseSurplus(found.command, surplus, commands());
      output.write(explainCommand(found.command, commands()));
      return exitCodes.clean;
    },
  };
}

function refuseSurplus(command: Command, surplus: string, commands: readonly Command[]): UsageError {
  const isGroup = commandsBelow(commands, command).length > 0;
  return isGroup ? unknownCommand(surplus, commands, command) : new UsageError(`'help' has no use for '${surplus}'.`);
}

/** What the program is for and which commands it has. */
export function explainProgram(commands: readonly Command[]): string {
  return [
    'Checks and formats Exalate-style Groovy sync rules outside the editor, and sets up\nthe connections of sync nodes.\n',
    'Usage: sync-rules COMMAND [OPTION...] [ARGUMENT...]\n',
    'Commands:',
    ...explainTerms(commandsBelow(commands).map(({ name, summary }) => [name, summary])),
    '\nOptions:',
    ...explainTerms(standingTerms),
    '\nMore on a command: sync-rules help COMMAND\n',
  ].join('\n');
}

/** The usage of one command, and of what stands below it. */
export function explainCommand(command: Command, commands: readonly Command[]): string {
  const { name, summary, notes } = command;
  const options = shownOptions(command.options);
  const below = commandsBelow(commands, command);
  return [
    `${summary}\n`,
    wrapUsage(usageOf(command, below.length > 0)),
    ...(below.length > 0 ? ['\nCommands:', ...explainTerms(below.map((one) => [one.name, one.summary]))] : []),
    '\nOptions:',
    ...explainTerms([...options.map((option): Term => [written(option), option.summary]), ...standingTerms]),
    ...notes.map((note) => `\n${wrap(note, 0)}`),
    ...(below.length > 0 ? [`\nMore on a command: sync-rules help ${name} COMMAND`] : []),
    '',
  ].join('\n');
}

/** `Usage: sync-rules NAME [--option VALUE] OPERANDS` */
function usageOf(command: Command, isGroup: boolean): string {
  const { name, operands } = command;
  const options = shownOptions(command.options).map((option) => `[${written(option)}]`);
  return ['Usage: sync-rules', name, ...(isGroup ? ['[COMMAND]'] : []), ...options, operands].join(' ').trimEnd();
}

/** `--name VALUE`, or `--name` alone. */
export function written({ name, value }: OptionSpec): string {
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

/** What stands in brackets belongs together, so that no line breaks there. */
function wrapUsage(usage: string): string {
  const bound = usage.replace(/\[[^\]]*\]/g, (words) => words.replaceAll(' ', '\u00a0'));
  return wrap(bound, 2).replaceAll('\u00a0', ' ');
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
