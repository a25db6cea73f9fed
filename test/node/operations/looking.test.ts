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

  it('names who goes on after a pause, with the reason as it was given', async () => {
    const { right, id } = await paired();
    const params = { id };
    await ask(right, 'deactivate', { params, user: 'ben' });
    await ask(right, 'activate', { params, body: { why: 'back again' }, user: 'ben' });
    const { entries } = await ask(right, 'getHistory', { params });
    assert.deepEqual([entries[0]?.event, entries[0]?.who, entries[0]?.detail], ['active', 'ben', 'back again']);
  });

  it('takes nobody who has paused the connection for the one who has published rules over there', async () => {
    const { left, right, id } = await paired();
    const params = { id };
    await ask(right, 'deactivate', { params, body: { why: 'holidays' }, user: 'ben' });
    await ask(right, 'refresh', { params });
    const body = { outgoing: 'replica.labels = issue.labels\n', incoming: 'issue.summary = replica.summary\n' };
    await ask(right, 'publishRules', { params, body, user: 'carol', ifMatch: 1 });
    await ask(right, 'refresh', { params });
    const { entries } = await ask(left, 'getHistory', { params });
    const told = entries.slice(0, 2).map(({ event, by, who, detail }) => [event, by, who, detail]);
    assert.deepEqual(told, [
      ['partner-rules', '', 'right', ''],
      ['partner-deactivated', 'ben', 'ben (right)', 'holidays'],
    ]);
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
