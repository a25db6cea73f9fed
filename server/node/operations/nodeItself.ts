import { type NodeInfo } from '../api/contract';
import { type Handlers } from '../api/handler';
import { secondsOf } from '../context';
import { newOwnKey } from '../identity/ownKeys';
import { NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { type NodeRow, nodeRowId, type NodeSettings } from '../store/rows';
import { type Transaction } from '../store/store';
import { withUrl } from '../urls/ownUrls';
import { checkSettings } from './nodeSettings';
import { factsOf } from './shown';

export const nodeItself: Pick<Handlers, 'health' | 'getNode' | 'changeNode' | 'changeKey'> = {
  health: ({ context }) => Promise.resolve({ status: 'ok', version: context.block.version }),

  getNode: (node) => showNode(node),

  async changeNode(node, { body, user }) {
    const { context, settings, fixed } = node;
    const checked = checkSettings(body, context.guard);
    const changes = Object.fromEntries(
      Object.entries(checked).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(settings[name as keyof NodeSettings]),
      ),
    );
    const names = Object.keys(changes);
    const refused = fixed.find((name) => names.includes(name));
    if (refused !== undefined) throw new NodeProblem('setting-fixed', { setting: refused });
    if (names.length > 0) {
      await context.store.transaction(async (transaction) => {
        const row = await nodeRow(transaction);
        const { publicUrl = null } = checked;
        const urls = withUrl(withUrl(row.urls, context.block.url), publicUrl);
        await transaction.nodes.put({ ...row, settings: { ...row.settings, ...changes }, urls });
        const detail = Object.entries(changes).map(([name, value]) => `${name}: ${wordOf(value)}`);
        await transaction.audit({
          ...{ at: secondsOf(context), event: 'settings', connection: '', by: user, detail: detail.join('; ') },
        });
      });
      await node.reload();
      node.wake();
    }
    return showNode(node);
  },

  async changeKey(node, { user }) {
    const { context } = node;
    const nextKey = newOwnKey(context);
    await context.store.transaction(async (transaction) => {
      const row = await nodeRow(transaction);
      if (row.nextKey) throw new NodeProblem('key-change-running');
      await transaction.nodes.put({ ...row, nextKey });
      await transaction.audit({
        ...{ at: secondsOf(context), event: 'key-made', connection: '', by: user, detail: nextKey.kid },
      });
    });
    await node.reload();
    node.wake();
    return showNode(node);
  },
};

async function showNode(node: RunningNode): Promise<NodeInfo> {
  const { context, settings, fixed, storage, isThisMachineOnly } = node;
  const { nextKey } = await context.store.transaction(nodeRow);
  return {
    ...factsOf(node),
    shortName: settings.shortName,
    projects: [...settings.projects],
    publicUrl: settings.publicUrl,
    url: context.block.url,
    isThisMachineOnly,
    storage,
    fixed: [...fixed],
    isChangingKey: nextKey !== null,
  };
}

/** Whoever starts a node has made its row. */
async function nodeRow(transaction: Transaction): Promise<NodeRow> {
  const row = await transaction.nodes.get(nodeRowId);
  if (!row) throw new Error('The store holds no row of the node itself.');
  return row;
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : 'none';
}
