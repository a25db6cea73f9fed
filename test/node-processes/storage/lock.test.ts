import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs, type Program, type Programs } from './programs';

describe('processes on one data folder', function () {
  this.timeout(400_000);
  let run: Programs;
  let folder = '';
  const started: Program[] = [];
  before(async () => (run = await programs()));
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'processes-'))));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((program) => program.kill()));
    rmSync(folder, { recursive: true, force: true });
  });

  const hold = () => {
    const program = run.start('holder', folder);
    started.push(program);
    return program;
  };

  it('keep each other out, with words, and come in at once when the other was killed', async () => {
    const first = hold();
    assert.equal(await first.line(0), 'open');
    const second = hold();
    assert.match(await second.line(0), /^folder-in-use: Another node already works with the data folder \/.*\.$/);
    assert.equal(await second.end(), 0);
    await first.kill();
    assert.equal(await hold().line(0), 'open');
  });

  it('that start at the same time are one in the end', async () => {
    const all = Array.from({ length: 8 }, hold);
    const said = await Promise.all(all.map((program) => program.line(0)));
    assert.deepEqual(said.map((line) => line.split(':')[0]).toSorted(), [
      ...Array.from({ length: 7 }, () => 'folder-in-use'),
      'open',
    ]);
  });
});
