import { type History } from '../api/contract';
import { type Handlers } from '../api/handler';
import { isProblemSlug } from '../problems/problem';
import { problems } from '../problems/table';
import { type RunningNode } from '../runningNode';
import { type StoredAuditEntry } from '../store/rows';
import { findShown } from './shown';

export const looking: Pick<Handlers, 'getHistory' | 'getAudit'> = {
  async getHistory(node, { params: { id }, query }) {
    await findShown(node, id);
    return pageOf(node, query, id);
  },

  getAudit: (node, { query }) => pageOf(node, query),
};

/** Why a handshake has failed is kept as the name of a problem. */
function detailOf({ event, detail }: StoredAuditEntry): string {
  return event === 'failed' && isProblemSlug(detail) ? problems[detail].title : detail;
}

interface Page {
  readonly before?: number | undefined;
  readonly limit: number;
}

async function pageOf({ context }: RunningNode, { before, limit }: Page, connection?: string): Promise<History> {
  const size = Math.max(limit, 1);
  const found = await context.store.transaction((transaction) =>
    transaction.auditEntries({
      limit: size + 1,
      ...(before !== undefined && { before }),
      ...(connection !== undefined && { connection }),
    }),
  );
  const entries = found.slice(0, size).map((entry) => ({ ...entry, detail: detailOf(entry) }));
  return { entries, next: found.length > size ? (entries.at(-1)?.seq ?? null) : null };
}
