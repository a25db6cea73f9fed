import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { connectionText } from '../support/connectionFile';
import { makeFolder, runHere, runProgram, withoutWriting } from './program';

const wrong = '// sync-rule: incomming jira-cloud\nissue.sumary = replica.summary\n';
const right = '// sync-rule: incoming jira-cloud\nissue.summary = replica.summary\n';
const longAgo = new Date('2021-05-17T10:00:00Z');
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'latin1');

describe('sync-rules check --fix', () => {
  it('mends what leaves no choice, says how much that was, and reports what is left', async () => {
    const cwd = makeFolder({ 'a.groovy': `${wrong}issue.due = = 2\n`, 'b.groovy': right });
    const { code, stdout, stderr } = await runProgram(['check', '--fix'], { cwd });
    assert.equal(code, 1);
    assert.equal(stderr, 'sync-rules: Fixed 2 problems in 1 file.\n');
    assert.match(stdout, /^a\.groovy:3:\d+: error: /);
    assert.match(stdout, /\n1 error in 1 of 2 files\.\n$/);
    assert.equal(read(cwd, 'a.groovy'), `${right}issue.due = = 2\n`);
  });

  it('has nothing to fix the second time, and writes nothing', async () => {
    const cwd = makeFolder({ 'a.groovy': wrong });
    const first = await runHere(['check', '--fix'], { cwd });
    assert.deepEqual([first.code, first.stdout], [0, 'No problems in 1 file.\n']);
    utimesSync(path.join(cwd, 'a.groovy'), longAgo, longAgo);
    const second = await runHere(['check', '--fix'], { cwd });
    assert.deepEqual([second.code, second.stderr], [0, 'sync-rules: There was nothing to fix.\n']);
    assert.deepEqual(statSync(path.join(cwd, 'a.groovy')).mtime, longAgo);
  });

  it('keeps a byte order mark and line ends', async () => {
    const windows = (text: string) => `\xef\xbb\xbf${text.replaceAll('\n', '\r\n')}`;
    const cwd = makeFolder({ 'a.groovy': Buffer.from(windows(wrong), 'latin1') });
    await runHere(['check', '--fix'], { cwd });
    assert.equal(read(cwd, 'a.groovy'), windows(right));
  });

  it('leaves alone what is not UTF-8', async () => {
    const bytes = Buffer.from(`${wrong}// \xe9\n`, 'latin1');
    const cwd = makeFolder({ 'a.groovy': bytes });
    const { code, stdout } = await runHere(['check', '--fix'], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /\[file\/encoding\]/);
    assert.equal(read(cwd, 'a.groovy'), bytes.toString('latin1'));
  });

  it('leaves alone what somebody silenced or allowed', async () => {
    const silent = '// sync-rule: incoming jira-cloud\n// sync-rule-ignore names\nissue.sumary = replica.summary\n';
    const cwd = makeFolder({ 'a.groovy': silent, 'b.groovy': right.replace('summary', 'sumary') });
    await runHere(['check', '--fix', '--set', 'names=off', 'b.groovy'], { cwd });
    assert.equal(read(cwd, 'b.groovy'), right.replace('summary', 'sumary'));
    await runHere(['check', '--fix'], { cwd });
    assert.deepEqual([read(cwd, 'a.groovy'), read(cwd, 'b.groovy')], [silent, right]);
  });

  it('takes what lies around for given: the platform of the connection, and what a catalogue file adds', async () => {
    const properties = [{ of: 'Issue', name: 'sumary', type: 'String' }];
    const cwd = makeFolder({
      'a_to_b/connection.json': connectionText('a', 'b'),
      'a_to_b/incoming.groovy': 'issue.sumary = replica.summary\nissue.descripton = replica.description\n',
      'a_to_b/sync-rules.catalogue.json': JSON.stringify({ properties }),
    });
    const { code, stderr } = await runHere(['check', '--fix', 'a_to_b/incoming.groovy'], { cwd });
    assert.deepEqual([code, stderr], [0, 'sync-rules: Fixed 1 problem in 1 file.\n']);
    assert.equal(
      read(cwd, 'a_to_b/incoming.groovy'),
      'issue.sumary = replica.summary\nissue.description = replica.description\n',
    );
  });

  it('mends what shows only once another file is mended', async () => {
    const cwd = makeFolder({
      '.git/HEAD': '',
      'rules/incoming.groovy': 'issue.summary = new Copier().due(replica).getTme()\n',
      'scripts/Copier.groovy': 'class Copier {\n  Datee due(from) { from.due }\n}\n',
    });
    const { code, stderr } = await runHere(['check', '--fix'], { cwd });
    assert.deepEqual([code, stderr], [0, 'sync-rules: Fixed 2 problems in 2 files.\n']);
    assert.match(read(cwd, 'rules/incoming.groovy'), /\.getTime\(\)\n$/);
    assert.match(read(cwd, 'scripts/Copier.groovy'), /^ {2}Date due/m);
  });

  it('works with every format: what is left goes where it always goes', async () => {
    for (const format of ['json', 'sarif', 'github']) {
      const cwd = makeFolder({ 'a.groovy': wrong });
      const { code, stdout, stderr } = await runHere(['check', '--fix', '--format', format], { cwd });
      assert.deepEqual([code, stderr], [0, 'sync-rules: Fixed 2 problems in 1 file.\n']);
      if (format === 'sarif') JSON.parse(stdout);
      else assert.equal(stdout, '');
    }
  });

  it('tells of files that may not be written, once each, and what is wrong with them', async () => {
    const cwd = makeFolder({ 'a.groovy': wrong, 'b.groovy': wrong, 'below/c.groovy': wrong });
    await runHere(['check', '--fix', 'gone.groovy'], { cwd });
    chmodSync(path.join(cwd, 'below'), 0o777);
    chmodSync(path.join(cwd, 'below/c.groovy'), 0o666);
    const { code, stdout, stderr } = await withoutWriting(cwd, () => runHere(['check', '--fix'], { cwd }));
    assert.equal(code, 2);
    const remark = (name: string) => `sync-rules: Cannot write '${name}': permission denied.\n`;
    const fixed = 'sync-rules: Fixed 2 problems in 1 file.\n';
    assert.equal(stderr, remark('a.groovy') + remark('b.groovy') + fixed);
    assert.match(stdout, /^2 warnings in 2 of 3 files\.$/m);
  });

  it('tells of files that are not there', async () => {
    const { code, stderr } = await runHere(['check', '--fix', 'gone.groovy'], { cwd: makeFolder() });
    assert.equal(code, 2);
    assert.match(stderr, /Cannot read 'gone\.groovy'/);
  });

  it('refuses standard input', async () => {
    const { code, stderr } = await runHere(['check', '--fix', '-']);
    assert.equal(code, 2);
    assert.match(stderr, /^sync-rules: '--fix' mends files\. It cannot mend standard input\.\n/);
  });
});
