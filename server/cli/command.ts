import { type Environment, type ExitCode } from './environment';
import { type OptionSpec } from './options';

/** One command of `sync-rules`: its help is made of what stands here. */
export interface Command {
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

/** What was asked for: values by option name (without the dashes), and the arguments that are no options. */
export interface Call {
  readonly values: Readonly<Record<string, string>>;
  readonly operands: readonly string[];
}
