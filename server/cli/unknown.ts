import { didYouMean, suggest } from '../text/suggest';
import { type Command } from './command';
import { standingNames, UsageError } from './options';

/** The answer to a first word that is no command. */
export function unknownCommand(word: string, commands: readonly Command[]): UsageError {
  const names = commands.map(({ name }) => name);
  const hint = /[./\\]|^-$/.test(word) ? ` To check a file or folder: sync-rules check ${word}` : '';
  return new UsageError(`Unknown command '${word}'.${hint || didYouMean(suggest(word, names, 1))}`);
}

/** The answer to an option that stands where a command should. */
export function unknownOption(written: string, commands: readonly Command[]): UsageError {
  const [name = written] = written.split('=');
  const owner = commands.find(({ options }) => options.some((option) => `--${option.name}` === name));
  if (owner) return new UsageError(`Option '${name}' stands after its command: sync-rules ${owner.name} ${name} ...`);
  const near = suggest(name, [...standingNames, ...commands.flatMap(optionNames)], 1);
  return new UsageError(`Unknown option '${name}'.${didYouMean(near)}`);
}

function optionNames({ options }: Command): string[] {
  return options.map(({ name }) => `--${name}`);
}
