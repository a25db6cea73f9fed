import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { type SeenRequest } from './fakeNode';
import { connectionOf, noon } from './fakeModel';
import { withNode } from './nodeKit';

const comparing = connectionOf(1, { name: 'Ünü', status: 'pending', phase: 'claimed', digits: '123456' });

/** [arguments, standard output, the operation that does it, what it was sent] */
const changes: [given: string[], stdout: string, name: SeenRequest['name'], body: unknown][] = [
  [
    ['deactivate', 'ünü', '--why', 'upgrade'],
    "The connection 'Ünü': Deactivated by this side.\n",
    'deactivate',
    { why: 'upgrade' },
  ],
  [['deactivate', 'ünü'], "The connection 'Ünü': Deactivated by this side.\n", 'deactivate', { why: '' }],
  [['activate', 'ÜNÜ', '--why=done'], "The connection 'Ünü': Active.\n", 'activate', { why: 'done' }],
  [['refresh', 'ünü'], "The connection 'Ünü': Pending, the digits have to be compared.\n", 'refresh', undefined],
  [
    ['edit', 'ünü', '--name=Other one'],
    "The connection 'Other one': Pending, the digits have to be compared.\n",
    'changeConnection',
    { name: 'Other one' },
  ],
  [
    ['edit', 'ünü', '--description=x'],
    "The connection 'Ünü': Pending, the digits have to be compared.\n",
    'changeConnection',
    { description: 'x' },
  ],
  [
    ['edit', 'ünü', '--partner-url', 'https://new.example'],
    "The connection 'Ünü': Pending, the digits have to be compared.\n",
    'changeConnection',
    { partnerUrl: 'https://new.example' },
  ],
  [
    ['acknowledge', 'ünü', '--why=known'],
    "The connection 'Ünü': Pending, the digits have to be compared.\n",
    'acknowledgeAlarm',
    { why: 'known' },
  ],
  [['compare', 'ünü', '--same'], "The connection 'Ünü': Active.\n", 'compareDigits', { same: true }],
  [
    ['compare', 'ünü', '--different'],
    "The connection 'Ünü': Ended, pairing has failed: digits differ.\n",
    'compareDigits',
    { same: false },
  ],
];

/** [arguments, what standard error begins with] */
const refusals: [given: string[], message: string][] = [
  [['edit', 'ünü'], "Say what to change: '--name NAME', '--description TEXT' or '--partner-url URL'."],
  [['compare', 'ünü', '--same', '--different'], "Use either '--same' or '--different'."],
  [['compare', 'ünü'], 'The digits are 123456. Say whether the other side has the same: --same or --different.'],
  [['compare', 'plain'], "There are no digits to compare for 'plain', or not yet: the other side has to accept first."],
  [['remove', 'ünü'], 'There is nobody to ask here. Give --yes to do it, or --dry-run to see what it would be.'],
  [['remove'], 'Name the connection, by its name or id.'],
];

describe('what changes a connection', () => {
  for (const [given, stdout, name, body] of changes) {
    it(`does: ${given.join(' ')}`, () =>
      withNode(async ({ model, run, json, seen }) => {
        model.connections = [comparing, connectionOf(2)];
        const outcome = await run(['connections', ...given]);
        assert.deepEqual([outcome.code, outcome.stdout], [0, stdout]);
        assert.deepEqual([seen(name).length, seen(name)[0]?.body, seen(name)[0]?.params.id], [1, body, comparing.id]);
        model.connections = [comparing];
        assert.equal(((await json(['connections', ...given])) as ConnectionInfo).id, comparing.id);
      }));
  }

  for (const [given, message] of refusals) {
    it(`refuses: ${given.join(' ')}`, () =>
      withNode(async ({ model, run }) => {
        model.connections = [comparing, connectionOf(2, { name: 'plain' })];
        const { code, stdout, stderr } = await run(['connections', ...given]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.ok(stderr.includes(`sync-rules: ${message}`), stderr);
      }));
  }

  /** [answer, exit code, what the node is told] */
  const answers: [answer: string, code: number, told: unknown][] = [
    ['same', 0, { same: true }],
    ['DIFFERENT', 0, { same: false }],
    ['y', 1, undefined],
    ['', 1, undefined],
  ];
  for (const [answer, code, told] of answers) {
    it(`takes '${answer}' for an answer about the digits`, () =>
      withNode(async ({ model, run, seen }) => {
        model.connections = [comparing];
        const outcome = await run(['connections', 'compare', 'ünü'], { answers: [answer] });
        assert.deepEqual([outcome.code, seen('compareDigits')[0]?.body], [code, told]);
        assert.match(
          outcome.stderr,
          /^The digits are 123456\. Ask the other side for theirs, by telephone or in person\.\n/,
        );
      }));
  }

  for (const [command, own, remark] of [
    ['activate', null, /^sync-rules: 'plain' was not deactivated on this side, so nothing was changed\.\n$/],
    ['activate', { by: 'tester', why: '', at: noon }, /^$/],
    ['deactivate', null, /^sync-rules: What changes meanwhile is kept, and sent once it is active again\.\n$/],
    [
      'deactivate',
      { by: 'tester', why: '', at: noon },
      /^sync-rules: 'plain' was deactivated on this side before, so nothing/,
    ],
  ] as const) {
    it(`says what comes of: ${command}, ${own ? 'paused here' : 'not paused here'}`, () =>
      withNode(async ({ model, run }) => {
        const status = own ? 'deactivated' : 'active';
        model.connections = [connectionOf(2, { name: 'plain', status, paused: { own, partner: null } })];
        assert.match((await run(['connections', command, 'plain'])).stderr, remark);
      }));
  }

  it('says what to do when digits differ', () =>
    withNode(async ({ model, run }) => {
      model.connections = [comparing];
      const { code, stderr } = await run(['connections', 'compare', 'ünü', '--different']);
      assert.equal(code, 0);
      assert.match(stderr, /tester has said .* somebody may sit in between\. .* pair anew with an invitation/);
    }));

  it('removes once it was said what that means', () =>
    withNode(async ({ model, run, json, seen }) => {
      model.connections = [comparing];
      const sentences = ["Nothing is sent over 'Ünü' any more.", 'Records stay as they are.'];
      const dry = await run(['connections', 'remove', 'ünü', '--dry-run']);
      assert.deepEqual(dry, { code: 0, stdout: `${sentences.join('\n')}\n`, stderr: '' });
      assert.deepEqual(await json(['connections', 'remove', 'ünü', '--dry-run']), {
        id: comparing.id,
        name: 'Ünü',
        sentences,
      });
      const no = await run(['connections', 'remove', 'ünü'], { answers: ['n'] });
      assert.deepEqual([no.code, no.stdout, seen('remove').length], [1, '', 0]);
      assert.equal(no.stderr, `${sentences.join('\n')}\nRemove 'Ünü' for good? [y/N] sync-rules: Nothing was done.\n`);
      const yes = await run(['connections', 'remove', 'ünü', '--why=over'], { answers: ['y'] });
      assert.deepEqual([yes.code, yes.stdout], [0, "The connection 'Ünü' is removed.\n"]);
      assert.deepEqual([seen('remove')[0]?.body, model.connections], [{ why: 'over' }, []]);
      model.connections = [comparing];
      const told = await json(['connections', 'remove', comparing.id, '--yes']);
      assert.deepEqual(told, { id: comparing.id, name: 'Ünü', removed: true });
      const again = await run(['connections', 'remove', comparing.id, '--yes']);
      assert.equal(again.code, 1);
    }));

  it('takes a warning away, and says where there was none', () =>
    withNode(async ({ model, run, json }) => {
      model.connections = [connectionOf(1, { alarm: { fingerprint: 'aaaa', url: null, at: noon } })];
      const first = await run(['connections', 'acknowledge', 'connection 1']);
      assert.deepEqual(first, { code: 0, stdout: "The connection 'connection 1': Active.\n", stderr: '' });
      assert.equal(((await json(['connections', 'show', 'connection 1'])) as ConnectionInfo).alarm, null);
      const { code, stderr } = await run(['connections', 'acknowledge', 'connection 1']);
      assert.deepEqual([code, stderr], [0, "sync-rules: There was no warning for 'connection 1'.\n"]);
    }));

  it('leaves a warning that has come meanwhile, and says so', () =>
    withNode(async ({ model, run }) => {
      const alarm = { fingerprint: 'aaaa', url: null, at: noon };
      model.connections = [connectionOf(1, { alarm })];
      model.nextAlarm = { ...alarm, fingerprint: 'bbbb' };
      const { code, stderr } = await run(['connections', 'acknowledge', 'connection 1']);
      const remark = 'Yet another node has tried the invitation; that warning is still there.';
      assert.deepEqual([code, stderr], [0, `sync-rules: ${remark}\n`]);
    }));

  it('says that what changes during a pause is kept', () =>
    withNode(async ({ model, run }) => {
      model.connections = [connectionOf(1)];
      const { stderr } = await run(['connections', 'deactivate', 'connection 1']);
      assert.equal(stderr, 'sync-rules: What changes meanwhile is kept, and sent once it is active again.\n');
    }));
});
