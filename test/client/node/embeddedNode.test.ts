import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchNode } from '../../../client/desktop/launchNode';
import { pause } from '../../../client/node/backOff';
import { EmbeddedNode, type EmbeddedState } from '../../../client/node/embeddedNode';

interface Plan {
  readonly do: 'listen' | 'crash' | 'fail' | 'silence' | 'deaf';
  readonly problem?: object;
}

const credentials = { token: 'the-token', secret: 'the-secret' };
const locked = (url?: string): Plan => ({
  do: 'fail',
  problem: { type: 'x/data-folder-locked', status: 409, title: 'Locked', detail: 'The folder is in use.', url },
});

describe('the built-in node', () => {
  let folder: string;
  let states: string[] = [];
  let logged: string[] = [];
  let startPatienceMs = 30_000;
  /** Whom the token was shown. */
  let asked: string[] = [];
  /** Whether the node that answers is another user's. */
  let isForeign = false;
  const nodes: EmbeddedNode[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'node-'));
    states = [];
    logged = [];
    startPatienceMs = 30_000;
    asked = [];
    isForeign = false;
  });
  afterEach(async () => {
    await Promise.all(nodes.splice(0).map((node) => node.stop()));
    rmSync(folder, { recursive: true });
  });

  function nodeThat(...plans: Plan[]): EmbeddedNode {
    writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(plans));
    const log = (text: string) => logged.push(text);
    const node = new EmbeddedNode({
      launch: (secrets) =>
        launchNode(
          {
            file: path.join(__dirname, 'fakeProgram.mjs'),
            data: folder,
            log,
            patienceMs: { start: startPatienceMs, stop: 300 },
          },
          secrets,
        ),
      credentials: () => Promise.resolve(credentials),
      whoAnswers: (url, token) => {
        asked.push(url);
        return fetch(url, { headers: { authorization: `Bearer ${token}` } }).then(
          ({ ok }) => (ok && !isForeign ? 'ours' : 'foreign'),
          () => 'nobody',
        );
      },
      troubleOfForeign: (url) => ({ message: `Of another: ${url}`, remedies: ['connect'] }),
      log: { info: log, warn: log, error: log },
      onChange: ({ kind }) => states.push(kind),
      backOff: { firstMs: 1, mostMs: 2 },
    });
    nodes.push(node);
    return node;
  }

  const starts = () => readFileSync(path.join(folder, 'starts'), 'utf8').trim().split('\n').map(Number);

  function running(state: EmbeddedState): EmbeddedState & { kind: 'running' } {
    assert.equal(state.kind, 'running', JSON.stringify(state));
    return state;
  }

  function trouble(state: EmbeddedState): string {
    assert.equal(state.kind, 'failed', JSON.stringify(state));
    assert.deepEqual(state.trouble.remedies, ['restart', 'showLog']);
    return state.trouble.message;
  }

  function isRunning(pid: number | undefined): boolean {
    try {
      return process.kill(pid ?? assert.fail('no process'), 0);
    } catch {
      return false;
    }
  }

  it('starts once, however often it is asked to, and knows its token', async () => {
    const node = nodeThat({ do: 'listen' });
    const [first, second] = await Promise.all([node.start(), node.start()]);
    assert.deepEqual(first, second);
    assert.equal(await node.start(), node.state);
    const { url, token, isShared } = running(first);
    assert.equal((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status, 200);
    assert.equal(isShared, false);
    assert.equal(starts().length, 1);
    assert.deepEqual(states, ['starting', 'running']);
  });

  it('tells its log, without secrets', async () => {
    running(await nodeThat({ do: 'listen' }).start());
    while (!logged.some((line) => line.includes('for '))) await pause(1);
    assert.ok(logged.includes('not the first word'));
    assert.doesNotMatch(logged.join('\n'), /the-token|the-secret/);
    assert.match(logged.join('\n'), /with \*\*\*/);
  });

  it('is not set up by the environment of other nodes', async () => {
    process.env.DATABASE_URL = 'postgres://elsewhere';
    try {
      running(await nodeThat({ do: 'listen' }).start());
    } finally {
      delete process.env.DATABASE_URL;
    }
    while (!logged.some((line) => line.includes('for '))) await pause(1);
    assert.doesNotMatch(logged.join('\n'), /elsewhere/);
  });

  it('ends when it is stopped, and starts again', async () => {
    const node = nodeThat({ do: 'listen' });
    running(await node.start());
    await node.stop();
    assert.equal(isRunning(starts()[0]), false);
    assert.equal(node.state.kind, 'stopped');
    running(await node.restart());
    running(await node.restart());
    assert.deepEqual(starts().map(isRunning), [false, false, true]);
  });

  it('is made to end when it does not want to', async () => {
    const node = nodeThat({ do: 'deaf' });
    running(await node.start());
    await node.stop();
    assert.equal(isRunning(starts()[0]), false);
  });

  it('is stopped while it starts', async () => {
    const node = nodeThat({ do: 'silence' });
    const start = node.start();
    while (!existsSync(path.join(folder, 'starts'))) await pause(1);
    await node.stop();
    assert.equal((await start).kind, 'stopped');
    assert.deepEqual(starts().map(isRunning), [false]);
    assert.deepEqual(states, ['starting', 'stopped']);
  });

  it('is stopped before it was launched', async () => {
    const node = nodeThat({ do: 'listen' });
    const start = node.start();
    await node.stop();
    assert.equal((await start).kind, 'stopped');
    assert.equal(existsSync(path.join(folder, 'starts')), false);
  });

  it('says in its own words why it cannot start, and does not try again by itself', async () => {
    const problem = {
      type: 'x/setting-wrong',
      status: 422,
      title: 'Setting',
      detail: 'The setting port is not right.',
    };
    const node = nodeThat({ do: 'fail', problem }, { do: 'listen' });
    assert.equal(trouble(await node.start()), 'The setting port is not right.');
    assert.equal(starts().length, 1);
    running(await node.start());
  });

  it('offers to begin anew where its secret is lost', async () => {
    const problem = { type: 'x/secret-wrong', status: 500, title: 'Secret', detail: 'Sealed with another secret.' };
    const state = await nodeThat({ do: 'fail', problem }).start();
    assert.deepEqual(state.kind === 'failed' && state.trouble.remedies, ['beginAnew', 'showLog']);
  });

  it('is started again when it crashes while it runs', async () => {
    const node = nodeThat({ do: 'listen' });
    const { url } = running(await node.start());
    await fetch(`${url}/crash`).catch(() => undefined);
    while (states.length < 4) await pause(1);
    assert.deepEqual(states, ['starting', 'running', 'starting', 'running']);
    assert.notEqual(running(node.state).url, url);
  });

  it('is left alone when it crashes again and again, until somebody starts it', async () => {
    const crashes = Array.from({ length: 5 }, (): Plan => ({ do: 'crash' }));
    const node = nodeThat(...crashes, { do: 'listen' });
    assert.match(trouble(await node.start()), /ended 4 times .*\(it ended with 3\)/);
    assert.equal(starts().length, 4);
    running(await node.start());
    assert.equal(starts().length, 6);
  });

  it('is stopped while it starts again after a crash', async () => {
    const node = nodeThat({ do: 'listen' }, { do: 'silence' });
    const { url } = running(await node.start());
    await fetch(`${url}/crash`).catch(() => undefined);
    while (states.length < 3) await pause(1);
    await node.stop();
    await pause(20);
    assert.deepEqual(states, ['starting', 'running', 'starting', 'stopped']);
  });

  it('gives up on a node that says nothing', async () => {
    startPatienceMs = 500;
    const words = trouble(await nodeThat({ do: 'silence' }).start());
    assert.match(words, /ended 4 times .*it said nothing for 0.5 seconds/);
    // On a busy machine one may have ended before it could note itself.
    assert.deepEqual(starts().filter(isRunning), []);
  });

  it('that another window runs is used, and followed by an own one when that ends', async () => {
    const other = nodeThat({ do: 'listen' });
    const { url } = running(await other.start());
    const otherFolder = folder;
    folder = mkdtempSync(path.join(tmpdir(), 'node-'));
    const node = nodeThat(locked(), locked(url), { do: 'listen' });
    const shared = running(await node.start());
    assert.deepEqual([shared.url, shared.isShared], [url, true]);
    await other.stop();
    node.lostShared();
    while (node.state.kind !== 'running' || node.state.isShared) await pause(1);
    assert.notEqual(node.state.url, url);
    rmSync(otherFolder, { recursive: true });
  });

  it('that is of another VS Code is soon told, with what can be done', async () => {
    const other = nodeThat({ do: 'listen' });
    const { url } = running(await other.start());
    const otherFolder = folder;
    folder = mkdtempSync(path.join(tmpdir(), 'node-'));
    isForeign = true;
    const state = await nodeThat(locked(url)).start();
    assert.deepEqual(state, { kind: 'failed', trouble: { message: `Of another: ${url}`, remedies: ['connect'] } });
    assert.equal(starts().length, 2);
    rmSync(otherFolder, { recursive: true });
  });

  it('does not take an own node for a lost one', async () => {
    const node = nodeThat({ do: 'listen' });
    running(await node.start());
    node.lostShared();
    assert.equal(node.state.kind, 'running');
  });

  for (const [what, url] of [
    ['does not say where it is', undefined],
    ['does not answer', 'http://127.0.0.1:1'],
    ['says that it is elsewhere, which is not shown the token', 'http://127.0.0.1.example.com:1'],
  ] as const)
    it(`says that its folder is in use when the node that has it ${what}`, async () => {
      assert.equal(trouble(await nodeThat(locked(url)).start()), 'The folder is in use.');
      assert.equal(starts().length, 8);
      assert.deepEqual([...new Set(asked)], url === 'http://127.0.0.1:1' ? [url] : []);
    });
});
