import { EventEmitter, Uri, workspace, type Disposable, type Event } from 'vscode';
import { type PairedConnections, type PairedFolder } from '../connections/pairedConnections';
import { NodeUnreachable } from '../node/nodeErrors';
import { scripts, type RuleBases } from './bases';
import { ruleFileOf, scriptOf } from './chosenRules';
import { digestOf } from './digest';
import { PublishedDigests } from './publishedDigests';
import { textOf } from './ruleFiles';
import { standingOfDrafts, type RulesStanding } from './standing';

/** Somebody who types is looked at after this rest. */
const settleMs = 200;
/** So many folders are read at a time. */
const mostAtOnce = 4;

interface Entry {
  standing?: RulesStanding;
  /** What it was made from: the connection, the version, what is known of the drafts' origin. */
  basis: string;
  isStale: boolean;
  /** Counts the readings: only the latest one tells. */
  turn: number;
}

/**
 * How the drafts of folders stand to what is published. A folder is read when somebody asks for it, and from then on whenever
 * its files, its origin or its newest version change; one that nobody asked for costs nothing.
 */
export class RuleStandings implements Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #published = new PublishedDigests();
  /** Versions that were published from here and that the node has not told of yet, by folder. */
  readonly #ahead = new Map<string, number>();
  readonly #waiting = new Set<string>();
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new EventEmitter<readonly string[]>();
  /** URIs of folders whose standing is another one now. */
  readonly onDidChange: Event<readonly string[]> = this.#changed.event;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly paired: PairedConnections,
    private readonly bases: RuleBases,
  ) {
    const watcher = workspace.createFileSystemWatcher('**/{outgoing,incoming}.groovy');
    const touched = (uri: Uri) => this.#touch(uri);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(touched),
      watcher.onDidChange(touched),
      watcher.onDidDelete(touched),
      workspace.onDidChangeTextDocument(({ document }) => touched(document.uri)),
      // What was not saved is gone then.
      workspace.onDidCloseTextDocument(({ uri }) => touched(uri)),
      bases.onChange((folder) => {
        this.#noteAhead(folder);
        this.#readSoon([folder]);
      }),
      paired.onDidChange(() => this.#readSoon([...this.#entries.keys()])),
      this.#changed,
    ];
  }

  /** What is known, by the URI of the folder; nothing is read for it. */
  known(folder: string): RulesStanding | undefined {
    return this.#entries.get(folder)?.standing;
  }

  /** What is known; where that is nothing yet, it is read and told by the event. */
  wanted(folder: string): RulesStanding | undefined {
    if (!this.#entries.has(folder)) {
      this.#entries.set(folder, { basis: '', isStale: true, turn: 0 });
      this.#readSoon([folder]);
    }
    return this.known(folder);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #touch(uri: Uri): void {
    if (scriptOf(uri) === undefined) return;
    const folder = Uri.joinPath(uri, '..').toString();
    const entry = this.#entries.get(folder);
    if (!entry) return;
    entry.isStale = true;
    this.#readSoon([folder]);
  }

  #noteAhead(folder: string): void {
    const info = this.paired.folder(folder)?.connection.info;
    if (!info) return;
    const base = this.bases.find(folder, info.id);
    if (base !== undefined && base > info.rulesVersion) this.#ahead.set(folder, base);
  }

  #readSoon(folders: readonly string[]): void {
    for (const folder of folders) if (this.#entries.has(folder)) this.#waiting.add(folder);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#readNext();
    }, settleMs);
  }

  #readNext(): void {
    for (const folder of this.#waiting) {
      if (this.#reading >= mostAtOnce) return;
      this.#waiting.delete(folder);
      this.#reading++;
      void this.#read(folder)
        .catch(() => undefined)
        .finally(() => {
          this.#reading--;
          this.#readNext();
        });
    }
  }

  async #read(folder: string): Promise<void> {
    const entry = this.#entries.get(folder);
    const paired = this.paired.folder(folder);
    if (!entry) return;
    if (!paired) {
      this.#entries.delete(folder);
      return;
    }
    const basis = this.#basisOf(paired);
    if (!entry.isStale && entry.basis === basis) return;
    const turn = entry.turn + 1;
    Object.assign(entry, { basis, isStale: false, turn });
    const standing = await this.#standingOf(paired).catch((error: unknown) => {
      // Asked again when anything changes; what the node has refused it would refuse again.
      if (error instanceof NodeUnreachable) entry.isStale = true;
      return undefined;
    });
    if (this.#entries.get(folder)?.turn !== turn || JSON.stringify(standing) === JSON.stringify(entry.standing)) return;
    if (standing) entry.standing = standing;
    else delete entry.standing;
    this.#changed.fire([folder]);
  }

  #basisOf({ folder, connection: { info }, node }: PairedFolder): string {
    if (!info) return '';
    const uri = folder.folder.toString();
    const base = [this.bases.find(uri, info.id), this.bases.digests(uri, info.id)];
    return JSON.stringify([node?.id, info.id, info.rulesVersion, node?.status, base, folder.rules]);
  }

  async #standingOf(paired: PairedFolder): Promise<RulesStanding | undefined> {
    const { folder, connection } = paired;
    const { info } = connection;
    if (!info) return undefined;
    const uri = folder.folder.toString();
    const [outgoing, incoming] = await Promise.all(scripts.map((script) => textOf(ruleFileOf(folder, script))));
    const digest = (text: string | undefined) => (text === undefined ? undefined : digestOf(text));
    const drafts = { outgoing: digest(outgoing), incoming: digest(incoming) };
    const found = this.bases.find(uri, info.id);
    const ahead = this.#ahead.get(uri) ?? 0;
    if (ahead <= info.rulesVersion) this.#ahead.delete(uri);
    const version = Math.max(info.rulesVersion, ahead);
    const base = found === undefined ? undefined : { version: found, digests: this.bases.digests(uri, info.id) };
    const standing =
      standingOfDrafts(drafts, { version }, base) ??
      standingOfDrafts(drafts, { version, digests: await this.#published.of(paired.node, info.id, version) }, base);
    const isSame = standing?.outgoing === 'same' && standing.incoming === 'same';
    if (isSame && outgoing !== undefined && incoming !== undefined)
      this.bases.keep(uri, info.id, version, { outgoing, incoming });
    return standing;
  }
}
