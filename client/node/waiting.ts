export interface Waiting<Found> {
  readonly onChange: (listener: () => void) => { dispose(): void };
  /** What is waited for; `undefined` as long as it is not there. */
  readonly look: () => Found | undefined;
  /** Nobody waits longer; then it is `late`. */
  readonly patienceMs?: number;
  readonly late?: Found;
}

/** What is found at once or after a change. Rejects with the signal's reason when that comes first. */
export function waitFor<Found>(
  { onChange, look, patienceMs, late }: Waiting<Found>,
  signal?: AbortSignal,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      listening.dispose();
      signal?.removeEventListener('abort', follow);
      settle();
    };
    const follow = () => {
      if (signal?.aborted) {
        end(() => reject(signal.reason as Error));
        return;
      }
      const found = look();
      if (found !== undefined) end(() => resolve(found));
    };
    const giveUp = () => end(() => resolve(late as Found));
    const timer = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
    const listening = onChange(follow);
    signal?.addEventListener('abort', follow);
    follow();
  });
}
