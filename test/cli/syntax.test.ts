import assert from 'node:assert/strict';
import { findingsOf, makeFolder, runHere } from './program';

/** Each has one syntax error. */
const faulty = {
  'bracket incoming.groovy': 'issue.summary = (replica.summary\n',
  'brace.groovy': 'class Helpers {\n  def f() { 1 }\n',
  'string.gvy': 'def s = "abc\n',
};
const sound = {
  'outgoing.groovy':
    'replica.summary = issue.summary\nreplica.labels = issue.labels.findAll { it.label != "internal" }\n' +
    'if (issue.status?.name in ["Open", "Größe 日本"]) {\n  replica.customKeys."state" = "${issue.status.name}"\n}\n',
  'scripts/Helpers.groovy': 'class Helpers {\n  static String shout(String s) { s.toUpperCase() }\n}\n',
};

describe('sync-rules check, of Groovy', () => {
  const cwd = makeFolder({ ...faulty, ...sound });

  it('reports syntax errors, and nothing else', async () => {
    const findings = await findingsOf([], { cwd });
    assert.deepEqual(
      findings.map(({ file }) => file),
      Object.keys(faulty).sort(),
    );
    for (const { severity, code, message, line, column, endLine, endColumn } of findings) {
      assert.equal(severity, 'error');
      assert.match(code, /^syntax\/[a-z-]+$/);
      assert.match(message, /\.$/);
      assert.ok(line >= 1 && column >= 1);
      assert.ok(endLine > line || endColumn >= column);
    }
  });

  it('shows the place of the error', async () => {
    const { stdout } = await runHere(['check', 'string.gvy'], { cwd });
    assert.match(stdout, /^string\.gvy:1:9: error: .*\[syntax\/.*\]\n 1 \| def s = "abc\n {3}\| {9}\^/);
    assert.match(stdout, /\n1 error in 1 of 1 file\.\n$/);
  });

  it('shows what else has to do with the error', async () => {
    const { stdout } = await runHere(['check', '-'], { input: 'def x = replica\ndef a = x ? 1\n' });
    assert.match(stdout, /^-:2:\d+: error: .*\n.*\n.*\^\n {2}2:11: .*\.\n/);
  });

  it('says the same of a file, of standard input, and whatever its line ends are', async () => {
    const text = faulty['bracket incoming.groovy'];
    const file = await runHere(['check', '--format', 'json', 'bracket incoming.groovy'], { cwd });
    const expected = file.stdout.replaceAll('"bracket incoming.groovy"', '"-"');
    for (const input of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`]) {
      assert.equal((await runHere(['check', '--format', 'json', '-'], { input })).stdout, expected);
    }
  });

  it('is content with sound rules and scripts', async () => {
    const { code, stdout } = await runHere(['check', 'outgoing.groovy', 'scripts'], { cwd });
    assert.deepEqual([code, stdout], [0, 'No problems in 2 files.\n']);
  });
});
