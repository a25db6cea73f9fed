import { type NodeContext } from '../context';
import { exchangeAnswerSchema, exchangeBodySchema, readMessage } from '../handshake/messages';
import { type SigningKey } from '../identity/keys';
import { type Outcome, sendMessage } from '../partner/client';
import { type ConnectionRow, isCallingSide } from '../store/rows';
import { rowOf, wrongState } from './create';
import { noteFailure } from './failure';
import { messageTo, newsOf, problemOf, type Said, takeNews } from './reports';
import { stateKey, takeStatedKey } from './rotation';
import { type Watch, type WatchConnection } from './watch';

/** The longest that an answer is held back, in seconds: proxies often give up after thirty. */
export const longestWait = 25;

/**
 * The private side asks for news: its partner cannot call it. The partner answers when it has some, or when `wait` seconds are
 * over. Throws `wrong-state` for a connection that is not active, or whose partner can call.
 */
export async function poll(node: NodeContext, id: string, { wait }: { readonly wait: number }): Promise<Outcome> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const kid = row.pinned?.keys[0]?.kid;
  if (row.state !== 'active' || !isCallingSide(row) || kid === undefined) throw wrongState(row, 'asked for news');
  const outcome = await sendMessage(node, {
    ...messageTo(node, row, `exchange?wait=${wait}`, { ...newsOf(node, row), knownKid: kid }),
    wait,
  });
  if (outcome.kind === 'answer') {
    const { report, node: block, key } = readMessage(exchangeAnswerSchema, outcome.body);
    const { at, clockOffset } = outcome;
    await takeNews(node, id, report, { delivered: row.report.version, at, clockOffset, block });
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

/**
 * The other side of `poll`: keeps the private side's report, and answers once there is something that it does not know, which
 * may be this node itself: its URL or another setting.
 */
export async function takeExchange(
  node: NodeContext,
  id: string,
  { body, at }: Said,
  { seconds, watch }: Holding,
): Promise<string> {
  const { report, seen, node: block, knownKid } = readMessage(exchangeBodySchema, body);
  await takeNews(node, id, report, { delivered: seen, at, block, knownKid });
  const read = async (present: NodeContext): Promise<News> => {
    const row = await present.store.transaction((transaction) => rowOf(transaction, id));
    const key = present.nextKey?.kid === knownKid ? undefined : present.nextKey;
    return { node: present, row, key, isDue: present !== node || key !== undefined || row.report.version > seen };
  };
  const news = watch ? await hold(watch(id), Math.min(seconds, longestWait), read) : await read(node);
  const { key, row } = news;
  return JSON.stringify({ ...newsOf(news.node, row), ...(key && { key: stateKey(news.node, key, row) }) });
}

/** What an answer is made of. */
interface News {
  readonly node: NodeContext;
  readonly row: ConnectionRow;
  /** The next key of the node, where the partner does not have it. */
  readonly key: SigningKey | undefined;
  /** There is something that the partner does not know. */
  readonly isDue: boolean;
}

async function hold(watch: Watch, seconds: number, read: (node: NodeContext) => Promise<News>): Promise<News> {
  try {
    let news = await read(watch.node());
    for (let left = seconds; left > 0 && !news.isDue; news = await read(watch.node())) left = await watch.next(left);
    return news;
  } finally {
    watch.end();
  }
}
