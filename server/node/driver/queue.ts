import { type Clock, type Random } from '../ports';
import { type ProblemSlug } from '../problems/table';
import { backOff } from './backOff';
import { Heap } from './heap';
import { type Timers } from './ports';
import { type Work, type WorkKind } from './work';

/** What came of a piece of work. */
export type Result =
  | { readonly kind: 'done' }
  /** To be tried again after the back-off, or later where the partner asks for it; `most` bounds the back-off. In ms. */
  | { readonly kind: 'failed'; readonly problem?: ProblemSlug; readonly asked?: number; readonly most?: number }
  /** Somebody else does it: to be looked at again after so many ms. No attempt was made. */
  | { readonly kind: 'taken'; readonly after: number };

export interface QueueParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  /** Does it, and says what came of it. Must not reject. */
  readonly run: (work: Work) => Promise<Result>;
  /** It has failed for so many times, and is tried again after so many milliseconds. */
  readonly postponed: (work: Work, result: Result & { kind: 'failed' }, attempts: number, wait: number) => void;
  /** Work of a connection has ended, so its row may have changed. */
  readonly ended: (connection: string) => void;
}

/** How much is done at the same time; calls that a partner holds back are counted by themselves. */
export const mostAtOnce: Readonly<Record<Lane, number>> = { quick: 8, patient: 1000 };

type Lane = 'quick' | 'patient';

/** The same work is not begun more often than this, in milliseconds, whatever a partner answers. */
const shortestRound = 1000;

/** Timers of Node end at 24 days. */
const longestTimer = 24 * 3_600_000;

interface Entry {
  work: Work;
  /** Those that have failed. */
  attempts: number;
  state: 'waiting' | 'ready' | 'running';
  /** Of several places in the order only the one of this number counts. */
  place: number;
}

interface ConnectionWork {
  pulse: string;
  readonly entries: Map<WorkKind, Entry>;
  /** When each was begun last, in milliseconds since 1970. */
  readonly begun: Map<WorkKind, number>;
}

/** Work by connection: in each lane one piece at a time for each connection and a few for all, what is due first. */
export class WorkQueue {
  private readonly connections = new Map<string, ConnectionWork>();
  private readonly order = new Heap<{ readonly entry: Entry; readonly place: number }>();
  private readonly ready: Readonly<Record<Lane, Set<Entry>>> = { quick: new Set(), patient: new Set() };
  private readonly busy: Readonly<Record<Lane, Map<string, Promise<void>>>> = { quick: new Map(), patient: new Map() };
  private places = 0;
  private cancelTimer: (() => void) | undefined;
  private isStopped = false;

  constructor(private readonly parts: QueueParts) {}

  /** All work that a connection has now. Failed attempts go on counting unless the pulse has changed. */
  set(connection: string, works: readonly Work[], pulse: string): void {
    const known = this.connections.get(connection);
    if (works.length === 0 && !known) return;
    const { entries } = known ?? this.add(connection, pulse);
    const isFresh = known?.pulse !== pulse;
    if (known) known.pulse = pulse;
    for (const [kind, entry] of entries) if (!works.some((work) => work.kind === kind)) this.drop(entry);
    for (const work of works) this.want(entries, work, isFresh);
    if (entries.size === 0) this.connections.delete(connection);
    this.plan();
  }

  /** Connections that have work. */
  get withWork(): readonly string[] {
    return [...this.connections.keys()];
  }

  /** Ends all waiting after failed attempts. */
  hurry(): void {
    for (const { entries } of this.connections.values()) {
      for (const entry of entries.values()) if (entry.attempts > 0) this.restart(entry);
    }
    this.plan();
  }

  /** Begins nothing more; resolves when nothing is running any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.cancelTimer?.();
    await Promise.all([...this.busy.quick.values(), ...this.busy.patient.values()]);
  }

  private add(connection: string, pulse: string): ConnectionWork {
    const added: ConnectionWork = { pulse, entries: new Map(), begun: new Map() };
    this.connections.set(connection, added);
    return added;
  }

  private want(entries: Map<WorkKind, Entry>, work: Work, isFresh: boolean): void {
    const entry = entries.get(work.kind);
    if (!entry) {
      const added: Entry = { work, attempts: 0, state: 'waiting', place: 0 };
      entries.set(work.kind, added);
      this.wait(added, work.due * 1000);
      return;
    }
    const isMoved = entry.work.due !== work.due && entry.attempts === 0;
    entry.work = work;
    if (isFresh || isMoved) this.restart(entry);
  }

  private drop(entry: Entry): void {
    const { kind, connection } = entry.work;
    this.connections.get(connection)?.entries.delete(kind);
    this.ready[laneOf(kind)].delete(entry);
    entry.place = ++this.places;
  }

  /** As if it had never failed; what is running is left alone. */
  private restart(entry: Entry): void {
    if (entry.state === 'running') return;
    entry.attempts = 0;
    this.wait(entry, entry.work.due * 1000);
  }

  private wait(entry: Entry, at: number): void {
    const { kind, connection } = entry.work;
    const begun = this.connections.get(connection)?.begun.get(kind);
    this.ready[laneOf(kind)].delete(entry);
    entry.state = 'waiting';
    entry.place = ++this.places;
    const earliest = begun === undefined ? 0 : begun + shortestRound;
    this.order.push(Math.max(at, earliest), { entry, place: entry.place });
  }

  /** Begins what is due, and sets the timer for what is due next. */
  private plan(): void {
    if (this.isStopped) return;
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    const now = this.parts.clock.now();
    for (let next = this.order.first; next; next = this.order.first) {
      const { entry, place } = next.item;
      const counts = entry.place === place && entry.state === 'waiting';
      if (counts && next.at > now) {
        this.cancelTimer = this.parts.timers.after(Math.min(next.at - now, longestTimer), () => this.plan());
        break;
      }
      this.order.pop();
      if (!counts) continue;
      entry.state = 'ready';
      this.ready[laneOf(entry.work.kind)].add(entry);
    }
    this.beginReady('quick');
    this.beginReady('patient');
  }

  private beginReady(lane: Lane): void {
    const busy = this.busy[lane];
    for (const entry of this.ready[lane]) {
      if (busy.size >= mostAtOnce[lane]) return;
      if (!busy.has(entry.work.connection)) this.begin(lane, entry);
    }
  }

  private begin(lane: Lane, entry: Entry): void {
    const { work } = entry;
    this.ready[lane].delete(entry);
    entry.state = 'running';
    this.connections.get(work.connection)?.begun.set(work.kind, this.parts.clock.now());
    const ended = this.parts.run(work).then((result) => {
      this.busy[lane].delete(work.connection);
      this.settle(entry, result);
      this.parts.ended(work.connection);
      this.plan();
    });
    this.busy[lane].set(work.connection, ended);
  }

  private settle(entry: Entry, result: Result): void {
    const { kind, connection } = entry.work;
    // What is no longer wanted is not spoken of any more.
    if (this.connections.get(connection)?.entries.get(kind) !== entry) return;
    const now = this.parts.clock.now();
    if (result.kind === 'done') {
      entry.state = 'waiting';
      this.drop(entry);
    } else if (result.kind === 'taken') {
      this.wait(entry, now + result.after);
    } else {
      entry.attempts++;
      const wait = Math.max(backOff(this.parts.random, entry.attempts, result.most), result.asked ?? 0);
      this.parts.postponed(entry.work, result, entry.attempts, wait);
      this.wait(entry, now + wait);
    }
  }
}

function laneOf(kind: WorkKind): Lane {
  return kind === 'poll' ? 'patient' : 'quick';
}
