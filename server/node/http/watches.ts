import { type Watch } from '../connections/watch';
import { type NodeMetrics } from '../metrics/nodeMetrics';
import { type RunningNode } from '../runningNode';
import { type StoreChange } from '../store/store';

/** Long polls of partners that are held back until there is something new. */
export class Watches {
  private readonly open = new Map<string, HeldWatch>();
  private readonly unsubscribe: () => void;

  constructor(
    private readonly node: Pick<RunningNode, 'context' | 'reload'>,
    private readonly metrics: NodeMetrics,
  ) {
    this.unsubscribe = node.context.store.subscribe((change) => this.onChange(change));
  }

  /** A watch that ends with the signal, with a newer one of the same connection, or with the node. */
  begin(connection: string, signal: AbortSignal): Watch {
    this.open.get(connection)?.stop();
    this.metrics.longPolls(1);
    const onEnd = () => {
      this.metrics.longPolls(-1);
      signal.removeEventListener('abort', onAbort);
      if (this.open.get(connection) === watch) this.open.delete(connection);
    };
    const watch = new HeldWatch(() => this.node.context, onEnd);
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
    if (change.kind === 'connection') this.open.get(change.id)?.wake();
    else void this.wakeAll();
  }

  private async wakeAll(): Promise<void> {
    // Answers are made of the node as it is now. Who follows its settings says why they cannot be read.
    await this.node.reload().catch(() => undefined);
    for (const watch of [...this.open.values()]) watch.wake();
  }
}

class HeldWatch implements Watch {
  private isNew = false;
  private isStopped = false;
  private settle: (() => void) | undefined;

  constructor(
    readonly node: Watch['node'],
    private readonly onEnd: () => void,
  ) {}

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
