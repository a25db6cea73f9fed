import { safeParse } from 'valibot';
import { type CallInput, type OperationName, type Operations, type ProblemInfo } from '../../node/api/contract';
import { operationSchemas } from '../../node/api/handler';
import { requestOf } from '../../node/api/operations';
import { problemSchema } from '../../node/api/schemas';
import { problemMediaType, problemTypeBase } from '../../node/problems/problem';
import { programVersion } from '../programVersion';
import { explainFetchError, NodeFailure } from './failures';

/** Where a node is, and who asks. */
export interface NodeTarget {
  /** Where its API begins, without a slash at the end: `https://sync.example.com`. */
  readonly url: string;
  readonly token: string;
  /** How long to wait for an answer. */
  readonly seconds: number;
}

/** What an operation is asked with, and the version that something was made from. */
export type VersionedInput<Name extends OperationName> = CallInput<Name> & { readonly ifMatch?: number };

/** The node said no. Its message is the sentence for the user. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problem: ProblemInfo) {
    super(problem.detail);
  }

  /** The kind of problem without what all have in common. */
  get slug(): string {
    const { type } = this.problem;
    return type.startsWith(problemTypeBase) ? type.slice(problemTypeBase.length) : type;
  }
}

/** Calls the operations of a node. */
export class NodeClient {
  constructor(private readonly target: NodeTarget) {}

  /** Throws a `Refusal` where the node says no, and a `NodeFailure` where no usable answer comes. */
  async call<Name extends OperationName>(name: Name, input: VersionedInput<Name>): Promise<Operations[Name]['gives']> {
    const response = await this.send(name, input);
    const isProblem = response.type.startsWith(problemMediaType);
    const value = readJson(response.text);
    if (response.status >= 200 && response.status < 300) return await this.answerOf(name, value, response);
    const problem = isProblem ? safeParse(problemSchema, value) : undefined;
    if (problem?.success) throw new Refusal(problem.output);
    throw this.strange(response);
  }

  private async answerOf<Name extends OperationName>(
    name: Name,
    value: unknown,
    response: Response,
  ): Promise<Operations[Name]['gives']> {
    if (value === undefined) throw this.strange(response);
    const read = safeParse(operationSchemas[name].gives, value);
    if (read.success) return read.output;
    const [issue] = read.issues;
    const field = issue.path?.map(({ key }) => String(key)).join('.') ?? name;
    if (name === 'health') throw this.strange(response);
    const { version } = await this.call('health', {});
    throw new NodeFailure('node-version', { url: this.address, theirs: version, ours: programVersion(), field });
  }

  private async send<Name extends OperationName>(name: Name, input: VersionedInput<Name>): Promise<Response> {
    const { path, headers: asked, ...init } = requestOf(name, input, input.ifMatch);
    const url = new URL(this.target.url + path);
    try {
      const response = await fetch(url, {
        ...init,
        // A redirect would take the token to somewhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.target.seconds * 1000),
        headers: {
          ...asked,
          authorization: `Bearer ${this.target.token}`,
          // Between two questions a person may think for long: a connection that was kept may be gone by then.
          connection: 'close',
        },
      });
      const { status, headers } = response;
      const location = headers.get('location') ?? undefined;
      return {
        status,
        type: headers.get('content-type') ?? '',
        text: await response.text(),
        ...(location !== undefined && { location }),
      };
    } catch (error) {
      throw explainFetchError(error, url, this.target.seconds);
    }
  }

  private strange({ status, location }: Response): NodeFailure {
    const url = this.address;
    return status >= 300 && status < 400 && location !== undefined
      ? new NodeFailure('node-redirects', { url, location })
      : new NodeFailure('node-other-program', { url, how: `status ${status}`, status });
  }

  private get address(): string {
    return this.target.url;
  }
}

interface Response {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly text: string;
  readonly location?: string;
}

/** Nothing when it is no JSON; no text at all is null. */
function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
