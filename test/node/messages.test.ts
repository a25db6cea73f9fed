import assert from 'node:assert/strict';
import { accept } from '../../server/node/handshake/accept';
import { advance } from '../../server/node/handshake/advance';
import { initiate, type InviteOptions } from '../../server/node/handshake/issuer';
import { binder, digitsOf, handshakeKeys, macOf, transcriptHash } from '../../server/node/handshake/keys';
import { longestMessage } from '../../server/node/handshake/messages';
import { newAgreementKey, type SigningKey } from '../../server/node/identity/keys';
import { invitationHash } from '../../server/node/invitation/encode';
import { describePartner, sendMessage } from '../../server/node/partner/client';
import { handlePartner } from '../../server/node/partner/server';
import { type PartnerRequest, type PartnerResponse } from '../../server/node/ports';
import { NodeProblem, problemDocument, readProblemDocument } from '../../server/node/problems/problem';
import { type ProblemSlug } from '../../server/node/problems/table';
import { signRequest } from '../../server/node/signatures/request';
import { noon, problem, seededRandom, testKey } from './kit';
import { World } from './world';

const guest = testKey(2);
const ephemeral = newAgreementKey(seededRandom('guest'));
const node = {
  uuid: '22222222-1111-4111-8111-111111111111',
  url: 'https://right.example/sync',
  version: '1.0.0',
  tracker: { type: 'some-tracker' },
  capabilities: { features: [], limits: {} },
};

async function begin(options: Partial<InviteOptions> & { partnerUrl?: string; kind?: 'public' | 'private' } = {}) {
  const world = new World(5);
  const [left, right] = [world.addNode('left', 1), world.addNode('right', 2)];
  const { partnerUrl, kind = 'private', ...rest } = options;
  const choice = { own: 'left', partner: 'right', by: 'ann', kind };
  const to = partnerUrl === undefined ? {} : { partnerUrl };
  const { connection, invitation } = await initiate(left.context, { ...choice, ...to }, rest);
  const { id } = connection;
  const hash = invitationHash(invitation.code).toString('base64url');
  let count = 0;
  /** Sends a message to the left node as whoever holds the key, and gives the problem it is answered with. */
  const post = async (path: string, body: string, key: SigningKey = guest): Promise<PartnerResponse> => {
    const url = `${left.url}${path}`;
    const nonce = `nonce-of-a-test-${count++}`;
    const request = await signRequest({ url, body }, { key, now: Math.floor(world.time / 1000), nonce });
    return world.act(() => handlePartner(left.context, { ...request, url: path }));
  };
  const path = `/xsync/v1/pairings/${invitation.claims.jti}`;
  /** A claim with changes, rightly bound to the invitation. */
  const claimBody = (changes: object = {}, psk = invitation.claims.psk) => {
    const nonce = Buffer.alloc(32, 4).toString('base64url');
    const payload = JSON.stringify({
      node,
      jwk: guest.jwk,
      epk: ephemeral.publicKey,
      nonce,
      contract: null,
      ...changes,
    });
    return JSON.stringify({ payload, binder: binder(psk, hash, payload) });
  };
  return { world, left, right, id, invitation, hash, post, path, claimBody };
}

type Setting = Awaited<ReturnType<typeof begin>>;
const slugOf = (response: PartnerResponse) => readProblemDocument(response.body)?.slug ?? response.body;

describe('messages that a node receives', () => {
  const refused: [string, ProblemSlug, (setting: Setting) => Promise<PartnerResponse>, Parameters<typeof begin>[0]?][] =
    [
      [
        'an unknown invitation',
        'invitation-unknown',
        ({ post, claimBody }) => post(`/xsync/v1/pairings/${'A'.repeat(22)}`, claimBody()),
      ],
      [
        'a claim without the invitation',
        'binder-wrong',
        ({ post, path, claimBody }) => post(path, claimBody({}, Buffer.alloc(32).toString('base64url'))),
      ],
      [
        'a claim in the name of another key',
        'signature-key',
        ({ post, path, claimBody }) => post(path, claimBody({ jwk: testKey(3).jwk })),
      ],
      [
        'a claim that is no claim',
        'message-unreadable',
        ({ post, path, claimBody }) => post(path, claimBody({ epk: 'short' })),
      ],
      [
        'a key that fixes what is agreed',
        'message-unreadable',
        ({ post, path, claimBody }) => post(path, claimBody({ epk: Buffer.alloc(32).toString('base64url') })),
      ],
      [
        'a contract that is none',
        'message-unreadable',
        ({ post, path, claimBody }) => post(path, claimBody({ contract: '{"sends":1}' })),
      ],
      [
        'a claim for another URL',
        'invitation-audience',
        ({ post, path, claimBody }) => post(path, claimBody({ node: { ...node, url: 'https://evil.example' } })),
        { kind: 'public', partnerUrl: 'https://right.example' },
      ],
      [
        'a public claim without URL',
        'url-needed',
        ({ post, path, claimBody }) => post(path, claimBody({ node: { ...node, url: null } })),
        { kind: 'public' },
      ],
      [
        'a claim with a URL that leads inside',
        'callback-failed',
        ({ post, path, claimBody }) => post(path, claimBody({ node: { ...node, url: 'https://127.0.0.1' } })),
        { kind: 'public' },
      ],
      [
        'a second claim with another content',
        'invitation-repeated',
        async ({ post, path, claimBody }) => {
          assert.equal((await post(path, claimBody())).status, 200);
          return post(path, claimBody({ nonce: Buffer.alloc(32, 5).toString('base64url') }));
        },
      ],
      [
        'a second node',
        'invitation-used',
        async ({ post, path, claimBody }) => {
          assert.equal((await post(path, claimBody())).status, 200);
          return post(path, claimBody({ jwk: testKey(3).jwk }), testKey(3));
        },
      ],
      [
        'a confirmation before a claim',
        'signature-key',
        ({ post, path }) => post(`${path}/confirm`, JSON.stringify({ jwk: guest.jwk, mac: ephemeral.publicKey })),
      ],
      [
        'a confirmation of another node',
        'invitation-used',
        async ({ post, path, claimBody }) => {
          assert.equal((await post(path, claimBody())).status, 200);
          return post(`${path}/confirm`, JSON.stringify({ jwk: testKey(3).jwk, mac: ephemeral.publicKey }), testKey(3));
        },
      ],
      [
        'a refusal without the invitation',
        'binder-wrong',
        ({ post, path }) =>
          post(
            `${path}/decline`,
            JSON.stringify({
              payload: JSON.stringify({ jwk: guest.jwk, by: '', why: '' }),
              binder: ephemeral.publicKey,
            }),
          ),
      ],
      [
        'a look without the invitation',
        'binder-wrong',
        ({ post, path }) =>
          post(
            `${path}/look`,
            JSON.stringify({ payload: JSON.stringify({ jwk: guest.jwk }), binder: ephemeral.publicKey }),
          ),
      ],
      ['a body that is no JSON', 'signature-key', ({ post, path }) => post(path, 'hello')],
      ['an address that is none', 'route-unknown', ({ post }) => post('/xsync/v1/else', '{}')],
      ['a step that is none', 'route-unknown', ({ post, path }) => post(`${path}/toString`, '{}')],
      [
        'a connection that is none',
        'connection-unknown',
        ({ post }) => post(`/xsync/v1/connections/${node.uuid}/report`, '{}'),
      ],
      ['too much', 'message-too-large', ({ post, path }) => post(path, 'x'.repeat(longestMessage + 1))],
    ];
  for (const [title, slug, send, options] of refused) {
    it(`are refused with ${slug}: ${title}`, async () => {
      const setting = await begin(options);
      assert.equal(slugOf(await send(setting)), slug);
      assert.ok(!['active', 'closed'].includes((await stateOf(setting)) ?? ''));
    });
  }

  it('are taken once', async () => {
    const { world, left, path, claimBody } = await begin();
    const request = await signRequest(
      { url: left.url + path, body: claimBody() },
      { key: guest, now: noon, nonce: 'a-nonce-used-twice' },
    );
    const send = () => world.act(() => handlePartner(left.context, { ...request, url: path }));
    assert.equal((await send()).status, 200);
    assert.equal(slugOf(await send()), 'replayed');
  });

  it('get the same answer for the same claim, and a confirmation that is wrong ends it all', async () => {
    const setting = await begin();
    const { post, path, claimBody } = setting;
    const first = await post(path, claimBody());
    assert.equal((await post(path, claimBody())).body, first.body);
    const wrong = JSON.stringify({ jwk: guest.jwk, mac: ephemeral.publicKey });
    assert.equal(slugOf(await post(`${path}/confirm`, wrong)), 'confirmation-wrong');
    assert.equal(await stateOf(setting), 'failed');
    assert.equal(slugOf(await post(path, claimBody())), 'invitation-failed');
  });

  it('lead to the same keys on both sides, and to no others', () => {
    const [one, other] = [newAgreementKey(seededRandom(1)), newAgreementKey(seededRandom(2))];
    const [psk, invitation] = [Buffer.alloc(32, 1).toString('base64url'), Buffer.alloc(32, 2).toString('base64url')];
    const here = { invitationHash: invitation, psk, ownSecret: one.secret, theirPublicKey: other.publicKey };
    const there = { invitationHash: invitation, psk, ownSecret: other.secret, theirPublicKey: one.publicKey };
    assert.deepEqual(handshakeKeys(here), handshakeKeys(there));
    const texts = (keys: ReturnType<typeof handshakeKeys>) =>
      Object.values(keys).map((key: Buffer) => key.toString('hex'));
    assert.equal(new Set(texts(handshakeKeys(here))).size, 4);
    const third = newAgreementKey(seededRandom(3));
    for (const change of [
      { psk: invitation },
      { invitationHash: psk },
      { ownSecret: third.secret },
      { theirPublicKey: third.publicKey },
    ]) {
      const others = texts(handshakeKeys({ ...here, ...change }));
      for (const text of texts(handshakeKeys(here))) assert.ok(!others.includes(text), JSON.stringify(change));
    }
    const transcript = transcriptHash(invitation, 'a', 'b');
    assert.notEqual(transcript, transcriptHash(invitation, 'ab', ''));
    assert.notEqual(transcript, transcriptHash(psk, 'a', 'b'));
    assert.match(digitsOf(handshakeKeys(here), transcript), /^\d{6}$/);
    assert.notEqual(macOf(handshakeKeys(here).answer, transcript), macOf(handshakeKeys(here).answer, psk));
  });
});

describe('messages that a node sends', () => {
  /** The right node with something between it and the left one. */
  async function between(change: (answer: PartnerResponse, request: PartnerRequest) => PartnerResponse) {
    const setting = await begin({ kind: 'public' });
    const { right } = setting;
    const { send } = right.context;
    right.context = { ...right.context, send: async (request) => change(await send(request), request) };
    return setting;
  }
  const page = { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Blocked by the proxy' };

  it('find out who is there', async () => {
    const { world, left, right } = await begin();
    const invited = { uuid: left.context.block.uuid, kid: left.context.key.kid };
    const found = await world.act(() => describePartner(right.context, left.url, invited));
    assert.equal(found.uuid, left.context.block.uuid);
    const other = { ...invited, kid: guest.kid };
    await assert.rejects(
      world.act(() => describePartner(right.context, left.url, other)),
      problem('host-other-node'),
    );
    await assert.rejects(
      world.act(() => describePartner(right.context, right.url)),
      problem('host-own'),
    );
    await assert.rejects(
      world.act(() => describePartner(right.context, 'https://nobody.example')),
      problem('host-silent'),
    );
  });

  it('do not believe a description that another key has signed', async () => {
    const { world, left, right } = await between((answer) => ({
      ...answer,
      body: answer.body.replace('1.0.0', '9.0.0'),
    }));
    await assert.rejects(
      world.act(() => describePartner(right.context, left.url)),
      problem('host-other-program'),
    );
  });

  const withdrawn = JSON.stringify(problemDocument(new NodeProblem('invitation-withdrawn')));
  const lies: [string, (answer: PartnerResponse) => Partial<PartnerResponse>][] = [
    ['a page of a proxy', () => page],
    ['a refusal that nobody signed', () => ({ status: 410, headers: {}, body: withdrawn })],
    ['a refusal in place of an answer', () => ({ status: 410, body: withdrawn })],
    ['an answer in place of another', ({ body }) => ({ body: `${body} ` })],
  ];
  for (const [title, lie] of lies) {
    it(`are not taken for refused by ${title}`, async () => {
      const { world, right, id, invitation } = await between((answer, { method }) =>
        method === 'POST' ? { ...answer, ...lie(answer) } : answer,
      );
      await accept(right.context, invitation.code, { own: 'right', partner: 'left', by: 'bob' });
      const progress = await world.act(() => advance(right.context, id));
      assert.equal(progress.kind === 'waiting' && progress.problem?.slug, 'partner-unreachable');
    });
  }

  it('give up on no clock twice', async () => {
    const { world, left, right } = await begin();
    right.context = { ...right.context, clock: { now: () => world.time + 3_600_000 } };
    let sent = 0;
    const { send } = right.context;
    right.context = { ...right.context, send: (request) => (sent++, send(request)) };
    const findKey = () => left.context.key.jwk;
    const url = `${left.url}/xsync/v1/pairings/${'A'.repeat(22)}/look`;
    const payload = JSON.stringify({ jwk: right.context.key.jwk });
    const body = JSON.stringify({ payload, binder: ephemeral.publicKey });
    const outcome = await world.act(() => sendMessage(right.context, { url, body, findKey }));
    assert.ok(outcome.kind === 'refusal' && outcome.problem.slug === 'invitation-unknown');
    assert.deepEqual([sent, outcome.clockOffset], [2, -3600]);
  });
});

async function stateOf({ left, id }: Setting): Promise<string | undefined> {
  return (await left.context.store.transaction((transaction) => transaction.connections.get(id)))?.state;
}
