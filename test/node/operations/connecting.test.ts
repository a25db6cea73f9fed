import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { exchangeReports } from '../../../server/node/connections/reports';
import { removalSentences } from '../../../server/node/operations/removal';
import { within } from '../../../server/node/operations/within';
import { handlers } from '../../../server/node/operations/all';
import { longestWait } from '../../../server/node/operations/handshaking';
import { type ConnectionRow } from '../../../server/node/store/rows';
import { problem } from '../kit';
import { ask, runningNode, type TestNode } from '../runningNode';
import { World } from '../world';
import { acceptance, initiation, invited, paired, parametersFor } from './kit';

async function idsOf(node: TestNode): Promise<string[]> {
  return (await ask(node, 'listConnections')).connections.map(({ id }) => id);
}

async function makeLocal(node: TestNode, partner: string) {
  const platform = node.settings.platform ?? '';
  const body = initiation(node, node, { kind: 'local', own: 'own', partner, template: 'one-way-out' });
  const other = { template: 'one-way-in', parameters: parametersFor('one-way-in', platform) };
  return (await ask(node, 'initiate', { body: { ...body, other } })).connection;
}

describe('operations on connections', () => {
  it('list them in pages, in the order of their ids', async () => {
    const node = await runningNode(new World(1), 'left', 1);
    assert.deepEqual(await ask(node, 'listConnections'), { connections: [], next: null });
    for (const partner of ['a', 'b', 'c']) await makeLocal(node, partner);
    const all = await idsOf(node);
    assert.deepEqual(all, [...all].sort());
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page++) {
      const query = { limit: '2', ...(after !== undefined && { after }) };
      const { connections, next } = await ask(node, 'listConnections', { query });
      assert.equal(connections.length, 2);
      seen.push(...connections.map(({ id }) => id));
      assert.equal(next, page < 2 ? connections[1]?.id : null);
      after = next ?? undefined;
    }
    assert.deepEqual(seen, all);
    assert.equal((await ask(node, 'listConnections', { query: { limit: '0' } })).connections.length, 1);
  });

  it('find the one that has a name, however it is written, and those that had it where none has it any more', async () => {
    const node = await runningNode(new World(1), 'left', 1);
    for (const partner of ['straße', 'other']) await makeLocal(node, partner);
    const named = async (name: string, query: { after?: string; limit?: string } = {}) =>
      (await ask(node, 'listConnections', { query: { name, ...query } })).connections;
    for (const name of ['own_to_straße', 'OWN_TO_STRASSE', ' own_to_strasse ', 'ｏｗｎ_to_straße']) {
      const [one, another] = await named(name);
      assert.deepEqual([one?.name, another], ['own_to_straße', undefined], name);
      assert.deepEqual(await named(name, { after: one?.id ?? '' }), []);
    }
    for (const name of ['own_to_', '', '\0', 'own%', 'nobody']) assert.deepEqual(await named(name), [], name);
    const ids = await node.context.store.transaction(async (transaction) => {
      const rows = await transaction.connections.all();
      for (const row of rows) {
        const partnerReport = { ...row.report, state: 'closed' } as const;
        await transaction.connections.put({ ...row, name: 'Once', nameKey: null, state: 'closed', partnerReport });
      }
      return rows.map(({ id }) => id).sort();
    });
    assert.deepEqual(
      (await named('ONCE')).map(({ id }) => id),
      ids,
    );
    const first = await ask(node, 'listConnections', { query: { name: 'once', limit: '1' } });
    assert.deepEqual([first.connections.map(({ id }) => id), first.next], [ids.slice(0, 1), ids[0]]);
    assert.equal((await named('once', { after: ids[0] ?? '' })).length, ids.length - 1);
    const living = await makeLocal(node, 'x');
    await ask(node, 'changeConnection', { params: { id: living.id }, body: { name: 'oNCE' } });
    assert.deepEqual(
      (await named('once')).map(({ id }) => id),
      [living.id],
    );
  });

  it('refuse what is asked of one that is not there', async () => {
    const node = await runningNode(new World(1), 'left', 1);
    const params = { id: 'nowhere' };
    const names = [
      ...(['getConnection', 'changeConnection', 'refresh', 'activate', 'deactivate', 'describeRemoval'] as const),
      ...(['remove', 'invite', 'showInvitation', 'withdrawInvitation', 'getContracts', 'getRules'] as const),
      ...(['listRuleVersions', 'getHistory'] as const),
    ];
    for (const name of names) await assert.rejects(ask(node, name, { params }), problem('connection-unknown'), name);
    await assert.rejects(ask(node, 'compareDigits', { params, body: { same: true } }), problem('connection-unknown'));
    await assert.rejects(ask(node, 'rollBackRules', { params, body: { version: 1 } }), problem('connection-unknown'));
    const version = { id: 'nowhere', version: 'x' };
    await assert.rejects(ask(node, 'getRuleVersion', { params: version }), problem('connection-unknown'));
  });

  it('change name and description, and keep who did it', async () => {
    const { left, id } = await invited();
    const params = { id };
    await makeLocal(left, 'b');
    const changed = await ask(left, 'changeConnection', {
      params,
      body: { name: ' Links_nach_rechts ', description: 'Incidents' },
      user: 'bob',
    });
    assert.deepEqual([changed.name, changed.description], ['Links_nach_rechts', 'Incidents']);
    const again = await ask(left, 'changeConnection', { params, body: { name: 'links_nach_RECHTS' } });
    assert.equal(again.name, 'links_nach_RECHTS', 'its own name in other letters is free');
    const same = await ask(left, 'changeConnection', { params, body: { name: 'links_nach_RECHTS' } });
    assert.deepEqual(same, again);
    await assert.rejects(ask(left, 'changeConnection', { params, body: { name: 'OWN_to_b' } }), problem('name-taken'));
    await assert.rejects(ask(left, 'changeConnection', { params, body: { name: ' ' } }), problem('name-missing'));
    const { entries } = await ask(left, 'getHistory', { params });
    assert.deepEqual(
      entries.map(({ event, by, detail }) => [event, by, detail]),
      [
        ['renamed', 'ann', 'Links_nach_rechts to links_nach_RECHTS'],
        ['described', 'bob', 'Incidents'],
        ['renamed', 'bob', 'left_to_right to Links_nach_rechts'],
        ['invited', 'ann', '2025-11-29 21:20 UTC'],
        ['initiated', 'ann', 'left_to_right'],
      ],
    );
  });

  it('are not changed, and note nothing, when this side has paused them or gone on before', async () => {
    const { left, right, id } = await paired();
    const params = { id };
    for (const node of [left, right]) {
      for (const name of ['activate', 'deactivate', 'activate'] as const) {
        const first = name === 'deactivate' ? await ask(node, name, { params, body: { why: 'upgrade' } }) : undefined;
        if (name === 'activate') await ask(node, name, { params });
        const before = [await ask(node, 'getConnection', { params }), await ask(node, 'getHistory', { params })];
        const again = await ask(node, name, { params, body: { why: 'once more' }, user: 'cleo' });
        assert.deepEqual([again, await ask(node, 'getHistory', { params })], before);
        assert.equal(again.paused.own?.why, first?.paused.own?.why);
      }
      const { entries } = await ask(node, 'getHistory', { params });
      const own = entries.filter(({ event, by }) => by === 'ann' && /^(?:active|deactivated)$/.test(event));
      assert.deepEqual(
        own.map(({ event }) => event),
        ['active', 'deactivated'],
      );
      await ask(node, 'refresh', { params });
    }
  });

  it('pause and go on, with who and why', async () => {
    const { left, right, id } = await paired();
    const params = { id };
    const paused = await ask(left, 'deactivate', { params, body: { why: 'upgrade' }, user: 'bob' });
    assert.deepEqual([paused.status, paused.paused.own?.by, paused.paused.own?.why], ['deactivated', 'bob', 'upgrade']);
    const refreshed = await ask(left, 'refresh', { params });
    assert.equal(refreshed.isPartnerBehind, false);
    const there = await ask(right, 'getConnection', { params });
    assert.deepEqual([there.status, there.paused.partner?.by], ['deactivated', 'bob']);
    assert.equal(
      (await ask(right, 'activate', { params })).status,
      'deactivated',
      'the pause is the other side’s to end',
    );
    await ask(left, 'activate', { params });
    await ask(left, 'refresh', { params });
    assert.equal((await ask(right, 'getConnection', { params })).status, 'active');
    const { left: waiting, id: other } = await invited();
    for (const name of ['activate', 'deactivate'] as const) {
      await assert.rejects(ask(waiting, name, { params: { id: other } }), problem('wrong-state'));
    }
  });

  it('refresh an active one, and say why its partner was not reached', async () => {
    const { left, id } = await paired();
    const send = left.context.send;
    left.simulated.context = { ...left.context, send: () => Promise.reject(new Error('no')) };
    const alone = await ask(left, 'refresh', { params: { id } });
    assert.deepEqual([alone.status, alone.problem?.title], ['active', 'Partner not reached']);
    left.simulated.context = { ...left.context, send };
    assert.equal((await ask(left, 'refresh', { params: { id } })).problem, null);
  });

  it('keep the platform that they were made for', async () => {
    const { left, right, id } = await paired({ platforms: ['github', 'asana'] });
    for (const node of [left, right]) await ask(node, 'changeNode', { body: { platform: 'zendesk' } });
    const platforms = [];
    for (const node of [left, right]) {
      platforms.push((await ask(node, 'getConnection', { params: { id } })).own.platform);
    }
    assert.deepEqual(platforms, ['github', 'asana']);
  });

  it('refresh an invitation that is over', async () => {
    const { world, left, id } = await invited();
    world.time += 8 * 86_400_000;
    const refreshed = await ask(left, 'refresh', { params: { id } });
    assert.deepEqual([refreshed.phase, refreshed.invitation?.isOpen], ['expired', false]);
  });

  it('show, renew and withdraw an invitation', async () => {
    const { left, right, id } = await invited();
    const params = { id };
    const shown = await ask(left, 'showInvitation', { params });
    assert.match(shown.link, /^vscode:\/\/sync-rules\.sync-rules\/accept\?code=xsi1_/);
    for (const text of [shown.text, shown.markdown]) assert.ok(text.includes(shown.code));
    const renewed = await ask(left, 'invite', { params, body: { lifetimeSeconds: 3600 } });
    assert.notEqual(renewed.code, shown.code);
    await assert.rejects(ask(left, 'invite', { params, body: { lifetimeSeconds: 1 } }), problem('lifetime-wrong'));
    assert.equal((await ask(left, 'showInvitation', { params })).code, renewed.code);
    const withdrawn = await ask(left, 'withdrawInvitation', { params, body: { why: 'wrong project' }, user: 'bob' });
    assert.deepEqual([withdrawn.phase, withdrawn.ended], ['revoked', { side: 'own', by: 'bob', why: 'wrong project' }]);
    await assert.rejects(ask(left, 'showInvitation', { params }), problem('invitation-not-shown'));
    await assert.rejects(ask(left, 'withdrawInvitation', { params }), problem('wrong-state'));
    const again = await ask(left, 'invite', { params });
    const accepted = await ask(right, 'acceptInvitation', { body: acceptance(right, again.markdown) });
    assert.equal(accepted.status, 'active');
    await assert.rejects(ask(left, 'invite', { params }), problem('wrong-state'));
    await assert.rejects(ask(left, 'showInvitation', { params }), problem('invitation-not-shown'));
    const { entries } = await ask(left, 'getHistory', { params });
    assert.equal(entries.filter(({ event }) => event === 'invitation-shown').length, 2);
  });

  it('decline an invitation, which the other side sees', async () => {
    const { left, right, id, text } = await invited();
    assert.equal(await ask(right, 'declineInvitation', { body: { text, why: 'not us' }, user: 'bob' }), null);
    const declined = await ask(left, 'getConnection', { params: { id } });
    assert.deepEqual([declined.phase, declined.ended], ['declined', { side: 'partner', by: 'bob', why: 'not us' }]);
    const { entries } = await ask(right, 'getAudit');
    assert.deepEqual([entries[0]?.event, entries[0]?.by], ['declined', 'bob']);
  });

  it('answer an acceptance in time when the sender falls silent, and go on with it later', async () => {
    const { right, text, id, world } = await invited();
    const send = right.context.send;
    const silent = new Promise<never>(() => undefined);
    right.simulated.context = {
      ...right.context,
      send: (request) => (/pairings\/[\w-]+$/.test(request.url) ? silent : send(request)),
    };
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const body = { ...acceptance(right, text), parameters: parametersFor('basic-fields', 'zendesk') };
      const answer = world.act(() =>
        handlers.acceptInvitation(right, { params: {}, body, query: undefined, user: 'bob' }),
      );
      while ((await countOf(right)) === 0) await new Promise((done) => setImmediate(done));
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
      mock.timers.tick(longestWait);
      const { status, phase } = await answer;
      assert.deepEqual([status, phase], ['pending', 'claimed']);
    } finally {
      mock.timers.reset();
    }
    assert.ok(right.wakes() > 0);
    right.simulated.context = { ...right.context, send };
    assert.equal((await ask(right, 'refresh', { params: { id } })).status, 'active');
  });
});

/** How many connections there are, asked past the world. */
async function countOf({ context }: TestNode): Promise<number> {
  return (await context.store.transaction((transaction) => transaction.connections.all())).length;
}

describe('removing a connection', () => {
  it('that nobody has answered withdraws the invitation', async () => {
    const { left, right, id, text } = await invited();
    const { sentences } = await ask(left, 'describeRemoval', { params: { id } });
    assert.match(sentences.join(' '), /The invitation is withdrawn/);
    assert.equal(await ask(left, 'remove', { params: { id }, body: { why: 'w' } }), null);
    assert.deepEqual(await idsOf(left), []);
    await assert.rejects(ask(right, 'previewInvitation', { body: { text } }), problem('invitation-unknown'));
    const { entries } = await ask(left, 'getAudit');
    assert.deepEqual(
      entries.slice(0, 2).map(({ event, detail }) => [event, detail]),
      [
        ['closed', 'w'],
        ['withdrawn', 'w'],
      ],
    );
  });

  it('that is active is seen by the partner, who can then take it from the list', async () => {
    const { world, left, right, id } = await paired();
    const params = { id };
    await ask(left, 'remove', { params, body: { why: 'done' }, user: 'bob' });
    assert.deepEqual(await idsOf(left), []);
    await assert.rejects(ask(left, 'getConnection', { params }), problem('connection-unknown'));
    await assert.rejects(ask(left, 'remove', { params }), problem('connection-unknown'));
    await world.act(() => exchangeReports(left.context, id));
    const there = await ask(right, 'getConnection', { params });
    assert.deepEqual([there.status, there.ended], ['ended', { side: 'partner', by: 'bob', why: 'done' }]);
    await assert.rejects(ask(right, 'changeConnection', { params, body: { name: 'x' } }), problem('wrong-state'));
    const { sentences } = await ask(right, 'describeRemoval', { params });
    assert.match(sentences[0] ?? '', /has already ended/);
    await ask(right, 'remove', { params });
    assert.deepEqual(await idsOf(right), []);
    assert.equal((await ask(right, 'getAudit')).entries[0]?.event, 'removed');
  });

  it('that waits for the digits tells the other side', async () => {
    const { left, right, id, accept, advance } = await invited({ strict: true });
    await accept();
    await ask(right, 'remove', { params: { id }, body: { why: 'no' }, user: 'bob' });
    assert.deepEqual(await idsOf(right), []);
    await advance();
    const { phase, ended } = await ask(left, 'getConnection', { params: { id } });
    assert.deepEqual([phase, ended], ['declined', { side: 'partner', by: 'bob', why: 'no' }]);
    await ask(left, 'remove', { params: { id } });
    assert.deepEqual(await idsOf(left), []);
  });

  it('within one tracker removes both ends', async () => {
    const node = await runningNode(new World(1), 'left', 1);
    const { id } = await makeLocal(node, 'b');
    await ask(node, 'remove', { params: { id } });
    assert.deepEqual(await idsOf(node), []);
    assert.equal((await makeLocal(node, 'b')).name, 'own_to_b');
  });

  const row = {
    ...{ name: 'left_to_right', partner: 'right', kind: 'public', role: 'issuer', state: 'active' },
    ...{ rulesVersion: 2, otherEnd: null, pinned: null },
  } as unknown as ConnectionRow;
  const cases: [what: string, changes: Partial<ConnectionRow>, wanted: RegExp, unwanted?: RegExp][] = [
    [
      'an active one',
      {},
      /ends for good, on both sides. To connect again, initiate a new connection.*right is told as soon as.*All versions.*stay as they are/,
      /never active/,
    ],
    ['one whose partner calls', { kind: 'private' }, /the next time its node calls/],
    [
      'a local one',
      { role: 'local', otherEnd: 'y' },
      /both of its ends at once.*of both ends.*stay as they are/,
      /is told/,
    ],
    [
      'a draft',
      { state: 'draft', rulesVersion: 0 },
      /before it was active.*never active/,
      /versions|is told|withdrawn/,
    ],
    ['an invited one', { state: 'invited' }, /The invitation is withdrawn.*never active/],
    ['an expired one', { state: 'expired' }, /never active/, /withdrawn/],
    ['an accepted one', { state: 'claimed', role: 'acceptor' }, /given up.*right is told that you declined/],
    ['an ended one', { state: 'closed' }, /already ended/, /is told/],
  ];
  for (const [what, changes, wanted, unwanted = /undefined|null/] of cases) {
    it(`is described for ${what}`, () => {
      const sentences = removalSentences({ ...row, ...changes });
      assert.match(sentences.join(' '), wanted);
      assert.doesNotMatch(sentences.join(' '), unwanted);
      for (const sentence of sentences) assert.match(sentence, /^(?:[A-Z]|right).*\.$/);
    });
  }
});

describe('waiting', () => {
  it('ends with the work, or with the time, or with the failure of the work', async () => {
    assert.equal(await within(1000, Promise.resolve(5)), 5);
    assert.equal(await within(1, new Promise<number>(() => undefined)), undefined);
    await assert.rejects(within(1000, Promise.reject(new Error('no'))), /no/);
  });

  it('is not disturbed by what fails too late', async () => {
    let fail: (reason: Error) => void = () => undefined;
    const work = new Promise<number>((_done, refuse) => (fail = refuse));
    assert.equal(await within(1, work), undefined);
    fail(new Error('late'));
    await new Promise((done) => setImmediate(done));
  });
});
