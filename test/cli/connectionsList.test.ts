import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { widthOf } from '../../server/cli/width';
import { connectionOf, noon } from './fakeModel';
import { withNode } from './nodeKit';

const paused = { by: 'anna', why: 'upgrade', at: noon };
const soon = { expiresAt: noon + 60, isOpen: true };
const digitsDiffer = { type: 'x/digits-differ', status: 410, title: 'Digits differ', detail: 'ben has said so.' };

/** [what is told of a connection, its state in words] */
const states: [told: Partial<ConnectionInfo>, words: string][] = [
  [{}, 'Active'],
  [{ status: 'pending', phase: 'draft' }, 'Pending, nobody is invited yet'],
  [{ status: 'pending', phase: 'invited', invitation: soon }, 'Pending, invited until 2026-03-01 12:01 UTC'],
  [
    { status: 'pending', phase: 'expired', invitation: { ...soon, isOpen: false } },
    'Pending, invitation expired on 2026-03-01 12:01 UTC',
  ],
  [{ status: 'pending', phase: 'expired' }, 'Pending, invitation expired'],
  [{ status: 'pending', phase: 'revoked', invitation: { ...soon, isOpen: false } }, 'Pending, invitation withdrawn'],
  [{ status: 'pending', phase: 'revoked' }, 'Pending, invitation withdrawn'],
  [{ status: 'pending', phase: 'declined', invitation: { ...soon, isOpen: false } }, 'Pending, invitation declined'],
  [{ status: 'pending', phase: 'failed', invitation: { ...soon, isOpen: false } }, 'Pending, pairing has failed'],
  [{ status: 'pending', phase: 'claimed' }, 'Pending, the other side is being connected'],
  [{ status: 'pending', phase: 'claimed', digits: '123456' }, 'Pending, the digits have to be compared'],
  [{ status: 'deactivated', paused: { own: paused, partner: null } }, 'Deactivated by this side'],
  [{ status: 'deactivated', paused: { own: null, partner: paused } }, 'Deactivated by the other side'],
  [{ status: 'deactivated', paused: { own: paused, partner: paused } }, 'Deactivated by both sides'],
  [{ status: 'ended', phase: 'declined' }, 'Ended, the invitation was declined'],
  [{ status: 'ended', phase: 'revoked' }, 'Ended, the invitation was withdrawn'],
  [{ status: 'ended', phase: 'expired' }, 'Ended, the invitation has expired'],
  [{ status: 'ended', phase: 'failed' }, 'Ended, pairing has failed'],
  [{ status: 'ended', phase: 'failed', problem: digitsDiffer }, 'Ended, pairing has failed: digits differ'],
  [{ status: 'pending', phase: 'failed', problem: digitsDiffer }, 'Pending, pairing has failed: digits differ'],
  [{ status: 'ended', phase: 'closed' }, 'Ended, it was removed'],
];

const few = [
  connectionOf(1, { name: 'Zürich_to_東京', rulesVersion: 12, lastContact: null }),
  connectionOf(2, { name: 'alpha_to_beta', kind: 'private' }),
  connectionOf(3, { name: 'Help desk to developers', status: 'deactivated', paused: { own: paused, partner: null } }),
];

const fewAsText = `Name                     State                     Kind     Partner  Rules       Last contact
alpha_to_beta            Active                    private  right    none        2026-03-01 12:00 UTC
Help desk to developers  Deactivated by this side  public   right    none        2026-03-01 12:00 UTC
Zürich_to_東京           Active                    public   right    version 12  never
`;

describe('sync-rules connections list', () => {
  it('lists by name, in columns', () =>
    withNode(async ({ model, run }) => {
      model.connections = [...few];
      for (const given of [['connections', 'list'], ['connections']]) {
        assert.deepEqual(await run(given), { code: 0, stdout: fewAsText, stderr: '' });
      }
    }));

  it('gives programs the same, whole', () =>
    withNode(async ({ model, json }) => {
      model.connections = [...few];
      assert.deepEqual(await json(['connections', 'list']), { connections: [few[1], few[2], few[0]] });
      const only = await json(['connections', 'list', '--state', 'deactivated']);
      assert.deepEqual(only, { connections: [few[2]] });
    }));

  it('says what can be done where there are none, and that others are in other states', () =>
    withNode(async ({ model, run, json }) => {
      const { code, stdout } = await run(['connections', 'list']);
      assert.equal(code, 0);
      assert.match(stdout, /^There are no connections yet\.\n.*connections initiate\n.*accept\n$/);
      assert.deepEqual(await json(['connections', 'list']), { connections: [] });
      model.connections = [...few];
      const none = await run(['connections', 'list', '--state=pending']);
      assert.deepEqual([none.code, none.stdout], [0, 'None of the 3 connections is pending.\n']);
      model.connections = [connectionOf(1)];
      assert.equal(
        (await run(['connections', 'list', '--state=pending'])).stdout,
        'The only connection is not pending.\n',
      );
    }));

  it('says nothing of contact with the other end where nobody is called', () =>
    withNode(async ({ model, run }) => {
      model.connections = [connectionOf(1, { kind: 'local', role: 'local', lastContact: null })];
      const { stdout } = await run(['connections', 'list']);
      assert.match(stdout, /^connection 1 +Active +local +right +none$/m);
    }));

  for (const [told, words] of states) {
    it(`says: ${words}`, () =>
      withNode(async ({ model, run }) => {
        model.connections = [connectionOf(1, told)];
        const { stdout } = await run(['connections', 'list']);
        assert.match(stdout.split('\n')[1] ?? '', new RegExp(`^connection 1  ${words}  public`));
        const shown = await run(['connections', 'show', 'connection 1']);
        assert.ok(shown.stdout.split('\n')[1]?.endsWith(`  ${words}`), shown.stdout);
      }));
  }

  it('pages through 10,000 connections', () =>
    withNode(async ({ model, run, json, seen }) => {
      model.connections = Array.from({ length: 10_000 }, (_, at) => connectionOf(at));
      const all = (await json(['connections', 'list'])) as { connections: ConnectionInfo[] };
      assert.equal(all.connections.length, 10_000);
      assert.equal(seen('listConnections').length, 20);
      const { stdout, stderr } = await run(['connections', 'show', 'CONNECTION 9999']);
      assert.equal(stderr, '');
      assert.match(stdout, /^Name: +connection 9999\n/);
      assert.equal(seen('listConnections').length, 21);
    }));

  for (const columns of [80, 40, 12]) {
    it(`cuts what does not fit on a terminal of ${columns} columns`, () =>
      withNode(async ({ model, run }) => {
        model.connections = [connectionOf(1, { name: '接続'.repeat(60) }), ...few.slice(1)];
        const { stdout } = await run(['connections', 'list'], { columns, variables: { NO_COLOR: '1' } });
        const lines = stdout.trimEnd().split('\n');
        assert.equal(lines.length, 4);
        assert.match(stdout, /接…/);
        // Times and numbers are never cut: what is too narrow for them gets longer lines.
        for (const line of lines) assert.ok(widthOf(line) <= Math.max(columns, 77), line);
      }));
  }

  it('writes in colour on a terminal only, and nothing that a terminal would obey', () =>
    withNode(async ({ model, run }) => {
      model.connections = [connectionOf(1, { name: 'a\x1b[31m\u202eb' })];
      const plain = await run(['connections', 'list']);
      assert.ok(!plain.stdout.includes('\x1b') && !plain.stdout.includes('\u202e'));
      assert.match(plain.stdout, /^a\ufffd\[31m\ufffdb /m);
      const colored = await run(['connections', 'list'], { columns: 120 });
      assert.ok(colored.stdout.startsWith('\x1b[1mName'));
      assert.ok(colored.stdout.split('\n')[0]?.endsWith('\x1b[0m'));
      assert.ok(!colored.stdout.split('\n')[1]?.includes('\x1b'));
    }));
});
