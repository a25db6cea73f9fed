import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { longestLifetimeSeconds, shortestLifetimeSeconds } from '../../server/node/invitation/claims';
import { commands } from '../../server/cli/run';
import { code, connectionOf, noon, offer } from './fakeModel';
import { type Bench, withNode } from './nodeKit';
import { makeFolder } from './program';

const waiting = connectionOf(1, {
  name: 'Zürich_to_right',
  status: 'pending',
  phase: 'invited',
  invitation: { expiresAt: noon, isOpen: true },
});

describe('sync-rules connections invite', () => {
  it('shows the invitation again', () =>
    withNode(async ({ model, run, json }) => {
      model.connections = [waiting];
      const { code: exit, stdout, stderr } = await run(['connections', 'invite', 'zürich_to_right']);
      assert.deepEqual([exit, stdout], [0, `Invitation to Zürich_to_right\n\nCode:\n${code}\n`]);
      assert.equal(
        stderr,
        'sync-rules: The invitation is valid until 2026-03-08 12:00 UTC. Whoever has it can accept it.\n',
      );
      const only = await run(['connections', 'invite', waiting.id, '--code-only']);
      assert.equal(only.stdout, `${code}\n`);
      assert.equal(((await json(['connections', 'invite', waiting.id])) as { code: string }).code, code);
    }));

  it('tells in its help how long it may be valid', () => {
    const { options = [] } = commands.find((command) => command.name === 'connections invite') ?? {};
    const [shortest, longest] = [shortestLifetimeSeconds / 60, longestLifetimeSeconds / 86_400];
    const summary = options.find(({ name }) => name === 'lifetime')?.summary ?? '';
    assert.ok(summary.includes(`from ${shortest}m to ${longest}d`), summary);
  });

  /** [what is said, seconds] */
  const lifetimes: [said: string, seconds: number][] = [
    ['30m', 1800],
    ['12h', 43_200],
    ['7d', 604_800],
  ];
  for (const [said, seconds] of lifetimes) {
    it(`renews it for ${said}`, () =>
      withNode(async ({ model, run, seen }) => {
        model.connections = [waiting];
        const given = ['connections', 'invite', waiting.id, '--renew', '--strict', '--lifetime', said];
        const { code: exit, stderr } = await run(given);
        assert.equal(exit, 0);
        assert.match(stderr, /The one before it is of no use any more\./);
        assert.deepEqual(seen('invite')[0]?.body, { lifetimeSeconds: seconds, strict: true });
      }));
  }

  it('takes it back, once that was confirmed', () =>
    withNode(async ({ model, run, json, seen }) => {
      model.connections = [waiting];
      const given = ['connections', 'invite', waiting.id, '--withdraw'];
      const unasked = await run(given);
      assert.deepEqual([unasked.code, seen('withdrawInvitation').length], [2, 0]);
      assert.match(unasked.stderr, /^sync-rules: There is nobody to ask here\. Give --yes to do it\.\n/);
      const no = await run(given, { answers: ['no'] });
      assert.deepEqual([no.code, seen('withdrawInvitation').length], [1, 0]);
      const yes = await run([...given, '--why', 'a mistake'], { answers: ['YES'] });
      assert.deepEqual([yes.code, yes.stdout.split(':')[1]], [0, ' Pending, invitation withdrawn.\n']);
      assert.deepEqual(seen('withdrawInvitation')[0]?.body, { why: 'a mistake' });
      model.connections = [waiting];
      assert.equal(((await json([...given, '--yes'])) as ConnectionInfo).phase, 'revoked');
    }));

  it('says how to renew one that is no longer shown', () =>
    withNode(async ({ model, run }) => {
      model.connections = [connectionOf(1, { status: 'pending', phase: 'expired' })];
      const { code: exit, stderr } = await run(['connections', 'invite', 'connection 1']);
      assert.equal(exit, 1);
      assert.match(stderr, /^sync-rules: Invitation no longer shown\..*connections invite NAME --renew\n$/);
    }));

  it('says that a connection which waits for nobody has no invitation', () =>
    withNode(async ({ model, run, seen }) => {
      model.connections = [connectionOf(1)];
      for (const more of [[], ['--renew'], ['--withdraw', '--yes']])
        assert.deepEqual(await run(['connections', 'invite', 'connection 1', ...more]), {
          ...{ code: 1, stdout: '' },
          stderr:
            "sync-rules: Only a connection that is pending has an invitation. The connection 'connection 1': Active.\n",
        });
      model.connections = [connectionOf(1, { status: 'pending', phase: 'revoked' })];
      assert.deepEqual(await run(['connections', 'invite', 'connection 1', '--withdraw', '--yes']), {
        ...{ code: 1, stdout: '' },
        stderr:
          "sync-rules: There is no invitation to take back. The connection 'connection 1': Pending, invitation withdrawn.\n",
      });
      assert.deepEqual([seen('invite'), seen('showInvitation'), seen('withdrawInvitation')], [[], [], []]);
    }));

  /** [arguments after `connections invite NAME`, what standard error begins with] */
  const refusals: [given: string[], message: string][] = [
    [['--renew', '--withdraw'], "Use either '--renew' or '--withdraw'."],
    [['--lifetime=1d'], "'--lifetime' goes with '--renew'."],
    [['--strict'], "'--strict' goes with '--renew'."],
    [['--why=x'], "'--why' goes with '--withdraw'."],
    [
      ['--renew', '--lifetime=forever'],
      "'--lifetime' needs minutes, hours or days from 5m to 30d, such as 12h, not 'forever'.",
    ],
    [['--code-only', '--json'], ''],
  ];
  for (const [given, message] of refusals) {
    it(`refuses: ${given.join(' ')}`, () =>
      withNode(async ({ run, node }) => {
        const { code: exit, stderr } = await run(['connections', 'invite', 'x', ...given]);
        assert.deepEqual([exit, node.seen], [2, []]);
        assert.ok(stderr.startsWith(given.includes('--json') ? '{"type":' : `sync-rules: ${message}`), stderr);
      }));
  }
});

const offerAsText = `Invitation from: right
  tracker:       https://tracker.example
  platform:      other-tracker
  node:          https://right.example
  fingerprint:   90fa ca92 1111 2222 3333 4444 5555 6666
  version:       0.1.0
Connection:      right_to_left
Description:     For the help desk.
Calls this side: left
Type:            private: only this side calls the other one
Valid until:     2026-03-02 12:00 UTC, for one use
Sends:           summary, comments
Reads:           nothing
Compare the fingerprint with the sender over another channel before you accept.
`;

const acceptIt = ['accept', code, '--set=project=ABC'];

/** Runs something for the invitation given in each possible way. */
async function inEveryWay(given: string[], more: string[], { run }: Bench): Promise<[unknown, string][]> {
  const cwd = makeFolder({ 'invitation.txt': `Hello,\n\nCode:\n${code}\n` });
  const [argument, link, file, input] = [
    await run([...given, code, ...more]),
    await run([...given, `vscode://x/accept?code=${code}`, ...more]),
    await run([...given, 'invitation.txt', ...more], { cwd }),
    await run([...given, '-', ...more], { input: `> ${code}\n` }),
  ];
  return [argument, link, file, input].map((one) => [one.code, one.stdout]);
}

describe('sync-rules accept', () => {
  for (const given of [['accept'], ['connections', 'accept']]) {
    it(`shows what is offered: ${given.join(' ')}`, () =>
      withNode(async (bench) => {
        for (const outcome of await inEveryWay(given, ['--dry-run'], bench))
          assert.deepEqual(outcome, [0, offerAsText]);
        assert.deepEqual(await bench.json([...given, code, '--dry-run']), offer);
        assert.equal(bench.seen('acceptInvitation').length, 0);
      }));
  }

  it('takes a code that was wrapped, line by line as a terminal hands it on, until it is whole', () =>
    withNode(async ({ run, seen }) => {
      const wrapped = [code.slice(0, 9), `> ${code.slice(9, 20)}`, code.slice(20)];
      await run(['accept', '--dry-run'], { answers: [...wrapped, 'no more'] });
      assert.deepEqual(seen('previewInvitation').at(-1)?.body, { text: wrapped.join('\n') });
      await run(['accept', '--dry-run'], { answers: [code.slice(0, 9), '', 'no more'] });
      assert.deepEqual(seen('previewInvitation').at(-1)?.body, { text: code.slice(0, 9) });
      await run(['accept', '--dry-run', wrapped.join(' ')]);
      assert.deepEqual(seen('previewInvitation').at(-1)?.body, { text: wrapped.join(' ') });
    }));

  it('accepts without asking where that was said', () =>
    withNode(async ({ run, json, seen }) => {
      const { code: exit, stdout, stderr } = await run([...acceptIt, '--yes']);
      assert.deepEqual([exit, stdout, stderr], [0, "The connection 'right_to_left': Active.\n", '']);
      assert.deepEqual(seen('acceptInvitation')[0]?.body, {
        text: code,
        name: 'right_to_left',
        template: 'basic',
        parameters: { project: 'ABC' },
      });
      const more = ['--name=other', '--own=a', '--partner=b', '--description=c', '--template=one-way-out', '--yes'];
      assert.equal(((await json([...acceptIt, ...more])) as ConnectionInfo).name, 'other');
      assert.deepEqual(seen('acceptInvitation')[1]?.body, {
        ...{ text: code, name: 'other', own: 'a', partner: 'b', description: 'c' },
        ...{ template: 'one-way-out', parameters: { project: 'ABC' } },
      });
    }));

  it('shows who invites to what, and the rules of this side, before it asks', () =>
    withNode(async ({ run, seen }) => {
      const { code: exit, stdout, stderr } = await run(['accept'], { answers: [code, '', 'ABC', 'y'] });
      assert.deepEqual([exit, stdout], [0, "The connection 'right_to_left': Active.\n"]);
      assert.ok(stderr.includes(`its link: ${offerAsText}\n`), stderr);
      for (const part of [
        'Template [basic]: Project (such as ABC): \n',
        'Connection: right_to_left\nThis side:  left\n  tracker:  https://left.example\n  template: basic (Basic fields)\n',
        '    project = "ABC"\n\nAccept this invitation? [y/N] ',
      ])
        assert.ok(stderr.includes(part), `${part}\n---\n${stderr}`);
      assert.deepEqual(seen('previewRules')[0]?.body, {
        ...{ platform: 'some-tracker', own: 'left', partner: 'right', partnerPlatform: 'other-tracker' },
        parameters: { project: 'ABC' },
      });
      const no = await run(acceptIt, { answers: ['', ''] });
      assert.deepEqual([no.code, no.stdout, seen('acceptInvitation').length], [1, '', 1]);
    }));

  for (const offeredTemplate of [null, 'not-for-this-platform']) {
    it(`names all that is missing where nobody can be asked and the template offered is ${offeredTemplate ?? 'none'}`, () =>
      withNode(async ({ model, run, seen }) => {
        model.offer = { ...offer, offeredTemplate };
        const { code: exit, stdout, stderr } = await run(['accept', code]);
        assert.deepEqual([exit, stdout, seen('acceptInvitation').length], [2, '', 0]);
        assert.ok(
          stderr.endsWith(
            [
              'sync-rules: There is nobody to ask here. Give --yes to do it, or --dry-run to see what it would be.',
              'This is still needed:',
              '  --template TEMPLATE  Template, one of basic (Basic fields), one-way-out (One way out)',
              '  --set project=VALUE  Project, such as ABC',
              'For help: sync-rules help accept',
              '',
            ].join('\n'),
          ),
          stderr,
        );
      }));
  }

  it('accepts only from the node whose fingerprint was told', () =>
    withNode(async ({ run, seen }) => {
      const right = '90FA:CA92:1111:2222:3333:4444:5555:6666';
      const wrong = await run([...acceptIt, '--yes', '--fingerprint', '0000']);
      assert.deepEqual([wrong.code, seen('acceptInvitation').length], [1, 0]);
      assert.match(wrong.stderr, /^sync-rules: The node that invites has the fingerprint 90fa /);
      assert.equal((await run([...acceptIt, '--yes', '--fingerprint', right])).code, 0);
    }));

  it('tells that the sender could not be asked, and what has to be compared', () =>
    withNode(async ({ model, run }) => {
      model.offer = {
        ...offer,
        strict: true,
        sends: null,
        problem: { type: 'x', status: 504, title: 'Silent', detail: 'No answer.' },
      };
      const shown = await run(['accept', code, '--dry-run']);
      assert.match(shown.stdout, /^Six digits: +both sides compare them before it is active\nSends: +not known\n/m);
      assert.match(shown.stdout, /^Warning: +The sender could not be asked, .* Silent\. No answer\.$/m);
      const { stdout, stderr } = await run([...acceptIt, '--yes']);
      assert.equal(stdout, "The connection 'right_to_left': Pending, the digits have to be compared.\n");
      assert.match(stderr, /^sync-rules: Compare the six digits 123456 .*connections compare 'right_to_left'\n$/);
    }));

  it('tells what goes on by itself', () =>
    withNode(async ({ model, run }) => {
      const claimed = connectionOf(1, { name: 'right_to_left', status: 'pending', phase: 'claimed' });
      Object.assign(model.operations, { acceptInvitation: () => claimed });
      const { stdout, stderr } = await run([...acceptIt, '--yes']);
      assert.equal(stdout, "The connection 'right_to_left': Pending, the other side is being connected.\n");
      assert.equal(stderr, 'sync-rules: The node goes on by itself until both sides are connected.\n');
    }));

  it('tells what the node refuses', () =>
    withNode(async ({ model, run }) => {
      const damaged = await run(['accept', 'xsi1_damaged', '--yes']);
      assert.equal(damaged.code, 1);
      assert.match(damaged.stderr, /^sync-rules: Invitation damaged\./);
      model.connections = [connectionOf(1, { name: 'right_to_left' })];
      const taken = await run([...acceptIt, '--yes', '--json']);
      assert.deepEqual([taken.code, (JSON.parse(taken.stderr) as { status: number }).status], [1, 409]);
    }));

  /** [operand, standard input, what standard error begins with] */
  const unreadable: [operand: string[], input: string | Uint8Array, message: string][] = [
    [[], '', 'Give the invitation: its code, a file with the message, or - for standard input.'],
    [
      ['nothing.txt'],
      '',
      "'nothing.txt' is neither an invitation nor a file. An invitation holds a code that begins with",
    ],
    [['-'], '  \n', 'There is no invitation in standard input: it is empty.'],
    [['-'], Uint8Array.of(0xff, 0xfe, 0x41, 0), 'Cannot read standard input: it is not UTF-8.'],
    [['-'], 'x'.repeat(100_001), 'What standard input has is too long for an invitation.'],
    [['large.txt'], '', "'large.txt' is too large for an invitation."],
    [['folder'], '', "Cannot read 'folder': "],
  ];
  for (const [operand, input, message] of unreadable) {
    it(`refuses ${operand.join(' ')}: ${message}`, () =>
      withNode(async ({ run, node }) => {
        const cwd = makeFolder({ 'large.txt': 'x'.repeat(100_001), 'folder/file': '' });
        const { code: exit, stderr } = await run(['accept', ...operand, '--yes'], { cwd, input });
        assert.ok(stderr.startsWith(`sync-rules: ${message}`), stderr);
        assert.deepEqual([exit, node.seen], [2, []]);
      }));
  }
});

describe('sync-rules connections decline', () => {
  it('declines in every way, without asking where that was said', () =>
    withNode(async (bench) => {
      for (const outcome of await inEveryWay(['connections', 'decline'], ['--yes', '--why=wrong side'], bench))
        assert.deepEqual(outcome, [0, 'The invitation is declined; the other side will see it.\n']);
      const [first] = bench.seen('declineInvitation');
      assert.deepEqual(first?.body, { text: code, why: 'wrong side' });
      assert.deepEqual(await bench.json(['connections', 'decline', code, '--yes']), { declined: true });
    }));

  it('shows first what it is about, also where that can no longer be told', () =>
    withNode(async ({ run, seen }) => {
      const no = await run(['connections', 'decline', code], { answers: ['n'] });
      assert.deepEqual([no.code, seen('declineInvitation').length], [1, 0]);
      assert.ok(no.stderr.startsWith(offerAsText));
      const damaged = await run(['connections', 'decline', 'xsi1_damaged'], { answers: ['y'] });
      assert.equal(damaged.code, 0);
      assert.match(damaged.stderr, /^Invitation damaged\..*\nDecline this invitation\? \[y\/N\] $/s);
    }));
});
