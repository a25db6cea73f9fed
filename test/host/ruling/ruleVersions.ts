// The versions of rules that a node in memory has: laid over its other answers.
import { type RuleError, type RuleVersion, type Scripts } from '../../../server/node/api/contract';
import { problem, url } from '../inMemoryNode';

export interface Publishing {
  readonly method: string;
  readonly ifMatch: string | undefined;
  readonly body: Partial<Scripts> & { readonly note?: string; readonly version?: number };
}

export class RuleVersions {
  versions: RuleVersion[] = [];
  /** What was asked to be published or brought back. */
  readonly publishings: Publishing[] = [];
  /** Mistakes that the next publication is refused with. */
  errors: readonly RuleError[] = [];
  /** Happens before the next publication is looked at. */
  beforePublishing: (() => void) | undefined;
  readonly #fetch = globalThis.fetch;

  constructor() {
    globalThis.fetch = (input, init) => {
      const target = input instanceof Request ? input.url : String(input);
      const [, rest] = /^\/api\/v1\/connections\/[^/]+\/rules(.*)$/.exec(target.slice(url.length)) ?? [];
      const answer = target.startsWith(url) && rest !== undefined ? this.#answer(rest, init ?? {}) : undefined;
      return answer ? Promise.resolve(answer) : this.#fetch(input, init);
    };
  }

  stop(): void {
    globalThis.fetch = this.#fetch;
  }

  add({ outgoing, incoming }: Scripts, changes: Partial<RuleVersion> = {}): RuleVersion {
    const version = { version: this.versions.length + 1, at: 1, by: 'ann', note: '', restores: null };
    const added = { ...version, outgoing, incoming, ...changes };
    this.versions.push(added);
    return added;
  }

  get #newest(): RuleVersion | undefined {
    return this.versions.at(-1);
  }

  #answer(path: string, { method = 'GET', body, headers }: RequestInit): Response | undefined {
    if (method === 'GET' && path === '') return json(this.#newest);
    if (path === '/versions') return json({ versions: [...this.versions].reverse() });
    const asked = /^\/versions\/(\d+)$/.exec(path)?.[1];
    if (asked !== undefined) return json(this.versions.find(({ version }) => String(version) === asked));
    if (method === 'GET') return undefined;
    this.beforePublishing?.();
    this.beforePublishing = undefined;
    const said = JSON.parse(typeof body === 'string' ? body : '') as Publishing['body'];
    const ifMatch = (headers as Record<string, string>)['if-match'];
    this.publishings.push({ method, ifMatch, body: said });
    const newest = this.#newest;
    if (ifMatch !== `"${newest?.version ?? 0}"`) return refusal(412, 'rules-conflict', { newest });
    if (this.errors.length > 0) return refusal(422, 'rules-wrong', { errors: this.errors });
    const older = this.versions.find(({ version }) => version === said.version);
    const { outgoing = '', incoming = '' } = older ?? said;
    const changes = { note: said.note ?? '', restores: older?.version ?? null };
    return json(this.add({ outgoing, incoming }, changes));
  }
}

function json(value: unknown): Response {
  return value === undefined ? refusal(404, 'rules-unknown', {}) : Response.json(value);
}

function refusal(status: number, slug: string, facts: object): Response {
  return problem(status, slug, `Refused: ${slug}.`, facts);
}
