import { type ServerResponse } from 'node:http';
import { type NodeEvent } from '../api/contract';
import { type NodeMetrics } from '../metrics/nodeMetrics';
import { NodeProblem } from '../problems/problem';
import { type Store, type StoreChange } from '../store/store';

export interface EventStreamsParts {
  readonly store: Store;
  /** Of the program, for the first event of a stream. */
  readonly version: string;
  readonly metrics: NodeMetrics;
  /** Tells events of this process from those of others, and of its lives before. */
  readonly epoch: string;
  readonly heartbeatSeconds?: number;
}

/** So many events are kept for streams that were interrupted, so many bytes for a reader that is slow. */
const mostKept = 1000;
const mostWaiting = 262_144;
/** Seconds after which a reader that takes nothing is given up. */
const patienceSeconds = 60;
const mostStreams = 256;

/**
 * Streams of server-sent events (WHATWG HTML): each begins with the event `hello`, then come events of the contract. A stream
 * that says by `Last-Event-ID` where it was interrupted gets what it missed or, when that is no longer known, `resync`.
 */
export class EventStreams {
  private readonly streams = new Set<EventStream>();
  private readonly kept: string[] = [];
  private readonly unsubscribe: () => void;
  private readonly heartbeat: NodeJS.Timeout;
  private last = 0;

  constructor(private readonly parts: EventStreamsParts) {
    this.unsubscribe = parts.store.subscribe((change) => this.tell(change));
    this.heartbeat = setInterval(() => this.beat(), (parts.heartbeatSeconds ?? 15) * 1000);
    this.heartbeat.unref();
  }

  /** Takes over an answer that nothing was written to. Throws `too-many-requests`. */
  open(outgoing: ServerResponse, headers: Readonly<Record<string, string>>, lastEventId: string | undefined): void {
    if (this.streams.size >= mostStreams) throw new NodeProblem('too-many-requests', { seconds: 30 });
    const stream = new EventStream(outgoing, () => this.resync());
    outgoing.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    outgoing.on('close', () => {
      this.streams.delete(stream);
      this.parts.metrics.eventStreams(-1);
    });
    this.streams.add(stream);
    this.parts.metrics.eventStreams(1);
    stream.write(`retry: 2000\nevent: hello\ndata: ${JSON.stringify({ version: this.parts.version })}\n\n`);
    for (const text of this.missed(lastEventId)) stream.write(text);
  }

  /** Ends all streams. */
  close(): void {
    clearInterval(this.heartbeat);
    this.unsubscribe();
    for (const stream of this.streams) stream.end();
  }

  private tell(change: StoreChange): void {
    this.last++;
    const text = this.eventText(change);
    this.kept.push(text);
    if (this.kept.length > mostKept) this.kept.shift();
    for (const stream of this.streams) stream.write(text);
  }

  private missed(lastEventId: string | undefined): readonly string[] {
    if (lastEventId === undefined) return [];
    const [epoch, number] = lastEventId.split('.');
    const count = this.last - Number(number);
    const isKnown = epoch === this.parts.epoch && count >= 0 && count <= this.kept.length;
    if (!isKnown) return [this.resync()];
    return count === 0 ? [] : this.kept.slice(-count);
  }

  private resync(): string {
    return this.eventText({ kind: 'resync' });
  }

  private eventText(event: NodeEvent): string {
    return `id: ${this.parts.epoch}.${this.last}\ndata: ${JSON.stringify(event)}\n\n`;
  }

  private beat(): void {
    for (const stream of this.streams) stream.beat();
  }
}

/** One reader. What it is too slow for is left out; once it is ready again, it is told to ask for everything. */
class EventStream {
  private behindSince: number | undefined;

  constructor(
    private readonly outgoing: ServerResponse,
    resync: () => string,
  ) {
    outgoing.on('drain', () => {
      if (this.behindSince === undefined) return;
      this.behindSince = undefined;
      this.write(resync());
    });
  }

  write(text: string): void {
    if (this.behindSince !== undefined) return;
    this.outgoing.write(text);
    if (this.outgoing.writableLength > mostWaiting) this.behindSince = performance.now();
  }

  beat(): void {
    if (this.behindSince === undefined) this.write(':\n\n');
    else if (performance.now() - this.behindSince > patienceSeconds * 1000) this.outgoing.destroy();
  }

  end(): void {
    this.outgoing.end();
  }
}
