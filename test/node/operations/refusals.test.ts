import assert from 'node:assert/strict';
import { advance as advanceHandshake } from '../../../server/node/handshake/advance';
import { initiate, withdraw } from '../../../server/node/handshake/issuer';
import { type Initiation } from '../../../server/node/api/contract';
import { fingerprint } from '../../../server/node/identity/keys';
import { type PartnerRequest } from '../../../server/node/ports';
import { NodeProblem } from '../../../server/node/problems/problem';
import { type ProblemSlug } from '../../../server/node/problems/table';
import { problem } from '../kit';
import { ask, type NodeOptions, runningNode, type TestNode } from '../runningNode';
import { World } from '../world';
import { acceptance, basic, initiation, invited, paired, parametersFor } from './kit';

/** A node keeps nothing of what was refused. */
async function assertEmpty({ context }: TestNode): Promise<void> {
  const left = await context.store.transaction(async (transaction) => [
    ...(await transaction.connections.all()),
    ...(await transaction.pairings.all()),
  ]);
  assert.deepEqual(left, []);
}

function fails(code: string) {
  return () => Promise.reject(Object.assign(new Error('no'), { code }));
}

function answers(status: number, body: string, headers: Record<string, string> = {}) {
  return () => Promise.resolve({ status, headers: { 'content-type': 'application/json', ...headers }, body });
}

const description = {
  ...{ program: 'sync-rules', uuid: '99999999-1111-4111-8111-111111111111', version: '9' },
  ...{ jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }, protocol: { min: 1, max: 1 } },
};

describe('initiating is refused', () => {
  const urls: [
    slug: ProblemSlug,
    send: (request: PartnerRequest) => Promise<never> | ReturnType<ReturnType<typeof answers>>,
  ][] = [
    ['host-unknown', fails('ENOTFOUND')],
    ['host-refused', fails('ECONNREFUSED')],
    ['host-silent', fails('ETIMEDOUT')],
    ['host-certificate', fails('CERT_HAS_EXPIRED')],
    ['url-blocked', fails('EBLOCKED')],
    ['host-redirects', answers(302, '', { location: 'https://elsewhere.example' })],
    ['host-login-page', answers(200, '<!doctype html>', { 'content-type': 'text/html' })],
    ['host-other-program', answers(200, '{}')],
    ['host-other-program', answers(200, JSON.stringify(description))],
    ['host-too-old', answers(200, JSON.stringify({ ...description, protocol: { min: 7, max: 8 } }))],
  ];
  for (const [slug, send] of urls) {
    it(`with ${slug}, before anything is made, and so is the trial of the URL`, async () => {
      const world = new World(1);
      const [left, right] = [await runningNode(world, 'left', 1), await runningNode(world, 'right', 2)];
      left.simulated.context = { ...left.context, send };
      await assert.rejects(ask(left, 'initiate', { body: initiation(left, right) }), problem(slug));
      await assert.rejects(ask(left, 'tryUrl', { body: { url: right.simulated.url } }), problem(slug));
      await assertEmpty(left);
    });
  }

  const paths: [typed: string, right: string | undefined][] = [
    ['https://right.example/sync/connections', 'https://right.example/sync'],
    ['https://right.example/sync/api/v1/connections/7', 'https://right.example/sync'],
    ['https://right.example/sync/a/b/c/d/e', 'https://right.example/sync'],
    ['https://right.example/other/a', undefined],
    ['https://right.example', undefined],
  ];
  for (const [url, right] of paths)
    it(`by ${url}, ${right === undefined ? 'where no node is' : 'which says what is wrong about it'}`, async () => {
      const world = new World(1);
      const left = await runningNode(world, 'left', 1);
      await runningNode(world, 'right', 2);
      const { send } = left.context;
      const elsewhere = answers(404, '{}');
      left.simulated.context = {
        ...left.context,
        send: (request) =>
          request.url.startsWith('https://right.example/sync/.well-known/') ? send(request) : elsewhere(),
      };
      await assert.rejects(ask(left, 'tryUrl', { body: { url } }), (error) => {
        assert.ok(error instanceof NodeProblem);
        assert.deepEqual(
          [error.slug, error.facts.url],
          right === undefined ? ['host-other-program', undefined] : ['host-elsewhere', right],
        );
        return true;
      });
    });

  it('by the URL of this very node with something behind it', async () => {
    const world = new World(1);
    const left = await runningNode(world, 'left', 1);
    await runningNode(world, 'right', 2);
    const url = `${left.simulated.url}/connections`;
    await assert.rejects(ask(left, 'tryUrl', { body: { url } }), problem('host-own'));
  });

  const choices: [what: string, slug: ProblemSlug, changes: Partial<Initiation>, options?: NodeOptions][] = [
    ['with its own URL', 'host-own', { url: 'https://left.example/sync' }],
    ['without a URL', 'request-unreadable', {}],
    ['with no URL', 'url-invalid', { url: 'right' }],
    ['with http', 'url-scheme', { url: 'http://right.example' }],
    ['with a password in the URL', 'url-credentials', { url: 'https://a:b@right.example' }],
    ['with a private address', 'url-blocked', { url: 'https://10.0.0.1' }],
    ['with another port', 'url-port', { url: 'https://right.example:22' }],
    ['without a public URL', 'url-needed', { url: 'https://right.example' }, { isPublic: false }],
    ['without a public URL, privately', 'url-needed', { kind: 'private' }, { isPublic: false }],
    [
      'with another machine, when only this one is reachable',
      'url-needed',
      { url: 'https://right.example/sync' },
      { isThisMachineOnly: true },
    ],
    ['by a node that has no short name', 'platform-needed', { kind: 'private' }, { shortName: null }],
    ['by a node that has no platform', 'platform-needed', { kind: 'private' }, { platform: null }],
    ['by a node whose platform nobody knows', 'platform-unknown', { kind: 'private' }, { platform: 'fax' }],
    ['with an unknown platform on the other side', 'platform-unknown', { kind: 'private', partnerPlatform: 'fax' }],
    ['with an unknown template', 'template-unknown', { kind: 'private', template: 'all' }],
    ['without a parameter', 'parameter-wrong', { kind: 'private', parameters: {} }],
    [
      'with an unknown parameter',
      'parameter-wrong',
      { kind: 'private', parameters: { project: 'A', type: 'T', colour: 'red' } },
    ],
    [
      'for another project than those of the node',
      'parameter-wrong',
      { kind: 'private' },
      { projects: ['ONE', 'TWO'] },
    ],
    ['without a partner', 'name-missing', { kind: 'private', partner: ' ' }],
    ['with a name of two lines', 'name-characters', { kind: 'private', name: 'a\nb' }],
    [
      'within one side',
      'local-same-side',
      {
        kind: 'local',
        own: 'a',
        partner: 'A',
        other: { template: 'one-way-in', parameters: { project: 'B', type: 'T' } },
      },
    ],
    [
      'within one project',
      'local-same-side',
      {
        kind: 'local',
        partner: 'b',
        parameters: { project: 'A', type: 'Task' },
        other: { template: basic, parameters: { project: 'a ', type: 'Task' } },
      },
    ],
    ['when the other end is not set up', 'parameter-wrong', { kind: 'local', partner: 'b' }],
  ];
  for (const [what, slug, changes, options] of choices) {
    it(`${what}: ${slug}`, async () => {
      const left = await runningNode(new World(1), 'left', 1, options);
      const { url, ...rest } = initiation(left, left, { partner: 'right', ...changes });
      const body = { ...rest, ...(changes.url !== undefined && { url }) };
      await assert.rejects(ask(left, 'initiate', { body }), problem(slug));
      await assertEmpty(left);
    });
  }

  it('with a name that is taken, in whatever letters, with another one in hand', async () => {
    const { left, right } = await invited();
    const taken = ask(left, 'initiate', { body: initiation(left, right, { name: 'LEFT_to_Right' }) });
    await assert.rejects(
      taken,
      (error: Error) => problem('name-taken')(error) && error.message.includes('LEFT_to_Right_2'),
    );
    assert.equal((await ask(left, 'listConnections')).connections.length, 1);
  });

  it('not for a project that the node is set up for', async () => {
    const left = await runningNode(new World(1), 'left', 1, { projects: ['DESK'] });
    const body = initiation(left, left, { kind: 'private', parameters: { project: 'DESK', type: 'Task' } });
    assert.equal((await ask(left, 'initiate', { body })).connection.status, 'pending');
  });
});

describe('accepting is refused', () => {
  type Story = Awaited<ReturnType<typeof invited>>;
  const texts: [what: string, slug: ProblemSlug, change: (story: Story) => string | Promise<string>][] = [
    ['a text without a code', 'invitation-missing', () => 'Hello!'],
    ['a code that was cut off', 'invitation-damaged', ({ text }) => text.slice(0, 400)],
    [
      'two codes',
      'invitation-several',
      async ({ text, left, id }) => text + (await ask(left, 'invite', { params: { id } })).text,
    ],
    [
      'an expired code',
      'invitation-expired',
      ({ text, world }) => {
        world.time += 8 * 86_400_000;
        return text;
      },
    ],
    [
      'a withdrawn code',
      'invitation-withdrawn',
      async ({ text, left, id }) => {
        await ask(left, 'withdrawInvitation', { params: { id }, body: { why: 'w' } });
        return text;
      },
    ],
    [
      'a renewed code',
      'invitation-withdrawn',
      async ({ text, left, id }) => {
        await ask(left, 'invite', { params: { id } });
        return text;
      },
    ],
    [
      'a declined code',
      'invitation-declined',
      async ({ text, right }) => {
        await ask(right, 'declineInvitation', { body: { text, why: 'no' } });
        return text;
      },
    ],
    [
      'the code of a connection that was removed',
      'invitation-unknown',
      async ({ text, left, id }) => {
        await ask(left, 'remove', { params: { id } });
        return text;
      },
    ],
  ];
  for (const [what, slug, change] of texts) {
    it(`for ${what}: ${slug}`, async () => {
      const story = await invited();
      const text = await change(story);
      const { right } = story;
      await assert.rejects(ask(right, 'acceptInvitation', { body: acceptance(right, text) }), problem(slug));
      await assert.rejects(ask(right, 'previewInvitation', { body: { text } }), problem(slug));
      await assertEmpty(right);
    });
  }

  it('by the node that issued it', async () => {
    const { left, text } = await invited();
    await assert.rejects(ask(left, 'acceptInvitation', { body: acceptance(left, text) }), problem('invitation-own'));
    await assert.rejects(ask(left, 'previewInvitation', { body: { text } }), problem('invitation-own'));
  });

  it('by a node that it is not for', async () => {
    const { world, text } = await invited();
    const third = await runningNode(world, 'third', 3);
    const body = acceptance(third, text);
    await assert.rejects(ask(third, 'acceptInvitation', { body }), problem('invitation-audience'));
    await assert.rejects(ask(third, 'declineInvitation', { body }), problem('invitation-audience'));
    await assertEmpty(third);
  });

  it('by a second node, and both users are told', async () => {
    const { world, left, text, id, accept } = await invited({ kind: 'private' });
    const third = await runningNode(world, 'third', 3, { isPublic: false });
    await accept();
    await assert.rejects(ask(third, 'acceptInvitation', { body: acceptance(third, text) }), problem('invitation-used'));
    await assertEmpty(third);
    const { status, alarm } = await ask(left, 'getConnection', { params: { id } });
    assert.deepEqual([status, alarm?.fingerprint], ['active', fingerprint(third.context.key.kid)]);
  });

  it('a second time', async () => {
    const { right, text } = await paired();
    await assert.rejects(
      ask(right, 'acceptInvitation', { body: acceptance(right, text) }),
      problem('already-connected'),
    );
    await assert.rejects(ask(right, 'previewInvitation', { body: { text } }), problem('already-connected'));
    await assert.rejects(ask(right, 'declineInvitation', { body: { text } }), problem('already-connected'));
  });

  it('without a public URL, when the other side wants to call', async () => {
    const { world, text } = await invited();
    const hidden = await runningNode(world, 'hidden', 4, { isPublic: false });
    const here = await runningNode(world, 'here', 5, { isThisMachineOnly: true });
    await assert.rejects(
      ask(hidden, 'acceptInvitation', { body: acceptance(hidden, text) }),
      problem('invitation-audience'),
    );
    const { code } = await invitedAnybody(world);
    for (const node of [hidden, here]) {
      await assert.rejects(ask(node, 'acceptInvitation', { body: acceptance(node, code) }), problem('url-needed'));
      await assertEmpty(node);
    }
  });

  const bodies: [
    what: string,
    slug: ProblemSlug,
    changes: Partial<ReturnType<typeof acceptance>>,
    options?: NodeOptions,
  ][] = [
    ['with an unknown template', 'template-unknown', { template: 'all' }],
    ['without a parameter', 'parameter-wrong', { parameters: {} }],
    ['with a name of blanks', 'name-missing', { name: ' ' }],
    ['by a node without a platform', 'platform-needed', {}, { platform: null }],
  ];
  for (const [what, slug, changes, options] of bodies) {
    it(`${what}: ${slug}`, async () => {
      const { world, left } = await invited();
      const other = await runningNode(world, 'other', 6, options);
      const { invitation } = await ask(left, 'initiate', { body: initiation(left, other) });
      const body = acceptance(other, invitation?.code ?? '', { parameters: { project: 'A', type: 'T' }, ...changes });
      await assert.rejects(ask(other, 'acceptInvitation', { body }), problem(slug));
      await assertEmpty(other);
    });
  }

  it('when the sender cannot be reached, and the preview says no more than the code', async () => {
    const { right, text } = await invited();
    right.simulated.context = { ...right.context, send: fails('ECONNREFUSED') };
    await assert.rejects(ask(right, 'acceptInvitation', { body: acceptance(right, text) }), problem('host-refused'));
    await assertEmpty(right);
    const preview = await ask(right, 'previewInvitation', { body: { text } });
    assert.deepEqual([preview.problem?.title, preview.issuer.shortName], ['Connection refused', 'left']);
    assert.deepEqual([preview.sends, preview.offeredTemplate, preview.issuer.platform], [null, null, null]);
    await assert.rejects(ask(right, 'declineInvitation', { body: { text } }), problem('partner-unreachable'));
  });

  it('when another node answers in the place of the sender', async () => {
    const { world, right, text } = await invited();
    const stranger = await runningNode(world, 'stranger', 8);
    const send = right.context.send;
    right.simulated.context = {
      ...right.context,
      send: (request) => send({ ...request, url: request.url.replace('left.example', 'stranger.example') }),
    };
    for (const name of ['acceptInvitation', 'previewInvitation'] as const) {
      await assert.rejects(ask(right, name, { body: acceptance(right, text) }), problem('host-other-node'));
    }
    await assertEmpty(right);
    await assertEmpty(stranger);
  });

  it('with a name that is taken, and offers a free one', async () => {
    const { right, text, accept } = await invited();
    const body = {
      ...({ kind: 'local', own: 'left', partner: 'right', template: 'one-way-out' } as const),
      other: { template: 'one-way-in', parameters: parametersFor('one-way-in', 'zendesk') },
    };
    await ask(right, 'initiate', { body });
    await assert.rejects(accept({ name: 'left_to_right' }), problem('name-taken'));
    assert.equal((await ask(right, 'previewInvitation', { body: { text } })).offeredName, 'left_to_right_2');
    assert.equal((await accept()).name, 'left_to_right_2');
  });

  it('with the reason, too, when the node itself has found out first', async () => {
    const { left, right, id, accept, advance } = await invited();
    const send = right.context.send;
    let isFirst = true;
    right.simulated.context = {
      ...right.context,
      send: async (request) => {
        if (request.url.endsWith('/confirm') && isFirst) {
          isFirst = false;
          await withdraw(left.context, id, 'ann');
          await advanceHandshake(right.context, id);
        }
        return send(request);
      },
    };
    await assert.rejects(accept(), problem('invitation-withdrawn'));
    await assert.rejects(advance(), problem('connection-unknown'));
  });

  it('in the middle of the handshake, with the reason and nothing left', async () => {
    const { left, right, id, accept } = await invited();
    const send = right.context.send;
    right.simulated.context = {
      ...right.context,
      send: async (request) => {
        if (request.url.endsWith('/confirm')) await withdraw(left.context, id, 'ann');
        return send(request);
      },
    };
    await assert.rejects(accept(), problem('invitation-withdrawn'));
    assert.deepEqual((await ask(right, 'listConnections')).connections, []);
  });
});

/** An invitation that any node with a public URL may accept. */
async function invitedAnybody(world: World): Promise<{ readonly code: string }> {
  const issuer = await runningNode(world, 'issuer', 7);
  const choice = { own: 'issuer', partner: 'x', by: 'ann', kind: 'public' } as const;
  return (await initiate(issuer.context, choice)).invitation;
}
