import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Held } from './programs/held';
import { programs, type Program, type Programs } from './programs';
import { SimulatedDisk, type DiskEntry } from './simulatedDisk';

const cuts = 20;
const cutsOfBadDisk = 4;

describe('a data folder whose power is cut', function () {
  this.timeout(400_000);
  let run: Programs;
  let folder = '';
  let entries: readonly DiskEntry[] = [];
  let reader: Program;
  let read = 0;

  before(async () => {
    run = await programs();
    folder = mkdtempSync(join(tmpdir(), 'power-cut-'));
    const data = join(folder, 'data');
    assert.equal(await run.start('writer', data, '40').end(), 0);
    cpSync(join(data, 'database'), join(folder, 'first'), { recursive: true });
    // Two of the engine's three databases are never opened: no need to copy them for each cut.
    for (const unused of ['1', '4']) rmSync(join(folder, 'first/base', unused), { recursive: true });
    const disk = run.start('disk', data, join(folder, 'notes'), '200');
    assert.equal(await disk.end(), 0, disk.errors);
    const lines = readFileSync(join(folder, 'notes'), 'utf8').trimEnd().split('\n');
    entries = lines.map((line) => JSON.parse(line) as DiskEntry);
    reader = run.start('reader');
  });
  after(async () => {
    await reader.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Cuts the power at moments spread over all that was asked; gives what was acknowledged by then and what is there. */
  async function cutPower(count: number, heard: (entry: DiskEntry) => boolean) {
    const disk = new SimulatedDisk(join(folder, 'first'));
    const random = numbersFrom(count);
    const moments = new Set(Array.from({ length: count }, () => Math.floor(random() * entries.length)));
    const results: { acknowledged: number; held: Held | { failure: string } }[] = [];
    let acknowledged = 40;
    for (const [at, entry] of entries.entries()) {
      if (entry.kind === 'acknowledge') acknowledged = entry.number;
      else if (heard(entry)) disk.apply(entry);
      if (!moments.has(at)) continue;
      const place = join(folder, `cut-${read}`);
      disk.cut(join(place, 'database'), random);
      reader.process.stdin.write(`${place}\n`);
      results.push({ acknowledged, held: JSON.parse(await reader.line(read++)) as Held | { failure: string } });
      rmSync(place, { recursive: true });
    }
    return results;
  }

  it('was written to under load: with checkpoints, and files of the log that are used again', () => {
    const count = (wanted: DiskEntry['kind']) => entries.filter(({ kind }) => kind === wanted).length;
    assert.equal(count('acknowledge'), 200);
    assert.ok(
      count('sync') > 250 && count('rename') > 3 && count('write') > 400,
      `${count('sync')} ${count('rename')}`,
    );
  });

  it(`has everything that was acknowledged, ${cuts} times`, async () => {
    const results = await cutPower(cuts, () => true);
    assert.ok(results.length > cuts / 2);
    for (const { acknowledged, held } of results) {
      assert.ok(!('failure' in held), JSON.stringify(held));
      assert.ok(held.newest >= acknowledged, `${acknowledged} were acknowledged, ${held.newest} are there`);
      assert.deepEqual(held.torn, []);
    }
  });

  const hasLost = ({ acknowledged, held }: { acknowledged: number; held: Held | { failure: string } }) =>
    'failure' in held || held.newest < acknowledged || held.torn.length > 0;

  it('would have lost something on a disk that does not sync, so that this test can fail', async () => {
    const results = await cutPower(cutsOfBadDisk, ({ kind }) => kind !== 'sync');
    assert.ok(results.some(hasLost));
  });

  it('would have lost something on a disk that syncs files but not their names', async () => {
    const isOfFolder = (entry: DiskEntry) => entry.kind === 'sync' && !/\/\w*\d\w*$|pg_control$/.test(entry.path);
    const results = await cutPower(cutsOfBadDisk, (entry) => !isOfFolder(entry));
    assert.ok(results.some(hasLost));
  });
});

/** Numbers from 0 to 1 that look random (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
