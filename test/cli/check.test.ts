import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findingsOf, makeFolder, type RunOptions, runProgram } from './program';

const sound = 'issue.summary = replica.summary\n';
/** One warning, on the word `incomming`. */
const odd = '// sync-rule: incomming\n';
/** One error: a byte that is no UTF-8. */
const broken = Uint8Array.of(0x2f, 0x2f, 0x20, 0xe9, 0x0a);

/** What is found, each as `file:line:column code`. */
async function places(given: readonly string[], options?: RunOptions): Promise<string[]> {
  const findings = await findingsOf(given, options);
  return findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

describe('sync-rules check', () => {
  describe('exit code and summary', () => {
    const cwd = makeFolder({ 'a.groovy': sound, 'odd.groovy': odd, 'bad.groovy': broken, 'none/readme.md': '' });
    mkdirSync(path.join(cwd, 'empty'));

    const cases: [given: string[], code: number, summary: string, remark: RegExp | ''][] = [
      [['a.groovy'], 0, 'No problems in 1 file.', ''],
      [['odd.groovy'], 0, '1 warning in 1 of 1 file.', ''],
      [['bad.groovy'], 1, '1 error in 1 of 1 file.', ''],
      [[], 1, '1 error, 1 warning in 2 of 3 files.', ''],
      [['odd.groovy', '--max-warnings', '1'], 0, '1 warning in 1 of 1 file.', ''],
      [['--max-warnings=0', 'odd.groovy'], 1, '1 warning in 1 of 1 file.', /warnings is 1, and 0 would be allowed\.$/],
      [['a.groovy', '--max-warnings=0'], 0, 'No problems in 1 file.', ''],
      [['a.groovy', 'a.groovy', './a.groovy', 'none/../a.groovy'], 0, 'No problems in 1 file.', ''],
      [['gone.groovy'], 2, '', /^sync-rules: Cannot read 'gone.groovy': there is no such file or folder\.$/],
      [['gone', 'bad.groovy', 'a.groovy'], 2, '1 error in 1 of 2 files.', /Cannot read 'gone'/],
      [['a.groovy/b'], 2, '', /Cannot read 'a.groovy\/b': part of the path is a file, not a folder\.$/],
      [['empty'], 0, '', /^sync-rules: No rules found in 'empty'\.$/],
      [['empty', 'none', '--format', 'json'], 0, '', /No rules found in 'empty', 'none'\.$/],
    ];
    for (const [given, code, summary, remark] of cases) {
      it(`is ${code} for: check ${given.join(' ')}`, async () => {
        const outcome = await runProgram(['check', ...given], { cwd });
        assert.equal(outcome.code, code);
        assert.equal(outcome.stdout.trimEnd().split('\n').at(-1), summary);
        if (remark === '') assert.equal(outcome.stderr, '');
        else assert.match(outcome.stderr.trimEnd(), remark);
      });
    }
  });

  describe('finds', () => {
    const cwd = makeFolder({
      'b/Jira outgoing.groovy': odd,
      'b/x.gvy': odd,
      'b/UPPER.GROOVY': odd,
      'a.groovy': odd,
      'b/notes.txt': odd,
      'b/groovy': odd,
      'node_modules/m/a.groovy': odd,
      '.git/a.groovy': odd,
      '.hidden/a.groovy': odd,
      'b/.dotfile.groovy': odd,
      'c/d/deep.groovy': odd,
    });
    const outside = makeFolder({ 'outside.groovy': odd });
    symlinkSync('..', path.join(cwd, 'b/loop'));
    symlinkSync('c', path.join(cwd, 'a-link'));
    symlinkSync(outside, path.join(cwd, 'c/out'));
    symlinkSync('nowhere.txt', path.join(cwd, 'c/broken'));

    const everything = [
      'a.groovy',
      'b/.dotfile.groovy',
      'b/Jira outgoing.groovy',
      'b/UPPER.GROOVY',
      'b/x.gvy',
      'c/d/deep.groovy',
      'c/out/outside.groovy',
    ];
    const cases: [given: string[], files: string[]][] = [
      [['b'], everything.filter((file) => file.startsWith('b/'))],
      [[], everything],
      [['.'], everything],
      [['b/..'], everything],
      [
        ['c', 'b/x.gvy'],
        ['c/d/deep.groovy', 'c/out/outside.groovy', 'b/x.gvy'],
      ],
      [['b/x.gvy', 'b', '.'], ['b/x.gvy', ...everything.filter((file) => file !== 'b/x.gvy')].sort(bFirst)],
      [['b/notes.txt'], ['b/notes.txt']],
      [['.hidden'], ['.hidden/a.groovy']],
      [['node_modules/m'], ['node_modules/m/a.groovy']],
      [['a-link'], ['a-link/d/deep.groovy', 'a-link/out/outside.groovy']],
      [[path.join(cwd, 'c/d')], [path.join(cwd, 'c/d/deep.groovy')]],
    ];
    for (const [given, files] of cases) {
      it(`the files of: check ${given.join(' ').replace(cwd, '/absolute')}`, async () => {
        assert.deepEqual(
          await places(given, { cwd }),
          files.map((file) => `${file}:1:15 rule/directive`),
        );
      });
    }

    it('names a rule whose link leads nowhere, and one that leads to itself', async () => {
      const folder = makeFolder({ 'a.groovy': sound });
      symlinkSync('nowhere.groovy', path.join(folder, 'gone.groovy'));
      symlinkSync('self.groovy', path.join(folder, 'self.groovy'));
      const { code, stdout, stderr } = await runProgram(['check'], { cwd: folder });
      assert.deepEqual([code, stdout], [2, 'No problems in 1 file.\n']);
      assert.match(stderr, /Cannot read 'gone.groovy': there is no such file or folder\./);
      assert.match(stderr, /Cannot read 'self.groovy': its links lead in a circle\./);
    });
  });

  describe('a file that is named, and whose name is not one of Groovy’s', () => {
    const why = 'its name does not end with .groovy or .gvy. If it is a rule, name its kind with --kind.';
    const files = {
      'README.md': '# Rules: how to\n\nissue.sumary = 1\n',
      'package.json': '{ "a": "b" }',
      'jira-cloud incoming.txt': 'issue.sumary = replica.summary\n',
      'picture.png': broken,
      'connections/a/README.md': '# The rules: all of them\n',
      'connections/a/connection.json': '{}',
    };
    const refused = Object.keys(files).filter((name) => !name.endsWith('connection.json'));
    for (const name of refused) {
      it(`is not checked, and not mended: ${name}`, async () => {
        const cwd = makeFolder(files);
        for (const option of ['--format=text', '--fix']) {
          const { code, stdout, stderr } = await runProgram(['check', option, name], { cwd });
          assert.deepEqual([code, stdout], [2, '']);
          assert.ok(stderr.endsWith(`sync-rules: Cannot check '${path.normalize(name)}': ${why}\n`), stderr);
        }
        assert.deepEqual(readFileSync(path.join(cwd, name)), Buffer.from(files[name as keyof typeof files]));
      });
    }

    it('is told beside what is checked', async () => {
      const cwd = makeFolder({ ...files, 'odd.groovy': odd });
      const { code, stdout } = await runProgram(['check', '--format=sarif', 'README.md', 'odd.groovy'], { cwd });
      assert.equal(code, 2);
      assert.ok(stdout.includes(`"Cannot check 'README.md': ${why}"`), stdout);
      assert.ok(stdout.includes('rule/directive'));
    });

    const taken: [given: string[], text: string][] = [
      [['rule.txt', '--kind=incoming'], 'issue.sumary = replica.summary\n'],
      [['rule.txt', '--platform=jira-cloud'], 'issue.sumary = replica.summary\n'],
      [['rule.txt'], '// sync-rule: incoming jira-cloud\nissue.sumary = replica.summary\n'],
      [['rule.txt'], odd],
    ];
    for (const [given, text] of taken) {
      it(`is checked where it is said to be a rule: ${given.join(' ')}, ${text.split('\n')[0] ?? ''}`, async () => {
        const { code, stderr } = await runProgram(['check', ...given], { cwd: makeFolder({ 'rule.txt': text }) });
        assert.ok(code !== 2, stderr);
      });
    }
  });

  describe('reads', () => {
    it('standard input, once', async () => {
      assert.deepEqual(await places(['-', '-'], { input: `\n${odd}` }), ['-:2:15 rule/directive']);
      const whole = await runProgram(['check', '--max-warnings=0', '-', '-'], { input: odd });
      assert.deepEqual([whole.code, whole.stdout.startsWith('-:1:15: warning: ')], [1, true]);
      const empty = await runProgram(['check', '-'], { input: '' });
      assert.deepEqual([empty.code, empty.stdout], [0, 'No problems in 1 file.\n']);
    });

    it('standard input beside files', async () => {
      const cwd = makeFolder({ 'a.groovy': odd });
      assert.deepEqual(await places(['a.groovy', '-'], { cwd, input: odd }), [
        'a.groovy:1:15 rule/directive',
        '-:1:15 rule/directive',
      ]);
    });

    const texts: [what: string, content: string | Uint8Array, expected: string][] = [
      ['CR LF', `\r\n\r\n${odd}`, '3:15 rule/directive'],
      ['CR', `\r${odd}`, '2:15 rule/directive'],
      ['a byte order mark as nothing', `\ufeff${odd}`, '1:15 rule/directive'],
      ['columns in UTF-16 units', '// sync-rule: 😀 incomming', '1:15 rule/directive,1:18 rule/directive'],
      ['no Latin-1', Uint8Array.from([0x61, 0x0a, 0x62, 0xfc, 0x63]), '2:2 file/encoding'],
      ['a replacement character that is there', Buffer.from('\ufffd// \ufffd\n'), ''],
      ['no bad byte behind one', Buffer.concat([Buffer.from('// \ufffd\n'), broken]), '2:4 file/encoding'],
      ['no bad byte behind a mark', Buffer.concat([Buffer.from('\ufeff'), broken]), '1:4 file/encoding'],
      ['no UTF-16', Buffer.from('\ufeffx = 1', 'utf16le'), '1:1 file/encoding'],
      ['nothing', '', ''],
    ];
    for (const [what, content, expected] of texts) {
      it(what, async () => {
        const cwd = makeFolder({ 'a.groovy': content });
        const found = (await places([], { cwd })).filter((one) => /rule\/directive|file\/encoding/.test(one));
        assert.equal(found.map((one) => one.replace('a.groovy:', '')).join(), expected);
      });
    }
  });

  describe('connections', () => {
    const connection = { name: 'c', type: 'public', destination: { shortName: 'r', platform: 'zendesk' } };
    const local = { shortName: 'l', platform: 'jira' };
    const wrong = JSON.stringify({ ...connection, local });
    const right = JSON.stringify({ ...connection, local: { ...local, platform: 'github' } });

    it('are read around a rule, and reported once', async () => {
      const cwd = makeFolder({ 'c/connection.json': wrong, 'c/incoming.groovy': sound, 'c/x/outgoing.groovy': '\n' });
      const expected = `c/connection.json:1:${wrong.indexOf('"jira"') + 1} connection/platform`;
      assert.deepEqual(await places([], { cwd }), [expected]);
      assert.deepEqual(await places(['c/x', 'c/connection.json'], { cwd }), [expected]);
      assert.deepEqual(await places(['.'], { cwd: path.join(cwd, 'c/x') }), [expected.replace('c/', '../')]);
      const { code, stdout } = await runProgram(['check'], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /Did you mean 'jira-cloud' or 'jira-onprem'\?[^]*1 error in 1 of 3 files\.\n$/);
    });

    it('can be checked by themselves', async () => {
      const cwd = makeFolder({ 'a/connection.json': wrong, 'b/connection.json': right, 'c/connection.json': '{' });
      assert.deepEqual(await places(['a/connection.json', 'b/connection.json', 'c/connection.json'], { cwd }), [
        `a/connection.json:1:${wrong.indexOf('"jira"') + 1} connection/platform`,
        'c/connection.json:1:2 connection/json',
      ]);
    });

    it('are no business of ours when they are another program’s, or outside the repository', async () => {
      const cwd = makeFolder({
        'connection.json': wrong,
        'repository/.git/HEAD': '',
        'repository/incoming.groovy': sound,
        'repository/other/connection.json': '{"host": "db.example.com"}',
        'repository/other/incoming.groovy': sound,
      });
      assert.deepEqual(await places([], { cwd: path.join(cwd, 'repository') }), []);
    });

    it('that cannot be read are reported as such', async () => {
      const cwd = makeFolder({ 'c/incoming.groovy': sound, 'd/incoming.groovy': sound, 'd/connection.json': broken });
      mkdirSync(path.join(cwd, 'c/connection.json'));
      assert.deepEqual(await places([], { cwd }), [
        'c/connection.json:1:1 file/unreadable',
        'd/connection.json:1:4 file/encoding',
      ]);
    });
  });

  describe('much', () => {
    const count = 800; // enough for more than a pipe holds
    let cwd = '';

    before(() => {
      const names = Array.from({ length: count }, (_, i) => `${i % 40}/${String(i).padStart(4, '0')}.groovy`);
      cwd = makeFolder(Object.fromEntries(names.map((name) => [name, odd])));
    });

    it('writes everything before it ends', async () => {
      const { code, stdout } = await runProgram(['check', '--format', 'sarif'], { cwd });
      const { runs } = JSON.parse(stdout) as { runs: { results: unknown[] }[] };
      assert.deepEqual([code, runs[0]?.results.length], [0, count]);
      const text = await runProgram(['check', '--max-warnings', String(count - 1)], { cwd });
      assert.equal(text.code, 1);
      assert.ok(text.stdout.endsWith(`\n${count} warnings in ${count} of ${count} files.\n`));
    });

    it('ends quietly when nobody reads on', async () => {
      const { code, stdout, stderr } = await runProgram(['check'], { cwd, stopReadingAfter: 1 });
      assert.deepEqual([code, stderr], [0, '']);
      assert.ok(!stdout.includes(`${count} files`));
    });
  });
});

/** The order in which `check b/x.gvy b .` comes by the files. */
function bFirst(one: string, other: string): number {
  const rank = (file: string) => (file === 'b/x.gvy' ? 0 : file.startsWith('b/') ? 1 : 2);
  return rank(one) - rank(other);
}
