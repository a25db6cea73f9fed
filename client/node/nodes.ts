import { type ConnectionInfo } from '../../server/node/api/contract';
import { l10n, wordsOf } from '../words';
import { embeddedCredentials, tokenKey, type Secrets } from './credentials';
import { EmbeddedNode, type EmbeddedState, type WhoAnswers } from './embeddedNode';
import { NodeClient } from './nodeClient';
import { isTokenProblem, NodeUnreachable, wordsForLog } from './nodeErrors';
import { type LaunchNode, type NodeLog } from './nodeProcess';
import { NodeSession, type SessionParts } from './nodeSession';
import { type Restarting, restarted } from './restarting';
import { waitFor } from './waiting';
import {
  troubleOfEmbeddedNode,
  troubleOfForeignNode,
  troubleOfNodeElsewhere,
  troubleOfVersion,
  type NodeTrouble,
} from './nodeTrouble';

export type NodeStatus = 'stopped' | 'starting' | 'running' | 'failed';

/** A node that this client works with, or could. */
export interface KnownNode {
  /** The same as long as it is the same node. */
  readonly id: string;
  readonly place: 'embedded' | 'elsewhere';
  readonly status: NodeStatus;
  readonly url?: string;
  /** The built-in node of another window. */
  readonly isShared?: boolean;
  /** Where it has failed. */
  readonly trouble?: NodeTrouble;
  /** The way to it, once it listens. */
  readonly session?: NodeSession;
  /** Its connections as they were last known; missing until they were read. */
  readonly connections?: readonly ConnectionInfo[];
}

/** There is no node to work with, and this is why. */
export class NodeNotReady extends Error {
  override readonly name = 'NodeNotReady';
  constructor(readonly trouble: NodeTrouble) {
    super(trouble.message);
  }
}

export interface NodesParts extends Omit<SessionParts, 'onChange' | 'awaitRestart'> {
  /** Missing where no process can be started: in the browser. */
  readonly launch?: LaunchNode;
  readonly secrets: Secrets;
  /** The URL of a node elsewhere, as the settings have it; empty when there is none. */
  readonly urlSetting: () => string;
  readonly isTrusted: () => boolean;
  readonly log: NodeLog;
  /** Remembers, beyond this window, whether the built-in node shall run. */
  readonly wanted: { get(): boolean; set(value: boolean): void };
  /** Whether this workspace has a built-in node of its own; missing where it cannot: without a folder. */
  readonly own?: { get(): boolean; set(value: boolean): void };
  /** Moves the built-in node's data out of the way, and says where to. */
  readonly setDataAside?: () => Promise<string>;
  /** For tests, which need not wait between two windows. */
  readonly settleMs?: number;
  /** How long a command waits for the built-in node while it starts again. */
  readonly restartPatienceMs?: number;
}

const restartPatienceMs = 20_000;

/** The nodes that this client knows: the built-in one, and the one in the settings. */
export class Nodes {
  readonly #listeners = new Set<() => void>();
  readonly #embedded: EmbeddedNode | undefined;
  #embeddedSession: NodeSession | undefined;
  #elsewhere: { readonly url: string; session?: NodeSession } | undefined;
  /** What was last known of a node's connections, by its id: one that is stopped, or starts again, has them still. */
  readonly #connections = new Map<string, readonly ConnectionInfo[]>();
  /** The URL that the settings had when they were last read. */
  #lastUrl = '';
  #isDisposed = false;

  constructor(private readonly parts: NodesParts) {
    const { launch, log, secrets, settleMs } = parts;
    this.#embedded =
      launch &&
      new EmbeddedNode({
        launch,
        log,
        credentials: () => embeddedCredentials(secrets, settleMs),
        whoAnswers,
        troubleOfForeign: (url) => troubleOfForeignNode(url, this.mayHaveOwn && !this.#isOwn),
        onChange: (state) => this.#followEmbedded(state),
      });
  }

  /** Called on every change of a node, its connections included; bursts are not put together. */
  onChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Those in use, the one that commands work with first. */
  get all(): readonly KnownNode[] {
    const elsewhere = this.#knownElsewhere();
    const embedded = this.#knownEmbedded();
    if (!elsewhere) return embedded ? [embedded] : [];
    return embedded && embedded.status !== 'stopped' ? [elsewhere, embedded] : [elsewhere];
  }

  /** The one that commands work with. */
  get current(): KnownNode | undefined {
    return this.all[0];
  }

  /** Whether there can be a built-in node here. */
  get hasEmbedded(): boolean {
    return this.#embedded !== undefined;
  }

  /** Whether this workspace can have a built-in node of its own, beside the one that all windows share. */
  get mayHaveOwn(): boolean {
    return this.#embedded !== undefined && this.parts.own !== undefined;
  }

  /** Works from now on with a built-in node of this workspace alone, or with what all windows work with. */
  async useOwn(isOwn: boolean): Promise<void> {
    if (this.#isOwn === isOwn) return;
    await this.#embedded?.stop();
    this.parts.own?.set(isOwn);
    await this.readSettings();
  }

  /** Takes up what the settings say and what ran before. */
  async begin(): Promise<void> {
    await this.readSettings();
    if (!this.#elsewhere && this.parts.wanted.get() && this.parts.isTrusted()) void this.#embedded?.start();
  }

  /** To be called when the settings or a token have changed. */
  async readSettings(): Promise<void> {
    void this.#forgetLastToken();
    const url = this.#urlSetting;
    const token = url === '' ? undefined : await this.parts.secrets.get(tokenKey(url));
    if (this.#isDisposed || url !== this.#urlSetting) return;
    const known = this.#elsewhere;
    if (known?.url === url && known.session?.client.address.token === token && known.session?.state.kind !== 'lost')
      return;
    known?.session?.end();
    this.#elsewhere = url === '' ? undefined : { url };
    if (this.#elsewhere && token !== undefined && this.parts.isTrusted())
      this.#elsewhere.session = this.#newSession(url, token);
    this.#changed();
  }

  /**
   * The token of a node that the settings no longer name is worth nothing here. Only a change that this window has seen counts:
   * the settings of other machines, whose tokens lie in the same place, are not known.
   */
  async #forgetLastToken(): Promise<void> {
    const last = this.#lastUrl;
    this.#lastUrl = this.parts.urlSetting();
    if (last === '' || last === this.#lastUrl) return;
    try {
      await this.parts.secrets.delete(tokenKey(last));
    } catch (error) {
      this.parts.log.warn(wordsOf(error));
    }
  }

  /**
   * The node that commands work with, when it can be worked with; the built-in one is started for that.
   *
   * @throws {NodeNotReady}
   */
  async ready(signal?: AbortSignal): Promise<NodeSession> {
    if (!this.parts.isTrusted()) throw new NodeNotReady(troubleOfTrust());
    if (!this.#elsewhere) {
      if (!this.#embedded) throw new NodeNotReady(troubleOfBrowser());
      this.parts.wanted.set(true);
      void this.#embedded.start();
    } else if (this.#knownElsewhere()?.status === 'failed') await this.retry();
    const node = await this.#settled(signal);
    if (node?.session && node.status === 'running') return node.session;
    throw new NodeNotReady(node?.trouble ?? troubleOfStopped());
  }

  /** Tries again at once to reach the node elsewhere. */
  async retry(): Promise<void> {
    await this.readSettings();
    await this.#elsewhere?.session?.refresh();
  }

  async stop(): Promise<void> {
    this.parts.wanted.set(false);
    await this.#embedded?.stop();
  }

  async restart(signal?: AbortSignal): Promise<NodeSession> {
    if (!this.#elsewhere) await this.#embedded?.stop();
    return this.ready(signal);
  }

  /** Starts the built-in node without any data; what it had is kept aside, not deleted. */
  async beginAnew(): Promise<void> {
    await this.#embedded?.stop();
    const aside = await this.parts.setDataAside?.();
    if (aside !== undefined) this.parts.log.warn(l10n.t('The data of the sync node was moved to {0}.', aside));
    await this.ready();
  }

  /** Reads everything anew from all nodes. */
  async refresh(): Promise<void> {
    await Promise.all(this.all.map(async ({ session }) => session?.refresh()));
  }

  dispose(): Promise<void> {
    this.#isDisposed = true;
    this.#listeners.clear();
    this.#elsewhere?.session?.end();
    this.#embeddedSession?.end();
    return this.#embedded?.stop() ?? Promise.resolve();
  }

  get #isOwn(): boolean {
    return this.parts.own?.get() ?? false;
  }

  get #urlSetting(): string {
    return this.#isOwn ? '' : this.parts.urlSetting();
  }

  #knownElsewhere(): KnownNode | undefined {
    if (!this.#elsewhere) return undefined;
    const { url, session } = this.#elsewhere;
    const node = { id: url, place: 'elsewhere', url } as const;
    if (!this.parts.isTrusted()) return { ...node, status: 'failed', trouble: troubleOfTrust() };
    if (!session) return { ...node, status: 'failed', trouble: troubleOfMissingToken(url) };
    return this.#known({ ...node, session, ...statusOf(session, 'elsewhere', this.parts.version) });
  }

  #knownEmbedded(): KnownNode | undefined {
    if (!this.#embedded) return undefined;
    const { state } = this.#embedded;
    const node = { id: this.#isOwn ? 'embedded/own' : 'embedded', place: 'embedded' } as const;
    if (state.kind === 'failed') return this.#known({ ...node, status: 'failed', trouble: state.trouble });
    if (state.kind !== 'running') return this.#known({ ...node, status: state.kind });
    const { url, isShared } = state;
    const session = this.#embeddedSession;
    if (!session) return { ...node, url, isShared, status: 'starting' };
    return this.#known({ ...node, url, isShared, session, ...statusOf(session, 'embedded', this.parts.version) });
  }

  #known(node: KnownNode): KnownNode {
    if (node.session?.connections) this.#connections.set(node.id, node.session.connections);
    const connections = this.#connections.get(node.id);
    return connections ? { ...node, connections } : node;
  }

  #followEmbedded(state: EmbeddedState): void {
    this.#embeddedSession?.end();
    this.#embeddedSession = undefined;
    if (this.#isDisposed) return;
    if (state.kind === 'running') this.#embeddedSession = this.#newSession(state.url, state.token, true);
    this.#changed();
  }

  /** Writes what went wrong with a node into the log, with what people are not shown. */
  note(error: unknown): void {
    this.parts.log.warn(wordsForLog(error));
  }

  /** It is tried again and again, and fails in the same way: that is written once. */
  #noteLost({ state }: NodeSession, noted: string): string {
    const words = state.kind === 'lost' ? wordsForLog(state.error) : '';
    if (state.kind === 'lost' && words !== noted) this.note(state.error);
    return words;
  }

  /** The built-in node that comes after the one of that session. */
  #afterRestart(session: NodeSession): Restarting {
    const node = this.#knownEmbedded();
    if (node?.status === 'failed') return { kind: 'given up', message: node.trouble?.message ?? '' };
    if (node?.status === 'stopped') return { kind: 'given up', message: troubleOfStopped().message };
    const isBack = node?.status === 'running' && node.session && node.session !== session;
    return isBack ? { kind: 'back', address: node.session.client.address } : { kind: 'away' };
  }

  #newSession(url: string, token: string, isEmbedded = false): NodeSession {
    const { version, events, restartPatienceMs: patienceMs = restartPatienceMs } = this.parts;
    let noted = '';
    const look = () => this.#afterRestart(session);
    const onChange = (listener: () => void) => this.onChange(listener);
    const session: NodeSession = new NodeSession(
      { url, token },
      {
        version,
        ...(events && { events }),
        ...(isEmbedded && { awaitRestart: (signal) => restarted({ look, onChange, patienceMs }, signal) }),
        onChange: () => {
          noted = this.#noteLost(session, noted);
          if (session === this.#embeddedSession && session.state.kind === 'lost') this.#embedded?.lostShared();
          this.#changed();
        },
      },
    );
    return session;
  }

  /** The current node, once it is no longer on its way. */
  async #settled(signal?: AbortSignal): Promise<KnownNode | undefined> {
    const look = () => (this.current?.status === 'starting' ? undefined : { node: this.current });
    return (await waitFor({ onChange: (listener) => this.onChange(listener), look }, signal)).node;
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function statusOf(
  session: NodeSession,
  place: KnownNode['place'],
  version: string,
): Pick<KnownNode, 'status' | 'trouble'> {
  const { state } = session;
  switch (state.kind) {
    case 'connecting':
      return { status: 'starting' };
    case 'connected':
      return { status: 'running' };
    case 'incompatible':
      return { status: 'failed', trouble: troubleOfVersion(place, state.version, version) };
    case 'lost': {
      // It has crashed or is another window's that ended: the process that ends says what becomes of it.
      if (place === 'embedded' && isDown(state.error)) return { status: 'starting' };
      const trouble =
        place === 'embedded'
          ? troubleOfEmbeddedNode(state.error)
          : troubleOfNodeElsewhere(session.client.address.url, state.error);
      return { status: 'failed', trouble };
    }
  }
}

function isDown(error: unknown): boolean {
  return error instanceof NodeUnreachable && error.reason === 'down';
}

async function whoAnswers(url: string, token: string): Promise<WhoAnswers> {
  try {
    await new NodeClient({ url, token }).call('getNode', {}, { timeoutMs: 3000 });
    return 'ours';
  } catch (error) {
    return isTokenProblem(error) ? 'foreign' : 'nobody';
  }
}

function troubleOfTrust(): NodeTrouble {
  return {
    message: l10n.t('Sync nodes are used only in workspaces that you trust. Rules are checked here all the same.'),
    remedies: ['trust'],
  };
}

function troubleOfBrowser(): NodeTrouble {
  return {
    message: l10n.t('The built-in sync node cannot run in the browser. Connect to a sync node that runs on a server.'),
    remedies: ['connect'],
  };
}

function troubleOfMissingToken(url: string): NodeTrouble {
  return {
    message: l10n.t('The token for the sync node at {0} is not known here. Connect to it once more.', url),
    remedies: ['connect'],
  };
}

function troubleOfStopped(): NodeTrouble {
  return { message: l10n.t('The sync node was stopped.'), remedies: ['start'] };
}
