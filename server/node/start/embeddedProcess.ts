import { resolve } from 'node:path';
import * as v from 'valibot';
import { version } from '../../../package.json';
import { findPlatform } from '../../rules/catalogue';
import { jsonLog } from '../log/log';
import { NodeProblem } from '../problems/problem';
import { systemClock } from './machine';
import { type Handover, startNode } from './main';
import { NodeProcess, startProblem } from './process';
import { shortestSecret } from './secret';

/** The most characters of the line that is handed over. */
const longestLine = 65_536;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

const handoverSchema = v.object({
  token: v.pipe(v.string(), v.minLength(20)),
  secret: v.pipe(v.string(), v.minLength(shortestSecret)),
  user: text,
  instance: v.optional(
    v.object({
      shortName: v.optional(text),
      platform: v.optional(
        v.pipe(
          text,
          v.check((id) => findPlatform(id) !== undefined),
        ),
      ),
    }),
  ),
});

/**
 * Runs the node of an extension: `--data FOLDER`, one line of JSON on standard input, one on standard output that says where it
 * listens or why it does not, the log on standard error. It ends when its standard input does.
 */
export async function runEmbedded(): Promise<void> {
  const log = jsonLog({ clock: systemClock, level: 'info', write: (line) => process.stderr.write(line) });
  const life = new NodeProcess(log);
  life.watch();
  try {
    const line = await firstLine(process.stdin, () => void life.end('parent', 0));
    if (line === undefined) return;
    const settings = { dataFolder: folderOf(process.argv.slice(2)) };
    const node = await startNode({ settings, version, log, handover: readHandover(line) });
    life.started(node);
    await say({ event: 'listening', url: node.url, version });
  } catch (error) {
    const { document } = startProblem(error, log);
    await say({ event: 'failed', problem: document });
    await life.end('failure', 1);
  }
}

/** Resolves when it was written. */
function say(word: object): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(word)}\n`, () => resolve());
  });
}

/** Nothing when the input ends before there is a line; `ended` is called when it ends at all. */
function firstLine(input: NodeJS.ReadStream, ended: () => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    let line: string | undefined = '';
    const end = () => {
      resolve(undefined);
      ended();
    };
    input.setEncoding('utf8').on('end', end).on('close', end).on('error', end);
    input.on('data', (chunk: string) => {
      if (line === undefined) return;
      line += chunk;
      const length = line.indexOf('\n');
      if (length < 0 && line.length <= longestLine) return;
      resolve(length < 0 ? '' : line.slice(0, length));
      // What has been handed over is kept no longer than needed.
      line = undefined;
    });
  });
}

function readHandover(line: string): Handover {
  try {
    const { token, secret, user, instance } = v.parse(handoverSchema, JSON.parse(line));
    const { shortName, platform } = instance ?? {};
    const first = { ...(shortName !== undefined && { shortName }), ...(platform !== undefined && { platform }) };
    return { token, secret, user, instance: first };
  } catch {
    throw new NodeProblem('handover-unreadable');
  }
}

function folderOf(given: readonly string[]): string {
  const [name, folder] = given;
  if (name !== '--data' || folder === undefined) throw new NodeProblem('handover-unreadable');
  return resolve(folder);
}
