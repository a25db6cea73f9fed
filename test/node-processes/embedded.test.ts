import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { canary, type EmbeddedNode, type FirstWord, NodeProcess, Refused, waitFor } from './nodeProcess';
import { programs } from './program';
import { ProcessWorld } from './world';

const handover = JSON.stringify({ token: 't'.repeat(30), secret: `${canary}${'s'.repeat(32)}`, user: 'ann' });

/** What a process says first. */
async function word(process: NodeProcess): Promise<FirstWord> {
  return JSON.parse(await process.firstLine()) as FirstWord;
}

function slugOf(said: FirstWord): string | undefined {
  return said.event === 'failed' ? said.problem.type.split('/').pop() : undefined;
}

describe('two embedded nodes on one machine', () => {
  const world = new ProcessWorld();
  let left: EmbeddedNode;
  let right: EmbeddedNode;
  before(async () => {
    await programs();
    [left, right] = await Promise.all([world.start('left'), world.start('right')]);
  });
  after(() => world.end());

  it('become connected publicly, pause, go on and part', async () => {
    const id = await world.connect(left, right, 'public');
    const seen = await left.api.connection(id);
    assert.ok(seen);
    assert.equal(seen.partner.uuid, (await right.api.call('getNode', {})).uuid);
    assert.equal(seen.rulesVersion, 1);
    await left.api.call('deactivate', { params: { id }, body: { why: 'night' } });
    await waitFor(async () => (await right.api.connection(id))?.paused.partner?.why === 'night', 'the pause');
    await left.api.call('activate', { params: { id }, body: {} });
    await waitFor(async () => (await right.api.connection(id))?.status === 'active', 'going on');
    await right.api.call('remove', { params: { id }, body: { why: 'over' } });
    await waitFor(async () => (await left.api.connection(id))?.status === 'ended', 'the end');
    assert.equal((await left.api.connection(id))?.ended?.why, 'over');
    assert.equal(await right.api.connection(id), undefined);
    const history = await Promise.all([left, right].map(({ api }) => api.call('getAudit', { query: {} })));
    assert.ok(history.every(({ entries }) => entries.length > 0));
    for (const secret of [canary, ...world.codes]) assert.ok(!JSON.stringify(history).includes(secret));
  });

  it('become connected privately, and news come to the side that nobody calls', async () => {
    const id = await world.connect(left, right, 'private');
    await left.api.call('deactivate', { params: { id }, body: { why: 'night' } });
    await waitFor(async () => (await right.api.connection(id))?.paused.partner?.why === 'night', 'the pause');
    await waitFor(async () => (await left.api.connection(id))?.isPartnerBehind === false, 'that it has arrived');
  });

  it('change a key that the partner then knows', async () => {
    const id = await world.connect(left, right, 'public');
    const before = (await right.api.connection(id))?.partner.fingerprint;
    await left.api.call('changeKey', {});
    await waitFor(async () => !(await left.api.call('getNode', {})).isChangingKey, 'the new key');
    const { fingerprint } = await left.api.call('getNode', {});
    assert.notEqual(fingerprint, before);
    assert.equal((await right.api.connection(id))?.partner.fingerprint, fingerprint);
    await left.api.call('refresh', { params: { id } });
  });

  it('find each other again after a restart, at another port too', async () => {
    const id = await world.connect(left, right, 'public');
    const { url } = left.api;
    await left.stop();
    await right.kill();
    await Promise.all([left.start(), right.start()]);
    assert.equal(left.api.url, url);
    await world.active(id, left.api, right.api);
    await left.stop();
    const squatter = createServer().listen(Number(new URL(url).port), '127.0.0.1');
    try {
      await left.start();
      assert.notEqual(left.api.url, url);
      await waitFor(async () => (await right.api.connection(id))?.partner.url === left.api.url, 'the new address');
    } finally {
      squatter.close();
    }
    await right.api.call('deactivate', { params: { id }, body: { why: 'found' } });
    await waitFor(
      async () => (await left.api.connection(id))?.paused.partner?.why === 'found',
      'a call at the new port',
    );
    assert.deepEqual(await Promise.all([left.stop(), right.stop()]), [0, 0]);
  });
});

describe('an embedded node', () => {
  const world = new ProcessWorld();
  after(() => world.end());

  it('connects two projects of its own tracker at once', async () => {
    const node = await world.start('left');
    const one = await world.connectLocally(node.api);
    assert.equal(one.status, 'active');
    assert.equal((await node.api.connection(one.otherEnd ?? ''))?.status, 'active');
    assert.equal(await node.stop(), 0);
  });

  it('refuses whoever has no token or a wrong one', async () => {
    const node = await world.start('left');
    assert.equal((await fetch(`${node.api.url}/api/v1/node`)).status, 401);
    const headers = { authorization: `Bearer ${canary}-wrong` };
    assert.equal((await fetch(`${node.api.url}/api/v1/node`, { headers })).status, 401);
    assert.equal((await fetch(`${node.api.url}/health`)).status, 200);
    await assert.rejects(node.api.call('getConnection', { params: { id: canary } }), Refused);
    assert.equal(await node.stop(), 0);
  });

  it('has its data folder for itself, and says to the second one where it is', async () => {
    const folder = world.folder();
    const node = await world.start('left', { folder });
    const second = await NodeProcess.embedded(`${handover}\n`, folder);
    const said = await word(second);
    assert.equal(slugOf(said), 'data-folder-locked');
    assert.equal(said.event === 'failed' && said.problem.url, node.api.url);
    assert.equal(await second.ended, 1);
    assert.equal((await node.api.call('health', {})).status, 'ok');
    await node.kill();
    const third = await NodeProcess.embedded(`${handover}\n`, folder);
    assert.equal(slugOf(await word(third)), 'secret-wrong');
    assert.equal(await third.ended, 1);
    await node.start();
    assert.equal(await node.stop(), 0);
  });

  it('ends in good order on a signal, and when its input ends', async () => {
    const node = await world.start('left');
    node.process.child.kill('SIGTERM');
    assert.equal(await node.process.ended, 0);
    assert.deepEqual(
      node.process.events('node-stopping').map(({ reason }) => reason),
      ['signal'],
    );
    assert.equal(node.process.events('node-stopped').length, 1);
    await node.start();
    assert.equal(await node.stop(), 0);
    assert.equal(node.process.events('node-stopped').length, 1);
  });

  it('ends when its parent is killed', async () => {
    const { engine, embedded } = await programs();
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(embedded)}, '--data', process.argv[1]], { stdio: ['pipe', 'inherit', 'ignore'] });
      child.stdin.write(process.argv[2] + '\\n');
      console.error(child.pid);`;
    const parent = spawn(engine, ['-e', script, world.folder(), handover], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { pid: '', word: '' };
    parent.stderr.on('data', (chunk: Buffer) => (said.pid += chunk.toString()));
    parent.stdout.on('data', (chunk: Buffer) => (said.word += chunk.toString()));
    await waitFor(() => said.word.includes('listening'), 'the node');
    const pid = Number(said.pid);
    assert.ok(isAlive(pid));
    parent.kill('SIGKILL');
    await waitFor(() => !isAlive(pid), 'the end of the node');
  });

  const unreadable = ['', 'no JSON', '{}', '{"token":"short","secret":"short","user":"ann"}', 'x'.repeat(100_000)];
  for (const line of unreadable) {
    it(`refuses to start with ${line.slice(0, 60) || 'nothing'}`, async () => {
      const process = await NodeProcess.embedded(`${line}\n`, world.folder());
      assert.equal(slugOf(await word(process)), 'handover-unreadable');
      assert.equal(await process.ended, 1);
    });
  }

  // The Node that runs the tests is the oldest that the rest of Sync Rules runs on.
  if (Number(process.versions.node.split('.')[0]) < 22) {
    it(`refuses Node ${process.versions.node}`, async () => {
      const started = await NodeProcess.embedded(`${handover}\n`, world.folder(), process.execPath);
      assert.equal(slugOf(await word(started)), 'node-too-old');
      assert.equal(await started.ended, 1);
    });
  }

  it('says to one of two that start at once in a new folder that the other one has it', async () => {
    const folder = world.folder();
    const both = await Promise.all([0, 1].map(() => NodeProcess.embedded(`${handover}\n`, folder)));
    const said = await Promise.all(both.map(word));
    assert.deepEqual(said.map((one) => slugOf(one) ?? one.event).sort(), ['data-folder-locked', 'listening']);
    await Promise.all(both.map((one) => one.orphan()));
  });

  it('says that it cannot work in a folder', async () => {
    const process = await NodeProcess.embedded(`${handover}\n`, '/dev/null/data');
    assert.equal(slugOf(await word(process)), 'folder-unusable');
    assert.equal(await process.ended, 1);
  });

  it('ends without a word when its input ends before anything was said', async () => {
    const process = await NodeProcess.embedded('', world.folder());
    assert.equal(await process.orphan(), 0);
    assert.deepEqual(process.output, []);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
