import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PostgresLeases } from '../../server/node/driver/postgresLeases';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { ApiClient, canary, NodeProcess, Refused, waitFor } from './nodeProcess';
import { programs } from './program';
import { Tollgate } from './tollgate';
import { platform, ProcessWorld } from './world';

const token = `${canary}-token-${'t'.repeat(24)}`;

/** One node: some processes on one database, behind a balancer that gives each request to the next one. */
class ServerNode {
  readonly processes: NodeProcess[] = [];
  private readonly urls: string[] = [];

  private constructor(
    private readonly world: ProcessWorld,
    readonly databaseUrl: string,
    private readonly shortName: string,
    private readonly secretFile: string,
    readonly gate: Tollgate,
  ) {}

  static async start(world: ProcessWorld, databaseUrl: string, shortName: string, count: number): Promise<ServerNode> {
    const secretFile = path.join(world.folder(), 'secret');
    writeFileSync(secretFile, `${canary}-secret-${shortName.repeat(8)}`, { mode: 0o600 });
    const urls: string[] = [];
    const gate = await Tollgate.open(() => urls);
    const node = new ServerNode(world, databaseUrl, shortName, secretFile, gate);
    node.urls.push(...(await Promise.all(Array.from({ length: count }, () => node.another()))));
    urls.push(...node.urls);
    return node;
  }

  /** All processes by turns. */
  get api(): ApiClient {
    return new ApiClient(this.gate.url, token);
  }

  /** One process alone. */
  at(index: number): ApiClient {
    return new ApiClient(this.urls[index] ?? '', token);
  }

  async kill(index: number): Promise<void> {
    await this.processes[index]?.kill();
  }

  /** Ends what runs, in good order. */
  async end(): Promise<(number | string)[]> {
    for (const { child } of this.processes) child.kill('SIGTERM');
    const codes = await Promise.all(this.processes.map(({ ended }) => ended));
    this.gate.close();
    for (const { output, log } of this.processes) this.world.wrote([...output, ...log]);
    return codes;
  }

  private async another(): Promise<string> {
    const process = await NodeProcess.server(
      {
        ...{ port: '0', 'public-url': this.gate.url, 'short-name': this.shortName, platform },
        ...{ 'secret-file': this.secretFile, 'log-level': 'debug' },
      },
      { DATABASE_URL: this.databaseUrl, SYNC_RULES_TOKEN: token },
    );
    this.processes.push(process);
    const url = /http:\/\/[\d.]+:\d+/.exec(await process.firstLine())?.[0];
    assert.ok(url !== undefined, process.log.join('\n'));
    return url;
  }
}

describe('nodes on PostgreSQL', () => {
  const world = new ProcessWorld();
  let server: PostgresServer;
  let left: ServerNode;
  let right: ServerNode;

  before(async function () {
    this.timeout(300_000);
    await programs();
    server = await startPostgres();
    left = await ServerNode.start(world, await server.database(), 'left', 2);
    right = await ServerNode.start(world, await server.database(), 'right', 1);
  });
  after(async () => {
    await left.end();
    await right.end();
    await server.stop();
    await world.end();
  });

  it('are one node in several processes', async () => {
    const [one, two] = await Promise.all([left.at(0).call('getNode', {}), left.at(1).call('getNode', {})]);
    assert.deepEqual(one, two);
    assert.equal(one.storage, 'postgresql');
    assert.equal(one.publicUrl, left.gate.url);
    await left.at(0).call('changeNode', { body: { trackerUrl: 'https://tracker.example.com' } });
    await waitFor(
      async () => (await left.at(1).call('getNode', {})).trackerUrl !== null,
      'the setting at the other one',
    );
  });

  it('hold to what their operator has said', async () => {
    assert.deepEqual((await left.api.call('getNode', {})).fixed, ['shortName', 'platform', 'publicUrl']);
    await assert.rejects(left.api.call('changeNode', { body: { shortName: 'other' } }), (error) => {
      return error instanceof Refused && error.slug === 'setting-fixed';
    });
  });

  for (const kind of ['public', 'private'] as const) {
    it(`become connected (${kind}), whichever process is asked`, async () => {
      const { id, code } = await world.invite(left.api, right.api, kind);
      await world.accept(right.api, code);
      await world.active(id, left.at(0), left.at(1), right.api);
      await left.api.call('deactivate', { params: { id }, body: { why: 'night' } });
      await waitFor(async () => (await right.api.connection(id))?.paused.partner?.why === 'night', 'the pause');
      await left.api.call('activate', { params: { id }, body: {} });
      await right.api.call('deactivate', { params: { id }, body: { why: 'day' } });
      await waitFor(async () => (await left.at(0).connection(id))?.paused.partner?.why === 'day', 'the other pause');
      await waitFor(async () => (await left.at(1).connection(id))?.paused.partner?.why === 'day', 'the other pause');
      await right.api.call('activate', { params: { id }, body: {} });
    });
  }

  it('connect two projects of their own tracker at once', async () => {
    const { id } = await world.connectLocally(left.api);
    await world.active(id, left.at(0), left.at(1));
  });

  it('accept as several processes too', async () => {
    const { id, code } = await world.invite(right.api, left.api, 'public');
    await world.accept(left.api, code);
    await world.active(id, left.at(0), left.at(1), right.api);
  });

  it('sign with a new key in all processes once every partner knows it', async () => {
    const before = (await left.api.call('getNode', {})).fingerprint;
    await left.at(0).call('changeKey', {});
    for (const index of [0, 1]) {
      await waitFor(async () => (await left.at(index).call('getNode', {})).fingerprint !== before, 'the new key');
    }
    const [first] = (await left.api.connections()).filter(({ kind }) => kind === 'public');
    for (let count = 0; count < 2; count++) await left.api.call('refresh', { params: { id: first?.id ?? '' } });
  });

  it('go on when one process is killed', async () => {
    const { id, code } = await world.invite(right.api, left.api, 'public');
    await left.kill(0);
    left.gate.skip(0);
    await world.accept(left.api, code);
    await world.active(id, left.at(1), right.api);
    await left.api.call('deactivate', { params: { id }, body: { why: 'alone' } });
    await waitFor(async () => (await right.api.connection(id))?.paused.partner?.why === 'alone', 'the pause');
  });

  it('end in good order when they are told to', async () => {
    assert.deepEqual(await left.end(), ['SIGKILL', 0]);
    assert.deepEqual(await right.end(), [0]);
  });

  const wrong: readonly (readonly [string, Record<string, string>, Record<string, string>, RegExp])[] = [
    ['a setting', { port: 'http' }, {}, /The setting port is not right: in the argument --port/],
    ['no secret', {}, { DATABASE_URL: 'postgres://x/y' }, /name a file with the secret/],
    [
      'no database',
      { 'secret-file': '/dev/null/none' },
      { DATABASE_URL: 'postgres://localhost:1/y' },
      /did not answer/,
    ],
    ['the file of settings', { settings: '/dev/null/none' }, {}, /cannot be read/],
  ];
  for (const [what, values, variables, words] of wrong) {
    it(`say in words what is wrong: ${what}`, async () => {
      const process = await NodeProcess.server(values, variables);
      assert.equal(await process.ended, 2);
      assert.match(process.log.join('\n'), words);
    });
  }
});

describe('leases on PostgreSQL', () => {
  let server: PostgresServer;
  before(async function () {
    this.timeout(300_000);
    server = await startPostgres();
  });
  after(() => server.stop());

  it('are had by one at a time, each for itself, and end with their process', async () => {
    const url = await server.database();
    const [one, two] = [new PostgresLeases(url), new PostgresLeases(url)];
    const release = await one.take('a');
    assert.ok(release);
    assert.equal(await one.take('a'), undefined);
    assert.equal(await two.take('a'), undefined);
    assert.ok(await two.take('b'));
    await release();
    assert.ok(await two.take('a'));
    assert.equal(await one.take('a'), undefined);
    await two.close();
    await waitFor(async () => (await one.take('a')) !== undefined, 'the lease of the other one');
    assert.equal(await one.take('a'), undefined);
    await one.close();
  });

  it('stop nobody from working where there is no database', async () => {
    const leases = new PostgresLeases('postgres://localhost:1/none');
    const release = await leases.take('a');
    assert.ok(release);
    await release();
    assert.ok(await leases.take('a'));
    await leases.close();
  });
});
