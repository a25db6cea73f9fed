import { type History } from '../api/contract';
import { type Handlers } from '../api/handler';
import { type RunningNode } from '../runningNode';
import { findShown } from './shown';

export const looking: Pick<Handlers, 'getHistory' | 'getAudit'> = {
  async getHistory(node, { params: { id }, query }) {
    await findShown(node, id);
    return pageOf(node, query, id);
  },

  getAudit: (node, { query }) => pageOf(node, query),
};

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
  const entries = found.slice(0, size).map((entry) => ({ ...entry }));
  return { entries, next: found.length > size ? (entries.at(-1)?.seq ?? null) : null };
}
