// What any node answers to somebody who has its token, over a socket and in memory alike.
import { type ConnectionInfo, type NodeInfo } from '../../server/node/api/contract';
import { problemTypeBase } from '../../server/node/problems/problem';

export interface NodeRequest {
  readonly method: string;
  /** Below `/api/v1`, with the query. */
  readonly path: string;
  readonly body: unknown;
}

/** `gives` without a value is an answer without a text. */
export type Answered =
  | { readonly gives: unknown }
  | { readonly refuses: readonly [status: number, slug: string, detail: string, facts?: object] };

export interface PlainNode {
  info: NodeInfo;
  readonly connections: Map<string, ConnectionInfo>;
}

/** The answer to a request about the node itself or about connections as they are. Changes the node. */
export function answerPlain({ method, path, body }: NodeRequest, node: PlainNode): Answered {
  const [where = '', query = ''] = path.split('?');
  if (where === '/health') return { gives: { status: 'ok', version: node.info.version } };
  if (where === '/node') {
    if (method === 'PATCH') node.info = { ...node.info, ...(body as object) };
    return { gives: node.info };
  }
  if (where === '/connections' && method === 'GET') return { gives: page(node, new URLSearchParams(query)) };
  const { connection, action } = connectionAt(where, node.connections);
  if (!connection) return { refuses: [404, 'connection-unknown', 'There is no such connection here.'] };
  switch (`${method} ${action}`.trim()) {
    case 'GET':
      return { gives: connection };
    case 'PATCH': {
      const changed = { ...connection, ...(body as object), revision: connection.revision + 1 };
      node.connections.set(connection.id, changed);
      return { gives: changed };
    }
    case 'POST remove':
      node.connections.delete(connection.id);
      return { gives: undefined };
    default:
      return { refuses: [404, 'route-unknown', 'This node has nothing at this address.'] };
  }
}

/** The connection that a path speaks of, and what stands behind it there. */
export function connectionAt(
  where: string,
  connections: ReadonlyMap<string, ConnectionInfo>,
): { readonly connection: ConnectionInfo | undefined; readonly action: string } {
  const [, id = '', action = ''] = /^\/connections\/([^/]+)(?:\/(.+))?$/.exec(where) ?? [];
  return { connection: connections.get(decodeURIComponent(id)), action };
}

/** A problem document (RFC 9457). */
export function problemText(status: number, slug: string, detail: string, facts: object = {}): string {
  return JSON.stringify({ ...facts, type: problemTypeBase + slug, status, title: slug, detail });
}

function page({ connections }: PlainNode, query: URLSearchParams): object {
  const after = query.get('after') ?? '';
  const all = [...connections.values()].filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
  const some = all.slice(0, Number(query.get('limit') ?? '500'));
  return { connections: some, next: some.length < all.length ? (some.at(-1)?.id ?? null) : null };
}
