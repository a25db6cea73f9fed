import assert from 'node:assert/strict';
import { exchangeReports } from '../../../server/node/connections/reports';
import { handlers } from '../../../server/node/operations/all';
import { NodeProblem } from '../../../server/node/problems/problem';
import { problem } from '../kit';
import { ask, runningNode, type TestNode } from '../runningNode';
import { World } from '../world';
import { basic, initiation, invited, paired, parametersFor } from './kit';

const texts = { outgoing: 'replica.summary = issue.summary\n', incoming: 'issue.summary = replica.summary\n' };

async function publish(node: TestNode, id: string, ifMatch: number, body = texts, user = 'ann') {
  return ask(node, 'publishRules', { params: { id }, body, ifMatch, user });
}

async function refusal(work: Promise<unknown>): Promise<NodeProblem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof NodeProblem);
  return error;
}

describe('operations on rules', () => {
  it('begin with the version that the template made', async () => {
    const { left, id } = await invited();
    const rules = await ask(left, 'getRules', { params: { id } });
    assert.deepEqual([rules.version, rules.by, rules.restores], [1, 'ann', null]);
    assert.match(rules.note, /^Made from the template '.+'\.$/);
    const preview = await ask(left, 'previewRules', {
      params: { template: basic },
      body: { platform: 'jira-cloud', parameters: parametersFor(basic, 'jira-cloud'), own: 'left', partner: 'right' },
    });
    assert.deepEqual([rules.outgoing, rules.incoming], [preview.outgoing, preview.incoming]);
  });

  it('publish a new version, which the partner hears of', async () => {
    const { world, left, right, id } = await paired();
    const wakes = left.wakes();
    const published = await publish(left, id, 1, { ...texts, note: 'shorter' } as typeof texts);
    assert.deepEqual([published.version, published.note, published.outgoing], [2, 'shorter', texts.outgoing]);
    assert.deepEqual(await ask(left, 'getRules', { params: { id } }), published);
    assert.ok(left.wakes() > wakes);
    const connection = await ask(left, 'getConnection', { params: { id } });
    assert.deepEqual([connection.rulesVersion, connection.isPartnerBehind], [2, true]);
    await world.act(() => exchangeReports(left.context, id));
    const { own } = await ask(left, 'getContracts', { params: { id } });
    assert.equal((await ask(right, 'getContracts', { params: { id } })).partner, own);
    assert.match(own ?? '', /"summary"/);
    const { entries } = await ask(left, 'getHistory', { params: { id } });
    const entry = entries.find(({ event }) => event === 'rules-published');
    assert.equal(entry?.detail, 'version 2: shorter');
    assert.deepEqual(entry.rules, { version: 2, restores: null, note: 'shorter' });
  });

  it('make no version of texts that have not changed', async () => {
    const { left, id } = await paired();
    await publish(left, id, 1);
    const before = await ask(left, 'getConnection', { params: { id } });
    assert.equal((await publish(left, id, 2)).version, 2);
    assert.deepEqual(await ask(left, 'getConnection', { params: { id } }), before);
  });

  it('refuse what overwrites a newer version, with both texts in hand', async () => {
    const { left, id } = await paired();
    await assert.rejects(ask(left, 'publishRules', { params: { id }, body: texts }), problem('rules-version-needed'));
    await publish(left, id, 1, texts, 'bob');
    for (const version of [1, 0, 7]) {
      const conflict = await refusal(publish(left, id, version, { ...texts, outgoing: '// mine\n' }));
      assert.deepEqual([conflict.slug, conflict.status, conflict.facts.by], ['rules-conflict', 412, 'bob']);
      assert.deepEqual(conflict.members.newest, await ask(left, 'getRules', { params: { id } }));
    }
    assert.equal((await ask(left, 'listRuleVersions', { params: { id } })).versions.length, 2);
  });

  it('let one of two publish who do it at the same moment', async () => {
    const { left, world, id } = await paired();
    const call = (outgoing: string) => ({
      ...{ params: { id }, body: { ...texts, outgoing, note: '' }, query: undefined, user: 'ann', ifMatch: 1 },
    });
    const both = await world.act(() =>
      Promise.allSettled(['// a\n', '// b\n'].map((outgoing) => handlers.publishRules(left, call(outgoing)))),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    assert.ok(problem('rules-conflict')(refused?.reason));
  });

  it('refuse what does not compile, with the place of each mistake, and let warnings pass', async () => {
    const { left, id } = await paired();
    const wrong = await refusal(publish(left, id, 1, { ...texts, incoming: 'def a = 1\ndef a = 2\n' }));
    assert.deepEqual([wrong.slug, wrong.status, wrong.facts.line], ['rules-wrong', 422, 2]);
    const [first] = wrong.members.errors as { script: string; line: number; column: number }[];
    assert.deepEqual([first?.script, first?.line, first?.column], ['incoming', 2, 5]);
    assert.equal((await ask(left, 'getRules', { params: { id } })).version, 1);
    assert.equal((await publish(left, id, 1, { ...texts, incoming: 'issue.summary == replica.nothing\n' })).version, 2);
  });

  it('refuse a script that is too long, before they look into it', async () => {
    const { left, id } = await paired();
    const most = `// ${'x'.repeat(249_996)}\n`;
    for (const script of ['outgoing', 'incoming'] as const) {
      const long = await refusal(publish(left, id, 1, { ...texts, [script]: `${most}(` }));
      const { slug, status, facts } = long;
      assert.deepEqual([slug, status, facts.script, facts.length], ['rules-too-long', 422, script, 250_001]);
    }
    assert.equal((await publish(left, id, 1, { outgoing: most, incoming: most })).version, 2);
  });

  it('bring an older version back as a new one', async () => {
    const { left, id } = await paired();
    const first = await ask(left, 'getRules', { params: { id } });
    await publish(left, id, 1);
    const back = await ask(left, 'rollBackRules', { params: { id }, body: { version: 1, note: 'oops' }, user: 'bob' });
    assert.deepEqual([back.version, back.restores, back.by, back.note], [3, 1, 'bob', 'oops']);
    assert.deepEqual([back.outgoing, back.incoming], [first.outgoing, first.incoming]);
    const { versions } = await ask(left, 'listRuleVersions', { params: { id } });
    assert.deepEqual(
      versions.map(({ version, restores }) => [version, restores]),
      [
        [3, 1],
        [2, null],
        [1, null],
      ],
    );
    const { entries } = await ask(left, 'getHistory', { params: { id } });
    assert.deepEqual([entries[0]?.event, entries[0]?.by], ['rules-restored', 'bob']);
    assert.deepEqual(entries[0]?.rules, { version: 3, restores: 1, note: 'oops' });
    const stale = ask(left, 'rollBackRules', { params: { id }, body: { version: 2 }, ifMatch: 2 });
    await assert.rejects(stale, problem('rules-conflict'));
    await assert.rejects(
      ask(left, 'rollBackRules', { params: { id }, body: { version: 9 } }),
      problem('rules-unknown'),
    );
  });

  it('show single versions and what changed between two', async () => {
    const { left, id } = await paired();
    const first = await ask(left, 'getRules', { params: { id } });
    await publish(left, id, 1, { ...texts, incoming: first.incoming });
    assert.deepEqual(await ask(left, 'getRuleVersion', { params: { id, version: '1' } }), first);
    const { outgoing, incoming } = await ask(left, 'diffRules', { params: { id }, query: { from: '1', to: '2' } });
    assert.match(outgoing, /^--- outgoing\.groovy \(version 1\)\n\+\+\+ outgoing\.groovy \(version 2\)\n@@ /);
    assert.equal(incoming, '');
    for (const version of ['0', '3', 'x', '1.5', '99999999999999']) {
      await assert.rejects(ask(left, 'getRuleVersion', { params: { id, version } }), problem('rules-unknown'));
    }
    const unknown = ask(left, 'diffRules', { params: { id }, query: { from: '1', to: '3' } });
    await assert.rejects(unknown, problem('rules-unknown'));
  });

  it('are told to the other end of a local connection at once, and keep who paused it', async () => {
    const left = await runningNode(new World(1), 'left', 1);
    const other = { template: basic, parameters: { ...parametersFor(basic, 'jira-cloud'), project: 'OTHER' } };
    const { connection } = await ask(left, 'initiate', {
      body: initiation(left, left, { kind: 'local', partner: 'b', other }),
    });
    const params = { id: connection.id };
    await ask(left, 'deactivate', { params, body: { why: 'holiday' }, user: 'bob' });
    await publish(left, connection.id, 1);
    const { own } = await ask(left, 'getContracts', { params });
    assert.equal((await ask(left, 'getContracts', { params: { id: connection.otherEnd ?? '' } })).partner, own);
    const { paused } = await ask(left, 'getConnection', { params });
    assert.deepEqual([paused.own?.by, paused.own?.why], ['bob', 'holiday']);
  });

  it('are published before the partner accepts, too, and not after the end', async () => {
    const { world, left, right, id, accept } = await invited();
    await publish(left, id, 1);
    await accept();
    const { own } = await ask(left, 'getContracts', { params: { id } });
    assert.equal((await ask(right, 'getContracts', { params: { id } })).partner, own);
    await ask(right, 'remove', { params: { id } });
    await world.act(() => exchangeReports(right.context, id));
    await assert.rejects(publish(left, id, 2, { ...texts, outgoing: '' }), problem('wrong-state'));
    await assert.rejects(publish(right, id, 1), problem('connection-unknown'));
  });
});
