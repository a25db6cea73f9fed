import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { connectionOf, noon } from './fakeModel';
import { withNode } from './nodeKit';

const one = connectionOf(1, { name: 'Café_to_right', description: 'For the help desk.', rulesVersion: 3 });

const oneAsText = `Name:          Café_to_right
State:         Active
Description:   For the help desk.
Kind:          public, initiated here
This side:     left (some-tracker)
Template:      basic
  project:     ABC
Rules:         version 3
Other side:    right (other-tracker)
  tracker:     https://tracker.example
  node:        https://right.example
  fingerprint: 90fa ca92 1111 2222 3333 4444 5555 6666
  version:     0.1.0
Last contact:  2026-03-01 12:00 UTC
Made:          2026-03-01 12:00 UTC
Id:            00000000-0000-4000-8000-000000000001
`;

/** One name as people may type it, and the id. */
const spellings = [
  'Café_to_right',
  'CAFÉ_TO_RIGHT',
  'Cafe\u0301_to_right',
  '  café_to_right ',
  '00000000-0000-4000-8000-000000000001',
];

/** [what is told of a connection, a line about it] */
const troubles: [told: Partial<ConnectionInfo>, line: string][] = [
  [{ digits: '123456', status: 'pending', phase: 'claimed' }, 'Digits:        123456'],
  [
    { paused: { own: { by: 'anna', why: 'upgrade', at: noon }, partner: null } },
    'Paused here:   by anna at 2026-03-01 12:00 UTC: upgrade',
  ],
  [
    { paused: { own: null, partner: { by: 'ben', why: '', at: noon } } },
    'Paused there:  by ben at 2026-03-01 12:00 UTC',
  ],
  [
    { ended: { side: 'own', by: 'anna', why: '' }, status: 'pending', phase: 'revoked' },
    'Withdrawn:     on this side by anna',
  ],
  [
    { ended: { side: 'partner', by: 'ben', why: 'wrong side' }, status: 'pending', phase: 'declined' },
    'Declined:      on the other side by ben: wrong side',
  ],
  [
    { ended: { side: 'partner', by: 'ben', why: 'wrong node' }, status: 'ended', phase: 'closed' },
    'Ended:         on the other side by ben: wrong node',
  ],
  [
    { problem: { type: 'x', status: 504, title: 'Partner not reached', detail: 'It goes on by itself.' } },
    'Problem:       Partner not reached. It goes on by itself.',
  ],
  [
    { alarm: { fingerprint: 'aaaa', url: 'https://other.example', at: noon } },
    "Warning:       At 2026-03-01 12:00 UTC another node at https://other.example tried the invitation after it was used (fingerprint aaaa). If you do not know it, somebody else had the invitation. 'sync-rules connections acknowledge' takes this warning away.",
  ],
  [{ isPartnerBehind: true }, 'Note:          The other side has not heard of the newest state or rules yet.'],
  [{ lastContact: null }, 'Last contact:  never'],
  [{ kind: 'private', role: 'acceptor' }, 'Kind:          private, accepted here'],
];

describe('sync-rules connections show', () => {
  for (const spelling of spellings) {
    it(`shows everything of '${spelling}'`, () =>
      withNode(async ({ model, run, json }) => {
        model.connections = [connectionOf(2), one];
        const shown = await run(['connections', 'show', spelling]);
        assert.deepEqual(shown, { code: 0, stdout: oneAsText, stderr: '' });
        assert.deepEqual(await json(['connections', 'show', spelling]), one);
      }));
  }

  for (const [told, line] of troubles) {
    it(`says ${line.slice(0, 60)}`, () =>
      withNode(async ({ model, run }) => {
        model.connections = [connectionOf(1, told)];
        const { stdout } = await run(['connections', 'show', 'connection 1']);
        assert.ok(stdout.split('\n').includes(line), stdout);
      }));
  }

  it('tells what happened, of all pages', () =>
    withNode(async ({ model, run, json, seen }) => {
      model.connections = [one];
      const { stdout } = await run(['connections', 'show', one.id, '--history']);
      assert.ok(
        stdout.endsWith(
          [
            '',
            'When                  What                             Who          More',
            '2026-03-01 12:00 UTC  Version 3 brings back version 1  anna         oops',
            '2026-03-01 12:00 UTC  Version 2 published              anna         oops',
            '2026-03-01 12:00 UTC  Active                           ben (right)',
            '2026-03-01 12:00 UTC  later-event                                   by hand',
            '',
          ].join('\n'),
        ),
        stdout,
      );
      assert.equal(seen('getHistory').length, 2);
      const { history, ...rest } = (await json(['connections', 'show', one.id, '--history'])) as ConnectionInfo & {
        history: { event: string }[];
      };
      assert.deepEqual(rest, one);
      assert.deepEqual(
        history.map(({ event }) => event),
        ['published', 'published', 'active', 'later-event'],
      );
    }));

  it('says what times and keys in the history are', () =>
    withNode(async ({ model, run }) => {
      model.connections = [one];
      const key = '6da7 246a 06a2 6cc5 5740 8ec4 a38c 4762';
      const rows = [
        { event: 'second-acceptance', who: key, detail: 'https://x.example' },
        { event: 'active', who: 'right', detail: key },
        { event: 'active', who: 'ben', detail: 'back again' },
        { event: 'invited', who: 'ann', detail: '2026-03-08 12:00 UTC' },
      ];
      const entries = rows.map((row, at) => ({
        seq: 9 - at,
        at: noon,
        connection: one.id,
        by: '',
        rules: null,
        ...row,
      }));
      Object.assign(model.operations, { getHistory: () => ({ entries, next: null }) });
      const { stdout } = await run(['connections', 'show', one.id, '--history']);
      const lines = stdout.trimEnd().split('\n').slice(-rows.length);
      assert.deepEqual(
        lines.map((line) => line.split(/ {2,}/).slice(2)),
        [
          [`fingerprint ${key}`, 'https://x.example'],
          ['right', `fingerprint ${key}`],
          ['ben', 'back again'],
          ['ann', 'valid until 2026-03-08 12:00 UTC'],
        ],
      );
    }));

  it('says that nothing is noted', () =>
    withNode(async ({ model, run }) => {
      model.connections = [one];
      Object.assign(model.operations, { getHistory: () => ({ entries: [], next: null }) });
      const { stdout } = await run(['connections', 'show', one.id, '--history']);
      assert.ok(stdout.endsWith('\n\nNothing is noted of it.\n'), stdout);
    }));

  it('finds a connection by its name where an older node gives all of them', () =>
    withNode(async ({ model, json }) => {
      model.connections = [connectionOf(2), one];
      Object.assign(model.operations, { listConnections: () => ({ connections: model.connections, next: null }) });
      assert.deepEqual(await json(['connections', 'show', one.name]), one);
    }));

  it('says of an unknown name which one was probably meant', () =>
    withNode(async ({ model, run }) => {
      model.connections = [one, connectionOf(2, { name: 'other' })];
      const near = await run(['connections', 'show', 'Caffe_to_right']);
      assert.deepEqual(near, {
        code: 1,
        stdout: '',
        stderr: "sync-rules: There is no connection called 'Caffe_to_right' here. Did you mean 'Café_to_right'?\n",
      });
      const far = await run(['connections', 'show', 'zzz', '--json']);
      assert.deepEqual([far.code, far.stdout], [1, '']);
      assert.deepEqual(JSON.parse(far.stderr), {
        type: 'https://github.com/sync-rules/sync-rules/problems/connection-unknown',
        title: 'Connection unknown',
        detail: "There is no connection called 'zzz' here. 'sync-rules connections list' shows what there is.",
      });
      const id = await run(['connections', 'show', '00000000-0000-4000-8000-999999999999']);
      assert.equal(id.code, 1);
    }));

  it('takes one that lives before one that has ended, and asks which of several that have', () =>
    withNode(async ({ model, run, json }) => {
      const ended = (number: number) => connectionOf(number, { name: 'same', status: 'ended', phase: 'closed' });
      model.connections = [ended(1), ended(2), connectionOf(3, { name: 'Same' })];
      assert.deepEqual(await json(['connections', 'show', 'same']), model.connections[2]);
      model.connections = [ended(1), ended(2)];
      const { code, stderr } = await run(['connections', 'show', 'same']);
      assert.equal(code, 2);
      assert.match(stderr, /were called 'same'\. Name one by its id: \S+1, \S+2\./);
      const named = await run(['connections', 'show']);
      assert.equal(named.code, 2);
      assert.match(named.stderr, /^sync-rules: Name the connection, by its name or id\./);
    }));
});
