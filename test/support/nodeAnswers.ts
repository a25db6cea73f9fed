// What a node says of itself and of a connection, with nothing special about it.
import * as assert from 'node:assert/strict';
import { type ConnectionInfo, type NodeInfo } from '../../server/node/api/contract';

export function nodeInfo(): NodeInfo {
  return {
    uuid: '11111111-1111-4111-8111-111111111111',
    version: '0.1.0',
    fingerprint: 'fingerprint',
    shortName: 'left',
    platform: null,
    trackerUrl: null,
    projects: [],
    publicUrl: null,
    url: null,
    isThisMachineOnly: true,
    storage: 'embedded',
    fixed: [],
    isChangingKey: false,
  };
}

export function connectionInfo(name: string, changes: Partial<ConnectionInfo> = {}): ConnectionInfo {
  const [own, partner] = name.split('_to_');
  assert.ok(own !== undefined && partner !== undefined, name);
  return {
    id: `id-${name}`,
    revision: 1,
    name,
    kind: 'public',
    role: 'issuer',
    status: 'active',
    phase: 'active',
    description: '',
    own: { shortName: own, platform: null, template: null, parameters: {} },
    partner: {
      shortName: partner,
      url: null,
      uuid: null,
      fingerprint: null,
      platform: null,
      trackerUrl: null,
      version: null,
    },
    invitation: null,
    digits: null,
    paused: { own: null, partner: null },
    ended: null,
    problem: null,
    alarm: null,
    lastContact: null,
    isPartnerBehind: false,
    rulesVersion: 0,
    otherEnd: null,
    createdAt: 0,
    ...changes,
  };
}
