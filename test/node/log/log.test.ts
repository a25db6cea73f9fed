import assert from 'node:assert/strict';
import { logEvents, type LogEventName, type LogLevel } from '../../../server/node/log/events';
import { factKinds, leftOut, plainFact } from '../../../server/node/log/facts';
import { errorFacts, jsonLog, newRequestId } from '../../../server/node/log/log';
import { noon, seededRandom } from '../kit';

const canary = 'c4n4ryT0ken-bGV0IG1lIG91dA';

/** A secret in every dress in which it could come to the log. */
const dressed: readonly unknown[] = [
  canary,
  `xsi1_${canary}`,
  `Bearer ${canary}`,
  `/home/somebody xsi1_${canary}`,
  `{"token":"${canary}"}`,
  `https://user:${canary}@tracker.example/path?code=${canary}#${canary}`,
  `postgres://user:${canary}@db.example/node`,
  `The password ${canary} is wrong\nfor\n  ${canary}`,
  { token: canary },
  [canary],
  new Error(canary),
  errorFacts(Object.assign(new Error(`Unexpected token in ${canary}`), { code: canary })).stack,
];

function collect(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const log = jsonLog({ clock: { now: () => noon * 1000 }, level, write: (line) => lines.push(line) });
  return { lines, log };
}

describe('the log of a node', () => {
  it('writes one JSON object a line, with time, level, event, message and facts', () => {
    const { lines, log } = collect();
    log.write('node-stopped', { milliseconds: 12 });
    assert.deepEqual(lines, [
      '{"time":"2025-11-22T21:20:00.000Z","level":"info","event":"node-stopped","message":"The node has stopped after 12 ms.","milliseconds":12}\n',
    ]);
  });

  it('leaves out what is less important than asked for', () => {
    const { lines, log } = collect('warn');
    log.write('node-stopped', { milliseconds: 12 });
    log.write('work-done', { work: 'report' });
    log.write('port-taken', { port: 1, now: 2 });
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { event: string }).event),
      ['port-taken'],
    );
  });

  it('writes words without the facts that were not given', () => {
    const { lines, log } = collect();
    log.write('port-taken', { port: 4711 });
    assert.match(lines[0] ?? '', /Port 4711, which .* told of –\./);
  });

  for (const name of Object.keys(logEvents) as LogEventName[]) {
    it(`lets no secret through in any fact of ${name}`, () => {
      const { lines, log } = collect();
      for (const value of dressed) {
        const facts = Object.fromEntries(Object.keys(logEvents[name].facts).map((fact) => [fact, value]));
        log.write(name, facts);
      }
      assert.equal(lines.length, dressed.length);
      assert.ok(!lines.join('').includes(canary), lines.join(''));
    });
  }

  it('writes no fact that the event does not have', () => {
    const { lines, log } = collect();
    const facts: object = { milliseconds: 1, token: canary };
    log.write('node-stopped', facts);
    assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '') as object), [
      'time',
      'level',
      'event',
      'message',
      'milliseconds',
    ]);
  });

  const kept = [
    ['uuid', '22222222-2222-4222-8222-222222222222'],
    ['fingerprint', '90fa ca92 0000 1111 2222 3333 4444 5555'],
    ['problem', 'partner-unreachable'],
    ['word', 'getNode'],
    ['request', newRequestId(seededRandom(1))],
    ['code', 'ECONNREFUSED'],
    ['code', '23505'],
    ['number', 443],
    ['version', '1.2.3-beta.1'],
    ['path', '/home/somebody/My Data/node'],
    ['path', 'C:\\Users\\somebody\\node'],
    ['setting', 'SYNC_RULES_PORT'],
  ] as const;
  for (const [kind, value] of kept) {
    it(`keeps ${value} as ${kind}`, () => assert.equal(plainFact(kind, value), value));
  }

  it('keeps of a URL its scheme, host and port only', () => {
    assert.equal(plainFact('origin', `http://u:${canary}@127.0.0.1:8080/a?b#c`), 'http://127.0.0.1:8080');
    assert.equal(plainFact('origin', 'file:///etc'), leftOut);
  });

  it('keeps of an error where it was made, not what it says', () => {
    const facts = errorFacts(new TypeError(`${canary}\nand more: ${canary}`));
    const frames = factKinds.stack(facts.stack);
    assert.equal(facts.name, 'TypeError');
    assert.ok(frames && frames.length > 0 && frames.every((line) => line.startsWith('at ')), String(frames));
    assert.ok(!frames.join('').includes(canary));
    assert.deepEqual(errorFacts('thrown text'), { name: 'unknown' });
  });
});
