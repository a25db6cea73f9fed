import { type Environment, type ExitCode } from './environment';
import { type OptionSpec } from './options';

/** One command of `sync-rules`: its help is made of what stands here. */
export interface Command {
  /** One word; for a command below another one the words of both, such as `connections list`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** Its arguments after the options, such as `[PATH...]`; empty when it takes none. */
  readonly operands: string;
  readonly options: readonly OptionSpec[];
  /** Paragraphs below the options. */
  readonly notes: readonly string[];
  run(call: Call, environment: Environment): Promise<ExitCode> | ExitCode;
}

/** The commands right below one, in their order; without one, those that stand below none. */
export function commandsBelow(commands: readonly Command[], parent?: Command): readonly Command[] {
  const start = parent ? `${parent.name} ` : '';
  return commands.filter(({ name }) => name.startsWith(start) && !name.slice(start.length).includes(' '));
}

/** The command that the first words name, as many of them as there can be, and the arguments after these. */
export function findCommand(
  given: readonly string[],
  commands: readonly Command[],
): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  let found: { command: Command; rest: readonly string[] } | undefined;
  for (let count = 1; count <= given.length; count++) {
    const name = given.slice(0, count).join(' ');
    const command = commands.find((one) => one.name === name);
    if (!command || (count > 1 && !found)) break;
    found = { command, rest: given.slice(count) };
  }
  return found;
}

/** What was asked for: values by option name (without the dashes), and the arguments that are no options. */
export interface Call {
  readonly values: Readonly<Record<string, string>>;
  /** Every value of the options that may be given more than once, in their order. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly operands: readonly string[];
}
