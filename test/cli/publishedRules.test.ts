import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connectionOf, noon } from './fakeModel';
import { type Bench, withNode } from './nodeKit';
import { makeFolder, withoutWriting } from './program';

const first = { outgoing: 'replica.key = issue.key\n', incoming: 'issue.summary = replica.summary\n' };
const second = { outgoing: `${first.outgoing}replica.summary = issue.summary\n`, incoming: first.incoming };
const mine = { outgoing: 'replica.labels = issue.labels\n', incoming: 'issue.labels = replica.labels\n' };
const name = 'Left to right';
const connection = connectionOf(1, { name });

const rules = ['connections', 'rules'];

/** A node with a connection of two versions of rules. */
function withRules(action: (bench: Bench) => Promise<void>): Promise<void> {
  return withNode(async (bench) => {
    bench.model.connections = [connection];
    bench.model.publish(connection.id, first, 'the first');
    bench.model.publish(connection.id, second);
    await action(bench);
  });
}

const fromFirstToSecond = [
  '--- outgoing.groovy (version 1)',
  '+++ outgoing.groovy (version 2)',
  '@@ -1 +1,2 @@',
  ' replica.key = issue.key',
  '+replica.summary = issue.summary',
];

const filesOf = (scripts: typeof mine) => ({
  'outgoing.groovy': scripts.outgoing,
  'incoming.groovy': scripts.incoming,
});
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const version = (folder: string) => read(folder, '.sync-rules-version');

describe('sync-rules connections rules get', () => {
  it('prints both rules, or one as it is', () =>
    withRules(async ({ run, json }) => {
      const both = await run([...rules, 'get', name]);
      assert.deepEqual(both, {
        code: 0,
        stdout: [
          'Version 2, published by anna at 2026-03-01 12:00 UTC',
          '',
          'outgoing.groovy',
          '    replica.key = issue.key',
          '    replica.summary = issue.summary',
          '',
          'incoming.groovy',
          '    issue.summary = replica.summary',
          '',
        ].join('\n'),
        stderr: '',
      });
      const one = await run([...rules, 'get', name, '--only=outgoing', '--rules-version=1']);
      assert.deepEqual(one, { code: 0, stdout: first.outgoing, stderr: '' });
      const told = (await json([...rules, 'get', name, '--rules-version', '1'])) as typeof mine;
      assert.deepEqual([told.outgoing, told.incoming], [first.outgoing, first.incoming]);
    }));

  it('prints on a terminal nothing that it would obey, and elsewhere what is there', () =>
    withRules(async ({ model, run }) => {
      model.publish(connection.id, { ...first, outgoing: '// \x1b[31mred\n' });
      const get = [...rules, 'get', name, '--only=outgoing'];
      assert.equal((await run(get, { columns: 80 })).stdout, '// \ufffd[31mred\n');
      assert.equal((await run(get)).stdout, '// \x1b[31mred\n');
    }));

  it('writes both into a folder, over nothing else unless that was said', () =>
    withRules(async ({ model, run }) => {
      const cwd = makeFolder();
      const get = (...more: string[]) => run([...rules, 'get', name, 'a/b', ...more], { cwd });
      const folder = path.join(cwd, 'a/b');
      const outgoing = `'${path.join('a/b', 'outgoing.groovy')}'`;
      const done = await get();
      assert.deepEqual(done, {
        code: 0,
        stdout: `Version 2 is in ${outgoing} and '${path.join('a/b', 'incoming.groovy')}'.\n`,
        stderr: '',
      });
      assert.deepEqual([read(folder, 'outgoing.groovy'), version(folder)], [second.outgoing, `${connection.id} 2\n`]);
      // A second run changes nothing and is no mistake.
      assert.equal((await get()).code, 0);
      model.publish(connection.id, first);
      const refused = await get();
      assert.deepEqual([refused.code, refused.stdout], [2, '']);
      assert.equal(
        refused.stderr,
        `sync-rules: ${outgoing} would be written over. Give another folder, or --force to do it.\n`,
      );
      assert.deepEqual([read(folder, 'outgoing.groovy'), version(folder)], [second.outgoing, `${connection.id} 2\n`]);
      assert.equal((await get('--force')).code, 0);
      assert.deepEqual([read(folder, 'outgoing.groovy'), version(folder)], [first.outgoing, `${connection.id} 3\n`]);
    }));

  it('tells that a folder cannot be written to', () =>
    withRules(async ({ run }) => {
      const cwd = makeFolder({ 'outgoing.groovy': 'x', 'a-file': '' });
      const { code, stderr } = await run([...rules, 'get', name, 'a-file/b'], { cwd });
      assert.deepEqual([code, stderr.split(':')[1]], [2, " Cannot write to '" + path.join('a-file', 'b') + "'"]);
      await withoutWriting(cwd, async () => {
        const refused = await run([...rules, 'get', name, '.', '--force'], { cwd });
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, /Cannot write to '\.': permission denied\./);
      });
    }));

  /** [arguments after the name, exit code, what standard error begins with] */
  const refusals: [given: string[], code: number, message: string][] = [
    [['--force'], 2, "'--force' goes with a folder."],
    [['x', '--only=outgoing'], 2, "'--only' prints one rule; into a folder both are written."],
    [['--only=both'], 2, "Unknown rule 'both'. Choose 'outgoing' or 'incoming'."],
    [['--rules-version=x'], 2, "'--rules-version' needs a number such as 3, not 'x'."],
    [['--rules-version=7'], 1, 'No such rules. '],
  ];
  for (const [given, exit, message] of refusals) {
    it(`refuses: ${given.join(' ')}`, () =>
      withRules(async ({ run }) => {
        const { code, stderr } = await run([...rules, 'get', name, ...given]);
        assert.ok(stderr.startsWith(`sync-rules: ${message}`), stderr);
        assert.equal(code, exit);
      }));
  }
});

describe('sync-rules connections rules versions, diff and rollback', () => {
  it('lists versions', () =>
    withRules(async ({ model, run, json }) => {
      model.publish(connection.id, first, 'was better', 1);
      const { stdout } = await run([...rules, 'versions', name]);
      assert.equal(
        stdout,
        [
          'Version  When                  Who   Note',
          '3        2026-03-01 12:00 UTC  anna  brings back version 1, was better',
          '2        2026-03-01 12:00 UTC  anna',
          '1        2026-03-01 12:00 UTC  anna  the first',
          '',
        ].join('\n'),
      );
      const told = (await json([...rules, 'versions', name])) as { versions: { version: number }[] };
      assert.deepEqual(
        told.versions.map((one) => one.version),
        [3, 2, 1],
      );
      model.connections = [connectionOf(2)];
      const none = await run([...rules, 'versions', 'connection 2']);
      assert.match(none.stdout, /^There are no rules of 'connection 2' yet\./);
    }));

  it('shows what changed', () =>
    withRules(async ({ model, run, json }) => {
      for (const given of [[], ['1'], ['1', '2']]) {
        const { code, stdout } = await run([...rules, 'diff', name, ...given]);
        assert.deepEqual([code, stdout], [0, `${fromFirstToSecond.join('\n')}\n`]);
      }
      const same = await run([...rules, 'diff', name, '1', '1']);
      assert.equal(same.stdout, 'Versions 1 and 1 are the same.\n');
      const told = (await json([...rules, 'diff', name])) as Record<string, unknown>;
      assert.deepEqual([told.from, told.to, told.incoming], [1, 2, '']);
      const colored = await run([...rules, 'diff', name], { columns: 80 });
      assert.ok(colored.stdout.includes('\x1b[32m+replica.summary = issue.summary\x1b[0m\n'));
      const alone = await run([...rules, 'diff', name, '0']);
      assert.deepEqual(
        [alone.code, alone.stderr.split('\n')[0]],
        [2, "sync-rules: A version is a number such as 3, not '0'."],
      );
      model.connections = [connectionOf(2)];
      const none = await run([...rules, 'diff', 'connection 2']);
      assert.deepEqual([none.code, none.stdout], [0, 'Nothing to compare: there are no rules yet.\n']);
      model.publish(connectionOf(2).id, first);
      const single = await run([...rules, 'diff', 'connection 2']);
      assert.deepEqual([single.code, single.stdout], [0, 'Nothing to compare: version 1 is the first one.\n']);
    }));

  it('brings an older version back', () =>
    withRules(async ({ run, json, seen }) => {
      const { code, stdout } = await run([...rules, 'rollback', name, '1', '--note=oops']);
      assert.deepEqual([code, stdout], [0, "Version 3 of 'Left to right' has the rules of version 1 again.\n"]);
      assert.deepEqual(seen('rollBackRules')[0]?.body, { version: 1, note: 'oops' });
      const told = (await json([...rules, 'rollback', name, '2'])) as Record<string, unknown>;
      assert.deepEqual([told.version, told.restores, told.outgoing], [4, 2, undefined]);
      const missing = await run([...rules, 'rollback', name]);
      assert.deepEqual(
        [missing.code, missing.stderr.split(',')[0]],
        [2, 'sync-rules: Say which version shall come back'],
      );
    }));
});

describe('sync-rules connections rules publish', () => {
  const publish = ({ run }: Bench, cwd: string, ...more: string[]) =>
    run([...rules, 'publish', name, ...more], { cwd });

  it('publishes what was got and changed, and again', () =>
    withRules(async (bench) => {
      const cwd = makeFolder();
      await bench.run([...rules, 'get', name, '.'], { cwd });
      writeFileSync(path.join(cwd, 'outgoing.groovy'), `\ufeff${mine.outgoing}`);
      const done = await publish(bench, cwd, '--note', 'of mine');
      assert.deepEqual(done, { code: 0, stdout: "Published as version 3 of 'Left to right'.\n", stderr: '' });
      const [request] = bench.seen('publishRules');
      assert.deepEqual(
        [request?.ifMatch, request?.body],
        [2, { outgoing: mine.outgoing, incoming: second.incoming, note: 'of mine' }],
      );
      assert.equal(version(cwd), `${connection.id} 3\n`);
      const again = await publish(bench, cwd);
      assert.deepEqual(again, {
        code: 0,
        stdout: 'Version 3 has these very rules already; nothing was published.\n',
        stderr: '',
      });
      const told = await bench.json([...rules, 'publish', name, cwd]);
      assert.deepEqual(told, {
        version: 3,
        at: noon,
        by: 'anna',
        note: 'of mine',
        restores: null,
        published: false,
      });
      writeFileSync(path.join(cwd, 'outgoing.groovy'), `${mine.outgoing}replica.status = issue.status\n`);
      const next = (await bench.json([...rules, 'publish', name, cwd])) as Record<string, unknown>;
      assert.deepEqual([next.version, next.published], [4, true]);
    }));

  it('publishes the first rules of a connection', () =>
    withNode(async (bench) => {
      bench.model.connections = [connection];
      const cwd = makeFolder({ 'a/outgoing.groovy': mine.outgoing, 'a/incoming.groovy': mine.incoming });
      const { code, stdout } = await publish(bench, cwd, 'a');
      assert.deepEqual([code, stdout], [0, "Published as version 1 of 'Left to right'.\n"]);
      assert.equal(bench.seen('publishRules')[0]?.ifMatch, 0);
    }));

  it('wants to know the version that rules were made from', () =>
    withRules(async (bench) => {
      const another = '00000000-0000-4000-8000-000000000009 2';
      for (const known of [undefined, another, 'nonsense']) {
        const cwd = makeFolder({ ...filesOf(mine), ...(known !== undefined && { '.sync-rules-version': known }) });
        const { code, stderr } = await publish(bench, cwd);
        assert.equal(code, 2);
        assert.match(
          stderr,
          /^sync-rules: It is not known which version of 'Left to right' the rules in '\.' were made from; the newest is 2\./,
        );
      }
      const cwd = makeFolder(filesOf(mine));
      assert.equal((await publish(bench, cwd, '--base', '2')).code, 0);
      const newest = await publish(bench, makeFolder(filesOf(second)), '--base=newest');
      assert.deepEqual([newest.code, bench.seen('publishRules').map(({ ifMatch }) => ifMatch)], [0, [2, 3]]);
    }));

  it('shows what somebody else has published meanwhile, and how to go on', () =>
    withRules(async (bench) => {
      const cwd = makeFolder({ ...filesOf(mine), '.sync-rules-version': `${connection.id} 1\n` });
      const { code, stdout, stderr } = await publish(bench, cwd);
      assert.deepEqual([code, stdout, version(cwd)], [1, '', `${connection.id} 1\n`]);
      assert.equal(
        stderr,
        [
          'sync-rules: Rules changed meanwhile. Version 2 of the rules was published by anna after the version that yours were made from. Compare both, and publish again.',
          '',
          'What changed from version 1 to version 2 (anna, 2026-03-01 12:00 UTC):',
          ...fromFirstToSecond,
          '',
          "To see the newest rules:      sync-rules connections rules get 'Left to right' OTHER-FOLDER",
          'Bring their changes into yours, then',
          "to publish over version 2:    sync-rules connections rules publish 'Left to right' --base 2",
          '',
        ].join('\n'),
      );
      const elsewhere = await bench.run([...rules, 'publish', name, cwd]);
      assert.match(elsewhere.stderr, new RegExp(`rules publish 'Left to right' '${cwd}' --base 2\n$`));
      const asJson = await bench.run([...rules, 'publish', name, cwd, '--json']);
      const problem = JSON.parse(asJson.stderr) as { type: string; newest: { outgoing: string } };
      assert.deepEqual([asJson.code, problem.newest.outgoing], [1, second.outgoing]);
      assert.match(problem.type, /\/rules-conflict$/);
    }));

  it('tells each mistake at its place', () =>
    withRules(async (bench) => {
      const cwd = makeFolder({ 'outgoing.groovy': 'a\n  BROKEN here\n', 'incoming.groovy': 'BROKEN' });
      const { code, stdout, stderr } = await publish(bench, cwd, '--base=2');
      assert.deepEqual([code, stdout, existsSync(path.join(cwd, '.sync-rules-version'))], [1, '', false]);
      assert.equal(
        stderr,
        [
          'outgoing.groovy:2:3: error: This is broken. [syntax/unexpected]',
          ' 2 |   BROKEN here',
          '   |   ^',
          '',
          'incoming.groovy:1:1: error: This is broken. [syntax/unexpected]',
          ' 1 | BROKEN',
          '   | ^',
          '',
          '2 errors in 2 of 2 files.',
          'sync-rules: Nothing was published.',
          '',
        ].join('\n'),
      );
      const github = await publish(bench, cwd, '--base=2', '--format=github');
      assert.match(github.stderr, /^::error file=outgoing\.groovy,line=2,col=3,/);
      const lines = await publish(bench, cwd, '--base=2', '--format=json');
      assert.deepEqual(
        lines.stderr
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { line: number }).line),
        [2, 1],
      );
      const asJson = await bench.run([...rules, 'publish', name, cwd, '--base=2', '--json']);
      assert.equal((JSON.parse(asJson.stderr) as { errors: unknown[] }).errors.length, 2);
    }));

  it('asks for the connection first, then for the folder', () =>
    withRules(async ({ run }) => {
      const { code, stderr } = await run([...rules, 'publish'], { cwd: makeFolder() });
      assert.equal(code, 2);
      assert.match(stderr, /^sync-rules: Name the connection, by its name or id\./);
    }));

  /** [files, arguments, what standard error begins with] */
  const refusals: [files: Record<string, string | Uint8Array>, given: string[], message: string][] = [
    [
      {},
      [],
      "Cannot read 'outgoing.groovy': there is no such file or folder. Name the folder of the rules as well, such as 'connections/NAME'.",
    ],
    [
      { [`connections/${name}/outgoing.groovy`]: '' },
      [],
      `Cannot read 'outgoing.groovy': there is no such file or folder. Name the folder of the rules as well, such as 'connections/${name}'.`,
    ],
    [
      { [`${name}/incoming.groovy`]: '' },
      [],
      `Cannot read 'outgoing.groovy': there is no such file or folder. Name the folder of the rules as well, such as '${name}'.`,
    ],
    [{ 'outgoing.groovy': '' }, [], "Cannot read 'incoming.groovy': there is no such file or folder."],
    [
      { ...filesOf(mine), 'outgoing.groovy': Uint8Array.of(0xff) },
      [],
      "Cannot read 'outgoing.groovy': it is not UTF-8.",
    ],
    [filesOf(mine), ['--base=x'], "'--base' needs a number or newest, not 'x'."],
    [filesOf(mine), ['--json', '--format=text'], ''],
  ];
  for (const [files, given, message] of refusals) {
    it(`refuses ${Object.keys(files).join(' ')} ${given.join(' ')}`, () =>
      withRules(async (bench) => {
        const { code, stderr } = await publish(bench, makeFolder(files), ...given);
        assert.ok(stderr.startsWith(given.includes('--json') ? '{"type"' : `sync-rules: ${message}`), stderr);
        assert.deepEqual([code, bench.seen('publishRules').length], [2, 0]);
      }));
  }
});
