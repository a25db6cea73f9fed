import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readContract } from '../../server/rules/contract/contractFile';
import { connectionText } from '../support/connectionFile';
import { makeFolder, runHere, runProgram } from './program';

/** A workspace of two folders that are the two sides of one connection, and one whose other side is elsewhere. */
function makeWorkspace(): string {
  return makeFolder({
    'connections/left_to_right/connection.json': connectionText('left', 'right'),
    'connections/left_to_right/outgoing.groovy': 'replica.summary = issue.summary\nif (issue.x) replica.extra = 1\n',
    'connections/left_to_right/incoming.groovy': 'issue.status = replica.status\n',
    'connections/right_to_left/connection.json': connectionText('right', 'left'),
    'connections/right_to_left/outgoing.groovy': 'replica.status = issue.status\n',
    'connections/alone_to_nobody/connection.json': connectionText('alone', 'nobody'),
    'connections/alone_to_nobody/outgoing.groovy': 'replica = issue\n',
    'loose/Jira incoming.groovy':
      'x = replica.a\nx = replica.a\nissue.comments = commentHelper.mergeComments(issue, replica)\n',
    'loose/Tool.groovy': 'class Tool { }\n',
  });
}

const left = `connections/left_to_right (left to right)
  Sends:
    extra    sometimes  outgoing.groovy:2
    summary             outgoing.groovy:1
  Reads:
    status    incoming.groovy:1
`;

const right = `connections/right_to_left (right to left)
  Sends:
    status    outgoing.groovy:1
  Reads: not known, there is no rule for it.
`;

const alone = `connections/alone_to_nobody (alone to nobody)
  Sends:
    *  anything below  outgoing.groovy:1
  Reads: not known, there is no rule for it.
`;

const loose = `loose/Jira incoming.groovy
  Reads:
    a                             Jira incoming.groovy:1, 2
    addedComments    by a helper  Jira incoming.groovy:3
    changedComments  by a helper  Jira incoming.groovy:3
    comments         by a helper  Jira incoming.groovy:3
    removedComments  by a helper  Jira incoming.groovy:3
`;

describe('sync-rules contract', () => {
  describe('tells', () => {
    const cwd = makeWorkspace();
    const cases: [given: string[], stdout: string, stderr: RegExp | '', code: number][] = [
      [['connections/left_to_right'], left, '', 0],
      [['connections/left_to_right/outgoing.groovy', 'connections/left_to_right/incoming.groovy'], left, '', 0],
      [['connections'], [alone, left, right].join('\n'), '', 0],
      [['loose'], loose, '', 0],
      [['--kind', 'outgoing', 'loose/Tool.groovy'], 'loose/Tool.groovy\n  Sends nothing.\n', '', 0],
      [['--kind', 'external-script', 'loose/Tool.groovy'], '', /^sync-rules: 'loose\/Tool.groovy' is no rule that/, 0],
      [['loose/Tool.groovy'], '', /^sync-rules: 'loose\/Tool.groovy' is no rule that sends or reads\. .* --kind\.$/, 0],
      [['gone.groovy'], '', /^sync-rules: Cannot read 'gone.groovy': there is no such file or folder\.$/, 2],
      [['gone.groovy', 'loose'], loose, /Cannot read 'gone.groovy'/, 2],
    ];
    for (const [given, stdout, stderr, code] of cases) {
      it(`what there is for: contract ${given.join(' ')}`, async () => {
        const outcome = await runProgram(['contract', ...given], { cwd });
        assert.equal(outcome.stdout, stdout);
        if (stderr === '') assert.equal(outcome.stderr, '');
        else assert.match(outcome.stderr.trimEnd(), stderr);
        assert.equal(outcome.code, code);
      });
    }

    it('what there is in the current folder, without a path', async () => {
      const { stdout, code } = await runHere(['contract'], { cwd: path.join(cwd, 'connections') });
      assert.equal(code, 0);
      assert.deepEqual(
        stdout.split('\n').filter((line) => /^\w/.test(line)),
        ['alone_to_nobody (alone to nobody)', 'left_to_right (left to right)', 'right_to_left (right to left)'],
      );
    });

    it('each line once and only the first few, and what the rule has written itself', async () => {
      const input = `${'x = replica.a + replica.a\n'.repeat(7)}replica.note = x\ny = replica.note\n`;
      const { stdout } = await runHere(['contract', '--kind=incoming', '-'], { input });
      assert.equal(stdout, '-\n  Reads:\n    a              -:1, 2, 3, 4, 5 and 2 more\n    note  its own  -:9\n');
    });

    it('a rule from standard input, where its kind is named', async () => {
      const { stdout, code } = await runProgram(['contract', '--kind=incoming', '-'], { cwd, input: 'x = replica.a' });
      assert.deepEqual([stdout, code], ['-\n  Reads:\n    a    -:1\n', 0]);
    });

    it('that there is nothing', async () => {
      mkdirSync(path.join(cwd, 'empty'));
      const { stdout, stderr, code } = await runHere(['contract', 'empty'], { cwd });
      assert.deepEqual([stdout, stderr, code], ['', "sync-rules: No rules found in 'empty'.\n", 0]);
    });

    it('one object a line for programs', async () => {
      const { stdout } = await runProgram(['contract', '--format', 'json', 'connections/right_to_left', 'loose'], {
        cwd,
      });
      const [first = '', second = '', ...rest] = stdout.split('\n');
      assert.deepEqual(rest, ['']);
      assert.deepEqual(JSON.parse(first), {
        name: 'connections/right_to_left',
        shortName: 'right',
        sends: [{ path: 'status', places: ['outgoing.groovy:1'] }],
      });
      assert.equal((JSON.parse(second) as { name: string }).name, 'loose/Jira incoming.groovy');
    });
  });

  describe('--write', () => {
    it('puts what each side says into the folder of the other one, and again only what has changed', async () => {
      const cwd = makeWorkspace();
      const first = await runProgram(['contract', '--write', 'connections'], { cwd });
      const inLeft = path.join(cwd, 'connections/left_to_right/partner.contract.json');
      const inRight = path.join(cwd, 'connections/right_to_left/partner.contract.json');
      assert.equal(first.code, 0);
      assert.equal(
        first.stderr,
        "sync-rules: There is no folder of the other side of 'connections/alone_to_nobody'. Write its contract for them: sync-rules contract --out FILE connections/alone_to_nobody\n" +
          "sync-rules: Wrote 'connections/right_to_left/partner.contract.json'.\n" +
          "sync-rules: Wrote 'connections/left_to_right/partner.contract.json'.\n",
      );
      assert.ok(first.stdout.startsWith(alone));
      assert.ok(!existsSync(path.join(cwd, 'connections/alone_to_nobody/partner.contract.json')));
      const { contract } = readContract(readFileSync(inRight, 'utf8'));
      assert.equal(contract?.shortName, 'left');
      assert.deepEqual(
        contract.sends?.map((use) => [use.path, use.certainty]),
        [
          [['extra'], 'possible'],
          [['summary'], 'certain'],
        ],
      );
      assert.equal(readContract(readFileSync(inLeft, 'utf8')).contract?.reads, undefined);
      const second = await runHere(['contract', '--write', 'connections'], { cwd });
      assert.match(second.stderr, /Nothing has changed in 'connections\/left_to_right\/partner.contract.json'\./);
    });

    it('finds the other side although only one folder is named', async () => {
      const cwd = makeWorkspace();
      const { code, stderr } = await runHere(['contract', '--write', 'connections/left_to_right'], { cwd });
      assert.deepEqual([code, stderr], [0, "sync-rules: Wrote 'connections/right_to_left/partner.contract.json'.\n"]);
    });

    it('fails when there is no other side, or more than one', async () => {
      const cwd = makeWorkspace();
      const one = await runHere(['contract', '--write', 'connections/alone_to_nobody'], { cwd });
      assert.equal(one.code, 2);
      assert.match(one.stderr, /^sync-rules: There is no folder of the other side of 'connections\/alone_to_nobody'\./);
      const copy = makeFolder({
        'a/connection.json': connectionText('left', 'right'),
        'a/outgoing.groovy': 'replica.a = 1',
        'b/connection.json': connectionText('right', 'left'),
        'c/connection.json': connectionText('right', 'left'),
      });
      const two = await runHere(['contract', '--write'], { cwd: copy });
      assert.equal(two.code, 2);
      assert.match(two.stderr, /^sync-rules: Which folder is the other side of 'a' is unclear\./);
    });

    it('writes over nothing where the other side could be that of two connections', async () => {
      const cwd = makeFolder({
        'a/connection.json': connectionText('left', 'right'),
        'a/outgoing.groovy': 'replica.a = 1',
        'b/connection.json': connectionText('left', 'right'),
        'c/connection.json': connectionText('right', 'left'),
        'c/partner.contract.json': '{}',
      });
      const { code, stderr } = await runHere(['contract', '--write', 'a'], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^sync-rules: Which folder is the other side of 'a' is unclear\./);
      assert.equal(readFileSync(path.join(cwd, 'c/partner.contract.json'), 'utf8'), '{}');
    });

    it('takes no folder for the other side that cannot be read or belongs to another connection', async () => {
      const cwd = makeFolder({
        'a/connection.json': connectionText('left', 'right', { id: '1' }),
        'a/outgoing.groovy': 'replica.a = 1',
        'b/connection.json': '{',
        'c/connection.json': connectionText('right', 'left', { id: '2' }),
        'd/connection.json': connectionText('r', 'l', { id: '1' }),
        'connection.json/x.txt': '',
      });
      const { code, stderr } = await runHere(['contract', '--write', 'a'], { cwd });
      assert.deepEqual([code, stderr], [0, "sync-rules: Wrote 'd/partner.contract.json'.\n"]);
    });

    it('says of a rule that is in no folder of a connection that it has no other side', async () => {
      const cwd = makeFolder({ 'b/connection.json': '{', 'b/outgoing.groovy': 'replica.a = 1' });
      const { code, stderr } = await runHere(['contract', '--write', 'b'], { cwd });
      const told = "'b/outgoing.groovy' is in no folder with a connection.json that can be read.";
      const hint = 'Write its contract for them: sync-rules contract --out FILE b/outgoing.groovy';
      assert.deepEqual([code, stderr], [2, `sync-rules: ${told} ${hint}\n`]);
    });

    it('says when it cannot write', async () => {
      const cwd = makeWorkspace();
      mkdirSync(path.join(cwd, 'connections/right_to_left/partner.contract.json'));
      const { code, stderr } = await runHere(['contract', '--write', 'connections/left_to_right'], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^sync-rules: Cannot write 'connections\/right_to_left\/partner.contract.json': /);
    });
  });

  describe('--out', () => {
    it('writes the contract of one connection', async () => {
      const cwd = makeWorkspace();
      const given = ['contract', '--out', 'for-them.json', 'connections/left_to_right'];
      const { code, stdout, stderr } = await runProgram(given, { cwd });
      assert.deepEqual([code, stdout, stderr], [0, '', "sync-rules: Wrote 'for-them.json'.\n"]);
      const { contract } = readContract(readFileSync(path.join(cwd, 'for-them.json'), 'utf8'));
      assert.deepEqual(
        contract?.reads?.map((use) => use.places),
        [[{ file: 'incoming.groovy', line: 1 }]],
      );
    });

    it('refuses to write several into one file', async () => {
      const cwd = makeWorkspace();
      const { code, stderr } = await runHere(['contract', '--out', 'x.json', 'connections'], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /^sync-rules: '--out' takes one connection or rule, but there are several: 'connections\/a/);
      assert.ok(!existsSync(path.join(cwd, 'x.json')));
    });
  });

  it('says that a rule with syntax errors may send or read other things', async () => {
    const cwd = makeFolder({ 'a.incoming.groovy': '// sync-rule: incoming\nissue.summary = [replica.summary\n' });
    const { code, stdout, stderr } = await runHere(['contract', 'a.incoming.groovy'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /summary/);
    assert.match(stderr, /^sync-rules: 'a\.incoming\.groovy' has syntax errors, so it may send or read other things/);
  });

  const refusals: [given: string[], message: string][] = [
    [['--write=yes'], "Option '--write' takes no value."],
    [['--write', '--out', 'x'], "Use either '--write' or '--out'."],
    [['--out'], "Option '--out' needs a value."],
    [['--format', 'jsn'], "Unknown format 'jsn'. Did you mean 'json'?"],
    [['--kind', 'incomming'], "Unknown kind 'incomming'. Did you mean 'incoming'?"],
    [['--platform', 'ADO'], "Unknown platform 'ADO'. Did you mean 'azure-devops'?"],
    [['--wirte'], "Unknown option '--wirte'. Did you mean '--write'?"],
  ];
  for (const [given, message] of refusals) {
    it(`refuses: ${given.join(' ')}`, async () => {
      const { code, stderr, stdout } = await runHere(['contract', ...given]);
      assert.ok(stderr.startsWith(`sync-rules: ${message}`), stderr);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  it('says when a rule is no UTF-8', async () => {
    const cwd = makeFolder({ 'an incoming.groovy': Uint8Array.of(0xe9) });
    const { code, stderr } = await runHere(['contract'], { cwd });
    assert.deepEqual([code, stderr], [2, "sync-rules: Cannot read 'an incoming.groovy': it is not UTF-8.\n"]);
  });
});
