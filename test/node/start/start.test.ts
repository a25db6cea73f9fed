import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { secondsOf } from '../../../server/node/context';
import { newOwnKey } from '../../../server/node/identity/ownKeys';
import { sealerOf } from '../../../server/node/identity/sealing';
import { jsonLog } from '../../../server/node/log/log';
import { hashToken } from '../../../server/node/http/settings';
import { fileIn, rememberedPort, rememberPort } from '../../../server/node/start/dataFolder';
import { checkEngine } from '../../../server/node/start/engine';
import { noSettings, openIdentity } from '../../../server/node/start/identity';
import { Node, type NodeParts } from '../../../server/node/start/node';
import { readSecretFile, secretKey } from '../../../server/node/start/secret';
import { tokenInFolder, tokensOfFile } from '../../../server/node/start/tokens';
import { MemoryStore } from '../memoryStore';
import { type NodeRow, nodeRowId } from '../../../server/node/store/rows';
import { rememberUrl } from '../../../server/node/urls/ownUrls';
import { noon, problem, seededRandom } from '../kit';

const clock = { now: () => noon * 1000 };

function identityParts(secret: string, store = new MemoryStore(), seed: string | number = 1) {
  const random = seededRandom(seed);
  return { store, sealer: sealerOf(secretKey(secret), random), clock, random, log: { write: () => undefined } };
}

const secret = 's'.repeat(32);

describe("the node's own row", () => {
  it('is made at the first start and the same at every later one', async () => {
    const parts = identityParts(secret);
    const first = await openIdentity(parts, { shortName: 'left' });
    assert.deepEqual(first.settings, { ...noSettings, shortName: 'left' });
    const again = await openIdentity(identityParts(secret, parts.store, 2), { shortName: 'right' });
    assert.deepEqual(again, first);
  });

  it('is made by one of several processes that start at once', async () => {
    const store = new MemoryStore();
    const rows = await Promise.all([1, 2, 3, 4].map((seed) => openIdentity(identityParts(secret, store, seed))));
    assert.equal(new Set(rows.map(({ uuid }) => uuid)).size, 1);
    assert.equal(rows[0]?.revision, 1);
  });

  it('opens with no other secret, in words', async () => {
    const parts = identityParts(secret);
    await openIdentity(parts);
    await assert.rejects(openIdentity(identityParts('t'.repeat(32), parts.store)), problem('secret-wrong'));
  });
});

describe('the running node', () => {
  async function running(changes: Partial<NodeParts> = {}) {
    const parts = identityParts(secret);
    const row = await openIdentity(parts);
    const lines: string[] = [];
    const node = new Node({
      ...parts,
      row,
      storage: 'embedded',
      send: () => Promise.reject(new Error('nobody there')),
      log: jsonLog({ clock, level: 'debug', write: (line) => lines.push(line) }),
      version: '1.2.3',
      fixed: {},
      calls: {},
      localUrl: 'http://127.0.0.1:4711',
      ...changes,
    });
    const change = async (values: Partial<NodeRow>) => {
      await parts.store.transaction(async (transaction) => {
        const now = await transaction.nodes.get(nodeRowId);
        if (now) await transaction.nodes.put({ ...now, ...values });
      });
      await node.reload();
    };
    return { node, change, lines, parts };
  }

  it('is called where it listens while it has no public URL, and then calls this machine too', async () => {
    const { node } = await running();
    assert.equal(node.context.block.url, 'http://127.0.0.1:4711');
    assert.equal(node.isThisMachineOnly, true);
    assert.equal(node.context.guard.check('http://127.0.0.1:1').port, '1');
  });

  it('is called by its public URL as soon as it has one', async () => {
    const { node, change } = await running();
    await change({ settings: { ...noSettings, publicUrl: 'https://sync.example.com' } });
    assert.equal(node.context.block.url, 'https://sync.example.com');
    assert.equal(node.isThisMachineOnly, false);
    assert.throws(() => node.context.guard.check('http://127.0.0.1:1'), problem('url-scheme'));
  });

  it('remembers the URLs that it was called by, so that partners which do not know better are answered', async () => {
    const { node, change, parts } = await running();
    const { store } = parts;
    const [old, present] = ['https://old.example.com', 'https://new.example.com'];
    for (const url of [null, old, present, present]) await rememberUrl(store, url);
    const row = await store.transaction((transaction) => transaction.nodes.get(nodeRowId));
    assert.deepEqual([row?.urls, row?.revision], [[present, old], 3]);
    await change({ settings: { ...noSettings, publicUrl: present } });
    assert.deepEqual([node.context.block.url, node.context.formerUrls], [present, [old]]);
  });

  it('holds to what the operator has said', async () => {
    const { node, change } = await running({
      fixed: { shortName: 'fixed', projects: ['SUP'] },
      calls: { loopback: true },
    });
    await change({ settings: { ...noSettings, shortName: 'stored', publicUrl: 'https://sync.example.com' } });
    assert.deepEqual(node.fixed, ['shortName', 'projects']);
    assert.equal(node.settings.shortName, 'fixed');
    assert.deepEqual(node.settings.projects, ['SUP']);
    assert.equal(node.context.guard.check('http://127.0.0.1:1').port, '1');
  });

  it('takes new keys, and is another one only when something has changed', async () => {
    const { node, change, lines, parts } = await running();
    const before = node.context;
    await node.reload();
    assert.equal(node.context, before);
    const nextKey = newOwnKey(parts);
    await change({ nextKey });
    assert.equal(node.context.nextKey?.kid, nextKey.kid);
    await change({ key: nextKey, nextKey: null });
    assert.deepEqual([node.context.key.kid, node.context.nextKey], [nextKey.kid, undefined]);
    assert.equal(lines.length, 2);
  });

  it('says which tracker it serves', async () => {
    const { node, change } = await running();
    assert.deepEqual(node.context.block.tracker, { type: '' });
    await change({ settings: { ...noSettings, platform: 'some-tracker', trackerUrl: 'https://tracker.example.com' } });
    assert.deepEqual(node.context.block.tracker, { type: 'some-tracker', url: 'https://tracker.example.com' });
    assert.equal(secondsOf(node.context), noon);
  });
});

describe('files of a node', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-start-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const lines: string[] = [];
  const log = jsonLog({ clock, level: 'debug', write: (line) => lines.push(line) });
  const making = { random: seededRandom('files'), log, mayMake: true };

  it('make a secret where there is none, for this user alone, and keep it', () => {
    const file = path.join(folder, 'new', 'secret');
    const made = readSecretFile(file, making);
    assert.ok(made.length >= 32);
    assert.equal(readSecretFile(file, { ...making, mayMake: false }), made);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.ok(!lines.join('').includes(made));
  });

  it('refuse a secret that is missing, short or no file, and say how to make one', () => {
    const file = path.join(folder, 'secret');
    const given = { ...making, mayMake: false };
    assert.throws(() => readSecretFile(file, given), /no such file\. Correct the path, or make one: head -c 32/);
    writeFileSync(file, 'short\n');
    assert.throws(() => readSecretFile(file, given), problem('secret-unreadable'));
    assert.throws(() => readSecretFile(folder, given), problem('secret-unreadable'));
  });

  it('warn of a secret that others can read', () => {
    if (process.platform === 'win32') return;
    const file = path.join(folder, 'secret');
    writeFileSync(file, secret);
    chmodSync(file, 0o644);
    lines.length = 0;
    readSecretFile(file, making);
    assert.match(lines.join(''), /"secret-open".*chmod 600/);
  });

  it('keep one token for clients of this machine', () => {
    const file = fileIn(folder, 'token');
    const token = tokenInFolder(file, seededRandom('token'));
    assert.equal(tokenInFolder(file, seededRandom('another')), token);
    assert.ok(token.length >= 40);
  });

  it('hold tokens by name, read again when they change, those from before when they are wrong', () => {
    const file = path.join(folder, 'tokens');
    const [one, two] = ['a'.repeat(20), 'b'.repeat(20)];
    writeFileSync(file, `# who may\n\nann: ${one}\n Bob B. :  ${two} \r\n`);
    let now = noon * 1000;
    const tokens = tokensOfFile(file, { clock: { now: () => now }, log });
    assert.deepEqual(tokens(), [
      { name: 'ann', hash: hashToken(one) },
      { name: 'Bob B.', hash: hashToken(two) },
    ]);
    writeFileSync(file, `ann: ${two}\nand another line of more bytes: ${one}\n`);
    assert.equal(tokens()[0]?.hash, hashToken(one));
    now += 5000;
    assert.equal(tokens()[0]?.hash, hashToken(two));
    for (const wrong of ['', 'ann', 'ann: short', '# nobody']) {
      writeFileSync(file, wrong);
      now += 5000;
      assert.equal(tokens()[0]?.hash, hashToken(two));
      assert.throws(() => tokensOfFile(file, { clock, log }), problem('tokens-unreadable'));
    }
    rmSync(file);
    now += 5000;
    assert.equal(tokens().length, 2);
    assert.throws(() => tokensOfFile(file, { clock, log }), problem('tokens-unreadable'));
  });

  it('remember the port', () => {
    assert.equal(rememberedPort(folder), undefined);
    rememberPort(folder, 4711);
    assert.equal(rememberedPort(folder), 4711);
    for (const wrong of ['', 'x', '99999', '-1']) {
      writeFileSync(fileIn(folder, 'port'), wrong);
      assert.equal(rememberedPort(folder), undefined);
    }
    assert.equal(readFileSync(fileIn(folder, 'port'), 'utf8'), '-1');
  });
});

describe('the engine', () => {
  for (const version of ['22.12.0', '22.13.1', '23.0.0', '24.21.0'])
    it(`may be Node ${version}`, () => checkEngine(version));
  for (const version of ['22.11.9', '20.20.2', '18.0.0'])
    it(`may not be Node ${version}`, () => assert.throws(() => checkEngine(version), problem('node-too-old')));
});
