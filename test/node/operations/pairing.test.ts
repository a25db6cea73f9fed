import assert from 'node:assert/strict';
import { ask, runningNode } from '../runningNode';
import { problem } from '../kit';
import { World } from '../world';
import { acceptance, basic, invited, paired } from './kit';

describe('operations, from nothing to active', () => {
  it('public: the partner is tried first, and both sides know each other afterwards', async () => {
    const { left, right, id } = await paired();
    const [here, there] = [
      await ask(left, 'getConnection', { params: { id } }),
      await ask(right, 'getConnection', { params: { id } }),
    ];
    assert.deepEqual([here.status, there.status, here.kind], ['active', 'active', 'public']);
    assert.deepEqual([here.role, there.role], ['issuer', 'acceptor']);
    assert.deepEqual(
      [here.partner.uuid, there.partner.uuid],
      [right, left].map(({ context }) => context.block.uuid),
    );
    assert.deepEqual([here.partner.url, there.partner.url], [right.simulated.url, left.simulated.url]);
    assert.deepEqual([here.partner.platform, there.partner.platform], ['zendesk', 'jira-cloud']);
    assert.deepEqual([here.rulesVersion, there.rulesVersion], [1, 1]);
    assert.deepEqual([here.name, there.name], ['left_to_right', 'left_to_right']);
    assert.ok(left.wakes() > 0 && right.wakes() > 0);
  });

  it('private: the partner has no URL and calls', async () => {
    const { left, right, id } = await paired({ kind: 'private' });
    const here = await ask(left, 'getConnection', { params: { id } });
    assert.deepEqual([here.status, here.kind, here.partner.url], ['active', 'private', null]);
    await ask(left, 'deactivate', { params: { id }, body: { why: 'tests' } });
    assert.deepEqual((await ask(right, 'refresh', { params: { id } })).paused.partner?.why, 'tests');
    assert.equal((await ask(left, 'refresh', { params: { id } })).isPartnerBehind, false);
  });

  it('local: both ends at once, each with rules of its own', async () => {
    const left = await runningNode(new World(1), 'left', 1, { isPublic: false });
    const { connection, invitation } = await ask(left, 'initiate', {
      body: {
        ...{ kind: 'local', own: 'bugs', partner: 'ideas', template: 'one-way-out' },
        other: { template: 'one-way-in', parameters: { project: 'I', type: 'Task' } },
      },
    });
    assert.equal(invitation, null);
    const other = await ask(left, 'getConnection', { params: { id: connection.otherEnd ?? '' } });
    assert.deepEqual([connection.status, other.status], ['active', 'active']);
    assert.deepEqual([connection.name, other.name], ['bugs_to_ideas', 'ideas_to_bugs']);
    assert.deepEqual([other.own.template, other.own.parameters.project], ['one-way-in', 'I']);
    const ours = await ask(left, 'getRules', { params: { id: connection.id } });
    const theirs = await ask(left, 'getRules', { params: { id: other.id } });
    assert.match(ours.incoming, /Nothing is made or changed here/);
    assert.match(theirs.incoming, /"I"/);
    const contracts = await ask(left, 'getContracts', { params: { id: connection.id } });
    assert.deepEqual(contracts, {
      own: (await ask(left, 'getContracts', { params: { id: other.id } })).partner,
      partner: (await ask(left, 'getContracts', { params: { id: other.id } })).own,
    });
  });

  it('shows what an invitation offers, and does nothing', async () => {
    const { right, text } = await invited();
    const preview = await ask(right, 'previewInvitation', { body: { text } });
    const { issuer, ...rest } = preview;
    assert.deepEqual(
      [issuer.shortName, issuer.platform, issuer.version, rest.own, rest.problem],
      ['left', 'jira-cloud', '1.0.0', 'right', null],
    );
    assert.deepEqual([rest.name, rest.offeredName, rest.offeredTemplate], ['left_to_right', 'left_to_right', basic]);
    assert.ok(rest.sends?.includes('summary') && rest.reads?.includes('comments'));
    assert.deepEqual((await ask(right, 'listConnections')).connections, []);
  });

  it('offers the template that agrees for the platform that this side is about to choose', async () => {
    const template = 'basic-fields-status-priority-people';
    const { world, text } = await invited({ template, kind: 'private', platforms: ['jira-cloud', 'servicenow'] });
    const third = await runningNode(world, 'third', 3, { platform: null });
    const offeredFor = async (platform?: string) =>
      (await ask(third, 'previewInvitation', { body: { text, ...(platform !== undefined && { platform }) } }))
        .offeredTemplate;
    const seen = [
      await offeredFor(),
      await offeredFor('servicenow'),
      await offeredFor('zendesk'),
      await offeredFor('x'),
    ];
    assert.deepEqual(seen, [null, template, template, null]);
  });

  it('by digits: both users compare them, and it goes on by itself', async () => {
    const { left, right, text, id, accept } = await invited({ strict: true });
    assert.equal((await ask(right, 'previewInvitation', { body: { text } })).strict, true);
    const accepted = await accept();
    assert.deepEqual([accepted.status, accepted.phase], ['pending', 'claimed']);
    assert.match(accepted.digits ?? '', /^\d{6}$/);
    const params = { id };
    assert.equal((await ask(left, 'getConnection', { params })).digits, accepted.digits);
    const approved = await ask(right, 'compareDigits', { params, body: { same: true } });
    assert.deepEqual([approved.digits, approved.problem?.title], [null, 'Waiting for the other side']);
    await ask(left, 'compareDigits', { params, body: { same: true } });
    assert.equal((await ask(right, 'refresh', { params })).status, 'active');
    await assert.rejects(ask(left, 'compareDigits', { params, body: { same: true } }), problem('wrong-state'));
  });

  type Side = 'left' | 'right';
  const others = { left: 'right', right: 'left' } as const;
  const cases: [who: Side, said: readonly Side[]][] = [
    ['left', []],
    ['right', []],
    ['left', ['right']],
    ['right', ['left']],
  ];
  for (const [who, said] of cases) {
    it(`by digits: both sides keep why it failed when ${who} sees others, and ${said.join() || 'nobody'} the same`, async () => {
      const { id, accept, text, ...nodes } = await invited({ strict: true });
      await accept();
      const params = { id };
      for (const side of said) await ask(nodes[side], 'compareDigits', { params, body: { same: true } });
      const seen = await ask(nodes[who], 'compareDigits', { params, body: { same: false }, user: 'cleo' });
      assert.deepEqual([seen.phase, seen.digits, seen.ended?.side, seen.ended?.by], ['failed', null, 'own', 'cleo']);
      if (said.length > 0 || who === 'right') await nodes.advance();
      else await assert.rejects(ask(nodes.right, 'refresh', { params }), problem('digits-differ'));
      for (const side of ['left', 'right'] as const) {
        const shown = await ask(nodes[side], 'getConnection', { params });
        assert.deepEqual([shown.phase, shown.status], ['failed', side === 'left' ? 'pending' : 'ended']);
        assert.equal(shown.problem?.title, 'Digits differ');
        assert.match(shown.problem.detail, /^cleo has said .* somebody may sit in between\. .* Remove the connection,/);
        assert.equal(shown.ended?.side, side === who ? 'own' : 'partner');
        const { event, who: by } = (await ask(nodes[side], 'getHistory', { params })).entries[0] ?? {};
        const told = side === who ? ['digits-differ', 'cleo'] : ['partner-digits-differ', `cleo (${others[side]})`];
        assert.deepEqual([event, by], told);
        await assert.rejects(
          ask(nodes[side], 'compareDigits', { params, body: { same: true } }),
          problem('wrong-state'),
        );
      }
      await assert.rejects(ask(nodes.right, 'previewInvitation', { body: { text } }), problem('digits-differ'));
    });
  }

  it('by digits: says that they differ also where the connection is gone by then, and to nobody else', async () => {
    const { world, left, right, text, id, accept, advance } = await invited({ strict: true, kind: 'private' });
    await accept();
    const params = { id };
    await ask(right, 'compareDigits', { params, body: { same: true } });
    await ask(left, 'compareDigits', { params, body: { same: false }, user: 'cleo' });
    await ask(left, 'remove', { params });
    const third = await runningNode(world, 'third', 3, { platform: 'zendesk' });
    await assert.rejects(
      ask(third, 'acceptInvitation', { body: acceptance(third, text) }),
      problem('invitation-unknown'),
    );
    await advance();
    assert.equal((await ask(right, 'getConnection', { params })).problem?.title, 'Digits differ');
  });

  it('by digits: the accepting side can only take what failed from the list, or accept anew', async () => {
    const { left, right, id, accept, advance } = await invited({ strict: true });
    await accept();
    const params = { id };
    await ask(right, 'compareDigits', { params, body: { same: false }, user: 'bob' });
    const { sentences } = await ask(right, 'describeRemoval', { params });
    assert.match(sentences[0] ?? '', /has already ended; it goes from the list/);
    assert.ok(!sentences.some((sentence) => sentence.includes('is told')), sentences.join(' '));
    const rules = { outgoing: '// none', incoming: '// none', note: '' };
    await assert.rejects(ask(right, 'publishRules', { params, body: rules, ifMatch: 1 }), problem('wrong-state'));
    await advance();
    const { text } = await ask(left, 'invite', { params, body: {} });
    const again = await ask(right, 'acceptInvitation', { body: acceptance(right, text) });
    assert.deepEqual([again.phase, again.problem, again.ended, again.name], ['claimed', null, null, 'left_to_right']);
    await ask(right, 'compareDigits', { params, body: { same: true } });
    await ask(left, 'compareDigits', { params, body: { same: true } });
    assert.equal((await ask(right, 'refresh', { params })).status, 'active');
  });

  it('by digits: tells the other side also when what failed was taken from the list first', async () => {
    const { left, right, id, accept, advance } = await invited({ strict: true });
    await accept();
    const params = { id };
    await ask(right, 'compareDigits', { params, body: { same: false }, user: 'bob' });
    await ask(right, 'remove', { params });
    assert.deepEqual((await ask(right, 'listConnections')).connections, []);
    assert.equal((await ask(right, 'getAudit')).entries[0]?.event, 'removed');
    await advance();
    const { phase, problem: told } = await ask(left, 'getConnection', { params });
    assert.deepEqual([phase, told?.title], ['failed', 'Digits differ']);
    await assert.rejects(advance(), problem('connection-unknown'));
  });
});
