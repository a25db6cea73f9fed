import assert from 'node:assert/strict';
import { type EmbeddedNode, waitFor } from './nodeProcess';
import { programs } from './program';
import { type Message, Tollgate } from './tollgate';
import { ProcessWorld } from './world';

/** Who is killed, and when: as a message comes, or when it was answered. */
const accidents = [
  { victim: 'receiver', moment: 'before' },
  { victim: 'receiver', moment: 'after' },
  { victim: 'sender', moment: 'after' },
] as const;

type Accident = (typeof accidents)[number];

/** How many messages a handshake takes: who is there, look, who is there, claim, confirm; a public side is called back. */
const messagesOf = { public: 6, private: 5 } as const;

describe('kill -9 at each step of a handshake', () => {
  const world = new ProcessWorld();
  const gates: Tollgate[] = [];
  let nodes: readonly EmbeddedNode[] = [];

  before(async () => {
    await programs();
    nodes = await Promise.all([world.start('left'), world.start('right')]);
    for (const node of nodes) {
      const gate = await Tollgate.open(() => [node.api.url]);
      gates.push(gate);
      await node.api.call('changeNode', { body: { publicUrl: gate.url } });
    }
  });
  after(async () => {
    for (const gate of gates) gate.close();
    await world.end();
  });

  /** Kills at the message of that number; false when there were fewer. */
  async function round(kind: 'public' | 'private', wanted: number, { victim, moment }: Accident): Promise<boolean> {
    const [left, right] = nodes;
    assert.ok(left && right);
    const { id, code } = await world.invite(left.api, right.api, kind);
    let count = 0;
    let fatal: Message | undefined;
    let restarted: Promise<unknown> | undefined;
    const kill = async (node: EmbeddedNode) => {
      await node.kill();
      restarted = node.start();
    };
    for (const [index, gate] of gates.entries()) {
      const [receiver, sender] = index === 0 ? [left, right] : [right, left];
      const dies = victim === 'receiver' ? receiver : sender;
      gate.tolls = {
        before: async (message) => {
          if (!/^\/(?:xsync\/v1\/pairings|\.well-known)\//.test(message.path) || ++count !== wanted) return;
          fatal = message;
          if (moment === 'before') await kill(dies);
        },
        after: async (message) => {
          if (message === fatal && moment === 'after') await kill(dies);
        },
      };
    }
    await world.accept(right.api, code).catch(() => undefined);
    // What the killed one had sent may still be on its way through the gate.
    await waitFor(() => fatal === undefined || restarted !== undefined, 'the accident');
    await restarted;
    for (const gate of gates) gate.tolls = {};
    await waitFor(
      async () => {
        const [here, there] = [await left.api.connection(id), await right.api.connection(id)];
        const isNeither = there === undefined && here?.phase === 'invited';
        return isNeither || (here?.status === 'active' && there?.status === 'active');
      },
      'both or neither',
      () => nodes.map((node) => node.process.log.slice(-8).join('\n')).join('\n\n'),
    );
    return restarted !== undefined;
  }

  for (const accident of accidents) {
    for (let message = 1; message <= messagesOf.public; message++) {
      it(`leaves a connection active on both sides or on neither: ${accident.victim}, ${accident.moment} message ${message}`, async () => {
        assert.equal(await round('public', message, accident), true);
      });
    }
  }

  for (let message = 1; message <= messagesOf.private; message++) {
    it(`does so where only one side can be called: message ${message}`, async () => {
      assert.equal(await round('private', message, accidents[message % 2 === 0 ? 1 : 2]), true);
    });
  }

  for (const kind of ['public', 'private'] as const) {
    it(`has tried every message of a ${kind} handshake`, async () => {
      assert.equal(await round(kind, messagesOf[kind] + 1, accidents[0]), false);
    });
  }
});
