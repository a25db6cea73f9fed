import { didYouMean, suggest } from '../text/suggest';
import { type Command, commandsBelow } from './command';
import { shownOptions, standingNames, UnknownOption, UsageError } from './options';

/** The answer to a word that is no command, neither by itself nor below `parent`. */
export function unknownCommand(word: string, commands: readonly Command[], parent?: Command): UsageError {
  const lead = parent ? `${parent.name} ` : '';
  const words = commandsBelow(commands, parent).map(({ name }) => name.slice(lead.length));
  const hint = !parent && /[./\\]|^-$/.test(word) ? ` To check a file or folder: sync-rules check ${word}` : '';
  const near = suggest(word, words, 1);
  const deeper = commands.filter(({ name }) => name.startsWith(lead) && name.endsWith(` ${word}`));
  const meant = near.length > 0 ? near.map((one) => lead + one) : deeper.map(({ name }) => name);
  return new UsageError(`Unknown command '${lead}${word}'.${hint || didYouMean(meant)}`);
}

/** The answer to an option that stands where a command should. */
export function unknownOption(written: string, commands: readonly Command[]): UsageError {
  const [name = written] = written.split('=');
  const owner = commands.find(({ options }) => shownOptions(options).some((option) => `--${option.name}` === name));
  if (owner) return new UsageError(`Option '${name}' stands after its command: sync-rules ${owner.name} ${name} ...`);
  const near = suggest(name, [...standingNames, ...commands.flatMap(optionNames)], 1);
  return new UsageError(`Unknown option '${name}'.${didYouMean(near)}`);
}

/** The same error, or one with a better hint: `--set project=ABC` for `--project ABC`, which is no option of its own. */
export async function withParameterHint(error: unknown, { options }: Command): Promise<unknown> {
  if (!(error instanceof UnknownOption)) return error;
  const { written, value = '' } = error;
  const taking = options.find(({ loadParameters }) => loadParameters !== undefined);
  const parameter = written.replace(/^--?/, '');
  const isParameter = (await taking?.loadParameters?.())?.includes(parameter) ?? false;
  if (!taking || !isParameter) return error;
  const meant = `--${taking.name} ${parameter}=${/^[\w.-]+$/.test(value) ? value : 'VALUE'}`;
  return new UsageError(`Unknown option '${written}'.${didYouMean([meant])}`);
}

function optionNames({ options }: Command): string[] {
  return shownOptions(options).map(({ name }) => `--${name}`);
}
