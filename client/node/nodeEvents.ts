import { type NodeEvent } from '../../server/node/api/contract';
import { delayBefore, pause, type BackOff } from './backOff';
import { EventStreamReader } from './eventStream';
import { type NodeClient } from './nodeClient';
import { isTokenProblem, NodeUnreachable } from './nodeErrors';
import { unreachable } from './unreachable';
import { l10n } from '../words';

export interface NodeEventsListener {
  /** The stream stands: what happened before it did is not in it. */
  onOpen(): void;
  onEvent(event: NodeEvent): void;
  /** It broke or could not be opened. It is tried again, unless the token is wrong. */
  onLost(error: unknown): void;
}

export interface NodeEventsOptions {
  /** Nodes give a sign of life more often than that. */
  readonly silenceMs: number;
  readonly backOff: BackOff;
}

export const eventsBackOff: BackOff = { firstMs: 500, mostMs: 30_000 };

const defaults: NodeEventsOptions = { silenceMs: 60_000, backOff: eventsBackOff };

/** Listens to a node's events until it is ended, and opens the stream anew whenever it breaks. */
export function followNodeEvents(
  client: NodeClient,
  listener: NodeEventsListener,
  { silenceMs, backOff }: NodeEventsOptions = defaults,
): { readonly end: () => void; readonly retryNow: () => void } {
  const ended = new AbortController();
  const isEnded = () => ended.signal.aborted;
  let waiting = new AbortController();

  const follow = async () => {
    for (let attempt = 0; !isEnded(); attempt++) {
      try {
        await listen(client, ended.signal, silenceMs, {
          onOpen: () => {
            attempt = 0;
            listener.onOpen();
          },
          onEvent: (event) => listener.onEvent(event),
        });
      } catch (error) {
        if (isEnded()) return;
        listener.onLost(error);
        if (isTokenProblem(error)) return;
      }
      waiting = new AbortController();
      await pause(delayBefore(attempt, backOff), AbortSignal.any([ended.signal, waiting.signal]));
    }
  };
  void follow();
  return { end: () => ended.abort(), retryNow: () => waiting.abort() };
}

/** Ends only by an error. */
async function listen(
  client: NodeClient,
  ended: AbortSignal,
  silenceMs: number,
  listener: Pick<NodeEventsListener, 'onOpen' | 'onEvent'>,
): Promise<never> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), silenceMs);
  const signOfLife = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), silenceMs);
  };
  try {
    const stream = await client.openEvents(AbortSignal.any([ended, silent.signal]));
    listener.onOpen();
    const reader = new EventStreamReader();
    const decoder = new TextDecoder();
    const chunks = stream.getReader();
    for (;;) {
      const { done, value } = await chunks.read().catch((error: unknown) => {
        throw unreachable(client.address.url, error);
      });
      if (done) throw new NodeUnreachable('down', l10n.t('The sync node at {0} ended.', client.address.url));
      signOfLife();
      for (const data of reader.read(decoder.decode(value, { stream: true }))) listener.onEvent(eventOf(data));
    }
  } catch (error) {
    if (!silent.signal.aborted) throw error;
    throw new NodeUnreachable('late', l10n.t('The sync node at {0} does not answer any more.', client.address.url));
  } finally {
    clearTimeout(timer);
    silent.abort();
  }
}

/** What cannot be read, or is of a kind that came later, may mean anything: everything is asked for again. */
function eventOf(data: string): NodeEvent {
  try {
    const event = JSON.parse(data) as NodeEvent;
    if (event.kind === 'node') return event;
    if (event.kind === 'connection' && typeof event.id === 'string') return event;
  } catch {
    // The same as an unknown kind.
  }
  return { kind: 'resync' };
}
