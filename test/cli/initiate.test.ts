import assert from 'node:assert/strict';
import { type Initiated } from '../../server/node/api/contract';
import { code, connectionOf } from './fakeModel';
import { withNode } from './nodeKit';

const start = ['connections', 'initiate'];
const full = [
  ...start,
  '--type=public',
  '--url=https://right.example',
  '--partner=right',
  '--template=basic',
  '--set=project=ABC',
];

/** [arguments after `connections initiate`, lines that standard error has] */
const refusals: [given: string[], lines: string[]][] = [
  [
    [],
    [
      'sync-rules: There is nobody to ask here. Give --yes to do it, or --dry-run to see what it would be.',
      'This is still needed:',
      '  --type TYPE          Type, one of public (the other side can be called, at a URL), private (the other side cannot be called from here; it will call us), local (two projects of this tracker)',
      '  --partner NAME       Short name of the other side',
      '  --template TEMPLATE  Template, one of basic (Basic fields), one-way-out (One way out)',
      '  --set project=VALUE  Project, such as ABC',
      'For help: sync-rules help connections initiate',
    ],
  ],
  [
    ['--yes', '--type=public', '--partner=right', '--template=basic', '--set=project=ABC'],
    [
      'sync-rules: This is still needed:',
      "  --url URL  URL of the other side's node, such as https://sync.example.com",
    ],
  ],
  [
    ['--yes', '--type=local', '--partner=right', '--template=one-way-out', '--set=project=ABC'],
    [
      'sync-rules: This is still needed:',
      '  --other-template TEMPLATE  Template of the other end, one of basic (Basic fields), one-way-out (One way out)',
      '  --other-set project=VALUE  Project of the other end, such as ABC',
    ],
  ],
  [
    ['--yes', '--type=private', '--partner=right', '--template=basics', '--set=project=ABC'],
    ["sync-rules: Template 'basics' is not known. Did you mean 'basic'?"],
  ],
  [
    ['--yes', '--type=private', '--partner=right', '--template=basic', '--set=projct=ABC', '--set', 'type='],
    [
      "sync-rules: '--set' names 'projct', but the template 'basic' has no such parameter. Did you mean 'project'?",
      "The parameter 'type' (Type) needs a value.",
      'This is still needed:',
      '  --set project=VALUE  Project, such as ABC',
    ],
  ],
  [
    ['--yes', '--type=private', '--partner=right', '--template=xyz', '--set=project=ABC'],
    ["sync-rules: Template 'xyz' is not known. There are basic (Basic fields), one-way-out (One way out)."],
  ],
  [
    ['--yes', '--type=private', '--partner=right', '--template=one-way-out', '--set=board=1'],
    ["sync-rules: '--set' names 'board', but the template 'one-way-out' has no such parameter. It has project."],
  ],
  [
    ['--yes', '--type=private', '--partner=right', '--template=basic', '--set=project=abc'],
    ["sync-rules: The parameter 'project' (Project) cannot be 'abc'. Use capital letters."],
  ],
  [
    ['--type=private', '--url=https://x'],
    ["sync-rules: '--url' goes with '--type public' only; a private connection calls nobody."],
  ],
  [
    ['--type=public', '--other-set=project=X'],
    ["sync-rules: '--other-set' goes with '--type local' only; the other side chooses for itself."],
  ],
  [['--project', 'SUP'], ["sync-rules: Unknown option '--project'. Did you mean '--set project=SUP'?"]],
  [['--project=A B'], ["sync-rules: Unknown option '--project'. Did you mean '--set project=VALUE'?"]],
  [['--project', '--yes'], ["sync-rules: Unknown option '--project'. Did you mean '--set project=VALUE'?"]],
  [['--nam=x'], ["sync-rules: Unknown option '--nam'. Did you mean '--name'?"]],
  [['--type=publc'], ["sync-rules: Unknown type 'publc'. Did you mean 'public'?"]],
  [['--set', 'project'], ["sync-rules: '--set' needs a parameter and its value such as project=ABC, not 'project'."]],
  [['--markdown', '--json'], []],
  [['--markdown', '--code-only'], ["sync-rules: Use either '--code-only' or '--markdown'."]],
];

describe('sync-rules connections initiate', () => {
  for (const [given, lines] of refusals) {
    it(`refuses: ${given.join(' ')}`, () =>
      withNode(async ({ run, seen }) => {
        const { code: exit, stdout, stderr } = await run([...start, ...given]);
        assert.deepEqual([exit, stdout], [2, '']);
        for (const line of lines) assert.ok(stderr.split('\n').includes(line), stderr);
        assert.equal(seen('initiate').length, 0);
      }));
  }

  it('asks for the short name of this side where the node has none, and for its platform first of all', () =>
    withNode(async ({ model, run }) => {
      Object.assign(model.node, { shortName: null, projects: ['ABC', 'DEF'] });
      const nameless = await run([...start, '--yes']);
      assert.match(nameless.stderr, /\n {2}--own NAME +Short name of this side, which the node does not know yet\n/);
      assert.match(nameless.stderr, /\n {2}--set project=VALUE +Project, one of ABC, DEF\n/);
      Object.assign(model.node, { platform: null });
      const { code: exit, stderr } = await run(full);
      assert.deepEqual([exit, stderr.split('.')[0]], [1, 'sync-rules: Platform not chosen']);
    }));

  it('does what was said, and gives the invitation and nothing else to standard output', () =>
    withNode(async ({ run, seen }) => {
      const more = [
        '--name=Über uns',
        '--description',
        'a, b',
        '--set',
        'type=Big, bad',
        '--strict',
        '--partner-platform=x',
      ];
      const { code: exit, stdout, stderr } = await run([...full, ...more, '--yes']);
      assert.deepEqual([exit, stdout], [0, `Invitation to Über uns\n\nCode:\n${code}\n`]);
      assert.match(
        stderr,
        /^sync-rules: The connection 'Über uns': Pending, the digits have to be compared\. Send the invitation .*connections invite 'Über uns'\n$/,
      );
      assert.deepEqual(seen('initiate')[0]?.body, {
        kind: 'public',
        url: 'https://right.example',
        partner: 'right',
        name: 'Über uns',
        description: 'a, b',
        template: 'basic',
        parameters: { project: 'ABC', type: 'Big, bad' },
        partnerPlatform: 'x',
        strict: true,
      });
      assert.deepEqual([seen('tryUrl').length, seen('previewRules').length], [0, 0]);
    }));

  it('writes the invitation in the form that was asked for', () =>
    withNode(async ({ run }) => {
      const named = (name: string) => [...full, '--yes', `--name=${name}`];
      assert.equal((await run([...named('a'), '--code-only'])).stdout, `${code}\n`);
      assert.equal((await run([...named('b'), '--markdown'])).stdout, `**Invitation** to b\n\n\`${code}\`\n`);
    }));

  it('gives programs the connection and the invitation', () =>
    withNode(async ({ json }) => {
      const { connection, invitation } = (await json([...full, '--yes'])) as Initiated;
      assert.deepEqual([connection.name, connection.status, invitation?.code], ['left_to_right', 'pending', code]);
    }));

  it('makes a local connection, whose other end is set up as it agrees', () =>
    withNode(async ({ run, json, seen }) => {
      const given = [
        ...start,
        '--type=local',
        '--partner=right',
        '--template=basic',
        '--set=project=ABC',
        '--other-set=project=DEF',
      ];
      const { code: exit, stdout, stderr } = await run([...given, '--yes']);
      assert.deepEqual([exit, stdout, stderr], [0, "The connection 'left_to_right': Active.\n", '']);
      const { other } = seen('initiate')[0]?.body as { other: unknown };
      assert.deepEqual(other, { template: 'basic', parameters: { project: 'DEF' } });
      const more = ['--name=two', '--yes', '--other-template=one-way-out'];
      const { invitation } = (await json([...given, ...more])) as Initiated;
      assert.equal(invitation, null);
    }));

  it('shows with --dry-run what it would do, and does nothing', () =>
    withNode(async ({ run, json, seen }) => {
      const { code: exit, stdout, stderr } = await run([...full, '--dry-run']);
      assert.deepEqual([exit, stderr], [0, '']);
      assert.equal(
        stdout,
        [
          'Connection:    left_to_right',
          'Type:          public',
          'This side:     left',
          '  template:    basic (Basic fields)',
          '  project:     ABC',
          'Other side:    right',
          '  node:        https://right.example',
          '  fingerprint: 90fa ca92 1111 2222 3333 4444 5555 6666',
          '  version:     0.1.0',
          '',
          'Rules of this side',
          '',
          'outgoing.groovy',
          '    // basic left -> right',
          '',
          'incoming.groovy',
          '    // basic',
          '    project = "ABC"',
          '',
        ].join('\n'),
      );
      const told = (await json([...full, '--dry-run'])) as Record<string, unknown>;
      assert.deepEqual(Object.keys(told), ['initiation', 'rules', 'found']);
      assert.equal(seen('initiate').length, 0);
    }));

  it('tells a refusal of the node as it is, also before anything is made', () =>
    withNode(async ({ model, run, seen }) => {
      model.connections = [connectionOf(1, { name: 'LEFT_to_right' })];
      const taken = await run([...full, '--yes']);
      assert.deepEqual([taken.code, taken.stdout], [1, '']);
      assert.match(taken.stderr, /^sync-rules: Name already taken\. Another connection is called left_to_right/);
      const asJson = await run([...full, '--yes', '--json']);
      const problem = JSON.parse(asJson.stderr) as Record<string, unknown>;
      assert.deepEqual([problem.status, problem.offer], [409, 'left_to_right_2']);
      const nowhere = await run([...full, '--url=https://nowhere.example', '--dry-run']);
      assert.deepEqual([nowhere.code, seen('initiate').length], [1, 2]);
      assert.match(nowhere.stderr, /^sync-rules: No such host\. Check the URL .* nothing is called nowhere\.example\./);
    }));

  it('asks at a terminal for what is missing, again until it is right, and before it is done', () =>
    withNode(async ({ run, seen }) => {
      const answers = ['privat', '2', '', 'right', 'basic', 'abc', 'ABC', 'y'];
      const { code: exit, stdout, stderr } = await run(start, { answers });
      assert.deepEqual([exit, stdout.split('\n')[0]], [0, 'Invitation to left_to_right']);
      for (const part of [
        '  2  private  the other side cannot be called from here; it will call us\n  3  local    two projects of this tracker\nType: ',
        "Type 'privat' is not known. Did you mean 'private'?\nType: ",
        'Type: Short name of the other side: Short name of the other side: Template\n',
        'Template: Project (such as ABC): ',
        "The parameter 'project' (Project) cannot be 'abc'. Use capital letters.\n",
        'Connection: left_to_right\n',
        '    project = "ABC"\n\nInitiate this connection? [y/N] ',
      ])
        assert.ok(stderr.includes(part), `${part}\n---\n${stderr}`);
      const [{ body } = { body: undefined }] = seen('initiate');
      assert.deepEqual((body as { parameters: unknown }).parameters, { project: 'ABC' });
    }));

  for (const answers of [['n'], [''], []]) {
    it(`does nothing when the last answer is ${answers[0] === undefined ? 'missing' : `'${answers[0]}'`}`, () =>
      withNode(async ({ run, seen }) => {
        const { code: exit, stdout, stderr } = await run(full, { answers });
        assert.deepEqual([exit, stdout, seen('initiate').length], [1, '', 0]);
        assert.ok(stderr.endsWith('sync-rules: Nothing was done.\n'));
      }));
  }

  it('does nothing when the answers end amid the questions', () =>
    withNode(async ({ run, seen }) => {
      const { code: exit, stderr } = await run(start, { answers: ['private'] });
      assert.deepEqual([exit, seen('initiate').length], [2, 0]);
      assert.match(stderr, /sync-rules: There was no answer to 'Short name of the other side'\. Nothing was done\./);
    }));
});
