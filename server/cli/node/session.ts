import { NodeProblem, problemDocument } from '../../node/problems/problem';
import { problems } from '../../node/problems/table';
import { type Call } from '../command';
import { type Environment, type ExitCode, exitCodes } from '../environment';
import { UsageError } from '../options';
import { makeVisible } from '../visible';
import { tellRemark } from '../tellRemark';
import { CommandProblem } from './failures';
import { NodeClient, Refusal } from './nodeClient';
import { targetOf, tokenVariable } from './target';

/** One command at work with a node. */
export interface Session {
  readonly client: NodeClient;
  readonly call: Call;
  readonly environment: Environment;
  /** Whether a program reads the output. */
  readonly json: boolean;
}

/** What a command has to say. */
export interface Result {
  /** For programs: one document. */
  readonly json: unknown;
  /** For people, with a line end at its end. */
  readonly text: string;
  /** For people, beside the result: what to do next. */
  readonly remark?: string;
}

/** Nothing was done, and everything has been said. */
export const nothingDone = 'nothing done';

/** Does something with the node that a call means, and tells what came of it. */
export async function withNode(
  call: Call,
  environment: Environment,
  action: (session: Session) => Promise<Result | typeof nothingDone>,
): Promise<ExitCode> {
  return await telling(call, environment, () => {
    const client = new NodeClient(targetOf(call, environment));
    return action({ client, call, environment, json: call.values.json !== undefined });
  });
}

/** Tells what came of something, or why it was refused, in words or for programs. */
export async function telling(
  { values }: Call,
  { output, remarks }: Environment,
  action: () => Promise<Result | typeof nothingDone>,
): Promise<ExitCode> {
  const json = values.json !== undefined;
  try {
    const result = await action();
    if (result === nothingDone) return exitCodes.problems;
    output.write(json ? `${JSON.stringify(result.json, null, 2)}\n` : result.text);
    if (!json && result.remark !== undefined) tellRemark(remarks, result.remark);
    return exitCodes.clean;
  } catch (error) {
    const told = tell(error);
    if (!told) throw error;
    remarks.write(json ? `${JSON.stringify(told.document)}\n` : `sync-rules: ${told.text}\n`);
    return told.code;
  }
}

/** Something that was refused is told in the words of the node, with what to do about it here. */
function tell(error: unknown): { document: object; text: string; code: ExitCode } | undefined {
  if (error instanceof Refusal) {
    const { problem, slug } = error;
    const text = refusalSentence(error) + (hints[slug] ?? '');
    return { document: problem, text, code: exitCodes.problems };
  }
  if (error instanceof NodeProblem) {
    const text = sentence(problems[error.slug].title, error.message) + (hints[error.slug] ?? '');
    return { document: problemDocument(error), text, code: exitCodes.problems };
  }
  if (error instanceof CommandProblem) {
    const { document, message, code } = error;
    return { document, text: makeVisible(message), code };
  }
  return undefined;
}

/** What a node said, for people. */
export function refusalSentence({ problem }: Refusal): string {
  return sentence(problem.title, problem.detail);
}

function sentence(title: string, detail: string): string {
  return `${makeVisible(title)}. ${makeVisible(detail)}`;
}

/** What a refusal means for somebody at the command line. */
const hints: Readonly<Record<string, string>> = {
  'token-wrong': ` The token came from the variable ${tokenVariable} or from --token-file.`,
  'invitation-not-shown': ' To renew it: sync-rules connections invite NAME --renew',
  'host-own': ' For that: --type local',
};

/** Asks for a yes; where nobody can be asked, `--yes` has to say it, as `unasked` tells. True when it was said. */
export async function isConfirmed(
  { call, environment }: Session,
  question: string,
  unasked = giveYes,
): Promise<boolean> {
  if (call.values.yes !== undefined) return true;
  if (!environment.ask) throw new UsageError(unasked);
  const answer = await environment.ask(`${makeVisible(question)} [y/N] `);
  if (/^\s*y(?:es)?\s*$/i.test(answer ?? '')) return true;
  environment.remarks.write(`${answer === undefined ? '\n' : ''}sync-rules: Nothing was done.\n`);
  return false;
}

const giveYes = 'There is nobody to ask here. Give --yes to do it.';

/** For commands that can also only show what they would do. */
export const giveYesOrDryRun =
  'There is nobody to ask here. Give --yes to do it, or --dry-run to see what it would be.';
