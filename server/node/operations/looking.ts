import * as v from 'valibot';
import { type History, type HistoryEvent } from '../api/contract';
import { type Handlers } from '../api/handler';
import { fingerprint } from '../identity/keys';
import { uuidSchema } from '../identity/nodeBlock';
import { isProblemSlug } from '../problems/problem';
import { problems } from '../problems/table';
import { type RunningNode } from '../runningNode';
import { type ConnectionRow, type StoredAuditEntry } from '../store/rows';
import { findShown } from './shown';

export const looking: Pick<Handlers, 'getHistory' | 'getAudit'> = {
  async getHistory(node, { params: { id }, query }) {
    await findShown(node, id);
    return pageOf(node, query, id);
  },

  getAudit: (node, { query }) => pageOf(node, query),
};

/** What a node does by itself: the entry names the node or its key. To go on after a pause is `active` too, but by a user. */
const doneByNodes: readonly HistoryEvent[] = ['active', 'claimed', 'failed', 'partner-key', 'key-changed'];
/** Their details are ids of keys. */
const aboutKeys: readonly HistoryEvent[] = [
  ...(['active', 'accepted', 'claimed', 'partner-key'] as const),
  ...(['node-made', 'key-made', 'key-changed'] as const),
];

interface Page {
  readonly before?: number | undefined;
  readonly limit: number;
}

async function pageOf({ context }: RunningNode, { before, limit }: Page, connection?: string): Promise<History> {
  const size = Math.max(limit, 1);
  const { found, rows } = await context.store.transaction(async (transaction) => {
    const entries = await transaction.auditEntries({
      limit: size + 1,
      ...(before !== undefined && { before }),
      ...(connection !== undefined && { connection }),
    });
    const ids = new Set(entries.map((entry) => entry.connection));
    return { found: entries, rows: await transaction.connections.getMany([...ids]) };
  });
  const entries = found.slice(0, size).map((entry) => shownEntry(entry, rows.get(entry.connection)));
  return { entries, next: found.length > size ? (entries.at(-1)?.seq ?? null) : null };
}

function shownEntry(entry: StoredAuditEntry, row: ConnectionRow | undefined): History['entries'][number] {
  const { seq, at, event, connection, by, rules = null } = entry;
  return { seq, at, event, connection, by, who: whoOf(entry, row), detail: detailOf(entry), rules };
}

/** For people; a connection that is gone by now has no short names any more. */
function whoOf(entry: StoredAuditEntry, row: ConnectionRow | undefined): string {
  const { event, by } = entry;
  if (event === 'key-changed') return '';
  if (event === 'second-acceptance') return fingerprint(by);
  const isNode = doneByNodes.includes(event) && !isResumed(entry);
  if (!row || !(isNode || isByPartner(event, row))) return by;
  return isNode || by === '' ? row.partner : `${by} (${row.partner})`;
}

/** Whether a user of the other side, or that side itself, has done it. */
function isByPartner(event: HistoryEvent, { role }: ConnectionRow): boolean {
  // Somebody here has changed that URL.
  if (event === 'partner-url') return false;
  return event.startsWith('partner-') || (event === 'declined' && role === 'issuer');
}

function isResumed({ event, by }: StoredAuditEntry): boolean {
  return event === 'active' && !v.is(uuidSchema, by);
}

/** Why a handshake has failed is kept as the name of a problem, and keys are compared by their fingerprints. */
function detailOf(entry: StoredAuditEntry): string {
  const { event, detail } = entry;
  if (event === 'failed' && isProblemSlug(detail)) return problems[detail].title;
  return aboutKeys.includes(event) && !isResumed(entry) ? fingerprint(detail) : detail;
}
