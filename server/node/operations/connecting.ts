import { type Handlers } from '../api/handler';
import { refuseTakenName, wrongState } from '../connections/create';
import { activate, type Change, close, deactivate, exchangeReports, partnerUrlOf } from '../connections/reports';
import { type NodeContext, secondsOf } from '../context';
import { cancel, removeFailed } from '../handshake/advance';
import { expireInvitations, withdraw } from '../handshake/issuer';
import { fingerprint } from '../identity/keys';
import { checkName, nameKey } from '../names/names';
import { type RunningNode } from '../runningNode';
import { type AuditEntry, type ConnectionRow, isFailedForGood } from '../store/rows';
import { finishHandshake, longestWait } from './handshaking';
import { findPartnerAt } from './partnerUrl';
import { removalSentences } from './removal';
import { findShown, showConnection, shownRow } from './shown';
import { within } from './within';

type Names =
  | 'getConnection'
  | 'changeConnection'
  | 'refresh'
  | 'activate'
  | 'deactivate'
  | 'acknowledgeAlarm'
  | 'describeRemoval'
  | 'remove'
  | 'getContracts';

export const connecting: Pick<Handlers, Names> = {
  getConnection: (node, { params: { id } }) => showConnection(node, id),

  async changeConnection(node, { params: { id }, body: { name, description, partnerUrl }, user }) {
    const { context } = node;
    const url =
      partnerUrl === undefined ? undefined : await findPartnerAt(context, await findShown(node, id), partnerUrl);
    await context.store.transaction(async (transaction) => {
      const row = await shownRow(transaction, id);
      if (row.nameKey === null) throw wrongState(row, 'changed');
      const { changed, events } = changedRow(row, { name, description, url });
      if (name !== undefined) await refuseTakenName(transaction, changed);
      for (const event of events) {
        await transaction.audit({ at: secondsOf(context), connection: id, by: user, ...event });
      }
      if (events.length > 0) await transaction.connections.put(changed);
    });
    if (url !== undefined) node.wake();
    return showConnection(node, id);
  },

  async refresh(node, { params: { id } }) {
    const { context } = node;
    const row = await findShown(node, id);
    if (row.role === 'acceptor' && row.state === 'claimed') await finishHandshake(node, id);
    else if (row.role === 'issuer' && (row.state === 'invited' || row.state === 'claimed'))
      await expireInvitations(context);
    else if (row.state === 'active' && partnerUrlOf(row) !== undefined)
      await within(longestWait, exchangeReports(context, id));
    return showConnection(node, id);
  },

  async activate(node, { params: { id }, body: { why }, user }) {
    await findShown(node, id);
    await activate(node.context, id, { by: user, why });
    node.wake();
    return showConnection(node, id);
  },

  async deactivate(node, { params: { id }, body: { why }, user }) {
    await findShown(node, id);
    await deactivate(node.context, id, { by: user, why });
    node.wake();
    return showConnection(node, id);
  },

  async acknowledgeAlarm(node, { params: { id }, body: { why, fingerprint: seen }, user }) {
    const { context } = node;
    await context.store.transaction(async (transaction) => {
      const row = await shownRow(transaction, id);
      const { alarm } = row;
      if (!alarm || alarm.isAcknowledged) return;
      const told = fingerprint(alarm.kid);
      if (seen !== undefined && seen !== told) return;
      const detail = [told, why].filter((word) => word !== '').join(': ');
      await transaction.audit({
        ...{ at: secondsOf(context), event: 'alarm-acknowledged', connection: id, by: user, detail },
      });
      await transaction.connections.put({ ...row, alarm: { ...alarm, isAcknowledged: true } });
    });
    return showConnection(node, id);
  },

  async describeRemoval(node, { params: { id } }) {
    return { sentences: removalSentences(await findShown(node, id)) };
  },

  async remove(node, { params: { id }, body: { why }, user }) {
    await removeConnection(node, await findShown(node, id), { by: user, why });
    node.wake();
    return null;
  },

  async getContracts(node, { params: { id } }) {
    const { report, partnerReport } = await findShown(node, id);
    return { own: report.contract, partner: partnerReport?.contract ?? null };
  },
};

interface Changes {
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** Where the partner is called. */
  readonly url: string | undefined;
}

/** The row with what is changed, and what the audit log says of it: nothing where all stays as it is. */
function changedRow(row: ConnectionRow, changes: Changes) {
  const name = changes.name === undefined ? row.name : checkName(changes.name);
  const { description = row.description, url } = changes;
  const changed: ConnectionRow = { ...row, name, nameKey: nameKey(name), description, ...movedPartner(row, url) };
  const [before, after] = [row.pinned?.node.url ?? '', changed.pinned?.node.url ?? ''];
  const events: Pick<AuditEntry, 'event' | 'detail'>[] = [];
  if (name !== row.name) events.push({ event: 'renamed', detail: `${row.name} to ${name}` });
  if (description !== row.description) events.push({ event: 'described', detail: description });
  if (after !== before) events.push({ event: 'partner-url', detail: `${before} to ${after}` });
  return { changed, events };
}

function movedPartner({ pinned }: ConnectionRow, url: string | undefined): Partial<ConnectionRow> {
  if (url === undefined || !pinned || pinned.node.url === url) return {};
  return { pinned: { ...pinned, node: { ...pinned.node, url } }, failure: null };
}

async function removeConnection(
  { context }: RunningNode,
  { id, role, state }: ConnectionRow,
  change: Change,
): Promise<void> {
  const isOpen = state === 'invited' || state === 'claimed';
  if (isOpen && role === 'acceptor') return cancel(context, id, change.by, change.why);
  if (state === 'closed' || isFailedForGood({ role, state })) return removeEnded(context, id, change);
  if (isOpen) await withdraw(context, id, change.by, change.why);
  return close(context, id, change);
}

/** It has ended before: nobody has to be told of the removal. */
async function removeEnded(context: NodeContext, id: string, { by, why }: Change): Promise<void> {
  await context.store.transaction(async (transaction) => {
    const row = await shownRow(transaction, id);
    if (row.state !== 'closed' && !isFailedForGood(row)) throw wrongState(row, 'taken from the list');
    await transaction.audit({ at: secondsOf(context), event: 'removed', connection: id, by, detail: why });
    await removeFailed(transaction, row);
  });
}
