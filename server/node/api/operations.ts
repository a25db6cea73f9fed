import { type CallInput, type OperationName } from './contract';

/** Where an operation is found, below `/api/v1`. Words after a colon stand for parts of the path. */
export interface OperationPlace {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  /** One line for people. */
  readonly summary: string;
}

const connection = '/connections/:id';

/** Every operation of the API. The names are those of the OpenAPI document too. */
export const operations = {
  health: { method: 'GET', path: '/health', summary: 'Whether the node runs. Needs no token.' },
  getNode: { method: 'GET', path: '/node', summary: 'The node and the tracker that it serves.' },
  changeNode: { method: 'PATCH', path: '/node', summary: 'Changes the settings of the node.' },
  changeKey: { method: 'POST', path: '/node/key', summary: 'Makes a new key and tells the partners of it.' },
  listPlatforms: { method: 'GET', path: '/platforms', summary: 'The platforms that are known.' },
  listTemplates: { method: 'GET', path: '/templates', summary: 'Templates for the rules of a platform.' },
  previewRules: {
    method: 'POST',
    path: '/templates/:template/preview',
    summary: 'The rules that a template makes.',
  },
  tryUrl: { method: 'POST', path: '/try-url', summary: 'Looks which node answers at a URL.' },
  listConnections: { method: 'GET', path: '/connections', summary: 'Connections, in pages.' },
  initiate: { method: 'POST', path: '/connections', summary: 'Initiates a connection, and invites the partner.' },
  getConnection: { method: 'GET', path: connection, summary: 'One connection.' },
  changeConnection: {
    method: 'PATCH',
    path: connection,
    summary: 'Changes name, description or the URL of the partner.',
  },
  refresh: { method: 'POST', path: `${connection}/refresh`, summary: 'Gets in touch with the partner now.' },
  activate: { method: 'POST', path: `${connection}/activate`, summary: 'Goes on after a pause.' },
  deactivate: { method: 'POST', path: `${connection}/deactivate`, summary: 'Pauses; what changes meanwhile is kept.' },
  acknowledgeAlarm: {
    method: 'POST',
    path: `${connection}/alarm/acknowledge`,
    summary: 'Says that a warning was seen to.',
  },
  compareDigits: {
    method: 'POST',
    path: `${connection}/compare`,
    summary: 'Says whether both sides see the same digits.',
  },
  describeRemoval: { method: 'GET', path: `${connection}/removal`, summary: 'What removing would mean.' },
  remove: { method: 'POST', path: `${connection}/remove`, summary: 'Removes a connection for good.' },
  invite: { method: 'POST', path: `${connection}/invitation`, summary: 'Makes or renews the invitation.' },
  showInvitation: { method: 'GET', path: `${connection}/invitation`, summary: 'Shows the invitation again.' },
  withdrawInvitation: {
    method: 'POST',
    path: `${connection}/invitation/withdraw`,
    summary: 'Takes the invitation back.',
  },
  previewInvitation: {
    method: 'POST',
    path: '/invitations/preview',
    summary: 'What an invitation offers; nothing is done.',
  },
  acceptInvitation: { method: 'POST', path: '/invitations/accept', summary: 'Accepts an invitation.' },
  declineInvitation: { method: 'POST', path: '/invitations/decline', summary: 'Declines an invitation.' },
  getContracts: {
    method: 'GET',
    path: `${connection}/contracts`,
    summary: 'What the rules of both sides send and read.',
  },
  getRules: { method: 'GET', path: `${connection}/rules`, summary: 'The newest rules of this side.' },
  listRuleVersions: { method: 'GET', path: `${connection}/rules/versions`, summary: 'All versions, newest first.' },
  getRuleVersion: { method: 'GET', path: `${connection}/rules/versions/:version`, summary: 'One version.' },
  diffRules: { method: 'GET', path: `${connection}/rules/diff`, summary: 'What changed between two versions.' },
  publishRules: { method: 'PUT', path: `${connection}/rules`, summary: 'Publishes rules, as a new version.' },
  rollBackRules: {
    method: 'POST',
    path: `${connection}/rules/roll-back`,
    summary: 'Brings an older version back, as a new one.',
  },
  getHistory: { method: 'GET', path: `${connection}/history`, summary: 'What happened to a connection.' },
  getAudit: { method: 'GET', path: '/audit', summary: 'What happened at all.' },
} as const satisfies Record<OperationName, OperationPlace>;

/**
 * Everything of a list that comes in pages; `read` gives the page after a place, and the place of the next one, null on the
 * last. A page that leads to itself is taken as the last, because it would never end.
 */
export async function allPages<Item>(
  read: (after: string | undefined) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await read(after);
    all.push(...items);
    if (next === null || next === after) return all;
    after = next;
  }
}

/** An operation as a request. */
export interface OperationRequest {
  readonly method: string;
  /** Below the URL of the node, with the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Where every operation is found, below the URL of the node. */
export const apiPath = '/api/v1';

/** The request that asks for an operation; `ifMatch` is the version that something was made from. Whose it is, is not in it. */
export function requestOf<Name extends OperationName>(
  name: Name,
  input: CallInput<Name>,
  ifMatch?: number,
): OperationRequest {
  const { method, path } = operations[name];
  const { params = {}, query = {}, body } = input as LooseInput;
  const filled = path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
  return {
    method,
    path: apiPath + filled + search,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}
