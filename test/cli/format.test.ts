import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { indentationOf } from '../../server/cli/format/indentation';
import { makeFolder, runHere, runProgram, withoutWriting } from './program';

const untidy = 'if(firstSync){\nissue.projectKey="DEMO"\n}\n';
const tidy = 'if (firstSync) {\n    issue.projectKey = "DEMO"\n}\n';
const latin = Uint8Array.of(0x69, 0x66, 0x28, 0x22, 0xe9, 0x22, 0x29, 0x7b, 0x7d, 0x0a);
const longAgo = new Date('2021-05-17T10:00:00Z');

/** What a file of a folder holds, byte for byte. */
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'latin1');

describe('sync-rules format', () => {
  it('formats files where they are, and says which and how many', async () => {
    const cwd = makeFolder({ 'a.groovy': untidy, 'b/c.gvy': untidy, 'd.groovy': tidy });
    const outcome = await runProgram(['format'], { cwd });
    assert.deepEqual(outcome, {
      code: 0,
      stdout: `Formatted a.groovy\nFormatted ${path.join('b', 'c.gvy')}\nFormatted 2 of 3 files.\n`,
      stderr: '',
    });
    assert.deepEqual([read(cwd, 'a.groovy'), read(cwd, 'b/c.gvy'), read(cwd, 'd.groovy')], [tidy, tidy, tidy]);
    assert.deepEqual(readdirSync(cwd), ['a.groovy', 'b', 'd.groovy']);
  });

  it('does not write what is in order', async () => {
    const cwd = makeFolder({ 'a.groovy': tidy });
    utimesSync(path.join(cwd, 'a.groovy'), longAgo, longAgo);
    const inode = statSync(path.join(cwd, 'a.groovy')).ino;
    const outcome = await runHere(['format'], { cwd });
    assert.deepEqual(outcome, { code: 0, stdout: 'All is in order in 1 file.\n', stderr: '' });
    const after = statSync(path.join(cwd, 'a.groovy'));
    assert.deepEqual([after.mtime, after.ino], [longAgo, inode]);
  });

  it('has nothing left to do the second time', async () => {
    const cwd = makeFolder({ 'a.groovy': untidy, 'b.groovy': 'def x = [\n  1,\n      2]' });
    await runHere(['format'], { cwd });
    const { stdout } = await runHere(['format'], { cwd });
    assert.equal(stdout, 'All is in order in 2 files.\n');
  });

  describe('--check', () => {
    const cwd = makeFolder({ 'a.groovy': untidy, 'b.groovy': tidy, 'c.groovy': untidy });
    const cases: [given: string[], code: number, stdout: string][] = [
      [['b.groovy'], 0, 'All is in order in 1 file.\n'],
      [['a.groovy', 'b.groovy'], 1, 'Not in order: a.groovy\n1 of 2 files is not in order.\n'],
      [[], 1, 'Not in order: a.groovy\nNot in order: c.groovy\n2 of 3 files are not in order.\n'],
      [['a.groovy', 'a.groovy'], 1, 'Not in order: a.groovy\n1 of 1 file is not in order.\n'],
      [['gone.groovy', 'a.groovy'], 2, 'Not in order: a.groovy\n1 of 1 file is not in order.\n'],
    ];
    for (const [given, code, stdout] of cases) {
      it(`is ${code} for: ${given.join(' ')}`, async () => {
        const outcome = await runHere(['format', '--check', ...given], { cwd });
        assert.deepEqual([outcome.code, outcome.stdout], [code, stdout]);
        assert.equal(read(cwd, 'a.groovy'), untidy);
      });
    }

    const faulty = 'x = = 2\n';
    const ofOdd = (what: string) =>
      `sync-rules: 'odd.groovy' has syntax errors, ${what}. To see them: sync-rules check\n`;
    const parts: [files: Record<string, string>, checked: string, formatted: string][] = [
      [{}, '', ''],
      [{ 'a.groovy': tidy }, 'All is in order in 1 file. ', 'All is in order in 1 file. '],
      [
        { 'a.groovy': untidy },
        'Not in order: a.groovy\n1 of 2 files is not in order. ',
        'Formatted a.groovy\nFormatted 1 of 2 files. ',
      ],
    ];
    for (const [files, checked, formatted] of parts) {
      it(`does not say that a file with syntax errors is in order, beside ${Object.values(files)[0] ?? 'none'}`, async () => {
        const folder = makeFolder({ ...files, 'odd.groovy': faulty });
        const one = '1 file has syntax errors and was looked at only in part.\n';
        assert.deepEqual(await runHere(['format', '--check'], { cwd: folder }), {
          ...{ code: files['a.groovy'] === untidy ? 1 : 0, stdout: checked + one },
          stderr: ofOdd('so that it was looked at only in part'),
        });
        assert.deepEqual(await runHere(['format'], { cwd: folder }), {
          ...{ code: 0, stdout: formatted + one },
          stderr: ofOdd('which were left as they are'),
        });
      });
    }

    it('counts files with syntax errors', async () => {
      const folder = makeFolder({ 'a.groovy': faulty, 'b.groovy': `x=1\n\n${faulty}`, 'c.groovy': tidy });
      const { code, stdout } = await runHere(['format', '--check'], { cwd: folder });
      const words = '1 of 3 files is not in order. 2 files have syntax errors and were looked at only in part.';
      assert.deepEqual([code, stdout], [1, `Not in order: b.groovy\n${words}\n`]);
      const input = await runProgram(['format', '--check', '-'], { input: faulty });
      assert.deepEqual(input, {
        ...{ code: 0, stdout: '' },
        stderr:
          "sync-rules: '-' has syntax errors, so that it was looked at only in part. To see them: sync-rules check\n",
      });
    });
  });

  describe('indentation', () => {
    const body = (unit: string) => `if (firstSync) {\n${unit}issue.projectKey = "DEMO"\n}\n`;
    const cases: [is: string, options: string[], before: string, after: string][] = [
      ['that of the file', [], body('  '), body('  ')],
      ['that of the file, by tabs', [], body('\t'), body('\t')],
      ['four blanks where the file has none', [], untidy, tidy],
      ['as many blanks as asked for', ['--indent', '2'], untidy, body('  ')],
      ['tabs where asked for', ['--indent=tab'], body('  '), body('\t')],
    ];
    for (const [is, options, before, after] of cases) {
      it(is, async () => {
        const cwd = makeFolder({ 'a.groovy': before });
        await runHere(['format', ...options], { cwd });
        assert.equal(read(cwd, 'a.groovy'), after);
      });
    }

    const texts: [is: string, text: string, unit: string][] = [
      ['nothing', '', '    '],
      ['no block', 'a\nb\n', '    '],
      ['most blocks count', 'a {\n  b\n}\nc {\n   d\n}\ne {\n  f\n}\n', '  '],
      ['inner blocks count for themselves', 'a {\n\tb {\n\t\tc\n\t}\n}\n', '\t'],
      ['comments and lines that go on do not count', '/*\n * a\n * b\n */\nx = a +\n        b\ny {\n  z\n}\n', '  '],
      ['steps wider than anybody indents by do not count', `a {\n${' '.repeat(12)}b\n}\n`, '    '],
      ['empty lines in between', 'a { x ->\r\n\r\n   b\r\n}\r\n', '   '],
    ];
    for (const [is, text, unit] of texts) it(`of a text: ${is}`, () => assert.equal(indentationOf(text), unit));
  });

  describe('keeps', () => {
    const cases: [is: string, before: string, after: string][] = [
      ['a byte order mark', `\xef\xbb\xbf${untidy}`, `\xef\xbb\xbf${tidy}`],
      ['line ends', untidy.replaceAll('\n', '\r\n'), tidy.replaceAll('\n', '\r\n')],
      ['letters', '// Gr\xc3\xbc\xc3\x9fe\nx=1\n', '// Gr\xc3\xbc\xc3\x9fe\nx = 1\n'],
    ];
    for (const [is, before, after] of cases) {
      it(is, async () => {
        const cwd = makeFolder({ 'a.groovy': Buffer.from(before, 'latin1') });
        await runHere(['format'], { cwd });
        assert.equal(read(cwd, 'a.groovy'), after);
      });
    }

    it('permissions, and links as links', async () => {
      const cwd = makeFolder({ 'far/a.groovy': untidy, 'near/.keep': '' });
      chmodSync(path.join(cwd, 'far/a.groovy'), 0o764);
      symlinkSync('../far/a.groovy', path.join(cwd, 'near/a.groovy'));
      const { stdout } = await runHere(['format', 'near'], { cwd });
      assert.match(stdout, /^Formatted near.a\.groovy\n/);
      assert.ok(lstatSync(path.join(cwd, 'near/a.groovy')).isSymbolicLink());
      assert.equal(read(cwd, 'far/a.groovy'), tidy);
      assert.equal(statSync(path.join(cwd, 'far/a.groovy')).mode & 0o777, 0o764);
    });

    it('a statement that cannot be read, and says so', async () => {
      const cwd = makeFolder({ 'a.groovy': 'x=1\n\n\n\ny = = 2\n' });
      const { code, stderr } = await runHere(['format'], { cwd });
      assert.equal(code, 0);
      assert.match(read(cwd, 'a.groovy'), /^x = 1\n[^]*y = = 2\n$/);
      assert.equal(
        stderr,
        "sync-rules: 'a.groovy' has syntax errors, which were left as they are. To see them: sync-rules check\n",
      );
    });
  });

  describe('leaves alone', () => {
    const cases: [is: string, name: string, content: string | Uint8Array, reason: string][] = [
      ['what is not UTF-8', 'a.groovy', latin, "Cannot read 'a.groovy': it is not UTF-8, so it was left as it is."],
      [
        'what is UTF-16',
        'a.groovy',
        Uint8Array.of(0xff, 0xfe, 0x78, 0),
        "Cannot read 'a.groovy': it is not UTF-8, so it was left as it is.",
      ],
      [
        'what is no Groovy file',
        'connection.json',
        '{"a":1}',
        "Cannot format 'connection.json': its name does not end with .groovy or .gvy.",
      ],
    ];
    for (const [is, name, content, reason] of cases) {
      it(is, async () => {
        const cwd = makeFolder({ [name]: content });
        const outcome = await runHere(['format', name], { cwd });
        assert.deepEqual(outcome, { code: 2, stdout: '', stderr: `sync-rules: ${reason}\n` });
        assert.equal(read(cwd, name), Buffer.from(content).toString('latin1'));
      });
    }

    it('what check does not look for either', async () => {
      const cwd = makeFolder({ 'node_modules/a.groovy': untidy, '.git/a.groovy': untidy, 'a.txt': untidy });
      const outcome = await runHere(['format'], { cwd });
      assert.deepEqual(outcome, { code: 0, stdout: '', stderr: "sync-rules: No rules found in '.'.\n" });
      assert.equal(read(cwd, 'node_modules/a.groovy'), untidy);
    });

    it('what may not be written, and says so', async () => {
      const cwd = makeFolder({ 'a.groovy': untidy, 'b.groovy': tidy });
      await runHere(['format', '--check'], { cwd });
      const outcome = await withoutWriting(cwd, () => runHere(['format'], { cwd }));
      assert.deepEqual(outcome, {
        code: 2,
        stdout: 'All is in order in 1 file.\n',
        stderr: "sync-rules: Cannot write 'a.groovy': permission denied.\n",
      });
      assert.equal(read(cwd, 'a.groovy'), untidy);
    });

    it('a folder that has the name of a rule, and goes on', async () => {
      const cwd = makeFolder({ 'b.groovy': untidy });
      mkdirSync(path.join(cwd, 'a.groovy'));
      assert.equal((await runHere(['format', 'a.groovy', 'b.groovy', 'gone'], { cwd })).code, 2);
      assert.equal(read(cwd, 'b.groovy'), tidy);
    });
  });

  describe('standard input', () => {
    const cases: [given: string[], input: string | Uint8Array, code: number, stdout: string, stderr: string][] = [
      [['-'], untidy, 0, tidy, ''],
      [['-', '--indent', '1'], untidy, 0, tidy.replace('    ', ' '), ''],
      [['-'], tidy, 0, tidy, ''],
      [['-'], '', 0, '', ''],
      [['-'], `\ufeff${untidy}`, 0, `\ufeff${tidy}`, ''],
      [['-', '--check'], tidy, 0, '', ''],
      [['-', '--check'], untidy, 1, 'Not in order: standard input.\n', ''],
      [['-'], latin, 2, '', "sync-rules: Cannot read '-': it is not UTF-8, so it was left as it is.\n"],
    ];
    for (const [given, input, code, stdout, stderr] of cases) {
      it(`is formatted to standard output: ${given.join(' ')} < ${JSON.stringify(input.toString())}`, async () => {
        assert.deepEqual(await runProgram(['format', ...given], { input }), { code, stdout, stderr });
      });
    }
  });

  const refusals: [given: string[], message: string][] = [
    [['--indent', '0'], "'--indent' needs a number of blanks from 1 to 16, or tab, not '0'."],
    [['--indent', 'tabs'], "'--indent' needs a number of blanks from 1 to 16, or tab, not 'tabs'."],
    [['--check=yes'], "Option '--check' takes no value."],
    [['-', 'a.groovy'], "'-' stands alone: it is written to standard output, and files where they are."],
    [['--chek'], "Unknown option '--chek'. Did you mean '--check'?"],
  ];
  for (const [given, message] of refusals) {
    it(`refuses: ${given.join(' ')}`, async () => {
      const outcome = await runHere(['format', ...given]);
      assert.deepEqual(outcome, {
        code: 2,
        stdout: '',
        stderr: `sync-rules: ${message}\nFor help: sync-rules help format\n`,
      });
    });
  }
});
