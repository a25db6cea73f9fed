// Ends what a script has started when the script itself is asked to end.

/** Runs `end` once when a signal arrives (or the npm that started this is gone), then ends the process. */
export function onStop(end: () => Promise<unknown>): void {
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void end().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGTERM', () => stop(143));
  process.on('SIGHUP', () => stop(129));
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop(129);
    }, 1000).unref();
  }
}
