import { allPages } from '../api/operations';
import { secondsOf } from '../context';
import { expireInvitations } from '../handshake/issuer';
import { purgeInvitations } from '../handshake/purge';
import { fingerprint } from '../identity/keys';
import { errorFacts, type Log } from '../log/log';
import { type RunningNode } from '../runningNode';
import { type ConnectionRow, type ConnectionState, type PairingRow } from '../store/rows';
import { backOff } from './backOff';
import { finishKeyChange, isKeyUntold } from './keyChange';
import { perform } from './perform';
import { type Leases, type Timers } from './ports';
import { type Result, WorkQueue } from './queue';
import { pulseOf, type Work, workOf } from './work';

export interface DriverParts {
  readonly node: RunningNode;
  readonly timers: Timers;
  readonly leases: Leases;
  readonly log: Log;
}

/** How often the store is looked through, whatever it has told, and how often it is tidied up: in milliseconds. */
export const lookEvery = 5 * 60_000;
const tidyEvery = 30_000;

/** How often it is looked for what need no longer be kept, in seconds; it is at the first tidying too. */
export const purgeEvery = 24 * 3600;

/** Another process does the work: whether it is done is seen after so many milliseconds. */
const takenFor = 5000;

/** Whoever begins a handshake goes on with it at once: what is on its way so long, in seconds, is gone on with here. */
const politeSeconds = 2;

/** Waited for more of the same, in milliseconds. */
const soon = 1000;

/** Rows that are read at a time. */
const page = 500;

/** States in which there may be something to do. */
const busyStates: readonly ConnectionState[] = ['claimed', 'declined', 'failed', 'active', 'closed'];

/** What happens by itself in a node. */
export class Driver {
  private readonly queue: WorkQueue;
  private readonly cancels = new Set<() => void>();
  private unsubscribe: (() => void) | undefined;
  /** Connections whose row is to be read anew. */
  private readonly changed = new Set<string>();
  private looksAtAll = false;
  private looksSoon = false;
  /** When it was started, in seconds since 1970. */
  private since = 0;
  private looking: Promise<void> | undefined;
  private tidying: Promise<void> | undefined;
  /** When it was last looked for what need no longer be kept, in seconds since 1970. */
  private purgedAt = -Infinity;
  private failures = 0;
  private isStopped = false;

  constructor(private readonly parts: DriverParts) {
    const { node, timers, log } = parts;
    this.queue = new WorkQueue({
      clock: { now: () => node.context.clock.now() },
      random: { bytes: (count) => node.context.random.bytes(count) },
      timers,
      run: (work) => this.run(work),
      postponed: (work, result, attempts, wait) => {
        const { kind, connection } = work;
        const seconds = Math.ceil(wait / 1000);
        log.write('work-waiting', { work: kind, connection, problem: result.problem, attempts, seconds });
      },
      ended: (connection) => this.look(connection),
    });
  }

  start(): void {
    this.unsubscribe = this.parts.node.context.store.subscribe((change) => {
      if (change.kind === 'connection') this.look(change.id);
      else if (change.kind === 'resync') this.lookAtAll();
    });
    this.since = secondsOf(this.parts.node.context);
    this.lookAtAll();
    this.regularly(lookEvery, () => this.lookAtAll());
    this.regularly(tidyEvery, () => {
      this.tidying = this.tidy();
    });
  }

  /** Settings or keys are other ones now: what the node says of itself has to be told to every partner. */
  nodeChanged(): void {
    this.lookAtAll();
  }

  /** Looks for work now, and tries at once what has failed before. */
  wake(): void {
    this.queue.hurry();
    this.lookAtAll();
  }

  /** Begins nothing more; resolves when all that was begun has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.unsubscribe?.();
    for (const cancel of this.cancels) cancel();
    await this.queue.stop();
    await Promise.all([this.looking, this.tidying]);
    await this.parts.leases.close();
  }

  private async run(work: Work): Promise<Result> {
    const { leases, log, node } = this.parts;
    const begun = node.context.clock.now();
    const release = await leases.take(`${work.kind} ${work.connection}`).catch(() => undefined);
    if (!release) return { kind: 'taken', after: takenFor };
    const result = await perform(node.context, work, log);
    await release().catch(() => undefined);
    if (result.kind === 'done') {
      const { kind, connection } = work;
      log.write('work-done', { work: kind, connection, milliseconds: node.context.clock.now() - begun });
    }
    return result;
  }

  private look(connection: string): void {
    this.changed.add(connection);
    this.looking ??= this.lookThrough();
  }

  private lookAtAll(): void {
    this.looksAtAll = true;
    this.looking ??= this.lookThrough();
  }

  /** Once for many partners that were told. */
  private lookSoon(): void {
    if (this.looksSoon) return;
    this.looksSoon = true;
    const look = () => {
      this.looksSoon = false;
      this.lookAtAll();
    };
    this.later(soon, look, () => undefined);
  }

  /** Reads what is to be read until nothing is left; one at a time, so that the newest reading counts. */
  private async lookThrough(): Promise<void> {
    while (!this.isStopped && (this.looksAtAll || this.changed.size > 0)) {
      const [isAll, ids] = [this.looksAtAll, [...this.changed]];
      this.looksAtAll = false;
      this.changed.clear();
      try {
        if (isAll) await this.readAll();
        else for (const id of ids) await this.readOne(id);
        this.failures = 0;
      } catch (error) {
        this.looksAtAll = true;
        await this.pauseAfter(error);
      }
    }
    this.looking = undefined;
  }

  /** The store does not answer: that is tried again, less and less often. */
  private async pauseAfter(error: unknown): Promise<void> {
    const wait = backOff(this.parts.node.context.random, ++this.failures, tidyEvery);
    this.parts.log.write('work-failed', { work: 'look', seconds: Math.ceil(wait / 1000), ...errorFacts(error) });
    await new Promise<void>((resume) => this.later(wait, resume, resume));
  }

  private async readOne(id: string): Promise<void> {
    const { context } = this.parts.node;
    const { row, pairing } = await context.store.transaction(async (transaction) => {
      const found = await transaction.connections.get(id);
      const jti = found?.jti ?? null;
      return { row: found, pairing: jti === null ? undefined : await transaction.pairings.get(jti) };
    });
    if (row) this.take(row, pairing, secondsOf(context) + politeSeconds);
    else this.queue.set(id, [], '');
    // It may have been the last one to know.
    if (context.nextKey && row?.pinned?.knownKid === context.nextKey.kid) this.lookSoon();
  }

  private async readAll(): Promise<void> {
    const { context } = this.parts.node;
    const pairings = new Map<string, PairingRow>();
    for (const pairing of await context.store.transaction((transaction) => transaction.openPairings()))
      pairings.set(pairing.id, pairing);
    const rows = await allPages<ConnectionRow>(async (after) => {
      const query = { states: busyStates, limit: page, ...(after !== undefined && { after }) };
      const items = await context.store.transaction((transaction) => transaction.findConnections(query));
      return { items, next: items.length < page ? null : (items.at(-1)?.id ?? null) };
    });
    await this.finishKeyChange(rows);
    for (const row of rows) this.take(row, row.jti === null ? undefined : pairings.get(row.jti));
    const known = new Set(rows.map(({ id }) => id));
    for (const id of this.queue.withWork) if (!known.has(id)) this.queue.set(id, [], '');
  }

  private async finishKeyChange(rows: readonly ConnectionRow[]): Promise<void> {
    const { node, log } = this.parts;
    const progress = await finishKeyChange(node.context, rows);
    if (!progress) return;
    const { all, untold, isFinished } = progress;
    log.write('key-told', { count: all - untold.length, all });
    if (!isFinished) return;
    await node.reload();
    for (const connection of untold) log.write('key-partner-missing', { connection });
    log.write('key-changed', { fingerprint: fingerprint(node.context.key.kid) });
  }

  private take(row: ConnectionRow, pairing: PairingRow | undefined, earliest = 0): void {
    const { context } = this.parts.node;
    const { since } = this;
    const revision = context.revision ?? 0;
    const works = workOf(row, pairing, { since, revision, isKeyUntold: isKeyUntold(context, row) });
    const polite = works.map((work) => (work.kind === 'handshake' ? { ...work, due: earliest } : work));
    this.queue.set(row.id, polite, pulseOf(row, pairing));
  }

  private async tidy(): Promise<void> {
    const { context } = this.parts.node;
    try {
      const count = await expireInvitations(context);
      if (count > 0) this.parts.log.write('invitations-expired', { count });
      await context.store.transaction((transaction) => transaction.forgetNonces(secondsOf(context)));
      await this.purge();
    } catch (error) {
      this.parts.log.write('work-failed', { work: 'tidy', seconds: tidyEvery / 1000, ...errorFacts(error) });
    }
  }

  private async purge(): Promise<void> {
    const { node, log } = this.parts;
    const now = secondsOf(node.context);
    if (now < this.purgedAt + purgeEvery) return;
    const count = await purgeInvitations(node.context);
    this.purgedAt = now;
    if (count > 0) log.write('invitations-forgotten', { count });
  }

  private regularly(milliseconds: number, run: () => void): void {
    const again = () => {
      run();
      this.regularly(milliseconds, run);
    };
    this.later(milliseconds, again, () => undefined);
  }

  /** Does something after a while or, when the node stops first, something else. */
  private later(milliseconds: number, run: () => void, onStop: () => void): void {
    if (this.isStopped) {
      onStop();
      return;
    }
    const cancel = this.parts.timers.after(milliseconds, () => {
      this.cancels.delete(stop);
      run();
    });
    const stop = () => {
      cancel();
      onStop();
    };
    this.cancels.add(stop);
  }
}
