import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ConnectionInfo, type Initiated, type TemplateInfo } from '../../../server/node/api/contract';
import { poll } from '../../../server/node/connections/exchange';
import { deactivate, exchangeReports } from '../../../server/node/connections/reports';
import { accept } from '../../../server/node/handshake/accept';
import { advance } from '../../../server/node/handshake/advance';
import { initiate } from '../../../server/node/handshake/issuer';
import { pinOf } from '../../../server/node/http/outboundAgents';
import { describePartner } from '../../../server/node/partner/client';
import { type PartnerRequest } from '../../../server/node/ports';
import { readProblemDocument } from '../../../server/node/problems/problem';
import { signRequest } from '../../../server/node/signatures/request';
import { nodeRowId } from '../../../server/node/store/rows';
import { makeCertificate } from '../../support/certificate';
import { findRow } from '../connect';
import { testKey } from '../kit';
import { ask, atOnce, serveNode, type ServedNode, type ServedOptions, stopNodes, until } from './kit';

const ann = { by: 'ann', why: 'maintenance' };

interface PairOptions {
  readonly kind?: 'public' | 'private';
  readonly left?: ServedOptions;
  readonly right?: ServedOptions;
  readonly spki?: string;
}

/** From nothing to active on both sides. */
async function pair({ kind = 'public', left: first, right: second, spki }: PairOptions = {}) {
  const left = await serveNode({ number: 1, ...first });
  const right = await serveNode({ number: 2, isPublic: kind === 'public', ...second });
  const choice = { own: 'left', partner: 'right', by: 'ann', kind };
  const { connection, invitation } = await initiate(left.context, choice, spki === undefined ? {} : { spki });
  const { id } = connection;
  await accept(right.context, invitation.code, { own: 'right', partner: 'left', by: 'bob' });
  const progress = await advance(right.context, id);
  return { left, right, id, progress };
}

/** A private connection whose private side waits for news: the answer is held back for twenty seconds at most. */
async function waitingForNews(options: Omit<PairOptions, 'kind'> = {}) {
  const { left, right, id } = await pair({ kind: 'private', ...options });
  for (let times = 0; times < 2; times++) await poll(right.context, id, { wait: 0 });
  const waiting = poll(right.context, id, { wait: 20 });
  await until(async () => (await ask(left, '/metrics')).text.includes('sync_rules_long_polls 1\n'));
  return { left, right, id, waiting };
}

describe('two nodes over real sockets', () => {
  afterEach(stopNodes);

  for (const kind of ['public', 'private'] as const) {
    it(`are set up by their clients: a ${kind} connection from the wizard to active, paused and removed`, async () => {
      const left = await serveNode({ number: 1, platform: 'github' });
      const right = await serveNode({ number: 2, platform: 'asana', isPublic: kind === 'public' });
      const sideOf = async (node: ServedNode) => {
        const { json } = await ask(node, `/api/v1/templates?platform=${node.running.settings.platform ?? ''}`);
        const [template] = json.templates as TemplateInfo[];
        assert.ok(template);
        const needed = template.parameters.filter(({ required }) => required);
        const parameters = Object.fromEntries(needed.map(({ id, example }) => [id, example]));
        return { template: template.id, parameters };
      };
      const url = kind === 'public' ? { url: right.context.block.url } : {};
      const body = { kind, partner: 'node2', ...url, ...(await sideOf(left)) };
      const initiated = await ask(left, '/api/v1/connections', { body });
      assert.equal(initiated.status, 200, initiated.text);
      const { connection, invitation } = initiated.json as unknown as Initiated;
      assert.equal(connection.name, 'node1_to_node2');
      const text = invitation?.text ?? '';
      const preview = await ask(right, '/api/v1/invitations/preview', { body: { text } });
      assert.deepEqual([preview.status, preview.json.problem], [200, null], preview.text);
      const accepted = await ask(right, '/api/v1/invitations/accept', { body: { text, ...(await sideOf(right)) } });
      assert.equal(accepted.status, 200, accepted.text);
      const at = `/api/v1/connections/${connection.id}`;
      await ask(right, `${at}/refresh`, { method: 'POST' });
      for (const node of [left, right]) assert.equal((await ask(node, at)).json.status, 'active');
      await ask(right, `${at}/deactivate`, { body: { why: 'maintenance' } });
      await ask(right, `${at}/refresh`, { method: 'POST' });
      const { paused } = (await ask(left, at)).json as unknown as ConnectionInfo;
      assert.deepEqual([paused.partner?.by, paused.partner?.why], ['ann', 'maintenance']);
      const used = await ask(right, '/api/v1/invitations/preview', { body: { text } });
      assert.equal(used.problem, 'already-connected');
      assert.equal((await ask(left, `${at}/remove`, { body: {} })).status, 200);
      const logs = [...left.logged, ...right.logged].join('\n');
      assert.ok(!logs.includes(text.slice(0, 40)) && !logs.includes('xsi1_'));
    });
  }

  for (const kind of ['public', 'private'] as const) {
    it(`come from nothing to an active ${kind} connection, and hear of each other`, async () => {
      const { left, right, id, progress } = await pair({ kind });
      assert.deepEqual(progress, { kind: 'active' });
      const states = await Promise.all([left, right].map(async (node) => (await findRow(node, id))?.state));
      assert.deepEqual(states, ['active', 'active']);
      await deactivate(right.context, id, ann);
      assert.equal((await exchangeReports(right.context, id)).kind, 'answer');
      assert.equal((await findRow(left, id))?.partnerReport?.state, 'deactivated');
    });
  }

  it('get over clocks that are ten minutes apart', async () => {
    const { left, right, id, progress } = await pair({ right: { skew: 600 } });
    assert.deepEqual(progress, { kind: 'active' });
    const offset = (await findRow(right, id))?.clockOffset ?? 0;
    assert.ok(Math.abs(offset + 600) <= 2, `${offset}`);
    await deactivate(left.context, id, ann);
    assert.equal((await exchangeReports(left.context, id)).kind, 'answer');
  });

  it('stay together when the URL of the one that is called has changed', async () => {
    const { left, right, id } = await pair({ kind: 'private', left: { path: '/before' } });
    const [old, url] = [`${left.url}/before`, `${left.url}/after`];
    left.context = { ...left.context, block: { ...left.context.block, url }, formerUrls: [old] };
    const urlOf = async () => (await findRow(right, id))?.pinned?.node.url;
    assert.equal(await urlOf(), old);
    // Who was invited by the old URL, or is told the new one, asks there who it is.
    for (const called of [old, url]) {
      const { uuid } = await describePartner(right.context, called);
      assert.equal(uuid, left.context.block.uuid, called);
    }
    assert.equal((await poll(right.context, id, { wait: 0 })).kind, 'answer');
    assert.equal(await urlOf(), url);
    left.context = { ...left.context, formerUrls: [] };
    assert.equal((await poll(right.context, id, { wait: 0 })).kind, 'answer');
    const later = `${left.url}/later`;
    left.context = { ...left.context, block: { ...left.context.block, url: later } };
    assert.equal((await poll(right.context, id, { wait: 0 })).kind, 'silence');
    const at = `/api/v1/connections/${id}`;
    const wrong = await ask(right, at, { method: 'PATCH', body: { partnerUrl: url } });
    assert.equal(wrong.problem, 'host-other-program', wrong.text);
    const corrected = await ask(right, at, { method: 'PATCH', body: { partnerUrl: later } });
    assert.equal(corrected.status, 200, corrected.text);
    assert.equal((await poll(right.context, id, { wait: 0 })).kind, 'answer');
  });

  it('tell the private side what is new the moment it is', async () => {
    const { left, right, id, waiting } = await waitingForNews();
    await deactivate(left.context, id, ann);
    assert.equal((await atOnce(waiting)).kind, 'answer');
    assert.equal((await findRow(right, id))?.partnerReport?.why, 'maintenance');
  });

  it('tell the private side the new URL of the one that it asks the moment it has changed', async () => {
    const { left, right, id, waiting } = await waitingForNews({ left: { path: '/before' } });
    const [old, url] = [`${left.url}/before`, `${left.url}/after`];
    // As in a running node, the store tells of the change before the node is another one.
    left.reloaded = () => {
      left.context = { ...left.context, block: { ...left.context.block, url }, formerUrls: [old] };
    };
    await left.store.transaction(async (transaction) => {
      const node = await transaction.nodes.get(nodeRowId);
      assert.ok(node);
      await transaction.nodes.put(node);
    });
    assert.equal((await atOnce(waiting)).kind, 'answer');
    assert.equal((await findRow(right, id))?.pinned?.node.url, url);
  });

  it('wait in one place a connection, and let the one that waits go when the node stops', async () => {
    const { left, right, id, waiting } = await waitingForNews();
    const second = poll(right.context, id, { wait: 20 });
    assert.equal((await atOnce(waiting)).kind, 'answer');
    await atOnce(left.stop());
    assert.equal((await atOnce(second)).kind, 'answer');
  });

  it('find each other by TLS with a certificate that only the invitation vouches for', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-tls-'));
    try {
      const [certFile, keyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
      const { cert, key } = makeCertificate();
      writeFileSync(certFile, cert);
      writeFileSync(keyFile, key);
      const left = { settings: { tls: { certFile, keyFile } } };
      const pinned = await pair({ kind: 'private', left, spki: pinOf(new X509Certificate(cert)) });
      assert.deepEqual(pinned.progress, { kind: 'active' });
      assert.equal((await poll(pinned.right.context, pinned.id, { wait: 0 })).kind, 'answer');
      const without = await pair({ kind: 'private', left, right: { number: 3 } });
      assert.equal(without.progress.kind === 'waiting' && without.progress.problem?.slug, 'host-certificate');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('take no message twice, and none that was meant for another node or changed on its way', async () => {
    const { left, right, id } = await pair();
    const sent: PartnerRequest[] = [];
    const { send } = right.context;
    right.context = { ...right.context, send: (request) => (sent.push(request), send(request)) };
    await exchangeReports(right.context, id);
    const [request] = sent;
    assert.ok(request);
    const again = async (to: ServedNode, changes: Partial<PartnerRequest> = {}) => {
      const { url, headers, body } = { ...request, ...changes };
      const at = new URL(url);
      const answer = await ask(to, at.pathname + at.search, { method: 'POST', token: null, headers, body });
      assert.ok(answer.headers.signature !== undefined);
      return answer.problem;
    };
    assert.equal(await again(left), 'replayed');
    assert.equal(await again(left, { body: `${request.body} ` }), 'digest-wrong');
    assert.equal(await again(left, { headers: { ...request.headers, 'xsync-seq': '99' } }), 'signature-wrong');
    const third = await serveNode({ number: 3 });
    assert.equal(await again(third), 'connection-unknown');
    const moved = await serveNode({ number: 1 });
    await moved.store.transaction(async (transaction) => {
      const row = await findRow(left, id);
      assert.ok(row);
      await transaction.connections.put({ ...row, revision: 0 });
    });
    assert.equal(await again(moved), 'signature-wrong');
  });

  it('limit strangers by address, in signed words that say how long to wait', async () => {
    const left = await serveNode({ settings: { trustedProxies: ['127.0.0.1'] } });
    const guess = async (address: string, number: number) => {
      const at = `/xsync/v1/pairings/${`${number}`.padStart(21, 'A')}A/look`;
      const key = testKey(5);
      const body = JSON.stringify({
        payload: JSON.stringify({ jwk: key.jwk }),
        binder: Buffer.alloc(32).toString('base64url'),
      });
      const options = { key, now: Math.floor(Date.now() / 1000), nonce: `nonce-of-a-stranger-${number}` };
      const { headers } = await signRequest({ url: `${left.context.block.url}${at}`, body }, options);
      return ask(left, at, { token: null, body, headers: { ...headers, 'x-forwarded-for': address } });
    };
    for (let number = 0; number < 10; number++) {
      assert.equal((await guess('93.184.216.34', number)).problem, 'invitation-unknown');
    }
    const limited = await guess('93.184.216.34', 10);
    assert.deepEqual([limited.status, limited.problem], [429, 'too-many-requests']);
    assert.ok(Number(limited.headers['retry-after']) > 0 && limited.headers.signature !== undefined);
    assert.equal(readProblemDocument(limited.text)?.facts.seconds, Number(limited.headers['retry-after']));
    assert.equal((await guess('93.184.216.35', 11)).problem, 'invitation-unknown');
    // The first half of an IPv6 address belongs to whoever has its network.
    for (let number = 20; number < 30; number++) await guess(`2606:2800:220:1::${number}`, number);
    assert.equal((await guess('2606:2800:220:1:9::1', 31)).problem, 'too-many-requests');
    assert.equal((await guess('2606:2800:220:2::1', 32)).problem, 'invitation-unknown');
  });
});
