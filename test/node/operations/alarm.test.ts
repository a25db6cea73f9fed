import assert from 'node:assert/strict';
import { fingerprint } from '../../../server/node/identity/keys';
import { problem } from '../kit';
import { ask, runningNode } from '../runningNode';
import { acceptance, invited, paired } from './kit';

describe('the warning that somebody else tried an invitation', () => {
  /** A connection whose invitation two more nodes may try. */
  async function story() {
    const { world, left, right, text, id, accept } = await invited({ kind: 'private' });
    await accept();
    const strangers = [await runningNode(world, 'third', 3), await runningNode(world, 'fourth', 4)] as const;
    const params = { id };
    return {
      ...{ left, right, params, strangers },
      tries: (node: (typeof strangers)[number]) =>
        assert.rejects(ask(node, 'acceptInvitation', { body: acceptance(node, text) }), problem('invitation-used')),
      alarm: async () => (await ask(left, 'getConnection', { params })).alarm,
      history: async () => (await ask(left, 'getHistory', { params })).entries,
    };
  }

  it('is shown no more once somebody has seen to it, which the history keeps with the reason', async () => {
    const { left, params, strangers, tries, alarm, history } = await story();
    const [third] = strangers;
    await tries(third);
    const told = fingerprint(third.context.key.kid);
    assert.equal((await alarm())?.fingerprint, told);
    const after = await ask(left, 'acknowledgeAlarm', { params, body: { why: 'our own test' }, user: 'bob' });
    assert.deepEqual([after.alarm, after.status], [null, 'active']);
    const [entry, ...earlier] = await history();
    assert.deepEqual([entry?.event, entry?.by, entry?.detail], ['alarm-acknowledged', 'bob', `${told}: our own test`]);
    const again = await ask(left, 'acknowledgeAlarm', { params, body: {} });
    assert.deepEqual([again, (await history()).length], [after, earlier.length + 1]);
  });

  it('is not raised again by the node that it was about, but by any other', async () => {
    const { left, params, strangers, tries, alarm, history } = await story();
    const [third, fourth] = strangers;
    await tries(third);
    await ask(left, 'acknowledgeAlarm', { params, body: {} });
    const { length } = await history();
    await tries(third);
    assert.deepEqual([await alarm(), (await history()).length], [null, length]);
    await tries(fourth);
    assert.equal((await alarm())?.fingerprint, fingerprint(fourth.context.key.kid));
  });

  it('stays where it is another one than was looked at', async () => {
    const { left, params, strangers, tries, alarm, history } = await story();
    const [third, fourth] = strangers;
    await tries(third);
    const seen = (await alarm())?.fingerprint ?? '';
    await tries(fourth);
    const { length } = await history();
    const body = { why: 'our own test', fingerprint: seen };
    const newer = (await ask(left, 'acknowledgeAlarm', { params, body })).alarm;
    assert.equal(newer?.fingerprint, fingerprint(fourth.context.key.kid));
    assert.equal((await history()).length, length);
    const { alarm: after } = await ask(left, 'acknowledgeAlarm', { params, body: { fingerprint: newer.fingerprint } });
    assert.equal(after, null);
  });

  it('is nothing to acknowledge where there is none', async () => {
    const { left, id } = await paired();
    const params = { id };
    const before = await ask(left, 'getConnection', { params });
    assert.deepEqual(await ask(left, 'acknowledgeAlarm', { params, body: { why: 'x' } }), before);
    await assert.rejects(ask(left, 'acknowledgeAlarm', { params: { id: 'nowhere' } }), problem('connection-unknown'));
  });
});
