// Ends what a script has started when the script itself is asked to end.

/** Runs `end` once when a signal arrives, then ends the process. */
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
}
