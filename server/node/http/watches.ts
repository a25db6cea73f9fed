import { type NodeMetrics } from '../metrics/nodeMetrics';
import { type Watch } from '../ports';
import { type Store, type StoreChange } from '../store/store';

/** Long polls of partners that are held back until there is something new. */
export class Watches {
  private readonly open = new Map<string, HeldWatch>();
  private readonly unsubscribe: () => void;

  constructor(
    store: Store,
    private readonly metrics: NodeMetrics,
  ) {
    this.unsubscribe = store.subscribe((change) => this.onChange(change));
  }

  /** A watch that ends with the signal, with a newer one of the same connection, or with the node. */
  begin(connection: string, signal: AbortSignal): Watch {
    this.open.get(connection)?.stop();
    this.metrics.longPolls(1);
    const watch = new HeldWatch(() => {
      this.metrics.longPolls(-1);
      signal.removeEventListener('abort', onAbort);
      if (this.open.get(connection) === watch) this.open.delete(connection);
    });
    const onAbort = () => watch.stop();
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) watch.stop();
    this.open.set(connection, watch);
    return watch;
  }

  close(): void {
    this.unsubscribe();
    for (const watch of [...this.open.values()]) watch.stop();
  }

  private onChange(change: StoreChange): void {
    if (change.kind === 'connection') {
      this.open.get(change.id)?.wake();
      return;
    }
    for (const watch of [...this.open.values()]) {
      // What an answer is made of may be another node by now: partners ask that one anew.
      if (change.kind === 'node') watch.stop();
      else watch.wake();
    }
  }
}

class HeldWatch implements Watch {
  private isNew = false;
  private isStopped = false;
  private settle: (() => void) | undefined;

  constructor(private readonly onEnd: () => void) {}

  async next(seconds: number): Promise<number> {
    const until = performance.now() + seconds * 1000;
    if (!this.isNew && !this.isStopped) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.settle = resolve;
        timer = setTimeout(resolve, seconds * 1000);
      });
      clearTimeout(timer);
    }
    this.isNew = false;
    return this.isStopped ? 0 : Math.max(0, (until - performance.now()) / 1000);
  }

  end(): void {
    this.onEnd();
  }

  wake(): void {
    this.isNew = true;
    this.settle?.();
  }

  stop(): void {
    this.isStopped = true;
    this.settle?.();
  }
}
