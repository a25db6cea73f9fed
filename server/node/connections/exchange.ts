import { type NodeContext, secondsOf } from '../context';
import { exchangeAnswerSchema, exchangeBodySchema, readMessage } from '../handshake/messages';
import { type Outcome, sendMessage } from '../partner/client';
import { type WatchConnection } from '../ports';
import { type ConnectionRow } from '../store/rows';
import { urlBelow } from '../urls/guard';
import { rowOf, wrongState } from './create';
import { noteFailure } from './failure';
import { connectionPath, keyOf, newsOf, problemOf, takeNews } from './reports';
import { stateKey, takeStatedKey } from './rotation';

/** The longest that an answer is held back, in seconds: proxies often give up after thirty. */
export const longestWait = 25;

/**
 * The private side asks for news: its partner cannot call it. The partner answers when it has some, or when `wait` seconds are
 * over. Throws `wrong-state` for a connection that is not active, or whose partner can call.
 */
export async function poll(node: NodeContext, id: string, { wait }: { readonly wait: number }): Promise<Outcome> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const [kid, url] = [row.pinned?.keys[0]?.kid, row.pinned?.node.url ?? undefined];
  const isPrivate = row.state === 'active' && row.kind === 'private' && row.role === 'acceptor';
  if (!isPrivate || kid === undefined || url === undefined) throw wrongState(row, 'asked for news');
  const outcome = await sendMessage(node, {
    url: urlBelow(url, `${connectionPath}${row.connectionId}/exchange?wait=${wait}`),
    body: JSON.stringify({ ...newsOf(node, row), knownKid: kid }),
    connection: { id: row.connectionId, seq: row.report.version },
    findKey: (signer) => keyOf(row, signer, secondsOf(node)),
    clockOffset: row.clockOffset,
    pin: row.pinned?.spki,
    wait,
  });
  if (outcome.kind === 'answer') {
    const { report, node: block, key } = readMessage(exchangeAnswerSchema, outcome.body);
    await takeNews(node, id, report, { delivered: row.report.version, clockOffset: outcome.clockOffset, block });
    if (key) await takeStatedKey(node, id, key);
  }
  await noteFailure(node, id, 'active', problemOf(outcome));
  return outcome;
}

/** How long the answer may be held back, and by what; at once without a watch. */
export interface Holding {
  readonly seconds: number;
  readonly watch: WatchConnection | undefined;
}

/** The other side of `poll`: keeps the private side's report, and answers once there is something that it does not know. */
export async function takeExchange(
  node: NodeContext,
  id: string,
  body: string,
  { seconds, watch }: Holding,
): Promise<string> {
  const { report, seen, node: block, knownKid } = readMessage(exchangeBodySchema, body);
  await takeNews(node, id, report, { delivered: seen, block, knownKid });
  const isKeyDue = node.nextKey !== undefined && node.nextKey.kid !== knownKid;
  const read = () => node.store.transaction((transaction) => rowOf(transaction, id));
  const isDue = (row: ConnectionRow) => isKeyDue || row.report.version > seen;
  const row = watch ? await hold(watch(id), Math.min(seconds, longestWait), read, isDue) : await read();
  return JSON.stringify({ ...newsOf(node, row), ...(isKeyDue && { key: stateKey(node, node.nextKey, row) }) });
}

async function hold(
  watch: ReturnType<WatchConnection>,
  seconds: number,
  read: () => Promise<ConnectionRow>,
  isDue: (row: ConnectionRow) => boolean,
): Promise<ConnectionRow> {
  try {
    let row = await read();
    for (let left = seconds; left > 0 && !isDue(row); row = await read()) left = await watch.next(left);
    return row;
  } finally {
    watch.end();
  }
}
