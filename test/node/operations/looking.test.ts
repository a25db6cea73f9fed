import assert from 'node:assert/strict';
import { ask, type TestNode } from '../runningNode';
import { invited, paired } from './kit';

/** Events and who has done them, newest first. */
async function history(node: TestNode, id: string): Promise<string[]> {
  const { entries } = await ask(node, 'getHistory', { params: { id } });
  return entries.map(({ event, who }) => `${event}: ${who}`);
}

describe('the history for people', () => {
  it('names the other side by its short name, and its users with it', async () => {
    const { left, right, id } = await paired();
    const params = { id };
    await ask(right, 'deactivate', { params, body: { why: 'tests' }, user: 'ben' });
    await ask(right, 'refresh', { params });
    await ask(left, 'changeConnection', { params, body: { description: 'new' }, user: 'ada' });
    const [described, paused, active, claimed] = await history(left, id);
    assert.deepEqual(
      [described, paused, active, claimed],
      ['described: ada', 'partner-deactivated: ben (right)', 'active: right', 'claimed: right'],
    );
    assert.deepEqual((await history(right, id)).slice(0, 3), ['deactivated: ben', 'active: left', 'accepted: bob']);
  });

  it('says on which side an invitation was declined', async () => {
    const { left, right, id, text } = await invited();
    await ask(right, 'declineInvitation', { body: { text }, user: 'ben' });
    assert.equal((await history(left, id))[0], 'declined: ben (right)');
    const { entries } = await ask(right, 'getAudit');
    assert.equal(entries[0]?.who, 'ben');
  });

  it('keeps the id of a node whose connection is gone by now', async () => {
    const { left, right, id } = await paired();
    const { uuid } = right.context.block;
    await left.context.store.transaction(async (transaction) => {
      const row = await transaction.connections.get(id);
      assert.ok(row);
      await transaction.connections.remove(row);
    });
    const { entries } = await ask(left, 'getAudit');
    const active = entries.find(({ event }) => event === 'active');
    assert.deepEqual([active?.by, active?.who], [uuid, uuid]);
  });

  it('knows no version of rules that an older node has noted', async () => {
    const { left, id } = await paired();
    const old = { at: 1, event: 'rules-published', connection: id, by: 'ada', detail: 'version 2: shorter' } as const;
    await left.context.store.transaction((transaction) => transaction.audit(old));
    const { entries } = await ask(left, 'getHistory', { params: { id } });
    assert.deepEqual([entries[0]?.detail, entries[0]?.rules], [old.detail, null]);
  });

  it('shows keys as people compare them', async () => {
    const { left, id } = await paired();
    const { partner } = await ask(left, 'getConnection', { params: { id } });
    const { entries } = await ask(left, 'getHistory', { params: { id } });
    assert.equal(entries.find(({ event }) => event === 'claimed')?.detail, partner.fingerprint);
  });
});
