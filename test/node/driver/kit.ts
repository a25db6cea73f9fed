import { type NodeContext } from '../../../server/node/context';
import { type Leases, noLeases, type Timers } from '../../../server/node/driver/ports';
import { Driver } from '../../../server/node/driver/driver';
import { openOwnKey, newOwnKey } from '../../../server/node/identity/ownKeys';
import { sealerOf } from '../../../server/node/identity/sealing';
import { jsonLog } from '../../../server/node/log/log';
import { handlePartner } from '../../../server/node/partner/server';
import { type Clock, type PartnerRequest, type PartnerResponse } from '../../../server/node/ports';
import { type RunningNode } from '../../../server/node/runningNode';
import { MemoryStore } from '../memoryStore';
import { type NodeRow, nodeRowId } from '../../../server/node/store/rows';
import { UrlGuard } from '../../../server/node/urls/guard';
import { noon, seededRandom } from '../kit';

/** A time that passes only when a test says so. */
export class FakeTime implements Clock, Timers {
  private time = noon * 1000;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((one) => one !== timer));
  }

  /** How many timers are set. */
  get waiting(): number {
    return this.timers.length;
  }

  /** Lets seconds pass in which nothing runs. */
  jump(seconds: number): void {
    this.time += seconds * 1000;
  }

  /** Lets seconds pass; whatever is due on the way is done and waited for. */
  async pass(seconds: number): Promise<void> {
    const end = this.time + seconds * 1000;
    for (;;) {
      await quiet();
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }
}

/** Waits until what was begun has gone as far as it gets without time passing. */
export async function quiet(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise((resume) => setImmediate(resume));
}

/** Waits for something that happens without time passing. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 20_000; round++) {
    if (await isSo()) return;
    await new Promise((resume) => setImmediate(resume));
  }
  throw new Error('It did not happen.');
}

export interface TestNode extends RunningNode {
  readonly driver: Driver;
  readonly store: MemoryStore;
  readonly url: string;
  /** Requests that came in, and their paths. */
  readonly heard: PartnerRequest[];
  readonly lines: { readonly event: string; readonly [fact: string]: unknown }[];
  /** Answers in the node's place; nothing for an answer of its own. */
  interfere: ((request: PartnerRequest) => PartnerResponse | undefined) | undefined;
  isDown: boolean;
}

/** Several nodes that reach each other without a network. */
export class Neighbourhood {
  readonly time = new FakeTime();
  private readonly nodes: TestNode[] = [];

  /** Another process of a node shares its store. */
  async add(name: string, { leases = noLeases, like }: { leases?: Leases; like?: TestNode } = {}): Promise<TestNode> {
    const url = like?.url ?? `https://${name}.example`;
    const random = seededRandom(name);
    const sealer = sealerOf(Buffer.alloc(32, url.length), random);
    const store = new MemoryStore(like?.store.content);
    const lines: TestNode['lines'] = [];
    const log = jsonLog({
      clock: this.time,
      level: 'debug',
      write: (line) => lines.push(JSON.parse(line) as TestNode['lines'][number]),
    });
    const read = async (): Promise<NodeContext> => {
      const row = await nodeRow(store, () => ({
        id: nodeRowId,
        revision: 0,
        uuid: `${this.nodes.length + 1}`.repeat(8) + '-1111-4111-8111-111111111111',
        createdAt: noon,
        key: newOwnKey({ random, sealer, clock: this.time }),
        nextKey: null,
        settings: { shortName: name, platform: null, trackerUrl: null, projects: [], publicUrl: url },
      }));
      const { trackerUrl } = row.settings;
      return {
        ...{ clock: this.time, random, store, sealer, guard: new UrlGuard(), key: openOwnKey(sealer, row.key) },
        revision: row.revision,
        ...(row.nextKey && { nextKey: openOwnKey(sealer, row.nextKey) }),
        send: (request) => this.send(request),
        block: {
          ...{
            uuid: row.uuid,
            url,
            version: '1.0.0',
            tracker: { type: 'some-tracker', ...(trackerUrl !== null && { url: trackerUrl }) },
          },
          capabilities: { features: [], limits: {} },
        },
      };
    };
    const node: TestNode = {
      ...{ context: await read(), store, url, heard: [], lines, interfere: undefined, isDown: false },
      settings: { shortName: name, platform: null, trackerUrl: null, projects: [], publicUrl: url },
      ...{ fixed: [], storage: 'embedded', isThisMachineOnly: false },
      async reload() {
        Object.assign(node, { context: await read() });
        node.driver.nodeChanged();
      },
      wake: () => node.driver.wake(),
      driver: undefined as unknown as Driver,
    };
    Object.assign(node, { driver: new Driver({ node, timers: this.time, leases, log }) });
    this.nodes.push(node);
    return node;
  }

  private async send(request: PartnerRequest): Promise<PartnerResponse> {
    const target = this.nodes.find(({ url }) => request.url.startsWith(`${url}/`));
    if (!target || target.isDown) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const asked = { ...request, url: request.url.slice(target.url.length) };
    target.heard.push(asked);
    return target.interfere?.(asked) ?? handlePartner(target.context, asked);
  }
}

async function nodeRow(store: MemoryStore, first: () => NodeRow): Promise<NodeRow> {
  return store.transaction(
    async (transaction) => (await transaction.nodes.get(nodeRowId)) ?? transaction.nodes.put(first()),
  );
}
