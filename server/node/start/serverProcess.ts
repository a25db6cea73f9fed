import { version } from '../../../package.json';
import { jsonLog } from '../log/log';
import { NodeProblem } from '../problems/problem';
import { loadSettings } from '../settings/load';
import { fileIn } from './dataFolder';
import { checkEngine } from './engine';
import { systemClock } from './machine';
import { startNode } from './main';
import { NodeProcess, startProblem } from './process';

export interface ServerCall {
  /** Arguments by their names without dashes, as `describeSettings` names them, and `settings`. */
  readonly values: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start from. */
  readonly folder: string;
  /** For people, on standard output. Paths in it are as somebody has given them. */
  readonly print: (sentence: string) => void;
  /** For people, on standard error: why it does not start. What it names is as somebody has written it. */
  readonly remark: (sentence: string) => void;
}

/**
 * Runs a node until the process is told to end; the log goes to standard error. Resolves only when it could not start: with
 * 2, after all reasons were said.
 */
export async function runServer({ values, variables, folder, print, remark }: ServerCall): Promise<2> {
  const { settings, problems, unknown } = loadSettings({ values, variables, folder });
  if (problems.length > 0) {
    for (const { message } of problems) remark(message);
    return 2;
  }
  const tooOld = settings.databaseUrl === undefined ? engineProblem() : undefined;
  if (tooOld) {
    remark(tooOld.message);
    return 2;
  }
  const level = settings.logLevel ?? 'info';
  const log = jsonLog({ clock: systemClock, level, write: (line) => process.stderr.write(line) });
  for (const variable of unknown) log.write('setting-unknown', { variable });
  const life = new NodeProcess(log);
  life.watch();
  try {
    const node = await startNode({ settings, version, log });
    life.started(node);
    const hasOwnToken = node.node.storage === 'embedded' && !settings.token && !settings.tokensFile;
    const token = fileIn(settings.dataFolder ?? 'sync-rules-data', 'token');
    print(`The node answers at ${node.url}.${hasOwnToken ? ` The token for clients is in ${token}.` : ''}`);
  } catch (error) {
    const { problem } = startProblem(error, log);
    remark(problem.message);
    return 2;
  }
  return new Promise(() => undefined);
}

/** Found before anything is logged: there will be no node whose log anybody could read. */
function engineProblem(): NodeProblem | undefined {
  try {
    checkEngine(process.versions.node);
    return undefined;
  } catch (error) {
    if (error instanceof NodeProblem) return error;
    throw error;
  }
}
