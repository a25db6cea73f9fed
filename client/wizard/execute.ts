import { l10n, wordsOf } from '../words';

/** One thing that a wizard does after its summary was accepted. */
export interface ExecuteStep<Context> {
  /** What is being done, such as "Creating the connection". */
  readonly title: string;
  /** Whether it is done at all; always where it is left out. */
  readonly applies?: boolean;
  readonly run: (context: Context, signal: AbortSignal) => Promise<Context>;
  /** Takes back what `run` did, when a later step was cancelled or given up. */
  readonly undo?: (context: Context) => Promise<void>;
}

/** Shows what is being done, and how it ended. */
export interface ExecutePort {
  /** Runs the work while it shows its progress; the signal is aborted when the user cancels. */
  progress<Result>(
    title: string,
    work: (report: (message: string) => void, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>;
  /** Tells that a step has failed, and asks whether to try it again. `reason`: what it threw. */
  retry(message: string, reason: unknown): Promise<boolean>;
  /** Tells of what could not be taken back. */
  warn(message: string): void;
}

/** Does one step after the other. `undefined` when it was cancelled or given up: then what was done is taken back. */
export async function execute<Context>(
  title: string,
  steps: readonly ExecuteStep<Context>[],
  start: Context,
  port: ExecutePort,
): Promise<Context | undefined> {
  let context = start;
  let done = 0;
  const undos: (() => Promise<void>)[] = [];
  for (;;) {
    const failure = await port.progress(title, async (report, signal) => {
      for (const step of steps.slice(done)) {
        const isCancelled = () => signal.aborted;
        if (isCancelled()) return cancelled;
        if (step.applies ?? true) {
          report(step.title);
          try {
            context = await step.run(context, signal);
          } catch (error) {
            return isCancelled() ? cancelled : { message: wordsOf(error), reason: error };
          }
          const result = context;
          undos.unshift(async () => step.undo?.(result));
        }
        done++;
      }
      return undefined;
    });
    if (!failure) return context;
    if (failure !== cancelled && (await port.retry(failure.message, failure.reason))) continue;
    for (const undo of undos) {
      await undo().catch((error: unknown) => {
        port.warn(l10n.t('Something could not be taken back: {0}', wordsOf(error)));
      });
    }
    return undefined;
  }
}

const cancelled = { message: '', reason: undefined };
