import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../../../server/node/api/contract';
import { connectionInfo } from '../../../support/nodeAnswers';
import { invitationRow } from '../../../../client/connections/model/invitationRow';
import { partnerRow } from '../../../../client/connections/model/partnerRow';
import { type FolderConnection } from '../../../../client/connections/model/connection';
import { type Row, type RuleLooks } from '../../../../client/connections/model/row';
import { commands } from '../../../../client/ids';
import { type RulesStanding } from '../../../../client/ruling/standing';
import { folderOf, nodeOf, noLooks, outline, tree, words } from './rows';

const who = { by: 'Ada', why: '', at: 1 };

describe('the rows of a connection', () => {
  const partner = {
    shortName: 'b',
    url: 'https://b.example.com',
    uuid: 'u',
    fingerprint: 'f2',
    platform: 'github',
    trackerUrl: null,
    version: '0.1.0',
  };

  it('are its rules, its partner, its invitation and its history', async () => {
    const info = connectionInfo('a_to_b', {
      status: 'pending',
      phase: 'invited',
      rulesVersion: 2,
      partner,
      invitation: { expiresAt: 99, isOpen: true },
    });
    assert.deepEqual(await outline(tree([], [nodeOf([info])]).roots, 4), [
      'a_to_b | Pending · b (GITHUB) · public',
      '  Outgoing rule | not in the workspace · version 2 is published',
      '  Incoming rule | not in the workspace · version 2 is published',
      '  Partner | b (GITHUB)',
      '    URL | https://b.example.com',
      '    Fingerprint | f2',
      '    Version | 0.1.0',
      '    Sends | 2 fields',
      '      summary',
      '      key',
      '    Reads | not known',
      '  Invitation | valid until t99',
      '  History',
      '    t40 | Version 3 brings back version 1: oops · Ada',
      '    t30 | Version 2 published · Ada',
      '    t20 | Active · b',
      '    t10 | Initiated · Ada',
      '    t5 | later-event',
    ]);
  });

  it('open what is published where the workspace has no file of a rule, of the node that the line is below', () => {
    const info = connectionInfo('a_to_b', { rulesVersion: 2 });
    const rules = (folders: FolderConnection[]) =>
      (tree(folders, [nodeOf([info])]).roots[0]?.children?.() as Row[]).filter(({ kind }) => kind === 'rule');
    const published = rules([]).map(({ command }) => command);
    const node = nodeOf([info]).id;
    assert.deepEqual(
      published.map((command) => [command?.id, command?.argument]),
      [commands.openOutgoingRule, commands.openIncomingRule].map((id) => [id, { connection: { info, node } }]),
    );
    assert.ok(rules([folderOf('a_to_b')]).every(({ command, opens }) => opens && !command));
  });

  it('can be activated by the side alone that has deactivated it', () => {
    const isPaused = (
      own: typeof who | null,
      partnerSide: typeof who | null,
      status: ConnectionInfo['status'] = 'deactivated',
    ) => {
      const info = connectionInfo('a_to_b', { status, paused: { own, partner: partnerSide } });
      return tree([], [nodeOf([info])]).roots[0]?.context.includes('paused');
    };
    assert.deepEqual([isPaused(who, null), isPaused(who, who), isPaused(null, who)], [true, true, false]);
    assert.equal(isPaused(who, null, 'ended'), false);
  });

  it('are told apart for menus by a warning, and by a partner that is called', async () => {
    const words = async (changes: Partial<ConnectionInfo>) => {
      const [row] = tree([], [nodeOf([connectionInfo('a_to_b', changes)])]).roots;
      const below = (await row?.children?.())?.find(({ kind }) => kind === 'partner');
      return [row, below].map((one) => one?.context.filter((word) => word === 'alarm' || word === 'called'));
    };
    assert.deepEqual(await words({}), [[], []]);
    assert.deepEqual(await words({ partner }), [['called'], ['called']]);
    assert.deepEqual(await words({ partner, status: 'deactivated' }), [['called'], ['called']]);
    assert.deepEqual(await words({ partner, kind: 'local' }), [[], []]);
    assert.deepEqual(await words({ partner, status: 'ended', phase: 'closed' }), [[], []]);
    assert.deepEqual(await words({ alarm: { fingerprint: 'f1', url: null, at: 1 } }), [['alarm'], []]);
  });

  it('say what is not known of a partner that has not answered yet', async () => {
    const info = connectionInfo('a_to_b', { kind: 'private', invitation: { expiresAt: 9, isOpen: false } });
    const lines = await outline(tree([], [nodeOf([info])]).roots, 3);
    assert.ok(lines.includes('    URL | calls this side'));
    assert.ok(lines.includes('    Fingerprint | not known yet'));
    assert.ok(!lines.some((line) => line.includes('Sends')), 'nobody could say what it sends');
  });

  const invitations: [phase: ConnectionInfo['phase'], isOpen: boolean, description: string, spoken: string][] = [
    ['invited', true, 'valid until t9', 'valid until T9'],
    ['expired', false, 'expired at t9', 'expired on T9'],
    ['revoked', false, 'withdrawn', 'withdrawn'],
    ['declined', false, 'declined', 'declined'],
    ['claimed', false, 'used', 'used'],
    ['failed', false, 'used', 'used'],
  ];
  for (const [phase, isOpen, description, spoken] of invitations)
    it(`say what has become of the invitation of a connection that is ${phase}`, async () => {
      const info = connectionInfo('a_to_b', { status: 'pending', phase, invitation: { expiresAt: 9, isOpen } });
      const below = (await tree([], [nodeOf([info])]).roots[0]?.children?.()) ?? [];
      const row = below.find(({ kind }) => kind === 'invitation');
      assert.deepEqual([row?.description, row?.accessibleLabel], [description, `Invitation, ${spoken}`]);
      assert.equal(row?.tooltip?.[1], description === spoken ? undefined : spoken);
    });

  it('tell of an invitation that expired on another day which day that was', () => {
    const info = connectionInfo('a_to_b', { status: 'pending', phase: 'expired' });
    const other = { ...words, shortTime: words.day };
    const row = invitationRow('a', info, { expiresAt: 9, isOpen: false }, other);
    assert.equal(row.description, 'expired on D9');
  });

  it('say why it is deactivated, and on which side, before all else', () => {
    const paused = { own: null, partner: { ...who, why: 'We move house' } };
    const info = connectionInfo('a_to_b', { status: 'deactivated', paused });
    assert.equal(tree([], [nodeOf([info])]).roots[0]?.description, 'Deactivated by b: We move house · b · public');
  });

  it('tell of a file that is missing, and of what was published', async () => {
    const folder = folderOf('a_to_b', {
      rules: [
        { direction: 'outgoing', uri: 'file:///o', exists: false },
        { direction: 'incoming', uri: 'file:///i', exists: true },
      ],
    });
    const looks: RuleLooks = {
      ...noLooks,
      wanted: () => ({ outgoing: 'changed', incoming: 'same', newest: 4 }),
      errors: (file) => (file === 'file:///o' ? 1 : 0),
    };
    const [row] = tree([folder], [nodeOf([connectionInfo('a_to_b', { rulesVersion: 4 })])], {}, looks).roots;
    const [outgoing, incoming] = (await row?.children?.()) ?? [];
    assert.equal(outgoing?.description, 'file is missing · version 4 is published');
    assert.equal(outgoing.accessibleLabel, 'Outgoing rule, file is missing, version 4 is published');
    assert.equal(outgoing.opens, false);
    assert.equal(incoming?.description, 'replica → issue');
    assert.equal(
      incoming.accessibleLabel,
      'Incoming rule, what this side does with what it receives, version 4 is published',
    );
  });

  const standings: [
    standing: RulesStanding['outgoing'],
    errors: number,
    description: string,
    icon: string,
    spoken: string,
  ][] = [
    ['same', 0, 'issue → replica', 'arrow-right', ''],
    ['changed', 0, 'unpublished changes · issue → replica', 'cloud-upload', 'unpublished changes, '],
    ['unpublished', 0, 'not published yet · issue → replica', 'cloud-upload', 'not published yet, '],
    ['behind', 0, 'version 4 is newer · issue → replica', 'cloud-download', 'version 4 is newer, '],
    [
      'conflict',
      0,
      'unpublished changes, and version 4 is newer · issue → replica',
      'git-compare',
      'unpublished changes, and version 4 is newer, ',
    ],
    ['differs', 0, 'differs from version 4 · issue → replica', 'diff', 'differs from version 4, '],
    ['same', 1, '1 error · issue → replica', 'error', '1 error, '],
    ['changed', 2, '2 errors · unpublished changes · issue → replica', 'error', '2 errors, unpublished changes, '],
    [undefined, 0, 'issue → replica', 'arrow-right', ''],
  ];
  for (const [standing, errors, description, icon, spoken] of standings)
    it(`tell that a rule is ${standing ?? 'not looked at'}, with ${errors} errors`, async () => {
      const rules = { newest: 4, ...(standing && { outgoing: standing }), incoming: 'same' } as const;
      const wanted: string[] = [];
      const looks: RuleLooks = {
        known: () => undefined,
        wanted: (folder) => {
          wanted.push(folder);
          return rules;
        },
        errors: (file) => (file.endsWith('outgoing.groovy') ? errors : 0),
      };
      const info = connectionInfo('a_to_b', { rulesVersion: 4 });
      const [row] = tree([folderOf('a_to_b')], [nodeOf([info])], {}, looks).roots;
      assert.deepEqual(wanted, [], 'nothing is read before the row is opened');
      const [outgoing] = (await row?.children?.()) ?? [];
      assert.deepEqual(wanted, ['file:///w/a_to_b']);
      assert.deepEqual([outgoing?.description, outgoing?.icon], [description, icon]);
      assert.equal(outgoing?.accessibleLabel, `Outgoing rule, what this side sends, ${spoken}version 4 is published`);
      const hovered = `Outgoing rule: what this side sends, ${spoken}version 4 is published`;
      assert.equal(outgoing.tooltip?.join(', '), hovered);
    });

  it('tell of both rules at once, when they are looked at again', () => {
    let rules: RulesStanding | undefined;
    const looks: RuleLooks = { ...noLooks, known: () => rules };
    const [row] = tree([folderOf('a_to_b')], [nodeOf([connectionInfo('a_to_b')])], {}, looks).roots;
    assert.equal(row?.description, 'Active · b (GitHub) · public');
    rules = { outgoing: 'changed', incoming: 'same', newest: 4 };
    const renewed = row.renewed?.();
    assert.equal(renewed?.id, row.id);
    assert.equal(renewed.description, 'Active · unpublished changes · b (GitHub) · public');
    assert.ok(renewed.tooltip?.includes('Rules in the workspace: unpublished changes'));
    rules = { outgoing: 'behind', incoming: 'changed', newest: 4 };
    assert.match(row.renewed?.().description ?? '', /^unpublished changes, and version 4 is newer · Active · b /);
    assert.equal(row.renewed?.().icon, 'warning');
  });

  it('tell in the tooltip both sides, last contact, template and versions', () => {
    const info = connectionInfo('a_to_b', {
      description: 'Support',
      lastContact: 7,
      rulesVersion: 3,
      own: { shortName: 'a', platform: 'jira', template: 'basic', parameters: {} },
      partner,
    });
    const folder = folderOf('a_to_b', { description: 'Support' });
    assert.deepEqual(tree([folder], [nodeOf([info])]).roots[0]?.tooltip, [
      'a_to_b',
      'Support',
      'Active',
      'Public: the other side can be reached',
      'This side: a (JIRA)',
      'Other side: b (GITHUB)',
      'Template: basic-label',
      'Published rules: version 3',
      'Last contact: T7',
    ]);
  });

  it('tell in the tooltip of one that has ended nothing of how its other side can be reached', () => {
    const ended = { side: 'partner', by: 'Ben', why: '' } as const;
    const info = connectionInfo('a_to_b', { status: 'ended', phase: 'closed', ended, partner });
    assert.deepEqual(tree([], [nodeOf([info])]).roots[0]?.tooltip?.slice(1, 4), [
      'Ended',
      'Ended on the other side by Ben. Remove the connection; to connect again, initiate another one.',
      'Type: public',
    ]);
  });

  it('tell in the tooltip that there was no contact yet, but where both ends are the same node', () => {
    const last = (kind: ConnectionInfo['kind']) =>
      tree([], [nodeOf([connectionInfo('a_to_b', { kind })])]).roots[0]?.tooltip?.at(-1);
    assert.deepEqual([last('public'), last('private')], ['No contact yet', 'No contact yet']);
    assert.equal(last('local'), 'Other side: b');
  });

  it('tell of the history who did what, how and when, to screen readers and in the tooltip', async () => {
    const [row] = tree([], [nodeOf([connectionInfo('a_to_b')])]).roots;
    const history = (await row?.children?.())?.find(({ kind }) => kind === 'history');
    const [back, published, , initiated] = (await history?.children?.()) ?? [];
    assert.equal(initiated?.accessibleLabel, 'Initiated: public, T10, Ada');
    assert.equal(published?.accessibleLabel, 'Version 2 published, T30, Ada');
    assert.deepEqual(back?.tooltip, ['Version 3 brings back version 1: oops', 'T40 · Ada']);
  });

  it('look at no rule of a connection that no node knows', async () => {
    const wanted: string[] = [];
    const looks: RuleLooks = { ...noLooks, wanted: (folder) => void wanted.push(folder) };
    await outline(tree([folderOf('a_to_b')], [nodeOf([])], {}, looks).roots, 2);
    assert.deepEqual(wanted, []);
  });

  it('have nothing below what the other side sends where that is nothing', async () => {
    const info = connectionInfo('a_to_b', { partner });
    const contract = JSON.stringify({ sends: [], reads: [{ path: 'key' }] });
    const row = partnerRow('a', info, words, () => Promise.resolve(contract));
    const below = (await row.children?.())?.slice(-2);
    assert.deepEqual(
      below?.map(({ label, description, children }) => [label, description, children !== undefined]),
      [
        ['Sends', '0 fields', false],
        ['Reads', '1 field', true],
      ],
    );
  });

  it('tell a broken folder in words, and open its file', () => {
    const [row] = tree([folderOf('a_to_b', { problems: ['A comma is missing.'] })], []).roots;
    assert.equal(row?.description, 'connection.json has a problem');
    assert.equal(row.accessibleLabel, 'Connection a_to_b, problem: A comma is missing.');
    assert.equal(row.opens, true);
  });
});
