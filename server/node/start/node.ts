import { type NodeContext } from '../context';
import { type Driver } from '../driver/driver';
import { longestMessage } from '../handshake/messages';
import { fingerprint } from '../identity/keys';
import { openOwnKey } from '../identity/ownKeys';
import { type Sealer } from '../identity/sealing';
import { type Log } from '../log/log';
import { type Clock, type Random, type Send } from '../ports';
import { type RunningNode } from '../runningNode';
import { type NodeRow, nodeRowId, type NodeSettings } from '../store/rows';
import { type Store } from '../store/store';
import { isThisMachine } from '../urls/addresses';
import { UrlGuard } from '../urls/guard';

export interface NodeParts {
  readonly row: NodeRow;
  readonly store: Store;
  readonly storage: RunningNode['storage'];
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly random: Random;
  readonly send: Send;
  readonly log: Log;
  /** The program's version. */
  readonly version: string;
  /** What the operator has said: it holds, whatever the store says. */
  readonly fixed: Partial<NodeSettings>;
  /** What may be called. */
  readonly calls: {
    readonly ports?: readonly number[];
    readonly networks?: readonly string[];
    readonly loopback?: boolean;
  };
  /** Where this machine reaches the node; null when it cannot. */
  readonly localUrl: string | null;
}

/** The node as its operations see it, made anew from its row whenever that has changed. */
export class Node implements RunningNode {
  readonly fixed: readonly (keyof NodeSettings)[];
  private current: { readonly context: NodeContext; readonly settings: NodeSettings };
  private driver: Driver | undefined;
  private reloading: Promise<void> = Promise.resolve();

  constructor(private readonly parts: NodeParts) {
    this.fixed = Object.keys(parts.fixed) as (keyof NodeSettings)[];
    this.current = makeCurrent(parts, parts.row);
  }

  get context(): NodeContext {
    return this.current.context;
  }

  get settings(): NodeSettings {
    return this.current.settings;
  }

  get storage(): RunningNode['storage'] {
    return this.parts.storage;
  }

  get isThisMachineOnly(): boolean {
    return this.settings.publicUrl === null;
  }

  /** Says who does what there is to do; before, nothing is done. */
  drivenBy(driver: Driver): void {
    this.driver = driver;
  }

  /** One reading after the other, so that the newest one counts. */
  reload(): Promise<void> {
    const reading = this.reloading.then(() => this.read());
    this.reloading = reading.catch(() => undefined);
    return reading;
  }

  wake(): void {
    this.driver?.wake();
  }

  private async read(): Promise<void> {
    const row = await this.parts.store.transaction((transaction) => transaction.nodes.get(nodeRowId));
    if (!row) return;
    const before = this.current;
    const next = makeCurrent(this.parts, row);
    if (isSame(before, next)) return;
    this.current = next;
    this.parts.log.write('node-changed', { fingerprint: fingerprint(next.context.key.kid) });
    this.driver?.nodeChanged();
  }
}

function makeCurrent(parts: NodeParts, row: NodeRow) {
  const { uuid, key, nextKey, settings: stored, revision, urls = [] } = row;
  const { store, sealer, clock, random, send, version, fixed, calls, localUrl } = parts;
  const settings: NodeSettings = { ...stored, ...fixed };
  const { publicUrl, platform, trackerUrl } = settings;
  const url = publicUrl ?? localUrl;
  // A node that is called on this machine has its partners there.
  const isLocal = publicUrl === null || isThisMachine(new URL(publicUrl).hostname);
  const guard = new UrlGuard({ ...calls, loopback: calls.loopback ?? isLocal });
  const context: NodeContext = {
    ...{ clock, random, store, send, sealer, guard, revision },
    key: openOwnKey(sealer, key),
    ...(nextKey && { nextKey: openOwnKey(sealer, nextKey) }),
    block: {
      ...{ uuid, version, url },
      tracker: { type: platform ?? '', ...(trackerUrl !== null && { url: trackerUrl }) },
      capabilities: { features: [], limits: { bodyBytes: longestMessage } },
    },
    formerUrls: urls.filter((one) => one !== url),
  };
  return { context, settings };
}

type Current = ReturnType<typeof makeCurrent>;

function isSame(one: Current, other: Current): boolean {
  const facts = ({ settings, context: { key, nextKey, block } }: Current) =>
    JSON.stringify([settings, key.kid, nextKey?.kid, block]);
  return facts(one) === facts(other);
}
