import { type Store } from '../store/store';
import { Counter, Gauge, Histogram, metricsText } from './registry';

/** How a message to a partner's node ended: an answer, a refusal of any kind, or none. */
export type MessageOutcome = 'answer' | 'refusal' | 'failure';

/** Upper bounds in seconds. */
const latencyBounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What a node counts and measures of itself. */
export class NodeMetrics {
  private readonly requests = new Counter({
    name: 'sync_rules_http_requests_total',
    help: 'Requests answered, by operation and status.',
  });
  private readonly latency = new Histogram(
    { name: 'sync_rules_http_request_seconds', help: 'Time until a request was answered, by operation.' },
    latencyBounds,
  );
  private readonly messages = new Counter({
    name: 'sync_rules_partner_messages_total',
    help: 'Messages sent to nodes of partners, by outcome.',
  });
  private openEventStreams = 0;
  private openLongPolls = 0;

  request(operation: string, status: number, seconds: number): void {
    this.requests.add({ operation, status: `${status}` });
    this.latency.observe(seconds, { operation });
  }

  message(outcome: MessageOutcome): void {
    this.messages.add({ outcome });
  }

  eventStreams(change: 1 | -1): void {
    this.openEventStreams += change;
  }

  longPolls(change: 1 | -1): void {
    this.openLongPolls += change;
  }

  /** Everything, in the text form of Prometheus. */
  async text(store: Store, version: string): Promise<string> {
    const states = await store.transaction((transaction) => transaction.countConnections());
    return metricsText([
      gauge('sync_rules_info', 'Version of the node.', () => [[{ version }, 1]]),
      this.requests,
      this.latency,
      this.messages,
      gauge('sync_rules_connections', 'Connections, by state.', () =>
        [...states].map(([state, count]) => [{ state }, count] as const),
      ),
      gauge('sync_rules_event_streams', 'Open event streams.', () => [[{}, this.openEventStreams]]),
      gauge('sync_rules_long_polls', 'Partners that wait for something new.', () => [[{}, this.openLongPolls]]),
      gauge('process_resident_memory_bytes', 'Memory of the process.', () => [[{}, process.memoryUsage.rss()]]),
      gauge('nodejs_heap_size_used_bytes', 'Memory that its objects take.', () => [
        [{}, process.memoryUsage().heapUsed],
      ]),
      gauge('process_uptime_seconds', 'Seconds since its start.', () => [[{}, process.uptime()]]),
    ]);
  }
}

function gauge(name: string, help: string, read: ConstructorParameters<typeof Gauge>[1]): Gauge {
  return new Gauge({ name, help }, read);
}
