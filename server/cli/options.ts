import { didYouMean, listWords, suggest } from '../text/suggest';
import { type Call } from './command';

/** An option with its value, `--name VALUE` or `--name=VALUE`, or without one, `--name`. */
export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  /** How help names its value; empty for an option that takes none. */
  readonly value: string;
  readonly summary: string;
  /** Given more than once, all values count: in `lists` each for itself, in `values` with a comma between them. */
  readonly several?: true;
  /** Names that its value takes, `--set project=ABC`, and that somebody may give as options of their own. */
  readonly loadParameters?: () => Promise<readonly string[]>;
  /** Why there is no such option, though somebody may look for it; help does not tell of it then. */
  readonly forbidden?: string;
  /** Why a value cannot be used, in whole sentences; nothing when it can. */
  refuse(value: string): string | undefined;
}

/** What was wrong with how the program was called. */
export class UsageError extends Error {}

/** An option that the command does not have. */
export class UnknownOption extends UsageError {
  constructor(
    message: string,
    /** With its dashes. */
    readonly written: string,
    /** What stands after it, where that may be its value. */
    readonly value: string | undefined,
  ) {
    super(message);
  }
}

/** Options of every command, without a value. */
const standing: Readonly<Record<string, 'help' | 'version'>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-V': 'version',
};

/** Whether an argument asks for help or for the version. */
export function standingOption(argument: string): 'help' | 'version' | undefined {
  return Object.hasOwn(standing, argument) ? standing[argument] : undefined;
}

/** The names of the options that every command has. */
export const standingNames: readonly string[] = Object.keys(standing);

/**
 * Parts the arguments of a command into option values and operands; of an option given twice the last counts, unless
 * several may; and all after `--` are operands. `help` and `version` win over everything else, right or wrong.
 */
export function parseArguments(
  given: readonly string[],
  options: readonly OptionSpec[],
): Call | { readonly wants: 'help' | 'version' } {
  const rest = [...given];
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const operands: string[] = [];
  const end = rest.indexOf('--');
  for (const argument of end < 0 ? rest : rest.slice(0, end)) {
    const wants = standingOption(argument);
    if (wants) return { wants };
  }
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--') {
      operands.push(...rest.splice(0));
    } else if (argument === '-' || !argument.startsWith('-')) {
      operands.push(argument);
    } else {
      const equals = argument.indexOf('=');
      const written = equals < 0 ? argument : argument.slice(0, equals);
      const option = findOption(written, options);
      if (!option) throw unknownOption(written, equals < 0 ? takeValue(rest) : argument.slice(equals + 1), options);
      if (option.value === '') values[option.name] = flagOf(option, equals);
      else {
        const value = valueOf(option, equals < 0 ? takeValue(rest) : argument.slice(equals + 1));
        if (!option.several) values[option.name] = value;
        else values[option.name] = (lists[option.name] = [...(lists[option.name] ?? []), value]).join(',');
      }
    }
  }
  return { values, lists, operands };
}

function findOption(written: string, options: readonly OptionSpec[]): OptionSpec | undefined {
  const option = options.find(({ name }) => `--${name}` === written);
  if (option?.forbidden !== undefined) throw new UsageError(option.forbidden);
  return option;
}

function unknownOption(written: string, value: string | undefined, options: readonly OptionSpec[]): UnknownOption {
  const known = [...shownOptions(options).map(({ name }) => `--${name}`), ...standingNames];
  const near = suggest(written, known, 1);
  const hint = didYouMean(near.length > 0 ? near : formatsCalled(written, options));
  return new UnknownOption(`Unknown option '${written}'.${hint}`, written, value);
}

/** `--format json` for `--json`, which other commands have. */
function formatsCalled(written: string, options: readonly OptionSpec[]): string[] {
  const format = written.replace(/^--?/, '');
  const having = options.filter((option) => option.value === 'FORMAT' && option.refuse(format) === undefined);
  return having.map(({ name }) => `--${name} ${format}`);
}

/** The argument after an option, unless it is an option itself; a number below 0 is none. */
function takeValue(rest: string[]): string | undefined {
  const [next] = rest;
  return next === '-' || !next?.startsWith('-') || /^-\d/.test(next) ? rest.shift() : undefined;
}

function flagOf({ name }: OptionSpec, equals: number): string {
  if (equals >= 0) throw new UsageError(`Option '--${name}' takes no value.`);
  return 'true';
}

function valueOf(option: OptionSpec, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`Option '--${option.name}' needs a value.`);
  const reason = option.refuse(value);
  if (reason !== undefined) throw new UsageError(reason);
  return value;
}

/** The options that help tells of. */
export function shownOptions(options: readonly OptionSpec[]): readonly OptionSpec[] {
  return options.filter(({ forbidden }) => forbidden === undefined);
}

/** An option whose value may be any text. */
export function textOption(name: string, value: string, summary: string): OptionSpec {
  return { name, value, summary, refuse: () => undefined };
}

/** An option without a value. */
export function flag(name: string, summary: string): OptionSpec {
  return textOption(name, '', summary);
}

/** For an option that takes one of a few words. */
export function refuseUnless(choices: readonly string[], what: string): (value: string) => string | undefined {
  return (value) => {
    if (choices.includes(value)) return undefined;
    const nearest = suggest(value, choices, 1);
    return nearest.length > 0
      ? `Unknown ${what} '${value}'.${didYouMean(nearest)}`
      : `Unknown ${what} '${value}'. Choose ${listWords(choices, 'or')}.`;
  };
}
