import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type NodeEvent } from '../../../server/node/api/contract';
import { pause } from '../../../client/node/backOff';
import { NodeClient } from '../../../client/node/nodeClient';
import { NodeApiError, NodeUnreachable } from '../../../client/node/nodeErrors';
import { followNodeEvents } from '../../../client/node/nodeEvents';
import { startFakeNode, token, type FakeNode } from './fakeNode';

describe('following the events of a node', () => {
  let node: FakeNode;
  let told: unknown[] = [];
  let end: (() => void) | undefined;
  const quick = { silenceMs: 60_000, backOff: { firstMs: 1, mostMs: 5 } };

  beforeEach(async () => {
    node = await startFakeNode();
    told = [];
  });
  afterEach(async () => {
    end?.();
    await node.stop();
  });

  function follow(options = quick, as = token) {
    const following = followNodeEvents(
      new NodeClient({ url: node.url, token: as }),
      {
        onOpen: () => told.push('open'),
        onEvent: (event: NodeEvent) => told.push(event),
        onLost: (error: unknown) => told.push(error),
      },
      options,
    );
    end = following.end;
    return following;
  }

  /** Waits until so many things were told. */
  async function toldOf(count: number): Promise<unknown[]> {
    while (told.length < count) await pause(1);
    return told.slice(0, count);
  }

  it('tells what comes, and takes for everything what it does not know', async () => {
    follow();
    await toldOf(1);
    node.send({ kind: 'connection', id: 'ä' });
    node.send({ kind: 'node' });
    node.send({ kind: 'resync' });
    node.send({ kind: 'later' });
    node.sendText('data: {\n\n');
    node.sendText(': beat\n\n');
    node.send({ kind: 'node' });
    assert.deepEqual(await toldOf(7), [
      'open',
      { kind: 'connection', id: 'ä' },
      { kind: 'node' },
      { kind: 'resync' },
      { kind: 'resync' },
      { kind: 'resync' },
      { kind: 'node' },
    ]);
  });

  it('opens the stream anew when it ends, as often as it does', async () => {
    // Each time soon: who waited longer every time would not be done before the test's time limit.
    follow({ ...quick, backOff: { firstMs: 1, mostMs: 1_000_000 } });
    for (let count = 1; count < 40; count += 2) {
      await toldOf(count);
      node.hangUp();
    }
    const [, lost, again] = await toldOf(41);
    assert.ok(lost instanceof NodeUnreachable);
    assert.equal(again, 'open');
  });

  it('comes back to a node that was away', async () => {
    const port = Number(new URL(node.url).port);
    follow();
    await toldOf(1);
    await node.stop();
    const [, ...lost] = await toldOf(4);
    assert.deepEqual(
      lost.map((error) => error instanceof NodeUnreachable && error.reason),
      ['down', 'down', 'down'],
    );
    node = await startFakeNode(port);
    while (told.at(-1) !== 'open') await pause(1);
    assert.ok(told.length > 4);
  });

  it('takes a node that gives no sign of life for lost', async () => {
    follow({ ...quick, silenceMs: 30 });
    const [open, lost] = await toldOf(3);
    assert.equal(open, 'open');
    assert.ok(lost instanceof NodeUnreachable);
    assert.equal(lost.reason, 'late');
  });

  it('takes a node that never answers for lost', async () => {
    node.override = () => true;
    follow({ ...quick, silenceMs: 30 });
    const [lost] = await toldOf(1);
    assert.ok(lost instanceof NodeUnreachable);
  });

  it('does not try a wrong token again', async () => {
    follow(quick, 'other');
    const [lost] = await toldOf(1);
    assert.ok(lost instanceof NodeApiError);
    await pause(30);
    assert.equal(node.requests.length, 1);
  });

  it('tries again at once when it is told to', async () => {
    const following = follow({ ...quick, backOff: { firstMs: 1_000_000, mostMs: 1_000_000 } });
    await toldOf(1);
    node.hangUp();
    await toldOf(2);
    await pause(0);
    following.retryNow();
    assert.equal((await toldOf(3))[2], 'open');
  });

  it('hangs up when it is ended, and says nothing more', async () => {
    let closed: Promise<unknown> | undefined;
    node.override = (_, response) => {
      closed = once(response, 'close');
      return undefined;
    };
    follow();
    await toldOf(1);
    end?.();
    await closed;
    assert.deepEqual(told, ['open']);
  });
});
