import assert from 'node:assert/strict';
import { operations } from '../../../server/node/api/operations';
import { NodeProblem } from '../../../server/node/problems/problem';
import { initiate } from '../../../server/node/handshake/issuer';
import { type ProblemSlug } from '../../../server/node/problems/table';
import { ask, type Asked, serveNode, type ServedOptions, stopNodes, token } from './kit';

const choice = { own: 'left', partner: 'right', by: 'ann', kind: 'private' } as const;

describe('the API over HTTP', () => {
  afterEach(stopNodes);

  it('answers who has a token, and says what version the answer is of', async () => {
    const node = await serveNode();
    const { id, name, revision } = (await initiate(node.context, choice)).connection;
    const answer = await ask(node, `/api/v1/connections/${id}`);
    assert.deepEqual([answer.status, answer.json.name, answer.headers.etag], [200, name, `"${revision}"`]);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(String(answer.headers['x-request-id']), /^r[\da-f]{12}$/);
    assert.equal(answer.headers['access-control-allow-origin'], undefined);
    const changed = await ask(node, `/api/v1/connections/${id}`, { method: 'PATCH', body: { description: 'ä' } });
    assert.deepEqual([changed.status, changed.json.description], [200, 'ä']);
    assert.notEqual(changed.headers.etag, answer.headers.etag);
  });

  it('is found at the root and below the path of the public URL', async () => {
    const node = await serveNode({ path: '/a/sync' });
    for (const path of ['/api/v1/node', '/a/sync/api/v1/node']) assert.equal((await ask(node, path)).status, 200, path);
    assert.equal((await ask(node, '/sync/api/v1/node')).problem, 'route-unknown');
  });

  it('tells handlers who asks, and which version was meant', async () => {
    const calls: unknown[] = [];
    const node = await serveNode({
      handlers: {
        deactivate: (_node, call) => {
          calls.push(call);
          return Promise.reject(new NodeProblem('connection-unknown'));
        },
      },
    });
    await ask(node, '/api/v1/connections/x%2Fy/deactivate', { method: 'POST', headers: { 'if-match': '"12"' } });
    assert.deepEqual(calls, [{ params: { id: 'x/y' }, query: undefined, body: { why: '' }, user: 'ann', ifMatch: 12 }]);
  });

  const refusals: [string, ProblemSlug, string, Asked, ServedOptions?][] = [
    ['no token', 'token-missing', '/api/v1/node', { token: null }],
    ['another scheme', 'token-missing', '/api/v1/node', { token: null, headers: { authorization: 'Basic YTpi' } }],
    ['a wrong token', 'token-wrong', '/api/v1/node', { token: 'wrong' }],
    ['the hash of a token', 'token-wrong', '/api/v1/node', { token: token.toUpperCase() }],
    ['no token for metrics', 'token-missing', '/metrics', { token: null }],
    ['no token for events', 'token-missing', '/api/v1/events', { token: null }],
    ['no token for the description', 'token-missing', '/api/v1/openapi.json', { token: null }],
    ['metrics that are off', 'route-unknown', '/metrics', {}, { settings: { metrics: false } }],
    ['an unknown address', 'route-unknown', '/api/v1/nothing', {}],
    ['an unknown root', 'route-unknown', '/', {}],
    ['a way around', 'route-unknown', '/api/v1/../v2/node', {}],
    ['another method', 'method-wrong', '/api/v1/node', { method: 'DELETE' }],
    ['another method for events', 'method-wrong', '/api/v1/events', { method: 'POST' }],
    ['a body that is no JSON', 'request-unreadable', '/api/v1/try-url', { body: '{' }],
    ['a body of nothing', 'request-unreadable', '/api/v1/try-url', { method: 'POST' }],
    ['a field that is missing', 'request-unreadable', '/api/v1/try-url', { body: {} }],
    ['a field of another kind', 'request-unreadable', '/api/v1/try-url', { body: { url: 1 } }],
    ['a list for an object', 'request-unreadable', '/api/v1/try-url', { body: [] }],
    [
      'bytes that are no text',
      'media-type-wrong',
      '/api/v1/try-url',
      { body: '{"url":"x"}', headers: { 'content-type': 'text/plain' } },
    ],
    ['a version without quotes', 'request-unreadable', '/api/v1/node', { headers: { 'if-match': '3' } }],
    ['a query that is wrong', 'request-unreadable', '/api/v1/connections?limit=many', {}],
    ['too much', 'request-too-large', '/api/v1/try-url', { body: { url: 'x'.repeat(1_100_000) } }],
    ['another host', 'host-wrong', '/api/v1/node', { headers: { host: 'evil.example' } }],
    ['a host that only begins like it', 'host-wrong', '/health', { headers: { host: '127.0.0.1.evil.example' } }],
    ['a page', 'origin-wrong', '/api/v1/node', { headers: { origin: 'https://evil.example' } }],
    ['a page without origin', 'origin-wrong', '/api/v1/node', { headers: { origin: 'null' } }],
    [
      'a page that is not quite allowed',
      'origin-wrong',
      '/api/v1/node',
      { headers: { origin: 'https://evilvscode-cdn.net' } },
      { settings: { allowedOrigins: ['https://*.vscode-cdn.net'] } },
    ],
    ['a node that starts', 'starting', '/api/v1/node', {}, { isStarting: true }],
  ];
  for (const [title, slug, path, asked, options] of refusals) {
    it(`refuses ${title} with ${slug}`, async () => {
      const node = await serveNode(options);
      const answer = await ask(node, path, asked);
      assert.equal(answer.problem, slug, answer.text);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      assert.equal(answer.json.status, answer.status);
      assert.ok(String(answer.json.detail).length > 20);
      assert.equal(answer.headers['cache-control'], 'no-store');
    });
  }

  it('says in words which field is wrong, and why', async () => {
    const node = await serveNode();
    const details: [string, object | string, string][] = [
      ['/api/v1/try-url', {}, 'The field url is not as it must be: it is missing.'],
      ['/api/v1/try-url', { url: 1 }, 'The field url is not as it must be: it must be a text.'],
      ['/api/v1/try-url', '{', 'The field body is not as it must be: it is not JSON in UTF-8.'],
      [
        '/api/v1/connections',
        { kind: 'odd', partner: 'b', template: 't' },
        'The field kind is not as it must be: it must be one of "public", "private", "local".',
      ],
      [
        '/api/v1/connections',
        { kind: 'local', partner: 'b'.repeat(300), template: 't' },
        'The field partner is not as it must be: it is too long; at most 255 are possible.',
      ],
      [
        '/api/v1/connections',
        { kind: 'local', partner: 'b', template: 't', other: { template: 1 } },
        'The field other.template is not as it must be: it must be a text.',
      ],
    ];
    for (const [path, body, detail] of details) assert.equal((await ask(node, path, { body })).json.detail, detail);
  });

  it('says how to come in, and which methods there are', async () => {
    const node = await serveNode();
    assert.match(String((await ask(node, '/api/v1/node', { token: null })).headers['www-authenticate']), /^Bearer /);
    assert.match(
      String((await ask(node, '/api/v1/node', { token: 'x' })).headers['www-authenticate']),
      /invalid_token/,
    );
    assert.equal((await ask(node, '/api/v1/node', { method: 'DELETE' })).headers.allow, 'GET, PATCH');
  });

  it('serves every operation of the table', async () => {
    const node = await serveNode();
    for (const [name, { method, path }] of Object.entries(operations)) {
      const filled = path.replace(/:\w+/g, 'none');
      const answer = await ask(node, `/api/v1${filled}`, { method, token: null });
      assert.equal(answer.problem, name === 'health' ? undefined : 'token-missing', name);
    }
  });

  it('gives clients what a problem holds besides, and never lets it change the problem', async () => {
    const members = { newest: { version: 3 }, type: 'x', status: 200 };
    const node = await serveNode({
      handlers: {
        getRules: () => Promise.reject(new NodeProblem('rules-conflict', { newest: 3, by: 'bob' }, members)),
      },
    });
    const answer = await ask(node, '/api/v1/connections/x/rules');
    assert.equal(answer.problem, 'rules-conflict');
    assert.deepEqual([answer.status, answer.json.status, answer.json.newest], [412, 412, { version: 3 }]);
  });

  it('tells nothing of what fails inside, but where to look for it', async () => {
    const canary = 'canary-7f3a';
    const node = await serveNode({ handlers: { getNode: () => Promise.reject(new Error(`secret ${canary}`)) } });
    const answer = await ask(node, '/api/v1/node');
    assert.equal(answer.problem, 'internal');
    assert.equal(answer.json.request, answer.headers['x-request-id']);
    assert.ok(!answer.text.includes(canary));
    assert.ok(
      node.logged.some((line) => line.startsWith('request-failed') && line.includes(String(answer.json.request))),
    );
    const shown = node.logged.filter((line) => !line.startsWith('request-failed')).join('');
    assert.ok(!shown.includes(canary) && !shown.includes(token));
  });

  it('ends by itself what comes in too slowly or too much, and answers others meanwhile', async () => {
    const node = await serveNode();
    const big = await ask(node, '/api/v1/try-url', {
      body: 'x',
      headers: { 'transfer-encoding': 'chunked', 'content-type': 'application/json' },
    });
    assert.equal(big.problem, 'request-unreadable');
    assert.equal((await ask(node, '/health')).json.status, 'ok');
  });

  it('answers its health without a token, at both places, by HEAD too', async () => {
    const node = await serveNode();
    for (const path of ['/health', '/api/v1/health']) {
      const answer = await ask(node, path, { token: null });
      assert.deepEqual([answer.status, answer.json], [200, { status: 'ok', version: '1.0.0' }]);
      const head = await ask(node, path, { token: null, method: 'HEAD' });
      assert.deepEqual([head.status, head.text], [200, '']);
    }
    const starting = await serveNode({ isStarting: true });
    assert.equal((await ask(starting, '/health')).status, 503);
    starting.start();
    assert.equal((await ask(starting, '/health')).status, 200);
  });

  it('is used by pages of allowed origins only', async () => {
    const settings = { allowedOrigins: ['https://vscode.dev', 'https://*.vscode-cdn.net'] };
    const node = await serveNode({ settings });
    for (const origin of ['https://vscode.dev', 'https://abc.vscode-cdn.net']) {
      const answer = await ask(node, '/api/v1/node', { headers: { origin } });
      assert.deepEqual([answer.status, answer.headers['access-control-allow-origin']], [200, origin]);
      assert.equal(answer.headers.vary, 'origin');
      const before = { origin, 'access-control-request-method': 'PATCH' };
      const preflight = await ask(node, '/api/v1/node', { method: 'OPTIONS', token: null, headers: before });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers['access-control-allow-methods'], 'GET, PATCH');
      assert.match(String(preflight.headers['access-control-allow-headers']), /authorization/);
    }
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'GET' };
    const evil = await ask(node, '/api/v1/node', { method: 'OPTIONS', token: null, headers });
    assert.deepEqual([evil.problem, evil.headers['access-control-allow-origin']], ['origin-wrong', undefined]);
    assert.equal((await ask(node, '/api/v1/node', { method: 'OPTIONS', token: null })).problem, 'method-wrong');
  });

  it('is called by its own names on loopback, and by any name elsewhere', async () => {
    const own = await serveNode({ settings: { allowedHosts: ['sync.localhost'] } });
    for (const host of ['localhost', `localhost:${own.port}`, '127.0.0.1:1', '[::1]:80', 'sync.localhost']) {
      assert.equal((await ask(own, '/api/v1/node', { headers: { host } })).status, 200, host);
    }
    own.context = { ...own.context, block: { ...own.context.block, url: 'https://tunnel.example/sync' } };
    assert.equal((await ask(own, '/api/v1/node', { headers: { host: 'tunnel.example' } })).status, 200);
    const open = await serveNode({ settings: { host: '0.0.0.0' } });
    assert.equal((await ask(open, '/api/v1/node', { headers: { host: 'node.example' } })).status, 200);
  });

  it('limits wrong tokens by address, and locks nobody out who has a right one', async () => {
    const node = await serveNode({ settings: { trustedProxies: ['127.0.0.0/8'] } });
    const from = (address: string) => ({ 'x-forwarded-for': `6.6.6.6, ${address}` });
    const wrong = (address: string) => ask(node, '/api/v1/node', { token: 'wrong', headers: from(address) });
    for (let times = 0; times < 20; times++) assert.equal((await wrong('93.184.216.34')).problem, 'token-wrong');
    const limited = await wrong('93.184.216.34');
    assert.equal(limited.problem, 'too-many-requests');
    assert.ok(Number(limited.headers['retry-after']) > 0 && Number(limited.headers['retry-after']) <= 60);
    assert.equal((await wrong('93.184.216.35')).problem, 'token-wrong');
    assert.equal((await ask(node, '/api/v1/node', { headers: from('93.184.216.34') })).status, 200);
  });

  it('tells metrics in the text form of Prometheus', async () => {
    const node = await serveNode();
    await initiate(node.context, choice);
    await ask(node, '/api/v1/node');
    await ask(node, '/api/v1/nothing');
    const { text, headers } = await ask(node, '/metrics');
    assert.equal(headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
    for (const line of [
      '# TYPE sync_rules_http_requests_total counter',
      'sync_rules_http_requests_total{operation="getNode",status="200"} 1',
      'sync_rules_http_requests_total{operation="unknown",status="404"} 1',
      'sync_rules_http_request_seconds_count{operation="getNode"} 1',
      'sync_rules_http_request_seconds_bucket{operation="getNode",le="+Inf"} 1',
      'sync_rules_connections{state="invited"} 1',
      'sync_rules_event_streams 0',
      'sync_rules_info{version="1.0.0"} 1',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
    }
    for (const line of text.trimEnd().split('\n')) {
      assert.match(line, /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+-]+)$/);
    }
  });

  it('logs each request by its number, without what is secret in it', async () => {
    const node = await serveNode();
    await ask(node, '/api/v1/connections/11111111-1111-4111-8111-111111111111?after=canary');
    const line = node.logged.find((one) => one.startsWith('request '));
    assert.ok(line);
    assert.ok(line.includes('"operation":"getConnection"') && line.includes('"problem":"connection-unknown"'), line);
    assert.ok(line.includes('"connection":"11111111-1111-4111-8111-111111111111"'));
    assert.ok(!node.logged.join('').includes('canary') && !node.logged.join('').includes(token));
  });
});
