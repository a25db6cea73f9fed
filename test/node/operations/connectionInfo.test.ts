import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { connectionInfo, isGone, type RowSurroundings } from '../../../server/node/operations/connectionInfo';
import { type ConnectionRow, type IssuerPairing, type Report } from '../../../server/node/store/rows';
import { noon, testKey } from '../kit';

const report: Report = { version: 1, state: 'active', by: 'ann', why: '', at: noon, contract: null };
const paused: Report = { ...report, state: 'deactivated', why: 'holiday' };
const closed: Report = { ...report, state: 'closed', why: 'done' };
const key = testKey(2);

const row: ConnectionRow = {
  ...{ id: 'x', revision: 4, connectionId: 'x', name: 'left_to_right', nameKey: 'left_to_right' },
  ...{ kind: 'public', role: 'issuer', state: 'draft', own: 'left', partner: 'right', description: 'd' },
  settings: { template: 'basic-fields', parameters: { project: 'A' } },
  ...{ rulesVersion: 2, createdAt: noon, partnerUrl: 'https://right.example', jti: null, otherEnd: null },
  ...{ pinned: null, report, delivered: 0, partnerReport: null, alarm: null, failure: null, ended: null },
  ...{ clockOffset: 0, lastContact: null },
};

const pinned: ConnectionRow['pinned'] = {
  node: {
    ...{ uuid: 'u', url: 'https://right.example/sync', version: '2.0.0' },
    tracker: { type: 'zendesk', url: 'https://desk.example' },
    capabilities: { features: [], limits: {} },
  },
  keys: [{ kid: key.kid, jwk: key.jwk }],
};
const active = { state: 'active', pinned, partnerReport: report, delivered: 1 } as const;

const pairing: IssuerPairing = {
  ...{ id: 'j', revision: 1, role: 'issuer', connection: 'x', hash: '', strict: true, approved: false, sealed: 's' },
  ...{ state: 'invited', kind: 'public', expiresAt: noon + 60, aud: null, claim: null, confirmed: null },
};

const around: RowSurroundings = {
  self: { uuid: 'me', fingerprint: 'f', version: '1.0.0', platform: 'jira-cloud', trackerUrl: 'https://own.example' },
  now: noon,
};

describe('a connection as clients see it', () => {
  const phases: [
    what: string,
    changes: Partial<ConnectionRow>,
    more: Partial<RowSurroundings>,
    wanted: Partial<ConnectionInfo>,
  ][] = [
    ['a draft', {}, {}, { status: 'pending', phase: 'draft', invitation: null, isPartnerBehind: false }],
    [
      'invited',
      { state: 'invited' },
      { pairing },
      { status: 'pending', phase: 'invited', invitation: { expiresAt: noon + 60, isOpen: true } },
    ],
    [
      'invited in vain, though nobody has looked yet',
      { state: 'invited' },
      { pairing, now: noon + 60 },
      { status: 'pending', phase: 'expired', invitation: { expiresAt: noon + 60, isOpen: false } },
    ],
    [
      'claimed, with digits to compare',
      { state: 'claimed' },
      { pairing: { ...pairing, state: 'claimed' }, digits: '012345' },
      { status: 'pending', phase: 'claimed', digits: '012345', invitation: { expiresAt: noon + 60, isOpen: false } },
    ],
    [
      'claimed here',
      { state: 'claimed', role: 'acceptor' },
      {},
      { status: 'pending', phase: 'claimed', invitation: null },
    ],
    ['expired', { state: 'expired' }, {}, { status: 'pending', phase: 'expired' }],
    [
      'withdrawn',
      { state: 'revoked', ended: { by: 'bob', why: 'w' } },
      { pairing: { ...pairing, state: 'revoked' } },
      {
        ...{ status: 'pending', phase: 'revoked', ended: { side: 'own', by: 'bob', why: 'w' } },
        invitation: { expiresAt: noon + 60, isOpen: false },
      },
    ],
    [
      'declined by the other side',
      { state: 'declined', ended: { by: 'bob', why: 'w' } },
      {},
      { status: 'pending', phase: 'declined', ended: { side: 'partner', by: 'bob', why: 'w' } },
    ],
    [
      'declined here',
      { state: 'declined', role: 'acceptor', ended: { by: 'ann', why: 'w' } },
      {},
      { status: 'ended', phase: 'declined', ended: { side: 'own', by: 'ann', why: 'w' } },
    ],
    ['failed', { state: 'failed' }, {}, { status: 'pending', phase: 'failed' }],
    [
      'failed here by digits that the other side has compared',
      { state: 'failed', role: 'acceptor', nameKey: null, ended: { by: 'bob', why: 'w', side: 'partner' } },
      {},
      { status: 'ended', phase: 'failed', ended: { side: 'partner', by: 'bob', why: 'w' } },
    ],
    [
      'active',
      active,
      { pairing },
      {
        status: 'active',
        phase: 'active',
        invitation: null,
        isPartnerBehind: false,
        paused: { own: null, partner: null },
      },
    ],
    [
      'paused here, of which the partner has not heard',
      { ...active, report: { ...paused, version: 2 } },
      {},
      {
        ...{ status: 'deactivated', phase: 'active', isPartnerBehind: true },
        paused: { own: { by: 'ann', why: 'holiday', at: noon }, partner: null },
      },
    ],
    [
      'paused there',
      { ...active, partnerReport: { ...paused, by: 'bob' } },
      {},
      { status: 'deactivated', paused: { own: null, partner: { by: 'bob', why: 'holiday', at: noon } } },
    ],
    [
      'closed by the partner',
      { ...active, state: 'closed', nameKey: null, partnerReport: { ...closed, by: 'bob' } },
      {},
      {
        ...{ status: 'ended', phase: 'closed', ended: { side: 'partner', by: 'bob', why: 'done' } },
        paused: { own: null, partner: null },
      },
    ],
    [
      'closed here',
      { ...active, state: 'closed', report: { ...closed, version: 2 } },
      {},
      { status: 'ended', isPartnerBehind: true, ended: { side: 'own', by: 'ann', why: 'done' } },
    ],
  ];
  for (const [what, changes, more, wanted] of phases) {
    it(`is told when it is ${what}`, () => {
      const info = connectionInfo({ ...row, ...changes }, { ...around, ...more });
      for (const [name, value] of Object.entries(wanted)) {
        assert.deepEqual(info[name as keyof ConnectionInfo], value, name);
      }
    });
  }

  it('has all that is chosen', () => {
    const { id, revision, name, kind, role, description, own, rulesVersion, createdAt } = connectionInfo(row, around);
    assert.deepEqual(
      { id, revision, name, kind, role, description, own, rulesVersion, createdAt },
      {
        ...{ id: 'x', revision: 4, name: 'left_to_right', kind: 'public', role: 'issuer', description: 'd' },
        own: { shortName: 'left', platform: 'jira-cloud', template: 'basic-fields', parameters: { project: 'A' } },
        ...{ rulesVersion: 2, createdAt: noon },
      },
    );
  });

  const unknown = { uuid: null, fingerprint: null, platform: null, trackerUrl: null, version: null };
  const partners: [what: string, changes: Partial<ConnectionRow>, wanted: Partial<ConnectionInfo['partner']>][] = [
    ['by its URL only before it has accepted', {}, { shortName: 'right', url: 'https://right.example', ...unknown }],
    [
      'as unknown before it calls',
      { kind: 'private', partnerUrl: null },
      { shortName: 'right', url: null, ...unknown },
    ],
    [
      'by what it says of itself',
      active,
      {
        ...{ url: 'https://right.example/sync', uuid: 'u', version: '2.0.0', platform: 'zendesk' },
        trackerUrl: 'https://desk.example',
      },
    ],
    [
      'without a platform that nobody knows here',
      { ...active, pinned: { ...pinned, node: { ...pinned.node, tracker: { type: 'fax' } } } },
      { platform: null, trackerUrl: null },
    ],
    [
      'as this very node when it is local',
      { ...active, role: 'local', kind: 'local', pinned: null, partnerUrl: null },
      { url: null, uuid: 'me', platform: 'jira-cloud', trackerUrl: 'https://own.example' },
    ],
  ];
  for (const [what, changes, wanted] of partners) {
    it(`knows the partner ${what}`, () => {
      const { partner } = connectionInfo({ ...row, ...changes }, around);
      for (const [name, value] of Object.entries(wanted)) assert.equal(partner[name as 'url'], value, name);
    });
  }

  it('tells the newest key by its fingerprint', () => {
    const { partner } = connectionInfo({ ...row, ...active }, around);
    assert.match(partner.fingerprint ?? '', /^([\da-f]{4} ){7}[\da-f]{4}$/);
  });

  it('tells why it does not go on, and of somebody else who had the code', () => {
    const failure = { slug: 'host-refused', facts: { host: 'right.example' } } as const;
    const alarm = { kid: key.kid, url: 'https://third.example', at: noon };
    const info = connectionInfo({ ...row, failure, alarm }, around);
    assert.match(info.problem?.detail ?? '', /^right\.example is there/);
    assert.match(info.problem?.type ?? '', /\/host-refused$/);
    assert.deepEqual([info.alarm?.url, info.alarm?.at], ['https://third.example', noon]);
    assert.match(info.alarm?.fingerprint ?? '', /^[\da-f]{4} /);
    assert.equal(connectionInfo({ ...row, alarm: { ...alarm, isAcknowledged: true } }, around).alarm, null);
  });

  it('tells the platform that its rules were made for, whatever the node serves by now', () => {
    const platformsOf = (changes: Partial<ConnectionRow>) => {
      const { own, partner } = connectionInfo({ ...row, ...changes }, around);
      return [own.platform, partner.platform];
    };
    const settings = { ...row.settings, platform: 'github' };
    assert.deepEqual(platformsOf({}), ['jira-cloud', null]);
    assert.deepEqual(platformsOf({ settings }), ['github', null]);
    assert.deepEqual(platformsOf({ settings, role: 'local', kind: 'local' }), ['github', 'github']);
    assert.deepEqual(platformsOf({ role: 'local', kind: 'local' }), ['jira-cloud', 'jira-cloud']);
  });

  it('is gone for the user who has done with it', () => {
    assert.equal(isGone({ ...row, ...active }), false);
    assert.equal(isGone({ ...row, ...active, state: 'closed', partnerReport: closed }), false);
    assert.equal(isGone({ ...row, ...active, state: 'closed', report: closed }), true);
    assert.equal(isGone({ ...row, state: 'declined' }), false);
    assert.equal(isGone({ ...row, state: 'declined', role: 'acceptor' }), true);
  });
});
