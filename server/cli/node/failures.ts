import { fetchFailure } from '../../node/api/fetchFailure';
import { problemTypeBase } from '../../node/problems/problem';
import { type ExitCode, exitCodes } from '../environment';

/** Why no answer of a node came that could be used. The keys are a promise to scripts: never rename one. */
const failures = {
  'node-unknown-host': {
    title: 'No such host',
    advice: 'There is no host called {host}. Check the address of the node for a typing mistake.',
  },
  'node-refused': {
    title: 'Connection refused',
    advice: 'Nothing listens at {url}. Check the address and the port, and that the node runs.',
  },
  'node-silent': {
    title: 'No answer in time',
    advice:
      '{url} did not answer within {seconds} seconds. If something was to be changed, look whether it was before you try again; --timeout gives it longer.',
  },
  'node-certificate': {
    title: 'Certificate not trusted',
    advice:
      'The certificate of {host} is not trusted here ({why}). If an authority of your own has issued it, name the file of its certificate in the variable NODE_EXTRA_CA_CERTS.',
  },
  'node-tls': {
    title: 'No secure connection',
    advice: '{url} does not answer as https ({why}). Check the port, and whether the address begins with http://.',
  },
  'node-broken': {
    title: 'Connection broke off',
    advice:
      'The connection to {url} broke off ({why}). If something was to be changed, look whether it was before you try again.',
  },
  'node-redirects': {
    title: 'Redirected',
    advice: '{url} leads on to {location}, where the token is not sent. If that is the node, give that address.',
  },
  'node-other-program': {
    title: 'Not a sync node',
    advice: 'Another program than a sync node answers at {url} ({how}). Check the address and the port.',
  },
  'node-version': {
    title: 'Versions do not meet',
    advice:
      'The node at {url} is of version {theirs}, this program of version {ours}, and the answer cannot be read ({field}). Update the older one.',
  },
} as const;

type FailureSlug = keyof typeof failures;

type Facts = Readonly<Record<string, string | number>>;

/** What this program itself refuses, or cannot do. Its message is the sentence for the user. */
export class CommandProblem extends Error {
  override readonly name: string = 'CommandProblem';

  constructor(
    /** The kind of problem, for scripts. */
    readonly slug: string,
    readonly title: string,
    detail: string,
    readonly code: ExitCode,
    private readonly facts: Facts = {},
  ) {
    super(detail);
  }

  /** As a problem document (RFC 9457). Without a status, which is a node's to say. */
  get document(): object {
    const { slug, title, message } = this;
    return { ...this.facts, type: problemTypeBase + slug, title, detail: message };
  }
}

/** A file that cannot be read or written. */
export function unusableFile(detail: string): CommandProblem {
  return new CommandProblem('file-unusable', 'File not usable', detail, exitCodes.failure);
}

/** A node could not be reached or understood. */
export class NodeFailure extends CommandProblem {
  override readonly name = 'NodeFailure';

  constructor(slug: FailureSlug, facts: Facts) {
    const { title, advice } = failures[slug];
    const detail = advice.replace(/\{(\w+)\}/g, (whole, fact: string) => String(facts[fact] ?? whole));
    super(slug, title, detail, exitCodes.failure, facts);
  }
}

/** What an error of `fetch` means for somebody who called a node at `url`. */
export function explainFetchError(error: unknown, url: URL, seconds: number): NodeFailure {
  const { kind, why } = fetchFailure(error);
  const address = url.origin;
  const facts = { url: address, host: url.hostname, why };
  if (kind === 'silent') return new NodeFailure('node-silent', { url: address, seconds });
  if (kind === 'unknown-host') return new NodeFailure('node-unknown-host', { host: facts.host });
  if (kind === 'refused') return new NodeFailure('node-refused', { url: address });
  if (kind === 'certificate') return new NodeFailure('node-certificate', facts);
  if (kind === 'tls') return new NodeFailure('node-tls', facts);
  if (kind === 'other-program') return new NodeFailure('node-other-program', { url: address, how: 'not as http' });
  return new NodeFailure('node-broken', facts);
}
