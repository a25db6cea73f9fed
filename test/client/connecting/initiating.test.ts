import assert from 'node:assert/strict';
import { Initiating } from '../../../client/connecting/initiating';
import { NodeClient } from '../../../client/node/nodeClient';
import { NodeApiError, NodeUnreachable } from '../../../client/node/nodeErrors';
import { invitation } from '../connectingNode';
import { connectionInfo } from '../../support/nodeAnswers';
import { give, refuse, startFakeNode, token, type FakeNode } from '../node/fakeNode';

const wanted = { kind: 'private', own: 'left', partner: 'right', template: 'out', parameters: {} } as const;
const noon = 1_772_366_400;
const made = connectionInfo('left_to_right', {
  ...{ id: '1', kind: 'private', status: 'pending', phase: 'invited', createdAt: noon },
  own: { shortName: 'left', platform: null, template: 'out', parameters: {} },
  invitation: { expiresAt: 2_000_000_000, isOpen: true },
});

describe('initiating once', () => {
  let node: FakeNode;
  let client: NodeClient;
  let initiating: Initiating;
  /** What becomes of each request to initiate: `lost` makes the connection, but the answer does not arrive. */
  let fates: ('lost' | 'taken' | 'made')[];
  /** What the node lists. */
  let listed: (typeof made)[];

  beforeEach(async () => {
    node = await startFakeNode();
    client = new NodeClient({ url: node.url, token });
    initiating = new Initiating(() => noon * 1000);
    listed = [];
    node.override = ({ method, path }, response) => {
      if (path === '/connections/1/invitation') give(response, invitation);
      else if (method === 'GET' && path.startsWith('/connections')) give(response, { connections: listed, next: null });
      else if (method !== 'POST' || path !== '/connections') return false;
      else {
        const fate = fates.shift();
        if (fate === 'lost') response.destroy();
        else if (fate === 'taken') refuse(response, 409, 'name-taken', 'Another connection is called so.');
        else give(response, { connection: made, invitation });
      }
      return true;
    };
  });
  afterEach(() => node.stop());

  const tries = () => node.requests.filter(({ method, path }) => method === 'POST' && path === '/connections').length;

  it('makes nothing twice when the first answer was lost', async () => {
    fates = ['lost'];
    await assert.rejects(initiating.run(client, wanted), NodeUnreachable);
    listed = [made];
    assert.deepEqual(await initiating.run(client, wanted), { connection: made, invitation });
    assert.equal(tries(), 1);
  });

  it('takes up what was still being made at the second try', async () => {
    fates = ['lost', 'taken'];
    await assert.rejects(initiating.run(client, wanted), NodeUnreachable);
    const { override } = node;
    node.override = (request, response) => {
      if (request.method === 'POST') listed = [made];
      return override?.(request, response) ?? false;
    };
    assert.deepEqual(await initiating.run(client, wanted), { connection: made, invitation });
    assert.equal(tries(), 2);
  });

  it('makes it anew when the first try made nothing', async () => {
    fates = ['lost', 'made'];
    await assert.rejects(initiating.run(client, wanted), NodeUnreachable);
    assert.deepEqual(await initiating.run(client, wanted), { connection: made, invitation });
  });

  it('has no invitation of one that was answered meanwhile', async () => {
    fates = ['lost'];
    await assert.rejects(initiating.run(client, wanted), NodeUnreachable);
    const answered = { ...made, invitation: { expiresAt: 2_000_000_000, isOpen: false } };
    listed = [answered];
    assert.deepEqual(await initiating.run(client, wanted), { connection: answered, invitation: null });
  });

  it("takes nobody else's connection for its own", async () => {
    listed = [made];
    fates = ['taken', 'lost', 'taken'];
    await assert.rejects(initiating.run(client, wanted), NodeApiError);
    await assert.rejects(initiating.run(client, wanted), NodeUnreachable);
    await assert.rejects(initiating.run(client, { ...wanted, parameters: { project: 'ABC' } }), NodeApiError);
  });

  for (const [which, other] of [
    ['was there long before', { createdAt: noon - 3600 }],
    ['was made from another template', { own: { ...made.own, template: 'in' } }],
    ['is of another kind', { kind: 'public' }],
    ['has another side here', { own: { ...made.own, shortName: 'other' } }],
    ['has another side there', { partner: { ...made.partner, shortName: 'other' } }],
    ['has ended', { status: 'ended' }],
  ] as const)
    it(`takes up none that ${which}: the first try may never have arrived`, async () => {
      listed = [{ ...made, ...other }];
      fates = ['lost', 'taken'];
      await assert.rejects(initiating.run(client, wanted), NodeUnreachable);
      await assert.rejects(initiating.run(client, wanted), NodeApiError);
      assert.equal(tries(), 2);
    });
});
