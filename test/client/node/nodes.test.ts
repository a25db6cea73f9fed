import assert from 'node:assert/strict';
import { pause } from '../../../client/node/backOff';
import { tokenKey } from '../../../client/node/credentials';
import { problemOf } from '../../../client/node/nodeErrors';
import { type FirstWord, type NodeProcess } from '../../../client/node/nodeProcess';
import { NodeNotReady, Nodes, type NodesParts } from '../../../client/node/nodes';
import { type Remedy } from '../../../client/node/nodeTrouble';
import { connectionInfo } from '../../support/nodeAnswers';
import { startFakeNode, token, type FakeNode } from './fakeNode';
import { secretsWith } from './secrets';

describe('the nodes', () => {
  let server: FakeNode;
  let nodes: Nodes;
  let url = '';
  let isTrusted = true;
  let wanted = false;
  let crash: (() => void) | undefined;
  let secrets: ReturnType<typeof secretsWith>;

  beforeEach(async () => {
    server = await startFakeNode();
    secrets = secretsWith({ 'node/embedded/token': token, 'node/embedded/secret': 's' });
    url = '';
    isTrusted = true;
    wanted = false;
  });
  afterEach(async () => {
    await nodes.dispose();
    await server.stop();
  });

  function listening(): NodeProcess {
    let end: (how: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => (end = resolve));
    crash = () => end('it crashed');
    const firstWord: FirstWord = { event: 'listening', url: server.url, version: '0.1.0' };
    return {
      firstWord: Promise.resolve(firstWord),
      ended,
      stop: () => {
        end('it was stopped');
        return Promise.resolve();
      },
    };
  }

  function open(changes: Partial<NodesParts> = {}): Nodes {
    const log = () => undefined;
    nodes = new Nodes({
      version: '0.1.0',
      launch: listening,
      secrets,
      urlSetting: () => url,
      isTrusted: () => isTrusted,
      log: { info: log, warn: log, error: log },
      wanted: { get: () => wanted, set: (value) => (wanted = value) },
      events: { silenceMs: 60_000, backOff: { firstMs: 1, mostMs: 5 } },
      settleMs: 0,
      ...changes,
    });
    return nodes;
  }

  const status = () => nodes.current?.status;

  async function until(look: () => boolean): Promise<void> {
    while (!look()) await pause(1);
  }

  async function refusal(promise: Promise<unknown>): Promise<{ message: string; remedies: readonly Remedy[] }> {
    const error = await promise.then(
      () => assert.fail('it was ready'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof NodeNotReady, String(error));
    return error.trouble;
  }

  it('are the built-in one, stopped until somebody needs it', async () => {
    open();
    await nodes.begin();
    assert.deepEqual(
      nodes.all.map(({ id, status }) => [id, status]),
      [['embedded', 'stopped']],
    );
    const session = await nodes.ready();
    assert.equal(session.info?.shortName, 'left');
    assert.equal(status(), 'running');
    assert.equal(await nodes.ready(), session);
  });

  it('start with the next window what ran in the last one, until it is stopped', async () => {
    open();
    await nodes.ready();
    await nodes.dispose();
    assert.equal(wanted, true);
    open();
    await nodes.begin();
    await until(() => nodes.current?.status === 'running');
    await nodes.stop();
    assert.equal(status(), 'stopped');
    await nodes.dispose();
    open();
    await nodes.begin();
    assert.equal(status(), 'stopped');
  });

  it('are one of this workspace alone where that is wanted, whatever the settings say', async () => {
    let isOwn = false;
    const launched: boolean[] = [];
    const launch = () => {
      launched.push(isOwn);
      return listening();
    };
    open({ launch, own: { get: () => isOwn, set: (value) => (isOwn = value) } });
    assert.equal(nodes.mayHaveOwn, true);
    await nodes.ready();
    url = 'https://sync.example.com';
    await nodes.useOwn(true);
    assert.deepEqual(
      nodes.all.map(({ id, place, status }) => [id, place, status]),
      [['embedded/own', 'embedded', 'stopped']],
    );
    await nodes.ready();
    await nodes.useOwn(true);
    assert.equal(status(), 'running');
    await nodes.useOwn(false);
    assert.equal(nodes.current?.url, url);
    assert.deepEqual(launched, [false, true]);
  });

  it('have their connections, and have them still while the node starts again or is stopped', async () => {
    server.connections.set('1', connectionInfo('a_to_b', { id: '1' }));
    open();
    await nodes.ready();
    await until(() => nodes.current?.connections?.length === 1);
    let without = 0;
    nodes.onChange(() => {
      if (nodes.current?.connections === undefined) without++;
    });
    const before = nodes.current?.session;
    crash?.();
    await until(() => nodes.current?.status === 'running' && nodes.current.session !== before);
    await nodes.stop();
    assert.equal(status(), 'stopped');
    assert.equal(without, 0);
    assert.equal(nodes.current?.connections?.[0]?.name, 'a_to_b');
  });

  const owns: [what: string, own: boolean | undefined, offersOwn: boolean][] = [
    ['can have a node of its own', false, true],
    ['has a node of its own', true, false],
    ['can have none of its own', undefined, false],
  ];
  for (const [what, isOwn, offersOwn] of owns)
    it(`say what helps where another VS Code has the built-in one, and this workspace ${what}`, async () => {
      const locked = { type: 'x/data-folder-locked', status: 409, title: 't', detail: 'In use.', url: server.url };
      const problem = problemOf(locked);
      assert.ok(problem);
      const stopped = Promise.resolve('it ended');
      const word: FirstWord = { event: 'failed', problem };
      open({
        secrets: secretsWith({ 'node/embedded/token': 'of this one', 'node/embedded/secret': 's' }),
        launch: () => ({ firstWord: Promise.resolve(word), ended: stopped, stop: () => Promise.resolve() }),
        ...(isOwn !== undefined && { own: { get: () => isOwn, set: () => undefined } }),
      });
      const { message, remedies } = await refusal(nodes.ready());
      assert.match(message, /another browser, profile or user\. Work in a window of that one\./);
      assert.equal(message.includes('"A built-in sync node for this workspace alone" in Connect to a Node'), offersOwn);
      assert.deepEqual(remedies, ['connect', 'showLog']);
    });

  it('let a command wait for the built-in node that starts again by itself, at another URL too', async () => {
    open();
    const { client } = await nodes.ready();
    await server.stop();
    await until(() => status() === 'starting');
    const name = { body: { shortName: 'x' } };
    const answers = Promise.all([client.call('getNode', {}), client.call('changeNode', name)]);
    server = await startFakeNode();
    crash?.();
    assert.equal((await answers)[0].shortName, 'left');
    assert.equal(server.requests.filter(({ method }) => method === 'PATCH').length, 1);
  });

  it('say in words what becomes of a node that does not answer, where it does not come back', async () => {
    open({ restartPatienceMs: 1 });
    const { client } = await nodes.ready();
    await server.stop();
    await assert.rejects(client.call('getNode', {}), /^NodeUnreachable: The sync node is starting again\. Try again/);
    await nodes.stop();
    await assert.rejects(client.call('getNode', {}), /^NodeUnreachable: The sync node was stopped\.$/);
    const given = new AbortController();
    given.abort(new Error('cancelled'));
    await assert.rejects(client.call('getNode', {}, { signal: given.signal }), /cancelled/);
  });

  it('have their connections still when the node cannot be started again', async () => {
    server.connections.set('1', connectionInfo('a_to_b', { id: '1' }));
    const problem = problemOf({ type: 'x/setting-wrong', status: 422, title: 't', detail: 'The port is taken.' });
    assert.ok(problem);
    const stopped = Promise.resolve('it ended');
    let starts = 0;
    open({
      launch: () =>
        starts++ === 0
          ? listening()
          : { firstWord: Promise.resolve({ event: 'failed', problem }), ended: stopped, stop: () => Promise.resolve() },
    });
    await nodes.ready();
    await until(() => nodes.current?.connections?.length === 1);
    crash?.();
    await until(() => nodes.current?.status === 'failed');
    assert.equal(nodes.current?.connections?.[0]?.name, 'a_to_b');
  });

  it('are not started where nothing is trusted', async () => {
    isTrusted = false;
    wanted = true;
    open();
    await nodes.begin();
    assert.equal(status(), 'stopped');
    assert.deepEqual((await refusal(nodes.ready())).remedies, ['trust']);
    url = server.url;
    await nodes.readSettings();
    assert.deepEqual(nodes.current?.trouble?.remedies, ['trust']);
    assert.equal(server.requests.length, 0);
  });

  it('cannot be built in where no process can be started, which is said', async () => {
    nodes = new Nodes({
      version: '0.1.0',
      secrets,
      urlSetting: () => '',
      isTrusted: () => true,
      log: { info: String, warn: String, error: String },
      wanted: { get: () => false, set: () => undefined },
    });
    await nodes.begin();
    assert.deepEqual(nodes.all, []);
    const { message, remedies } = await refusal(nodes.ready());
    assert.match(message, /cannot run in the browser/);
    assert.deepEqual(remedies, ['connect']);
  });

  it('say in the words of the node why it does not start', async () => {
    const problem = problemOf({ type: 'x/setting-wrong', status: 422, title: 't', detail: 'The port is taken.' });
    assert.ok(problem);
    const stopped = Promise.resolve('it ended');
    open({
      launch: () => ({
        firstWord: Promise.resolve({ event: 'failed', problem }),
        ended: stopped,
        stop: () => stopped.then(() => undefined),
      }),
    });
    assert.deepEqual(await refusal(nodes.ready()), { message: 'The port is taken.', remedies: ['restart', 'showLog'] });
    assert.equal(status(), 'failed');
  });

  it('begin anew with the data moved aside while no node has it', async () => {
    const states: (string | undefined)[] = [];
    open({
      setDataAside: () => {
        states.push(status());
        return Promise.resolve('/aside');
      },
    });
    await nodes.ready();
    await nodes.beginAnew();
    assert.deepEqual([...states, status()], ['stopped', 'running']);
  });

  it('can be given up waiting for', async () => {
    server.override = () => true;
    open();
    const controller = new AbortController();
    const ready = nodes.ready(controller.signal);
    await until(() => server.requests.length > 0);
    const reason = new Error('cancelled');
    controller.abort(reason);
    await assert.rejects(ready, reason);
  });

  it('end the wait for a node that is stopped meanwhile', async () => {
    server.override = () => true;
    open();
    const ready = refusal(nodes.ready());
    await until(() => server.requests.length > 0);
    await nodes.stop();
    assert.deepEqual((await ready).remedies, ['start']);
  });

  it('are the one in the settings, with its token', async () => {
    url = server.url;
    secrets.all.set(tokenKey(url), token);
    open();
    await nodes.begin();
    const session = await nodes.ready();
    assert.equal(session.client.address.url, server.url);
    assert.deepEqual(
      nodes.all.map(({ id, place, status }) => [id, place, status]),
      [[server.url, 'elsewhere', 'running']],
    );
    assert.equal(wanted, false);
  });

  it('have no token left of one that the settings no longer name, and of no other', async () => {
    const other = 'https://other.example.com';
    url = server.url;
    const kept = secretsWith({ [tokenKey(url)]: token, [tokenKey(other)]: 'x' });
    const keys = () => [...kept.all.keys()].sort();
    open({ secrets: kept });
    await nodes.begin();
    await nodes.readSettings();
    assert.deepEqual(keys(), [tokenKey(server.url), tokenKey(other)].sort());
    url = other;
    await nodes.readSettings();
    assert.deepEqual(keys(), [tokenKey(other)]);
    url = '';
    await nodes.readSettings();
    assert.deepEqual(keys(), []);
  });

  it('tell nobody a token: not the log, not what is remembered', async () => {
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    url = server.url;
    secrets.all.set(tokenKey(url), 'wrong-secret-token');
    open({ log: { info: log, warn: log, error: log } });
    await nodes.begin();
    await until(() => nodes.current?.status === 'failed');
    url = '';
    await nodes.readSettings();
    await nodes.ready();
    await nodes.stop();
    const said = JSON.stringify([lines, nodes.all.map(({ id, url: at, trouble }) => [id, at, trouble])]);
    for (const secret of ['wrong-secret-token', token]) assert.ok(!said.includes(secret), said);
    assert.ok(server.requests.every(({ path: asked }) => !/token/i.test(asked)));
  });

  it('change with the settings', async () => {
    open();
    await nodes.ready();
    url = server.url;
    secrets.all.set(tokenKey(url), token);
    await nodes.readSettings();
    await until(() => nodes.current?.place === 'elsewhere' && nodes.current.status === 'running');
    assert.deepEqual(
      nodes.all.map(({ place }) => place),
      ['elsewhere', 'embedded'],
    );
    url = '';
    await nodes.readSettings();
    assert.deepEqual(
      nodes.all.map(({ place, status }) => [place, status]),
      [['embedded', 'running']],
    );
  });

  const failures: [what: string, prepare: () => Promise<void> | void, words: RegExp, remedies: Remedy[]][] = [
    ['without a token', () => secrets.all.clear(), /is not known here/, ['connect']],
    [
      'with a wrong token',
      () => void secrets.all.set(tokenKey(url), 'x'),
      /does not know the token/,
      ['connect', 'showLog'],
    ],
    [
      'that is away',
      () => server.stop(),
      /cannot be reached\. Connection refused\. [^(]*$/,
      ['retry', 'connect', 'showLog'],
    ],
    [
      'of another version',
      () => void (server.info = { ...server.info, version: '7.0.0' }),
      /of version 7.0.0, and Sync Rules in this window of version 0.1.0/,
      ['connect', 'showLog'],
    ],
  ];
  for (const [what, prepare, words, remedies] of failures) {
    it(`say what to do about a node ${what}`, async () => {
      url = server.url;
      secrets.all.set(tokenKey(url), token);
      await prepare();
      open();
      await nodes.begin();
      const trouble = await refusal(nodes.ready());
      assert.match(trouble.message, words);
      assert.deepEqual(trouble.remedies, remedies);
    });
  }

  it('write into the log once why one cannot be reached, with the code', async () => {
    url = server.url;
    secrets.all.set(tokenKey(url), token);
    await server.stop();
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    let changes = 0;
    open({ log: { info: log, warn: log, error: log } });
    nodes.onChange(() => changes++);
    await nodes.begin();
    await until(() => changes > 5);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', /^Connection refused\. .*\(ECONNREFUSED\)$/);
  });

  it('are tried again when they are needed again', async () => {
    const port = Number(new URL(server.url).port);
    url = server.url;
    secrets.all.set(tokenKey(url), token);
    await server.stop();
    open({ events: { silenceMs: 60_000, backOff: { firstMs: 1_000_000, mostMs: 1_000_000 } } });
    await nodes.begin();
    await refusal(nodes.ready());
    server = await startFakeNode(port);
    assert.equal((await nodes.ready()).info?.shortName, 'left');
  });
});
