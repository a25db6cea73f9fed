import { array, boolean, object, safeParse, string } from 'valibot';
import { type StoreChange } from '../store/store';

/** PostgreSQL takes less than 8,000 bytes. */
const longest = 7000;

const message = object({ from: string(), connections: array(string()), node: boolean(), all: boolean() });

/** What processes on one database tell each other; says that all may have changed where it would be too long. */
export function encodeChanges(changes: readonly StoreChange[], from: string): string {
  const connections = changes.flatMap((change) => (change.kind === 'connection' ? [change.id] : []));
  const node = changes.some(({ kind }) => kind === 'node');
  const text = JSON.stringify({ from, connections, node, all: false });
  if (Buffer.byteLength(text) <= longest) return text;
  return JSON.stringify({ from, connections: [], node: false, all: true });
}

/** Nothing where the text is what this process has said itself; everything where it cannot be read. */
export function decodeChanges(text: string, own: string): readonly StoreChange[] {
  const read = safeParse(message, valueOf(text));
  if (!read.success) return [{ kind: 'resync' }];
  const { from, connections, node, all } = read.output;
  if (from === own) return [];
  if (all) return [{ kind: 'resync' }];
  const changes = connections.map((id) => ({ kind: 'connection', id }) as const);
  return node ? [...changes, { kind: 'node' }] : changes;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
