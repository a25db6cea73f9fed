// npm test [STAGE...]: everything, from nothing. The last line is `N passed, N failed`; the exit code says the same.
import { cpus } from 'node:os';
import { closingLine } from './counts.mjs';
import { endStages, runStage } from './run-stage.mjs';
import { Refusal, ensureDependencies, main, root } from './setup.mjs';
import { stages } from './stages.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {import('./run-stage.mjs').Outcome} Outcome */

const width = Math.min(2, cpus().length);
const total = { passed: 0, failed: 0 };

await main(async () => {
  const names = process.argv.slice(2);
  const known = [...stages.map((stage) => stage.name), 'soak'];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    total.failed++;
    throw new Refusal(`No stage is called ${unknown}. Stages: ${known.join(', ')}.`);
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => void stop(signal));
  process.chdir(root);
  await prepare();
  await runAll(selected(names));
});
console.log(closingLine(total));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function prepare() {
  try {
    await ensureDependencies();
  } catch (error) {
    total.failed++;
    throw error;
  }
}

/**
 * The named stages and what they need, in the order of the list; `soak` names all long ones, no name all others.
 *
 * @param {string[]} names
 */
function selected(names) {
  const wanted = new Set(stages.filter((stage) => isNamed(stage, names)).map((stage) => stage.name));
  for (const stage of stages.toReversed()) if (wanted.has(stage.name)) stage.needs?.forEach((need) => wanted.add(need));
  return stages.filter((stage) => wanted.has(stage.name));
}

/**
 * @param {Stage} stage
 * @param {string[]} names
 */
function isNamed(stage, names) {
  if (names.length === 0) return stage.soak !== true;
  return names.includes(stage.name) || (stage.soak === true && names.includes('soak'));
}

/**
 * Runs the stages, two at a time where there are two processors. Each is reported whole when it is done.
 *
 * @param {Stage[]} chosen
 */
async function runAll(chosen) {
  const waiting = [...chosen];
  /** @type {Map<Stage, Promise<void>>} */
  const running = new Map();
  /** @type {Map<string, boolean>} */
  const done = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const next = nextStage(waiting, [...running.keys()], done);
    if (!next) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const task = runOrSkip(next, done).then((good) => {
      done.set(next.name, good);
      running.delete(next);
    });
    running.set(next, task);
  }
}

/**
 * @param {Stage[]} waiting
 * @param {Stage[]} running
 * @param {Map<string, boolean>} done
 */
function nextStage(waiting, running, done) {
  if (running.length >= width || running.some((stage) => stage.alone)) return undefined;
  const ready = waiting.filter((stage) => stage.needs?.every((need) => done.has(need)) ?? true);
  return ready.find((stage) => !stage.alone) ?? (running.length === 0 ? ready[0] : undefined);
}

/**
 * @param {Stage} stage
 * @param {Map<string, boolean>} done
 * @returns {Promise<boolean>} whether it succeeded
 */
async function runOrSkip(stage, done) {
  const missing = stage.needs?.find((need) => done.get(need) !== true);
  const outcome =
    missing === undefined
      ? await runStage(stage)
      : { passed: 0, failed: 1, seconds: 0, output: `Not run, because the stage "${missing}" failed.\n` };
  report(stage, outcome);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  return outcome.failed === 0;
}

/**
 * @param {Stage} stage
 * @param {Outcome} outcome
 */
function report(stage, { passed, failed, seconds, output }) {
  const counts = stage.counts === 'none' && failed === 0 ? 'done' : closingLine({ passed, failed });
  console.log(`== ${stage.title} [${stage.name}]: ${counts} (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, '   '));
}

/** @param {NodeJS.Signals} signal */
async function stop(signal) {
  console.log(`Ended by ${signal}.`);
  await endStages();
  console.log(closingLine({ ...total, failed: total.failed + 1 }));
  process.exit(1);
}
