import { errorFacts, type Log } from '../log/log';
import { NodeProblem, problemDocument, type ProblemDocument } from '../problems/problem';
import { systemTimers } from './machine';
import { type StartedNode, type StopReason } from './main';

/** A node that takes longer to stop is ended all the same, in milliseconds: whoever has started it will not wait for ever. */
const longestStop = 8000;

/** The life of a process that has one node in it. */
export class NodeProcess {
  private node: StartedNode | undefined;
  private ending: Promise<never> | undefined;

  constructor(private readonly log: Log) {}

  /** Ends the process, in good order, on signals and on errors that nobody has caught. */
  watch(): void {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void this.end('signal', 0));
    const failed = (error: unknown) => {
      this.log.write('process-error', errorFacts(error));
      void this.end('failure', 1);
    };
    process.on('uncaughtException', failed);
    process.on('unhandledRejection', failed);
    // Nobody reads any more: that is no reason to stop.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    // Node writes warnings as text; here every line is JSON.
    process.removeAllListeners('warning');
    process.on('warning', (warning) => this.log.write('process-warning', errorFacts(warning)));
  }

  /** The node runs; where the process was told to end meanwhile, it does so now. */
  started(node: StartedNode): void {
    this.node = node;
  }

  end(reason: StopReason, code: number): Promise<never> {
    this.ending ??= this.stop(reason, code);
    return this.ending;
  }

  private async stop(reason: StopReason, code: number): Promise<never> {
    const stopped = this.node?.stop(reason).then(() => code) ?? Promise.resolve(code);
    const tooLong = new Promise<number>((resolve) => {
      systemTimers.after(longestStop, () => resolve(1));
    });
    process.exit(await Promise.race([stopped, tooLong]));
  }
}

/** Notes why a node cannot start, and gives it as the document that others read. */
export function startProblem(error: unknown, log: Log): { readonly problem: NodeProblem; document: ProblemDocument } {
  const problem = error instanceof NodeProblem ? error : new NodeProblem('internal');
  const { setting, folder } = problem.facts;
  const facts = problem === error ? {} : errorFacts(error);
  log.write('node-failed', { problem: problem.slug, setting, folder, ...facts });
  return { problem, document: problemDocument(problem) };
}
