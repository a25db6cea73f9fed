import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Held } from './programs/held';
import { programs, type Programs } from './programs';

const rounds = 20;

describe('a data folder whose node is killed', function () {
  this.timeout(400_000);
  let run: Programs;
  let folder = '';
  before(async () => {
    run = await programs();
    folder = mkdtempSync(join(tmpdir(), 'crash-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('can be opened, however early the first start was ended', async () => {
    for (const milliseconds of [60, 200, 400, 800]) {
      const early = join(folder, `early-${milliseconds}`);
      const program = run.start('holder', early);
      // The moment is what is tried: nothing that could be waited for marks it.
      await sleep(milliseconds);
      await program.kill();
      const next = run.start('writer', early, '1');
      assert.equal(await next.end(), 0, next.errors);
      assert.equal(next.lines.at(-1), 'kept 1');
      rmSync(early, { recursive: true });
    }
  });

  it(`has everything that was acknowledged, ${rounds} times`, async () => {
    let acknowledged = 0;
    const busy = join(folder, 'busy');
    for (let round = 0; round <= rounds; round++) {
      const program = run.start('writer', busy);
      const { newest, torn } = JSON.parse((await program.line(0)).slice('open '.length)) as Held;
      assert.ok(newest >= acknowledged, `${acknowledged - newest} of ${acknowledged} were lost in round ${round}`);
      // At most the one that was on its way is there without having been acknowledged.
      assert.ok(newest <= acknowledged + 1, `${newest} are there, ${acknowledged} were acknowledged`);
      assert.deepEqual(torn, []);
      await program.line(1 + ((round * 7) % 40));
      await program.kill();
      acknowledged = Number(/^kept (\d+)$/.exec(program.lines.at(-1) ?? '')?.[1]);
      assert.ok(acknowledged > newest);
    }
  });

  for (const [name, code] of [
    ['fdatasyncSync', 'EIO'],
    ['writeSync', 'EIO'],
    ['writeSync', 'ENOSPC'],
  ] as const) {
    it(`ends the node rather than acknowledge what ${name} refused with ${code}`, async () => {
      const program = run.start('failingDisk', join(folder, 'failing'), name, code);
      assert.equal(await program.end(), 1);
      assert.deepEqual(program.lines, ['kept']);
      // The engine calls the log's errors by numbers of its own; a write to standard error fails here too.
      if (name === 'fdatasyncSync')
        assert.match(program.errors, /no longer be read or written \(EIO: the disk fails\)\. Nothing that was/);
    });
  }
});
