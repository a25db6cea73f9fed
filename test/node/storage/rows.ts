import { type ConnectionRow, type IssuerPairing, type NodeRow } from '../../../server/node/store/rows';

/** A draft that was never stored. */
export function connectionRow(id: string, changes: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    id,
    revision: 0,
    connectionId: id,
    name: `name of ${id}`,
    nameKey: `name of ${id}`,
    kind: 'public',
    role: 'issuer',
    state: 'draft',
    own: 'left',
    partner: 'right',
    description: '',
    settings: { template: null, parameters: {} },
    rulesVersion: 0,
    createdAt: 1_700_000_000,
    partnerUrl: null,
    jti: null,
    otherEnd: null,
    pinned: null,
    report: { version: 1, state: 'active', by: 'ann', why: '', at: 1_700_000_000, contract: null },
    delivered: 1,
    partnerReport: null,
    alarm: null,
    failure: null,
    ended: null,
    clockOffset: 0,
    lastContact: null,
    ...changes,
  };
}

/** An invitation that waits. */
export function pairingRow(id: string, changes: Partial<IssuerPairing> = {}): IssuerPairing {
  return {
    id,
    revision: 0,
    connection: 'c',
    hash: 'h',
    strict: false,
    approved: false,
    sealed: 'sealed',
    role: 'issuer',
    state: 'invited',
    kind: 'public',
    expiresAt: 1_700_086_400,
    aud: null,
    claim: null,
    confirmed: null,
    ...changes,
  };
}

export function nodeRow(changes: Partial<NodeRow> = {}): NodeRow {
  return {
    id: 'node',
    revision: 0,
    uuid: '6d9f1a3e-4c5b-4e8f-9a2d-0b1c2d3e4f50',
    createdAt: 1_700_000_000,
    key: { kid: 'kid', sealed: 'sealed seed', since: 1_700_000_000 },
    nextKey: null,
    settings: { shortName: 'left', platform: null, trackerUrl: null, projects: [], publicUrl: null },
    ...changes,
  };
}

/** Texts that users can type or paste and that databases are known to refuse or to change. */
export const hardText = 'a\u0000b \ud800 \\u0000 "q" \'s\' \u{1F600} \u2028 e\u0301 \r\n $1 ' + 'long '.repeat(50_000);
