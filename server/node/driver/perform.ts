import { longestWait, poll } from '../connections/exchange';
import { exchangeReports, forget } from '../connections/reports';
import { announceKey } from '../connections/rotation';
import { type NodeContext } from '../context';
import { advance } from '../handshake/advance';
import { errorFacts, type Log } from '../log/log';
import { type Outcome } from '../partner/client';
import { NodeProblem } from '../problems/problem';
import { retryAfter } from './backOff';
import { type Result } from './queue';
import { type Work } from './work';

/** The other side's user is expected to press a button: not to be kept waiting for minutes after that, in milliseconds. */
const longestForUser = 10_000;

/** What stands in the way because the connection is another one by now: nothing to be tried again. */
const overtaken: readonly string[] = ['connection-unknown', 'wrong-state'];

/** Does one piece of work, once. */
export async function perform(node: NodeContext, work: Work, log: Log): Promise<Result> {
  const watched = watch(node);
  try {
    const problem = await attempt(watched.node, work, log);
    if (!problem) return { kind: 'done' };
    return failed(problem, watched.asked());
  } catch (error) {
    if (error instanceof NodeProblem)
      return overtaken.includes(error.slug) ? { kind: 'done' } : failed(error, watched.asked());
    log.write('work-failed', { work: work.kind, connection: work.connection, ...errorFacts(error) });
    return { kind: 'failed' };
  }
}

function failed({ slug }: NodeProblem, asked: number | undefined): Result {
  return {
    kind: 'failed',
    problem: slug,
    ...(asked !== undefined && { asked }),
    ...(slug === 'approval-pending' && { most: longestForUser }),
  };
}

/** Gives why it has to be tried again. */
async function attempt(node: NodeContext, work: Work, log: Log): Promise<NodeProblem | undefined> {
  const { connection } = work;
  switch (work.kind) {
    case 'handshake':
      return goOn(node, connection, log);
    case 'report':
      return problemOf(await exchangeReports(node, connection));
    case 'poll':
      return problemOf(await poll(node, connection, { wait: longestWait }));
    case 'key':
      return node.nextKey && problemOf(await announceKey(node, connection, node.nextKey));
    case 'forget':
      await forget(node, connection);
      log.write('connection-forgotten', { connection });
      return undefined;
  }
}

async function goOn(node: NodeContext, connection: string, log: Log): Promise<NodeProblem | undefined> {
  const progress = await advance(node, connection);
  switch (progress.kind) {
    case 'active':
      log.write('handshake-active', { connection });
      return undefined;
    case 'ended':
      log.write('handshake-ended', { connection, problem: progress.problem?.slug });
      return undefined;
    case 'compare-digits':
      return undefined;
    case 'waiting':
      return progress.problem ?? new NodeProblem('partner-unreachable');
  }
}

function problemOf(outcome: Outcome): NodeProblem | undefined {
  return outcome.kind === 'answer' ? undefined : outcome.problem;
}

/** A node whose messages are watched for how long the other side wants to be left alone. */
function watch(node: NodeContext): { readonly node: NodeContext; readonly asked: () => number | undefined } {
  let asked: number | undefined;
  const watched: NodeContext = {
    ...node,
    send: async (request) => {
      const response = await node.send(request);
      const isBusy = response.status === 429 || response.status === 503;
      if (isBusy) asked = retryAfter(response.headers['retry-after'], node.clock.now());
      return response;
    },
  };
  return { node: watched, asked: () => asked };
}
