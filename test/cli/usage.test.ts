import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { usesColor } from '../../server/cli/environment';
import { written } from '../../server/cli/help';
import { shownOptions } from '../../server/cli/options';
import { commands } from '../../server/cli/run';
import { platforms, scriptKinds } from '../../server/rules/catalogue';
import { makeFolder, runHere, runProgram } from './program';

/** [arguments, what standard error says first] */
const refusals: [given: string[], message: string][] = [
  [['chek'], "Unknown command 'chek'. Did you mean 'check'?\nFor help: sync-rules help"],
  [['frobnicate'], "Unknown command 'frobnicate'.\n"],
  [['x/a.groovy'], "Unknown command 'x/a.groovy'. To check a file or folder: sync-rules check x/a.groovy"],
  [['-'], "Unknown command '-'. To check a file or folder: sync-rules check -"],
  [['--verison'], "Unknown option '--verison'. Did you mean '--version'?"],
  [['--format=json', 'check'], "Option '--format' stands after its command: sync-rules check --format ..."],
  [['--fromat'], "Unknown option '--fromat'. Did you mean '--format'?"],
  [['check', '--json'], "Unknown option '--json'. Did you mean '--format json'?"],
  [['contract', '--sarif'], "Unknown option '--sarif'.\n"],
  [['fromat'], "Unknown command 'fromat'. Did you mean 'format'?"],
  [['help', 'chekc'], "Unknown command 'chekc'. Did you mean 'check'?"],
  [['help', 'check', 'version'], "'help' has no use for 'version'."],
  [['connection'], "Unknown command 'connection'. Did you mean 'connections'?\nFor help: sync-rules help"],
  [
    ['connections', 'lst'],
    "Unknown command 'connections lst'. Did you mean 'connections list'?\nFor help: sync-rules help connections",
  ],
  [['connections', 'rollback'], "Unknown command 'connections rollback'. Did you mean 'connections rules rollback'?"],
  [['connections', 'rules', 'gt'], "Unknown command 'connections rules gt'. Did you mean 'connections rules get'?"],
  [['connections', 'rules'], 'Say what to do with the rules, such as: sync-rules connections rules get NAME FOLDER'],
  [['connections', 'show', 'a', 'b'], "'connections show' has no use for 'b'."],
  [['connections', 'rules', 'get', 'a', 'b', 'c'], "'connections rules get' has no use for 'c'."],
  [['initiate'], "Unknown command 'initiate'. Did you mean 'connections initiate'?"],
  [['--history'], "Option '--history' stands after its command: sync-rules connections show --history ..."],
  [['--token'], "Unknown option '--token'."],
  [['help', 'connections', 'lst'], "Unknown command 'connections lst'. Did you mean 'connections list'?"],
  [['version', 'x'], "'version' has no use for 'x'."],
  [
    ['check', '--fromat', 'json'],
    "Unknown option '--fromat'. Did you mean '--format'?\nFor help: sync-rules help check",
  ],
  [['check', '--max-warning=1'], "Unknown option '--max-warning'. Did you mean '--max-warnings'?"],
  [['check', '-x'], "Unknown option '-x'."],
  [['check', '--project', 'SUP'], "Unknown option '--project'.\nFor help"],
  [['accept', '--project', 'SUP'], "Unknown option '--project'. Did you mean '--set project=SUP'?"],
  [['check', '--format'], "Option '--format' needs a value."],
  [['check', '--format='], "Option '--format' needs a value."],
  [['check', '--kind', '--platform', 'github'], "Option '--kind' needs a value."],
  [['check', '--format', 'jsn'], "Unknown format 'jsn'. Did you mean 'json'?"],
  [['check', '--format', 'xml-report'], "Unknown format 'xml-report'. Choose 'text', 'json', 'sarif' or 'github'."],
  [['check', '--format', 'constructor'], "Unknown format 'constructor'. Choose "],
  [['check', '--kind', 'incomming'], "Unknown kind 'incomming'. Did you mean 'incoming'?"],
  [['check', '--kind=Incoming'], "Unknown kind 'Incoming'. Did you mean 'incoming'?"],
  [['check', '--kind', 'zzz'], "Unknown kind 'zzz'. The list of them is in 'sync-rules help check'."],
  [['check', '--platform', 'jira'], "Unknown platform 'jira'. Did you mean 'jira-cloud' or 'jira-onprem'?"],
  [['check', '--platform', 'ADO'], "Unknown platform 'ADO'. Did you mean 'azure-devops'?"],
  [['check', '--max-warnings', 'few'], "'--max-warnings' needs a whole number such as 0, not 'few'."],
  [['check', '--max-warnings', '-1'], "'--max-warnings' needs a whole number such as 0, not '-1'."],
  [['check', '--max-warnings=-1'], "'--max-warnings' needs a whole number such as 0, not '-1'."],
];

describe('sync-rules', () => {
  for (const [given, message] of refusals) {
    it(`refuses: ${given.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runHere(given);
      assert.ok(stderr.startsWith(`sync-rules: ${message}`), stderr);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  it('explains itself', async () => {
    const asked = await Promise.all([['--help'], ['-h'], ['help']].map((given) => runProgram(given)));
    for (const { code, stdout, stderr } of asked) {
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage: sync-rules COMMAND/m);
      for (const name of ['check', 'format', 'connections', 'accept', 'help', 'version'])
        assert.match(stdout, new RegExp(`^ {2}${name} .*\\.$`, 'm'));
      assert.doesNotMatch(stdout, /connections list/);
    }
  });

  it('explains itself as an error when nothing was asked', async () => {
    const { code, stdout, stderr } = await runProgram([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^Usage: sync-rules COMMAND/m);
  });

  it('explains a command, with all that it takes', async () => {
    const asked = await Promise.all(
      [
        ['help', 'check'],
        ['check', '--help'],
        ['check', '--nonsense', '-h', '.'],
      ].map((given) => runProgram(given)),
    );
    for (const { code, stdout, stderr } of asked) {
      assert.deepEqual([code, stderr, stdout], [0, '', asked[0]?.stdout]);
      assert.ok(stdout.split('\n').every((line) => line.length <= 80));
      for (const option of ['format', 'kind', 'platform', 'set', 'fix', 'max-warnings'])
        assert.ok(stdout.includes(`\n  --${option} `));
      for (const { id } of [...platforms, ...scriptKinds]) assert.match(stdout, new RegExp(`[ \n]${id}[,.]`));
    }
  });

  it('explains each command', async () => {
    assert.ok(commands.length > 20);
    for (const { name, operands, options } of commands) {
      const { code, stdout } = await runHere(['help', ...name.split(' ')]);
      assert.equal(code, 0);
      const [, usage = ''] = /^Usage: (sync-rules [^]*?)\n\n/m.exec(stdout) ?? [];
      assert.ok(`${usage} `.startsWith(`sync-rules ${name} `) && usage.endsWith(operands), usage);
      assert.doesNotMatch(usage, /\[[^\]]*\n/, 'no line breaks within brackets');
      for (const option of shownOptions(options))
        assert.ok(usage.replace(/\s+/g, ' ').includes(` [${written(option)}]`), `${name}: ${option.name}`);
      assert.ok(
        stdout.split('\n').every((line) => line.length <= 80),
        stdout,
      );
      assert.deepEqual(await runHere([...name.split(' '), '--help']), { code, stdout, stderr: '' });
      assert.doesNotMatch(stdout, /--token /);
    }
  });

  it('lists the commands below a command', async () => {
    const { stdout } = await runHere(['help', 'connections']);
    for (const name of ['list', 'show', 'initiate', 'accept', 'remove', 'rules'])
      assert.match(stdout, new RegExp(`^  connections ${name} +[A-Z]`, 'm'));
    assert.doesNotMatch(stdout, /connections rules get/);
  });

  it('takes every kind and every platform of the catalogue', async () => {
    const kinds = scriptKinds.map(({ id }) => ['--kind', id]);
    const trackers = platforms.map(({ id }) => ['--platform', id]);
    for (const given of [...kinds, ...trackers]) {
      const { code, stderr } = await runHere(['check', ...given, '-'], { input: 'int x = 1\n' });
      assert.deepEqual([code, stderr], [0, ''], given.join(' '));
    }
  });

  it('takes what follows -- for a path', async () => {
    const cwd = makeFolder({ '--help': '', '-x.groovy': '' });
    const { code, stdout } = await runProgram(['check', '--kind=incoming', '--', '-x.groovy', '--help'], { cwd });
    assert.deepEqual([code, stdout], [0, 'No problems in 2 files.\n']);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    for (const given of [['--version'], ['-V'], ['version'], ['check', '--version']]) {
      const { code, stdout, stderr } = await runProgram(given);
      assert.deepEqual([code, stdout, stderr], [0, `${version}\n`, '']);
    }
  });
});

const colors: [variables: Record<string, string>, isTerminal: boolean, expected: boolean][] = [
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, false],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
];

describe('colour', () => {
  for (const [variables, isTerminal, expected] of colors) {
    it(`is ${expected ? 'on' : 'off'} ${isTerminal ? 'on' : 'off'} a terminal with ${JSON.stringify(variables)}`, () => {
      const output = { isTerminal, columns: undefined, closed: false, write: () => undefined };
      assert.equal(usesColor(output, variables), expected);
    });
  }
});
