import assert from 'node:assert/strict';
import { NodeApiError, NodeUnreachable } from '../../../client/node/nodeErrors';
import {
  areCompatible,
  type NodeTrouble,
  type Remedy,
  troubleOfEmbeddedNode,
  troubleOfNodeElsewhere,
  troubleOfVersion,
} from '../../../client/node/nodeTrouble';

describe('what is wrong with a node', () => {
  const url = 'https://sync.example.com';
  const token = new NodeApiError('token-wrong', 401, 'Token', 'This node does not know the token.');
  const away = new Error('Nobody answers.');
  const troubles: [what: string, trouble: NodeTrouble, says: RegExp, remedies: Remedy[]][] = [
    [
      'elsewhere, a token',
      troubleOfNodeElsewhere(url, token),
      /^The sync node at https:\/\/sync\.example\.com does not know the token\./,
      ['connect', 'showLog'],
    ],
    ['elsewhere', troubleOfNodeElsewhere(url, away), /^Nobody answers\.$/, ['retry', 'connect', 'showLog']],
    [
      'elsewhere, and why it does not answer',
      troubleOfNodeElsewhere(url, new NodeUnreachable('down', 'Connection refused.')),
      /^The sync node at https:\/\/sync\.example\.com cannot be reached\. Connection refused\.$/,
      ['retry', 'connect', 'showLog'],
    ],
    [
      'elsewhere, in words that name it',
      troubleOfNodeElsewhere(url, new NodeUnreachable('late', `The sync node at ${url} does not answer any more.`)),
      /^The sync node at \S+ does not answer any more\.$/,
      ['retry', 'connect', 'showLog'],
    ],
    [
      'built in, a token',
      troubleOfEmbeddedNode(token),
      /started by a window that no longer shares its token/,
      ['restart', 'showLog'],
    ],
    ['built in', troubleOfEmbeddedNode(away), /^Nobody answers\.$/, ['restart', 'showLog']],
    [
      'elsewhere, a version',
      troubleOfVersion('elsewhere', '7.0.0', '0.1.0'),
      /of version 7\.0\.0, and .* of version 0\.1\.0: /,
      ['connect', 'showLog'],
    ],
    [
      'built in, a version',
      troubleOfVersion('embedded', '7.0.0', '0.1.0'),
      /Another window .* version 7\.0\.0 .* this window has version 0\.1\.0\./,
      ['reloadWindow', 'showLog'],
    ],
  ];
  for (const [what, { message, remedies }, says, expected] of troubles)
    it(`is told with what to do: ${what}`, () => {
      assert.match(message, says);
      assert.deepEqual(remedies, expected);
    });
});

describe('versions', () => {
  const pairs: [a: string, b: string, compatible: boolean][] = [
    ['0.1.0', '0.1.9', true],
    ['0.1.0', '0.2.0', false],
    ['0.1.0', '1.0.0', false],
    ['1.0.0', '1.9.3', true],
    ['1.0.0', '2.0.0', false],
    ['10.0.0', '1.0.0', false],
    ['', '', false],
  ];
  for (const [a, b, compatible] of pairs)
    it(`${a} and ${b} ${compatible ? 'understand each other' : 'do not'}`, () =>
      assert.equal(areCompatible(a, b), compatible));
});
