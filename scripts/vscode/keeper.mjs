// node keeper.mjs FOLDER PROGRAM [ARGUMENT...]: runs PROGRAM in a process group of its own for as long as this
// process's standard input stays open, then ends the whole group and removes FOLDER. However the owner of the other
// end of that pipe dies, nothing is left behind.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const graceMilliseconds = 3000;
const [folder = '', program = '', ...args] = process.argv.slice(2);

const child = spawn(program, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
const ended = new Promise((resolve) => {
  child.once('error', (error) => {
    console.error(error.message);
    resolve(1);
  });
  child.once('exit', (code) => resolve(code ?? 1));
});
const released = new Promise((resolve) => {
  process.stdin.resume();
  for (const event of ['end', 'close', 'error']) process.stdin.once(event, resolve);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
});

await Promise.race([ended, released]);
signalGroup('SIGTERM');
const code = await Promise.race([ended, sleep(graceMilliseconds, 1)]);
signalGroup('SIGKILL');
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.exit(Number(code));

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}
