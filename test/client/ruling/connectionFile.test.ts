import assert from 'node:assert/strict';
import { withOwnMembers } from '../../../client/ruling/connectionFile';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

describe('a connection.json that is brought up to date', () => {
  const fresh = { name: 'a_to_b', local: { shortName: 'a', platform: 'p' }, destination: { shortName: 'b' } };
  const rows: [string, string, string | undefined][] = [
    [
      'stays as it is written where nothing is new',
      '{"name":"a_to_b","local":{"platform":"p","shortName":"a"},"destination":{"shortName":"b"}}',
      '',
    ],
    [
      'keeps members of one’s own, and a project',
      json({ $schema: 'x', name: 'old', local: { shortName: 'a', project: 'KEY' } }),
      json({
        $schema: 'x',
        name: 'a_to_b',
        local: { shortName: 'a', project: 'KEY', platform: 'p' },
        destination: { shortName: 'b' },
      }),
    ],
    ['is not touched where it is damaged', '{ "name": ', undefined],
    ['is not touched where it is something else', '[]', undefined],
  ];
  for (const [what, old, expected] of rows) {
    it(what, () => assert.equal(withOwnMembers(old, json(fresh)), expected === '' ? old : expected));
  }
});
