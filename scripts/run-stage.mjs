// Runs one stage of npm test in a process group of its own and says what came of it.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { readCounts } from './counts.mjs';
import { root } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, seconds: number, output: string }} Outcome */

// eslint-disable-next-line no-control-regex -- that is how terminals are told to colour
const colour = /\u001b\[[\d;]*m/g;

/** Ids of the running stages' process groups. @type {Set<number>} */
const groups = new Set();

/**
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<Outcome>} never rejects: a stage that crashes, hangs or closes without counts has failed
 */
export async function runStage(stage) {
  const start = performance.now();
  const limit = start + (stage.minutes ?? 10) * 60_000;
  let output = '';
  let failure = '';
  for (const command of stage.commands) {
    const result = await runCommand(command, stage.env ?? {}, limit - performance.now());
    output += result.output;
    failure = result.failure;
    if (failure) break;
  }
  const seconds = (performance.now() - start) / 1000;
  output = output.replace(colour, '');
  return { ...judge(stage, output, failure), seconds };
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {string} output
 * @param {string} failure
 */
function judge(stage, output, failure) {
  if (stage.counts === 'none') return { passed: 0, failed: failure ? 1 : 0, output: output + failure };
  if (stage.counts === 'one') return { passed: failure ? 0 : 1, failed: failure ? 1 : 0, output: output + failure };
  const counts = readCounts(output);
  if (!counts) return { passed: 0, failed: 1, output: `${output}${failure}No line with its counts.\n` };
  if (failure && counts.failed === 0) return { ...counts, failed: 1, output: output + failure };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, output: `${output}No test ran.\n` };
  return { ...counts, output };
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} env
 * @param {number} milliseconds
 * @returns {Promise<{ output: string, failure: string }>} failure is empty on success
 */
function runCommand(command, env, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const group = child.pid;
    if (group !== undefined) groups.add(group);
    let output = '';
    let late = false;
    const collect = (/** @type {unknown} */ data) => (output += String(data));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      late = true;
      if (group !== undefined) void endGroup(group);
    }, milliseconds);
    child.once('error', (error) => resolve({ output, failure: `${error.message}\n` }));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (group !== undefined) {
        signalGroup(group, 'SIGKILL'); // whatever it left behind
        groups.delete(group);
      }
      const failure = late ? 'Took too long and was ended.\n' : code === 0 ? '' : `Ended with ${code ?? signal}.\n`;
      resolve({ output, failure });
    });
  });
}

/** Ends every running stage and all its processes; first politely, so that each can end its own. */
export async function endStages() {
  await Promise.all([...groups].map(endGroup));
}

/** @param {number} group */
async function endGroup(group) {
  signalGroup(group, 'SIGTERM');
  for (let i = 0; i < 50 && groups.has(group); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  signalGroup(group, 'SIGKILL');
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} signal
 */
function signalGroup(group, signal) {
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal);
  } catch {
    // already gone
  }
}
