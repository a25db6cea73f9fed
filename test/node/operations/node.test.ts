import assert from 'node:assert/strict';
import { platforms } from '../../../server/rules/catalogue';
import { templates } from '../../../server/rules/templates/template';
import { type NodeChange } from '../../../server/node/api/contract';
import { fingerprint } from '../../../server/node/identity/keys';
import { problems, type ProblemSlug } from '../../../server/node/problems/table';
import { nodeRowId } from '../../../server/node/store/rows';
import { problem } from '../kit';
import { ask, type NodeOptions, runningNode } from '../runningNode';
import { World } from '../world';

const start = (options?: NodeOptions) => runningNode(new World(1), 'left', 1, options);

describe('operations on the node itself', () => {
  it('tell what it is', async () => {
    const node = await start({ trackerUrl: 'https://tracker.example', projects: ['A'], fixed: ['publicUrl'] });
    const { fingerprint: told, uuid, ...rest } = await ask(node, 'getNode');
    assert.match(told, /^([\da-f]{4} ){7}[\da-f]{4}$/);
    assert.equal(uuid, node.context.block.uuid);
    assert.deepEqual(rest, {
      ...{ version: '1.0.0', shortName: 'left', platform: 'jira-cloud', trackerUrl: 'https://tracker.example' },
      ...{ projects: ['A'], publicUrl: 'https://left.example/sync', url: 'https://left.example/sync' },
      ...{ isThisMachineOnly: false, storage: 'embedded', fixed: ['publicUrl'], isChangingKey: false },
    });
    assert.deepEqual(await ask(node, 'health'), { status: 'ok', version: '1.0.0' });
  });

  it('say in words why a handshake has failed', async () => {
    const node = await start();
    await node.context.store.transaction(async (transaction) => {
      const entry = { at: 1, event: 'failed', connection: '', by: '' } as const;
      for (const detail of ['invitation-used', 'no such problem']) await transaction.audit({ ...entry, detail });
    });
    const { entries } = await ask(node, 'getAudit');
    assert.deepEqual(
      entries.map(({ detail }) => detail),
      ['no such problem', problems['invitation-used'].title],
    );
  });

  it('change its settings, in use from then on', async () => {
    const node = await start();
    const changed = await ask(node, 'changeNode', {
      body: {
        ...{ shortName: ' desk ', platform: 'zendesk', trackerUrl: 'https://desk.example' },
        ...{ projects: ['A', ' A', 'B'], publicUrl: 'https://desk.example:8443/sync/' },
      },
      user: 'bob',
    });
    const { shortName, platform, trackerUrl, projects, publicUrl } = changed;
    assert.deepEqual(
      { shortName, platform, trackerUrl, projects, publicUrl },
      {
        ...{ shortName: 'desk', platform: 'zendesk', trackerUrl: 'https://desk.example/' },
        ...{ projects: ['A', 'B'], publicUrl: 'https://desk.example:8443/sync' },
      },
    );
    assert.equal(node.context.block.tracker.type, 'zendesk');
    assert.deepEqual(await ask(node, 'getNode'), changed);
    const nothing = await ask(node, 'changeNode', { body: { trackerUrl: null, shortName: 'desk' } });
    assert.deepEqual([nothing.trackerUrl, nothing.shortName], [null, 'desk']);
    const { entries } = await ask(node, 'getAudit');
    assert.deepEqual(
      entries.map(({ event, by, detail }) => [event, by, detail]),
      [
        ['settings', 'ann', 'trackerUrl: none'],
        [
          'settings',
          'bob',
          'shortName: desk; platform: zendesk; trackerUrl: https://desk.example/; projects: A, B; publicUrl: https://desk.example:8443/sync',
        ],
      ],
    );
  });

  it('write nothing when nothing changes', async () => {
    const node = await start({ fixed: ['shortName'] });
    const row = () => node.context.store.transaction((transaction) => transaction.nodes.get(nodeRowId));
    const before = await row();
    await ask(node, 'changeNode', { body: { shortName: 'left', projects: [] } });
    assert.deepEqual(await row(), before);
    assert.equal(node.wakes(), 0);
  });

  const refused: [what: string, body: NodeChange, slug: ProblemSlug][] = [
    ['a short name of blanks', { shortName: ' ' }, 'name-missing'],
    ['a short name of two lines', { shortName: 'a\nb' }, 'name-characters'],
    ['an unknown platform', { platform: 'fax' }, 'platform-unknown'],
    ['a tracker that is no URL', { trackerUrl: 'tracker' }, 'setting-wrong'],
    ['a tracker that is no web page', { trackerUrl: 'ftp://tracker.example' }, 'setting-wrong'],
    ['a password in the URL of the tracker', { trackerUrl: 'https://a:b@tracker.example' }, 'setting-wrong'],
    ['a very long URL', { trackerUrl: `https://tracker.example/${'x'.repeat(300)}` }, 'setting-wrong'],
    ['a project without a name', { projects: ['A', ' '] }, 'setting-wrong'],
    ['a project of two lines', { projects: ['A\nB'] }, 'setting-wrong'],
    ['a public URL without https', { publicUrl: 'http://left.example' }, 'url-scheme'],
    ['a private address as public URL', { publicUrl: 'https://192.168.1.1' }, 'url-blocked'],
    ['a public URL that is none', { publicUrl: 'left' }, 'url-invalid'],
    ['what the operator has fixed', { shortName: 'x', platform: 'zendesk' }, 'setting-fixed'],
  ];
  for (const [what, body, slug] of refused) {
    it(`refuse ${what}`, async () => {
      const node = await start({ fixed: ['platform'] });
      const before = await ask(node, 'getNode');
      await assert.rejects(ask(node, 'changeNode', { body }), problem(slug));
      assert.deepEqual(await ask(node, 'getNode'), before);
      assert.deepEqual((await ask(node, 'getAudit')).entries, []);
    });
  }

  it('make a new key, one at a time', async () => {
    const node = await start();
    const before = await ask(node, 'getNode');
    const changing = await ask(node, 'changeKey', { user: 'bob' });
    assert.deepEqual(changing, { ...before, isChangingKey: true });
    await assert.rejects(ask(node, 'changeKey'), problem('key-change-running'));
    const { entries } = await ask(node, 'getAudit');
    const row = await node.context.store.transaction((transaction) => transaction.nodes.get(nodeRowId));
    assert.deepEqual(
      entries.map(({ event, by, detail }) => [event, by, detail]),
      [['key-made', 'bob', fingerprint(row?.nextKey?.kid ?? '')]],
    );
    assert.equal(node.wakes(), 1);
  });

  it('show the audit log in pages, newest first', async () => {
    const node = await start();
    for (const shortName of ['a', 'b', 'c', 'd', 'e']) await ask(node, 'changeNode', { body: { shortName } });
    const details: string[] = [];
    let before: string | undefined;
    for (let page = 0; page < 3; page++) {
      const query = { limit: '2', ...(before !== undefined && { before }) };
      const { entries, next } = await ask(node, 'getAudit', { query });
      details.push(...entries.map(({ detail }) => detail));
      assert.equal(next === null, page === 2);
      before = next === null ? undefined : String(next);
    }
    assert.deepEqual(
      details,
      ['e', 'd', 'c', 'b', 'a'].map((name) => `shortName: ${name}`),
    );
  });
});

describe('operations on templates', () => {
  it('list all platforms', async () => {
    const { platforms: listed } = await ask(await start(), 'listPlatforms');
    assert.deepEqual(
      listed.map(({ id }) => id),
      platforms.map(({ id }) => id),
    );
    assert.ok(listed.every(({ label, hasTemplates }) => label !== '' && hasTemplates));
  });

  for (const { id: platform } of platforms) {
    it(`list the templates of ${platform} with what they ask for, and preview each`, async () => {
      const node = await start();
      const { templates: listed } = await ask(node, 'listTemplates', { query: { platform } });
      assert.deepEqual(
        listed.map(({ id }) => id),
        templates.map(({ id }) => id),
      );
      for (const { id: template, parameters } of listed) {
        const rules = await ask(node, 'previewRules', {
          params: { template },
          body: { platform, own: 'left', partner: 'right' },
        });
        for (const { id, place, example } of parameters) {
          if (place) assert.ok(`${rules.outgoing}${rules.incoming}`.includes(example), `${template} ${id}`);
        }
        assert.match(rules.outgoing, /What left sends to right\./);
      }
    });
  }

  it('ask for less when the other side is known', async () => {
    const node = await start();
    const rules = (partnerPlatform?: string) =>
      ask(node, 'previewRules', {
        params: { template: 'basic-fields' },
        body: {
          ...{ platform: 'jira-cloud', own: 'left', partner: 'right' },
          ...(partnerPlatform !== undefined && { partnerPlatform }),
        },
      });
    assert.notDeepEqual(await rules('zendesk'), await rules());
  });

  it('refuse what there is not', async () => {
    const node = await start();
    const body = { platform: 'jira-cloud', own: 'a', partner: 'b' };
    await assert.rejects(ask(node, 'listTemplates', { query: { platform: 'fax' } }), problem('platform-unknown'));
    await assert.rejects(
      ask(node, 'listTemplates', { query: { platform: 'zendesk', partnerPlatform: 'fax' } }),
      problem('platform-unknown'),
    );
    await assert.rejects(ask(node, 'previewRules', { params: { template: 'all' }, body }), problem('template-unknown'));
    await assert.rejects(
      ask(node, 'previewRules', { params: { template: 'basic-fields' }, body: { ...body, platform: 'fax' } }),
      problem('platform-unknown'),
    );
  });
});
