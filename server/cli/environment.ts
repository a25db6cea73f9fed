/** Everything of the process that commands touch, so that they depend on nothing else of it. */
export interface Environment {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
  /** For what goes wrong and for remarks; never for results. */
  readonly remarks: Output;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Puts a question to whoever sits at the terminal; nothing once the input has ended. Missing where nobody can be asked. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Of the terminal, in characters, where there is one. */
  readonly columns: number | undefined;
  /** True once whoever read it has gone, as `head` does: nothing more needs to be written. */
  readonly closed: boolean;
  write(text: string): void;
}

/** What a command leaves to the shell. */
export const exitCodes = {
  clean: 0,
  /** The checked rules have errors, or more warnings than allowed; a node or whoever was asked said no. */
  problems: 1,
  /** The command was used wrongly, could not read something or reach a node. */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Whether to write in colour: only on a terminal, unless the variables FORCE_COLOR or NO_COLOR say otherwise. */
export function usesColor(output: Output, { FORCE_COLOR, NO_COLOR, TERM }: Environment['variables']): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return output.isTerminal && TERM !== 'dumb';
}
