import { type ProblemKind, problems, type ProblemSlug } from './table';

/** What stands in the place of a word in braces. Never a secret: it is shown, logged and sent. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

/** A problem as JSON (RFC 9457), with the facts as members of their own. */
export interface ProblemDocument {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly [fact: string]: string | number;
}

/** What the node throws when something is refused. Its message is the sentence for the user. */
export class NodeProblem extends Error {
  override readonly name = 'NodeProblem';
  readonly status: number;

  constructor(
    readonly slug: ProblemSlug,
    readonly facts: ProblemFacts = {},
    /** What else the document holds for a client, such as texts to compare. Partners never get it. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(fill(problems[slug].advice, facts));
    this.status = problems[slug].status;
  }
}

/** What comes before the slug in `type`. */
export const problemTypeBase = 'https://github.com/sync-rules/sync-rules/problems/';

export const problemMediaType = 'application/problem+json';

export function problemDocument(problem: NodeProblem): ProblemDocument {
  const { title, status } = problems[problem.slug];
  return { ...problem.facts, type: problemTypeBase + problem.slug, status, title, detail: problem.message };
}

/** The problem that a document tells of; nothing when it is of a kind that is not known here. */
export function readProblemDocument(text: string): NodeProblem | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string')
    return undefined;
  const slug = value.type.startsWith(problemTypeBase) ? value.type.slice(problemTypeBase.length) : '';
  if (!isProblemSlug(slug)) return undefined;
  const wanted = factsOf(problems[slug]);
  const facts = Object.entries(value).filter(
    (entry): entry is [string, string | number] => wanted.includes(entry[0]) && isFact(entry[1]),
  );
  return new NodeProblem(slug, Object.fromEntries(facts));
}

/** The names of the facts that a problem's sentence speaks of. */
export function factsOf({ advice }: ProblemKind): readonly string[] {
  return [...advice.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

export function isProblemSlug(slug: string): slug is ProblemSlug {
  return Object.hasOwn(problems, slug);
}

/** A partner's words are shown to a user: short ones only. */
function isFact(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= 300);
}

function fill(advice: string, facts: ProblemFacts): string {
  return advice.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
