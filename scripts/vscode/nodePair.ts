// Two real sync nodes on this machine, set up by the command line as people do: what the pictures of connections show.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { root } from '../setup.mjs';
import { installVscode } from './install';

const commandLine = join(root, 'dist/cli.js');

export interface PairNode {
  readonly url: string;
  readonly token: string;
  /** Runs the command line on this node, as `run('connections', 'list')`; gives its standard output. */
  run(...args: readonly string[]): Promise<string>;
}

export interface NodePair {
  readonly acme: PairNode;
  readonly globex: PairNode;
  stop(): Promise<void>;
}

/** Starts the nodes of Acme (Jira Cloud) and of Globex (ServiceNow), without a connection. */
export async function startNodePair(): Promise<NodePair> {
  const folder = mkdtempSync(join(tmpdir(), 'sync-rules-pair-'));
  const [acme, globex] = await Promise.all([
    startNode(folder, 'acme', 'jira-cloud'),
    startNode(folder, 'globex', 'servicenow'),
  ]);
  const stop = async (): Promise<void> => {
    await Promise.all([acme.stop(), globex.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { acme, globex, stop };
}

async function startNode(
  parent: string,
  name: string,
  platform: string,
): Promise<PairNode & { stop(): Promise<void> }> {
  const folder = join(parent, name);
  const { node } = await installVscode();
  const args = [commandLine, 'node', `--data-folder=${folder}`, `--short-name=${name}`, `--platform=${platform}`];
  const child = spawn(node, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await listening(child, ended);
  const token = readFileSync(join(folder, 'token'), 'utf8').trim();
  const run = async (...words: readonly string[]): Promise<string> => {
    const env = { ...process.env, SYNC_RULES_NODE_URL: url, SYNC_RULES_TOKEN: token };
    return (await promisify(execFile)(node, [commandLine, ...words], { env })).stdout;
  };
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, token, run, stop };
}

/** The URL in the node's log. */
async function listening({ stderr }: ChildProcess, ended: Promise<void>): Promise<string> {
  const lines: string[] = [];
  const found = new Promise<string>((resolve) => {
    if (stderr === null) return;
    createInterface({ input: stderr }).on('line', (line) => {
      lines.push(line);
      const url = /"event":"node-listening".*"url":"(http[^"]+)"/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const early = ended.then(() => Promise.reject(new Error(`The sync node ended:\n${lines.slice(-10).join('\n')}`)));
  return Promise.race([found, early]);
}
