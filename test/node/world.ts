import { type Watch } from '../../server/node/connections/watch';
import { type NodeContext } from '../../server/node/context';
import { sealerOf } from '../../server/node/identity/sealing';
import { handlePartner } from '../../server/node/partner/server';
import { type PartnerRequest, type PartnerResponse } from '../../server/node/ports';
import { NodeProblem } from '../../server/node/problems/problem';
import { MemoryStore } from './memoryStore';
import { UrlGuard } from '../../server/node/urls/guard';
import { noon, seededRandom, testKey } from './kit';

/** What can go wrong; each a probability, delays in milliseconds. */
export interface Faults {
  readonly drop: number;
  readonly double: number;
  readonly crash: number;
  readonly delay: number;
}

const calm: Faults = { drop: 0, double: 0, crash: 0, delay: 20 };

/** The machine stops: nothing that it was doing goes on. */
class Crash extends Error {}

export interface SimulatedNode {
  readonly name: string;
  readonly url: string;
  /** Where it can be called besides. */
  otherUrls: string[];
  /** The node as it runs now: another object after each crash, on the same store. */
  context: NodeContext;
  crashes: number;
  /** Transactions begun to be committed, in all its lives. */
  commits: number;
}

/** Several nodes with a network and a clock between them, in which everything that happens follows from the seed. */
export class World {
  readonly nodes = new Map<string, SimulatedNode>();
  /** Whatever was sent, logged or thrown: no secret may be in it. */
  readonly seen: string[] = [];
  time = noon * 1000;
  messages = 0;
  /** Stops a machine just before or after it has committed so many transactions. */
  stopAt: { readonly name: string; readonly commit: number; readonly moment: 'before' | 'after' } | undefined;
  private events: { at: number; order: number; run: () => void }[] = [];
  private order = 0;
  private running = 0;
  private readonly watches = new Map<string, () => void>();
  private wake: (() => void) | undefined;
  private state: number;
  private faults: Faults;

  constructor(seed: number, faults: Faults = calm) {
    this.state = seed * 2_654_435_761 + 1;
    this.faults = faults;
  }

  /** A node whose only difference to others is a number; `skew` in seconds is how far its clock is ahead. */
  addNode(name: string, number: number, { isPublic = true, skew = 0 } = {}): SimulatedNode {
    const url = `https://${name}.example/sync`;
    const store = new MemoryStore();
    const random = seededRandom(`${this.state}/${name}`);
    const otherUrls: string[] = [];
    const node: SimulatedNode = {
      name,
      url,
      otherUrls,
      context: undefined as unknown as NodeContext,
      crashes: 0,
      commits: 0,
    };
    const start = () => {
      const life = node.crashes;
      const check = (moment: 'before' | 'after') => {
        const planned =
          this.stopAt?.name === name && this.stopAt.commit === node.commits && this.stopAt.moment === moment;
        const stops = planned || this.chance() < this.faults.crash / 2;
        if (node.crashes === life && stops) this.crash(node, start);
        if (node.crashes !== life) throw new Crash();
      };
      const hooks = {
        beforeCommit: () => {
          node.commits++;
          check('before');
        },
        afterCommit: () => check('after'),
      };
      node.context = {
        clock: { now: () => this.time + skew * 1000 },
        random,
        store: new MemoryStore(store.content, hooks),
        send: (request) => this.send(node, life, request),
        sealer: sealerOf(Buffer.alloc(32, number), random),
        guard: new UrlGuard(),
        key: testKey(number),
        block: {
          uuid: `${number}`.repeat(8) + '-1111-4111-8111-111111111111',
          url: isPublic ? url : null,
          version: '1.0.0',
          tracker: { type: 'some-tracker' },
          capabilities: { features: [], limits: {} },
        },
      };
    };
    start();
    this.nodes.set(name, node);
    return node;
  }

  chance(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  trouble(faults: Faults): void {
    this.faults = faults;
  }

  heal(): void {
    this.faults = calm;
  }

  /** Lets something happen in so many milliseconds. A crash ends it, problems are noted; neither ends the world. */
  after(milliseconds: number, work: () => Promise<unknown>): void {
    this.schedule(milliseconds, () => this.track(work()));
  }

  /** Does one thing after the other until nothing is left to do, or the time is up. */
  async run(untilSeconds: number, check: () => void = () => undefined): Promise<void> {
    const end = noon * 1000 + untilSeconds * 1000;
    for (let next = this.next(); next && next.at <= end; next = this.next()) {
      this.events.splice(this.events.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.run();
      if (this.running > 0) await new Promise<void>((done) => (this.wake = done));
      check();
    }
    this.time = Math.max(this.time, end);
  }

  /** Runs one thing alone and everything that it sets going. */
  async act<Result>(work: () => Promise<Result>): Promise<Result> {
    let outcome: { value: Result } | { error: unknown } | undefined;
    this.after(0, async () => {
      outcome = await work().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
    });
    await this.run((this.time - noon * 1000) / 1000 + 120);
    if (!outcome) throw new Error('The work did not end.');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  private crash(node: SimulatedNode, start: () => void): void {
    node.crashes++;
    start();
  }

  private track(work: Promise<unknown>): void {
    this.running++;
    work
      .catch((error: unknown) => {
        if (error instanceof NodeProblem) this.seen.push(error.message, JSON.stringify(error.facts));
        else if (!(error instanceof Crash)) this.seen.push(`BUG ${String(error)}`);
      })
      .finally(() => this.pause());
  }

  private pause(): void {
    if (--this.running === 0) this.wake?.();
  }

  private send(from: SimulatedNode, life: number, request: PartnerRequest): Promise<PartnerResponse> {
    this.seen.push(request.body);
    this.pause();
    return new Promise((resolve, reject) => {
      let isOver = false;
      const settle = (go: () => void) => () => {
        if (isOver || from.crashes !== life) return;
        isOver = true;
        this.running++;
        go();
      };
      this.schedule(
        30_000 + (request.wait ?? 0) * 1000,
        settle(() => reject(Object.assign(new Error('No answer'), { code: 'ETIMEDOUT' }))),
      );
      const copies = this.chance() < this.faults.double ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        if (this.chance() < this.faults.drop) continue;
        this.schedule(this.delay(), () =>
          this.track(
            this.deliver(request, (answer) =>
              this.schedule(
                this.delay(),
                settle(() => resolve(answer)),
              ),
            ),
          ),
        );
      }
    });
  }

  private async deliver(request: PartnerRequest, answer: (response: PartnerResponse) => void): Promise<void> {
    const urls = [...this.nodes.values()].flatMap((node) =>
      [node.url, ...node.otherUrls].map((url) => ({ node, url })),
    );
    const called = urls.find(({ url }) => request.url.startsWith(`${url}/`));
    if (!called?.node.context.block.url) return;
    const target = called.node;
    this.messages++;
    const path = request.url.slice(called.url.length);
    const headers = { ...request.headers, host: new URL(called.url).host };
    const watch = (connection: string) => this.watch(target, connection);
    const response = await handlePartner(target.context, { ...request, headers, url: path }, watch);
    this.seen.push(response.body);
    if (this.chance() >= this.faults.drop) answer(response);
  }

  /** As a node's server watches: one watch a connection, which ends with the machine. */
  private watch(node: SimulatedNode, connection: string): Watch {
    const [life, key] = [node.crashes, `${node.name} ${connection}`];
    const state = { isNew: false, isReplaced: false, go: () => undefined as unknown };
    const end = node.context.store.subscribe((change) => {
      if (change.kind === 'connection' && change.id !== connection) return;
      state.isNew = true;
      this.schedule(0, () => state.go());
    });
    this.watches.get(key)?.();
    this.watches.set(key, () => {
      state.isReplaced = true;
      this.schedule(0, () => state.go());
    });
    const next = async (seconds: number) => {
      const until = this.time + seconds * 1000;
      if (!state.isNew && !state.isReplaced) {
        await this.block(node, life, (go) => {
          state.go = go;
          this.schedule(seconds * 1000, go);
        });
      }
      state.isNew = false;
      return state.isReplaced ? 0 : Math.max(0, (until - this.time) / 1000);
    };
    return { node: () => node.context, next, end };
  }

  /** Waits for something that happens later, unless the machine stops before. */
  private block(node: SimulatedNode, life: number, begin: (go: () => void) => void): Promise<void> {
    this.pause();
    return new Promise((resolve) => {
      let isOver = false;
      begin(() => {
        if (isOver || node.crashes !== life) return;
        isOver = true;
        this.running++;
        resolve();
      });
    });
  }

  private delay(): number {
    const isLate = this.chance() < 0.1;
    return 1 + this.chance() * this.faults.delay * (isLate ? 20 : 1);
  }

  private schedule(milliseconds: number, run: () => void): void {
    this.events.push({ at: this.time + milliseconds, order: this.order++, run });
  }

  private next() {
    return this.events.reduce<(typeof this.events)[number] | undefined>(
      (first, one) => (!first || one.at < first.at || (one.at === first.at && one.order < first.order) ? one : first),
      undefined,
    );
  }
}
