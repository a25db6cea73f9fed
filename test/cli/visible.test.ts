import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeVisible } from '../../server/cli/visible';
import { makeFolder, runHere } from './program';

describe('makeVisible', () => {
  it('disarms what a terminal would obey, and leaves the rest alone', () => {
    assert.equal(makeVisible('a\u001b[31mb\nc\u2066d\u200e'), 'a\ufffd[31mb\ufffdc\ufffdd\ufffd');
    assert.equal(makeVisible('größe 日本 👩‍👩‍👧'), 'größe 日本 👩‍👩‍👧');
  });
});

describe('names that somebody else gave to files, fields and folders', () => {
  const odd = 'odd\u001b[31m';
  const gone = `gone ${odd}.groovy`;
  const cwd = makeFolder({
    [`${odd} incoming.groovy`]: `issue.summary = replica."${odd}"\nissue.due = (\n`,
    [`other ${odd} outgoing.groovy`]: 'replica.summary = issue.summary\n',
  });
  symlinkSync('nowhere', path.join(cwd, gone));

  for (const given of [
    ['check'],
    ['check', '--fix'],
    ['contract'],
    ['contract', '--out', 'x'],
    ['format', '--check'],
  ]) {
    it(`are shown without what a terminal would obey: ${given.join(' ')}`, async () => {
      const { stdout, stderr } = await runHere(given, { cwd });
      assert.ok(!`${stdout}${stderr}`.includes('\u001b'));
      assert.match(stderr, /odd\ufffd\[31m/);
    });
  }
});
