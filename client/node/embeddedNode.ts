import { l10n, wordsOf } from '../words';
import { delayBefore, pause, type BackOff } from './backOff';
import {
  type FirstWord,
  isUrlOfBuiltIn,
  type LaunchNode,
  lockedSlugs,
  type NodeCredentials,
  type NodeLog,
  type NodeProcess,
} from './nodeProcess';
import { type NodeTrouble, type Remedy } from './nodeTrouble';

export type EmbeddedState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'running';
      readonly url: string;
      readonly token: string;
      /** Another window's node, which keeps its data in the same folder. */
      readonly isShared: boolean;
    }
  | { readonly kind: 'failed'; readonly trouble: NodeTrouble };

/** At the URL of the node that has the data folder: one that knows the token, one that does not, or nobody. */
export type WhoAnswers = 'ours' | 'foreign' | 'nobody';

export interface EmbeddedNodeParts {
  readonly launch: LaunchNode;
  readonly credentials: () => Promise<NodeCredentials>;
  /** Who answers there. */
  readonly whoAnswers: (url: string, token: string) => Promise<WhoAnswers>;
  /** Why the node that has the data folder cannot be used by this window. */
  readonly troubleOfForeign: (url: string) => NodeTrouble;
  readonly log: NodeLog;
  readonly onChange: (state: EmbeddedState) => void;
  readonly backOff?: BackOff;
}

/** A node that ends by itself is started again, but not more often than this within the window. */
const maxRestarts = 3;
const restartWindowMs = 3 * 60_000;
/** The data was sealed with a secret that VS Code has lost. */
const secretSlug = 'secret-wrong';
/** Another window's node may hold the data folder before it listens, or while it ends. */
const maxLockedTries = 8;
/** A node of another VS Code stays as it is; two windows that begin at once may take a moment to agree on a token. */
const maxForeignTries = 2;

/** The life of the node that this extension starts itself: started, shared with other windows, restarted when it crashes. */
export class EmbeddedNode {
  #state: EmbeddedState = { kind: 'stopped' };
  #process: NodeProcess | undefined;
  #over = new AbortController();
  #starting: Promise<EmbeddedState> | undefined;
  #stopping: Promise<void> = Promise.resolve();
  #ends: number[] = [];

  constructor(private readonly parts: EmbeddedNodeParts) {}

  get state(): EmbeddedState {
    return this.#state;
  }

  /** Resolves with what became of it: `running`, `failed`, or `stopped` when it was stopped meanwhile. Never rejects. */
  start(): Promise<EmbeddedState> {
    if (this.#state.kind === 'running') return Promise.resolve(this.#state);
    if (!this.#starting) this.#ends = [];
    return this.#startAgain();
  }

  /** Ends the node, if it is this window's own. */
  stop(): Promise<void> {
    this.#over.abort();
    const process = this.#process;
    this.#process = undefined;
    this.#starting = undefined;
    this.#enter({ kind: 'stopped' });
    this.#stopping = Promise.all([this.#stopping, process?.stop()]).then(() => undefined);
    return this.#stopping;
  }

  async restart(): Promise<EmbeddedState> {
    await this.stop();
    return this.start();
  }

  /** The other window's node does not answer any more: this window starts its own, or finds the next one. */
  lostShared(): void {
    if (this.#state.kind === 'running' && this.#state.isShared) void this.#startAgain();
  }

  #startAgain(): Promise<EmbeddedState> {
    if (this.#starting) return this.#starting;
    this.#over.abort();
    const over = new AbortController();
    this.#over = over;
    this.#enter({ kind: 'starting' });
    const starting = this.#startUntil(over.signal)
      .catch((error: unknown): EmbeddedState => failed(wordsOf(error)))
      .then((state) => {
        if (over.signal.aborted) return this.#state;
        this.#starting = undefined;
        if (state.kind === 'failed') this.parts.log.error(state.trouble.message);
        this.#enter(state);
        return state;
      });
    this.#starting = starting;
    return starting;
  }

  async #startUntil(over: AbortSignal): Promise<EmbeddedState> {
    await this.#stopping;
    const credentials = await this.parts.credentials();
    for (let locked = 0; ;) {
      const word = await this.#launch(credentials, over);
      if (word === undefined) return { kind: 'stopped' };
      if (typeof word === 'string') {
        if (!(await this.#mayTryAgain(word, over))) return leftAlone(word);
      } else if (word.event === 'listening') {
        return { kind: 'running', url: word.url, token: credentials.token, isShared: false };
      } else if (!lockedSlugs.includes(word.problem.slug)) {
        return failed(word.problem.message, word.problem.slug === secretSlug ? ['beginAnew', 'showLog'] : undefined);
      } else {
        const { url } = word.problem.facts;
        const who = await this.#whoHasIt(url, credentials.token);
        if (who.kind === 'ours') return this.#share(who.url, credentials.token);
        locked++;
        if (who.kind === 'foreign' && locked >= maxForeignTries)
          return { kind: 'failed', trouble: this.parts.troubleOfForeign(who.url) };
        if (locked >= maxLockedTries) return failed(word.problem.message);
        await pause(delayBefore(locked, this.#backOff), over);
      }
    }
  }

  /** A text is how the process ended before it said anything; nothing when all is over. */
  async #launch(credentials: NodeCredentials, over: AbortSignal): Promise<FirstWord | string | undefined> {
    const isOver = () => over.aborted;
    if (isOver()) return undefined;
    const process = this.parts.launch(credentials);
    this.#process = process;
    const word = await process.firstWord.catch(wordsOf);
    if (isOver()) return undefined;
    if (typeof word === 'object' && word.event === 'listening') {
      void process.ended.then((how) => this.#endedByItself(process, how));
      return word;
    }
    this.#process = undefined;
    await process.stop();
    return word;
  }

  async #whoHasIt(url: unknown, token: string): Promise<{ readonly kind: WhoAnswers; readonly url: string }> {
    if (typeof url !== 'string' || !isUrlOfBuiltIn(url)) return { kind: 'nobody', url: '' };
    return { kind: await this.parts.whoAnswers(url, token), url };
  }

  #share(url: string, token: string): EmbeddedState {
    this.parts.log.info(l10n.t('The sync node of another window is used: {0}', url));
    return { kind: 'running', url, token, isShared: true };
  }

  #endedByItself(process: NodeProcess, how: string): void {
    if (this.#process !== process) return;
    this.#process = undefined;
    this.#enter({ kind: 'starting' });
    const over = this.#over;
    void this.#mayTryAgain(how, over.signal).then((may) => {
      if (over.signal.aborted) return;
      if (may) {
        void this.#startAgain();
        return;
      }
      const state = leftAlone(how);
      this.parts.log.error(state.trouble.message);
      this.#enter(state);
    });
  }

  /** Counts the end and, where it is not one too many, waits. */
  async #mayTryAgain(how: string, over: AbortSignal): Promise<boolean> {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((time) => now - time < restartWindowMs), now];
    if (this.#ends.length > maxRestarts) return false;
    this.parts.log.warn(l10n.t('The sync node ended by itself ({0}) and is started again.', how));
    await pause(delayBefore(this.#ends.length - 1, this.#backOff), over);
    return true;
  }

  get #backOff(): BackOff {
    return this.parts.backOff ?? { firstMs: 500, mostMs: 8000 };
  }

  #enter(state: EmbeddedState): void {
    if (state.kind === this.#state.kind && state.kind !== 'failed' && state.kind !== 'running') return;
    this.#state = state;
    this.parts.onChange(state);
  }
}

function leftAlone(how: string): EmbeddedState & { kind: 'failed' } {
  return failed(
    l10n.t('The sync node ended {0} times within minutes ({1}) and is left alone now.', maxRestarts + 1, how),
  );
}

function failed(
  message: string,
  remedies: readonly Remedy[] = ['restart', 'showLog'],
): EmbeddedState & { kind: 'failed' } {
  return { kind: 'failed', trouble: { message, remedies } };
}
