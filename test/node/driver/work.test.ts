import assert from 'node:assert/strict';
import { closedSeconds, contactSeconds, pulseOf, type WorkKind, workOf } from '../../../server/node/driver/work';
import { type AcceptorPairing, type ConnectionRow, type Partner, type Report } from '../../../server/node/store/rows';
import { noon, testKey } from '../kit';

const report: Report = { version: 3, state: 'active', by: 'ann', why: '', at: noon, contract: null };

function partner(url: string | null): Partner {
  const node = {
    ...{ uuid: '11111111-1111-4111-8111-111111111111', url, version: '1.0.0', tracker: { type: 'some-tracker' } },
    capabilities: { features: [], limits: {} },
  };
  return { node, keys: [{ kid: testKey(1).kid, jwk: testKey(1).jwk }] };
}

const active: ConnectionRow = {
  ...{
    id: 'a',
    revision: 1,
    connectionId: 'a',
    name: 'a',
    nameKey: 'a',
    kind: 'public',
    role: 'issuer',
    state: 'active',
  },
  ...{ own: 'left', partner: 'right', description: '', settings: { template: null, parameters: {} }, rulesVersion: 0 },
  ...{ createdAt: noon, partnerUrl: null, jti: null, otherEnd: null, pinned: partner('https://right.example'), report },
  ...{
    delivered: 3,
    partnerReport: report,
    alarm: null,
    failure: null,
    ended: null,
    clockOffset: 0,
    lastContact: noon,
  },
};

const pairing: AcceptorPairing = {
  ...{
    id: 'jti',
    revision: 1,
    role: 'acceptor',
    connection: 'a',
    hash: '',
    strict: false,
    approved: false,
    sealed: '',
  },
  ...{ state: 'claimed', url: 'https://left.example', issuer: { uuid: '', kid: '', jwk: testKey(1).jwk } },
  ...{ issuerEpk: '', claimBody: '', answer: null, confirming: false, declineBody: null, expiresAt: noon },
};
const answer = { payload: '', transcript: '' };
const claimed: Partial<ConnectionRow> = { state: 'claimed', role: 'acceptor', pinned: null };
const closed: Partial<ConnectionRow> = { state: 'closed', report: { ...report, state: 'closed' } };

interface Case {
  readonly row?: Partial<ConnectionRow>;
  readonly pairing?: Partial<AcceptorPairing>;
  readonly since?: number;
  readonly revision?: number;
  readonly isKeyUntold?: boolean;
  /** Kinds of work, and when each is due. */
  readonly work: readonly (readonly [WorkKind, number])[];
}

const later = noon + contactSeconds;

const cases: Readonly<Record<string, Case>> = {
  'a draft': { row: { state: 'draft' }, work: [] },
  'an invitation that waits': { row: { state: 'invited' }, work: [] },
  'an active connection': { work: [['report', later]] },
  'one that was never in contact': { row: { lastContact: null }, work: [['report', later]] },
  'one whose partner has not heard': { row: { delivered: 2 }, work: [['report', 0]] },
  'one whose partner was told by another process': { since: noon + 1, work: [['report', 0]] },
  'one in contact in the very second of the start': { since: noon, work: [['report', noon + 1]] },
  'one whose partner knows an older node': { row: { toldRevision: 4 }, revision: 5, work: [['report', 0]] },
  'one whose partner was told of no node yet': { revision: 5, work: [['report', 0]] },
  'one whose partner knows the node': { row: { toldRevision: 5 }, revision: 5, work: [['report', later]] },
  'one whose partner knows an older key': {
    isKeyUntold: true,
    work: [
      ['report', later],
      ['key', 0],
    ],
  },
  'a private one, where the partner calls': {
    row: { kind: 'private', pinned: partner(null) },
    isKeyUntold: true,
    work: [],
  },
  'a private one, where this side calls': {
    row: { kind: 'private', role: 'acceptor' },
    work: [
      ['report', later],
      ['poll', 0],
    ],
  },
  'a local one': { row: { role: 'local', kind: 'local', pinned: null }, isKeyUntold: true, work: [] },
  'a handshake on its way': { row: claimed, pairing: {}, work: [['handshake', 0]] },
  'one of the issuing side': { row: { ...claimed, role: 'issuer' }, work: [] },
  'one that waits for this side to compare': { row: claimed, pairing: { strict: true, answer }, work: [] },
  'one that still has to ask what to compare': { row: claimed, pairing: { strict: true }, work: [['handshake', 0]] },
  'one that was compared': {
    row: claimed,
    pairing: { strict: true, answer, approved: true },
    work: [['handshake', 0]],
  },
  'one that is over': { row: claimed, pairing: { state: 'failed' }, work: [] },
  'a refusal on its way': {
    row: { ...claimed, state: 'declined' },
    pairing: { state: 'declining' },
    work: [['handshake', 0]],
  },
  'digits that differ, not told yet': {
    row: { ...claimed, state: 'failed' },
    pairing: { state: 'declining' },
    work: [['handshake', 0]],
  },
  'digits that differ, told': { row: { ...claimed, state: 'failed' }, pairing: { state: 'declined' }, work: [] },
  'a refusal of the other side': { row: { state: 'declined' }, work: [] },
  'one closed here, not told yet': {
    row: { ...closed, delivered: 2 },
    work: [
      ['report', 0],
      ['forget', noon + closedSeconds],
    ],
  },
  'one closed here that nobody can be told of': {
    row: { ...closed, delivered: 2, pinned: partner(null) },
    work: [['forget', noon + closedSeconds]],
  },
  'one closed here, and told': { row: closed, work: [['forget', 0]] },
  'one closed by the partner': { row: { state: 'closed', delivered: 2 }, work: [] },
};

describe('the work of a connection', () => {
  for (const [name, { row, pairing: changes, since = 0, revision = 0, isKeyUntold = false, work }] of Object.entries(
    cases,
  )) {
    it(`is ${work.map(([kind]) => kind).join(' and ') || 'none'} for ${name}`, () => {
      const found = workOf({ ...active, ...row }, changes && { ...pairing, ...changes }, {
        since,
        revision,
        isKeyUntold,
      });
      assert.deepEqual(
        found.map(({ kind, connection, due }) => [kind, connection, due]),
        work.map(([kind, due]) => [kind, 'a', due]),
      );
    });
  }

  const changes: readonly (readonly [string, Partial<ConnectionRow>, boolean])[] = [
    ['the partner called', { lastContact: noon + 1 }, true],
    ['this side has news', { report: { ...report, version: 4 } }, true],
    ['the partner has moved', { pinned: partner('https://moved.example') }, true],
    ['a user has renamed it', { name: 'b', revision: 2 }, false],
    ['it is noted why it fails', { failure: { slug: 'partner-unreachable', facts: {} }, revision: 2 }, false],
  ];
  for (const [what, change, isFresh] of changes) {
    it(`${isFresh ? 'does not wait' : 'waits on'} after failures when ${what}`, () => {
      assert.equal(pulseOf({ ...active, ...change }, undefined) !== pulseOf(active, undefined), isFresh);
    });
  }
});
