import assert from 'node:assert/strict';
import { type IncomingMessage } from 'node:http';
import { Access, checkHost, isOriginAllowed } from '../../../server/node/http/access';
import { clientAddress } from '../../../server/node/http/incoming';
import { RateLimit } from '../../../server/node/http/rateLimit';
import { hashToken } from '../../../server/node/http/settings';
import { Counter, Gauge, Histogram, metricsText } from '../../../server/node/metrics/registry';
import { NodeProblem } from '../../../server/node/problems/problem';
import { blockListOf } from '../../../server/node/urls/addresses';
import { problem } from '../kit';

describe('a limit by address', () => {
  it('holds for a while, says for how long, and then no more', () => {
    let now = 0;
    const limit = new RateLimit({ most: 2, seconds: 60 }, () => now);
    for (let times = 0; times < 2; times++) {
      limit.check('1.2.3.4');
      limit.count('1.2.3.4');
    }
    now = 20_500;
    assert.throws(
      () => limit.check('1.2.3.4'),
      (error: unknown) => error instanceof NodeProblem && error.facts.seconds === 40,
    );
    limit.check('1.2.3.5');
    now = 60_000;
    limit.check('1.2.3.4');
    limit.count('1.2.3.4');
    limit.check('1.2.3.4');
  });

  it('counts networks of 64 bits as one, however they are spelled', () => {
    const limit = new RateLimit({ most: 1, seconds: 60 }, () => 0);
    limit.count('2606:2800:220:1:2:3:4:5');
    for (const same of ['2606:2800:220:1::', '2606:2800:220:1::9', '2606:2800:220:1:ffff::1']) {
      assert.throws(() => limit.check(same), problem('too-many-requests'), same);
    }
    for (const other of ['2606:2800:220:2::1', '2606:2800:220::1', '::1']) limit.check(other);
    limit.count('::1');
    assert.throws(() => limit.check('::2'), problem('too-many-requests'));
  });

  it('remembers so many addresses and no more', () => {
    const limit = new RateLimit({ most: 1, seconds: 60 }, () => 0);
    for (let number = 0; number < 10_001; number++)
      limit.count(`10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);
    limit.check('10.0.0.0');
    assert.throws(() => limit.check('10.0.0.1'), problem('too-many-requests'));
  });
});

describe('who asks', () => {
  const cases: [string, string, string | undefined, readonly string[]][] = [
    ['the socket, where no proxy is trusted', '10.0.0.1', '6.6.6.6', []],
    ['the socket, where it is no proxy', '10.0.0.1', '6.6.6.6', ['10.1.0.0/16']],
    ['the socket, where the proxy says nothing', '10.0.0.1', undefined, ['10.0.0.0/8']],
    ['the socket, where the proxy says nonsense', '10.0.0.1', 'unknown', ['10.0.0.0/8']],
  ];
  const asked = (remoteAddress: string, forwarded: string | undefined) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;
  for (const [title, socket, forwarded, trusted] of cases) {
    it(`is ${title}`, () => assert.equal(clientAddress(asked(socket, forwarded), blockListOf(trusted)), socket));
  }

  it('is the nearest address that no trusted proxy has', () => {
    const trusted = blockListOf(['10.0.0.0/8', 'fd00::/8']);
    const of = (socket: string, forwarded: string) => clientAddress(asked(socket, forwarded), trusted);
    assert.equal(of('10.0.0.1', '6.6.6.6, 93.184.216.34'), '93.184.216.34');
    assert.equal(of('::ffff:10.0.0.1', '6.6.6.6, 93.184.216.34, 10.0.0.2'), '93.184.216.34');
    assert.equal(of('fd00::1', '[2606:2800::1]:4711'), '2606:2800::1');
    assert.equal(of('10.0.0.1', '93.184.216.34:4711'), '93.184.216.34');
    assert.equal(of('10.0.0.1', '10.0.0.2'), '10.0.0.2');
  });

  it('is known by one of several tokens', () => {
    const tokens = [
      { name: 'ann', hash: hashToken('one') },
      { name: 'broken', hash: 'xyz' },
      { name: 'bob', hash: hashToken('two') },
    ];
    const access = new Access(
      () => tokens,
      () => 0,
    );
    assert.deepEqual([access.userOf('Bearer one', 'a'), access.userOf('bearer two', 'a')], ['ann', 'bob']);
    for (const wrong of ['Bearer three', `Bearer ${hashToken('one')}`, 'Bearer ONE']) {
      assert.throws(() => access.userOf(wrong, 'a'), problem('token-wrong'));
    }
    for (const none of [undefined, '', 'Bearer', 'Bearer ', 'Bearer one two', 'one']) {
      assert.throws(() => access.userOf(none, 'a'), problem('token-missing'));
    }
    assert.throws(() => new Access(() => []).userOf('Bearer one', 'a'), problem('token-wrong'));
  });
});

describe('names and pages', () => {
  it('are taken on loopback only when they are the own ones', () => {
    const settings = { host: '::1' };
    for (const host of ['localhost', '[::1]:80', '127.0.0.1', '127.0.0.5:1', 'node.example', '2130706433']) {
      checkHost(host, settings, 'https://node.example/sync');
    }
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.1', '', undefined, 'a b', 'xnode.example']) {
      assert.throws(
        () => checkHost(host, settings, 'https://node.example/sync'),
        problem('host-wrong'),
        host ?? 'none',
      );
    }
    checkHost('anything.example', { host: '0.0.0.0' }, null);
  });

  it('are allowed as the settings say, below a name with a star', () => {
    const settings = { allowedOrigins: ['https://vscode.dev', 'https://*.vscode-cdn.net'] };
    for (const origin of ['https://vscode.dev', 'https://a.vscode-cdn.net', 'https://a.b.vscode-cdn.net']) {
      assert.ok(isOriginAllowed(origin, settings), origin);
    }
    for (const origin of [
      ...['http://vscode.dev', 'https://vscode.dev:8443', 'https://vscode.dev.evil.example', 'https://vscode-cdn.net'],
      ...['https://evilvscode-cdn.net', 'http://a.vscode-cdn.net', 'null', ''],
    ]) {
      assert.ok(!isOriginAllowed(origin, settings), origin);
    }
    assert.ok(!isOriginAllowed('https://vscode.dev', {}));
  });
});

describe('the text of metrics', () => {
  it('has each family with its help, type and values', () => {
    const counter = new Counter({ name: 'some_total', help: 'Line\nand \\ more.' });
    for (let times = 0; times < 3; times++) counter.add({ word: 'a"b\\c\nd' });
    const histogram = new Histogram({ name: 'some_seconds', help: 'Time.' }, [0.1, 1]);
    for (const seconds of [0.1, 0.5, 3]) histogram.observe(seconds, {});
    const gauge = new Gauge({ name: 'some', help: 'Now.' }, () => [[{}, 7]]);
    assert.equal(
      metricsText([counter, histogram, gauge]),
      [
        '# HELP some_total Line\\nand \\\\ more.',
        '# TYPE some_total counter',
        'some_total{word="a\\"b\\\\c\\nd"} 3',
        '# HELP some_seconds Time.',
        '# TYPE some_seconds histogram',
        'some_seconds_bucket{le="0.1"} 1',
        'some_seconds_bucket{le="1"} 2',
        'some_seconds_bucket{le="+Inf"} 3',
        'some_seconds_sum 3.6',
        'some_seconds_count 3',
        '# HELP some Now.',
        '# TYPE some gauge',
        'some 7',
        '',
      ].join('\n'),
    );
  });

  it('keeps so many series and no more', () => {
    const counter = new Counter({ name: 'some_total', help: 'Some.' });
    for (let number = 0; number < 2000; number++) counter.add({ number: `${number}` });
    assert.equal(counter.lines().length, 1002);
  });
});
