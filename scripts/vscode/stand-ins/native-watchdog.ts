// Stands in for the native module @vscode/native-watchdog: ends this process soon after its parent is gone.

export function start(parent: number): void {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  }, 1000).unref();
}

export function exit(code?: number): never {
  process.exit(code ?? 0);
}
