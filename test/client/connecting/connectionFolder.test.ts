import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { folderFiles, folderNameOf, type FolderContent } from '../../../client/connecting/connectionFolder';
import { platforms } from '../../../server/rules/catalogue';
import { connectionInfo, nodeInfo } from '../../support/nodeAnswers';
import { scripts } from '../connectingNode';

const folderNames: readonly (readonly [name: string, folder: string])[] = [
  ['left_to_right', 'left_to_right'],
  ['Ärzte & Co', 'Ärzte & Co'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ['a\tb\u0000c', 'a_b_c'],
  ['..', '_'],
  ['../../etc', '_.._etc'],
  ['. dots. ', 'dots'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['console', 'console'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['😀'.repeat(300), '😀'.repeat(100)],
  ['', '_'],
];

describe('the folder of a connection', () => {
  for (const [name, folder] of folderNames)
    it(`of ${JSON.stringify(name.slice(0, 40))} can be made on every system`, () => {
      assert.equal(folderNameOf(name), folder);
    });

  const schema = JSON.parse(
    readFileSync(path.join(__dirname, '../../../server/rules/schema/connection.schema.json'), 'utf8'),
  ) as object;
  const [here = '', there = ''] = platforms.map(({ id }) => id);
  const isValid = new Ajv({ strict: false }).compile(schema);

  function written(content: Partial<FolderContent>): Record<string, unknown> {
    const info = connectionInfo('left_to_right');
    const [file] = folderFiles({ info, node: { ...nodeInfo(), platform: here }, rules: scripts, ...content });
    assert.equal(file?.name, 'connection.json');
    const value = JSON.parse(file.text) as Record<string, unknown>;
    assert.ok(isValid(value), JSON.stringify(isValid.errors));
    return value;
  }

  it('has a connection.json as its schema wants it, and both rules', () => {
    const info = connectionInfo('left_to_right', { description: 'Tickets' });
    const files = folderFiles({
      ...{ info, rules: scripts, contract: '{}', partnerPlatform: there, project: 'ABC' },
      node: { ...nodeInfo(), platform: here, trackerUrl: 'https://left.example.com/' },
    });
    assert.deepEqual(
      files.map(({ name, text }) => [name, text === scripts.outgoing, text === scripts.incoming]),
      [
        ['connection.json', false, false],
        ['outgoing.groovy', true, false],
        ['incoming.groovy', false, true],
        ['partner.contract.json', false, false],
      ],
    );
    assert.deepEqual(JSON.parse(files[0]?.text ?? ''), {
      ...{ name: 'left_to_right', type: 'public', id: 'id-left_to_right', description: 'Tickets' },
      local: { shortName: 'left', platform: here, project: 'ABC', url: 'https://left.example.com/' },
      destination: { shortName: 'right', platform: there },
    });
  });

  it('says of the other side what that says itself, rather than what was said of it', () => {
    const { partner, ...info } = connectionInfo('left_to_right');
    const known = { ...partner, platform: there, trackerUrl: 'https://right.example.com' };
    const { destination } = written({ info: { ...info, partner: known }, partnerPlatform: here });
    assert.deepEqual(destination, { shortName: 'right', platform: there, url: 'https://right.example.com' });
  });

  it('holds no user name or password of a URL', () => {
    const { partner, ...info } = connectionInfo('left_to_right');
    const known = { ...partner, platform: there, trackerUrl: 'https://me:secret@right.example.com' };
    assert.ok(!JSON.stringify(written({ info: { ...info, partner: known } })).includes('secret'));
  });

  it('knows both ends of a local connection by one id, and their one tracker', () => {
    const node = { ...nodeInfo(), platform: here, trackerUrl: 'https://left.example.com' };
    const one = written({ node, info: connectionInfo('a_to_b', { kind: 'local', id: '1', otherEnd: '2' }) });
    const other = written({ node, info: connectionInfo('b_to_a', { kind: 'local', id: '2', otherEnd: '1' }) });
    assert.equal(one.id, other.id);
    assert.deepEqual(one.destination, { shortName: 'b', platform: here, url: 'https://left.example.com' });
  });
});
