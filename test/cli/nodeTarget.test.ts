import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createNetServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import { makeCertificate } from '../support/certificate';
import { token } from './fakeNode';
import { withNode } from './nodeKit';
import { makeFolder, type Outcome, runHere } from './program';

const variables = { SYNC_RULES_NODE_URL: 'http://127.0.0.1:1', SYNC_RULES_TOKEN: 'x' };

/** [arguments after `connections list`, variables, what standard error begins with] */
const wrongUse: [given: string[], variables: Record<string, string>, message: string][] = [
  [[], { SYNC_RULES_TOKEN: 'x' }, 'It is not said which node is meant. Give its address with --node URL or in the var'],
  [
    [],
    { SYNC_RULES_NODE_URL: ' ', SYNC_RULES_TOKEN: 'x' },
    "It is not said which node is meant. Give its address with --node URL or in the variable SYNC_RULES_NODE_URL. For the node of VS Code, run 'Sync Rules: Open Terminal for This Node' in it.",
  ],
  [
    [],
    { SYNC_RULES_NODE_URL: 'sync.example.com' },
    'The variable SYNC_RULES_NODE_URL needs an address such as https:/',
  ],
  [['--node', 'ftp://x'], {}, "'--node' needs an address such as https://sync.example.com, not 'ftp://x'."],
  [['--node', 'https://me:pw@x'], {}, "'--node' has a user name or password in the address. Take it out;"],
  [['--node', 'http://sync.example.com'], {}, "'--node' begins with http://, so the token could be read on the way to"],
  [
    [],
    { SYNC_RULES_NODE_URL: 'https://x' },
    'It is not said who asks. Put the token in the variable SYNC_RULES_TOKEN,',
  ],
  [[], { ...variables, SYNC_RULES_TOKEN: ' ' }, 'The variable SYNC_RULES_TOKEN holds no token: it is empty.'],
  [[], { ...variables, SYNC_RULES_TOKEN: 'a b' }, 'The variable SYNC_RULES_TOKEN holds something else than one token.'],
  [['--token-file', 'none'], variables, "Cannot read the token from 'none': there is no such file or folder."],
  [['--token', 'secret'], variables, 'A token is never given on the command line: others on this machine could see'],
  [['--token=secret'], variables, 'A token is never given on the command line'],
  [['--token'], variables, 'A token is never given on the command line'],
  [['--timeout', '0'], variables, "'--timeout' needs seconds from 1 to 9999, not '0'."],
  [['--state', 'activ'], variables, "Unknown state 'activ'. Did you mean 'active'?"],
];

describe('which node, and who asks', () => {
  for (const [given, told, message] of wrongUse) {
    it(`refuses: ${given.join(' ')} ${JSON.stringify(told)}`, async () => {
      const { code, stdout, stderr } = await runHere(['connections', 'list', ...given], { variables: told });
      assert.ok(stderr.startsWith(`sync-rules: ${message}`), stderr);
      assert.doesNotMatch(stderr, /secret|a b/);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  it('tells wrong use to programs as a problem document', async () => {
    const { code, stderr } = await runHere(['connections', 'list', '--json'], { variables: {} });
    const { type, title, detail, help } = JSON.parse(stderr) as Record<string, string>;
    assert.deepEqual(
      [code, type, title, help],
      [
        2,
        'https://github.com/sync-rules/sync-rules/problems/usage',
        'Used wrongly',
        'sync-rules help connections list',
      ],
    );
    assert.match(detail ?? '', /^It is not said which node is meant\./);
  });

  it('takes --node before the variable, and the token from a file, line end or not', () =>
    withNode(async ({ node }) => {
      const cwd = makeFolder({ 'token.txt': `\ufeff${token}\r\n` });
      for (const url of [node.url, `${node.url}/`, `${node.url}/api/v1`, node.url.replace('127.0.0.1', 'localhost')]) {
        const { code, stderr } = await runHere(['connections', 'list', '--node', url, '--token-file=token.txt'], {
          cwd,
          variables: { SYNC_RULES_NODE_URL: 'http://127.0.0.1:1', SYNC_RULES_TOKEN: 'wrong' },
        });
        assert.deepEqual([code, stderr], [0, '']);
      }
    }));

  it('sends the token over http to another machine only where that was allowed', async () => {
    const given = ['connections', 'list', '--node', 'http://no-such-host.invalid', '--allow-http'];
    const { code, stderr } = await runHere(given, { variables: { SYNC_RULES_TOKEN: 'x' } });
    assert.equal(code, 2);
    assert.match(stderr, /^sync-rules: There is no host called no-such-host\.invalid\./);
  });

  it('says that a token is not valid', () =>
    withNode(async ({ run }) => {
      const options = { variables: { SYNC_RULES_TOKEN: 'wrong' } };
      const { code, stderr } = await run(['connections', 'list'], options);
      assert.equal(code, 1);
      assert.match(stderr, /^sync-rules: Token not valid\..*SYNC_RULES_TOKEN or from --token-file\.\n$/);
      const asJson = await run(['connections', 'list', '--json'], options);
      assert.match((JSON.parse(asJson.stderr) as { type: string }).type, /\/problems\/token-wrong$/);
    }));
});

/** [what answers, what is said] */
const strangers: [what: string, listener: RequestListener, slug: string, message: RegExp][] = [
  [
    'a web page',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>'),
    'node-other-program',
    /^sync-rules: Another program than a sync node answers at http:\/\/127.0.0.1:\d+ \(status 200\)\./,
  ],
  [
    'an error of another program',
    (_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"none"}'),
    'node-other-program',
    /\(status 404\)/,
  ],
  [
    'a program that answers everything with JSON',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"UP"}'),
    'node-other-program',
    /\(status 200\)/,
  ],
  [
    'problems that are none',
    (_, response) => response.writeHead(400, { 'content-type': 'application/problem+json' }).end('{"title":1}'),
    'node-other-program',
    /\(status 400\)/,
  ],
  [
    'a redirect',
    (_, response) => response.writeHead(302, { location: 'https://login.example' }).end(),
    'node-redirects',
    /leads on to https:\/\/login\.example, where the token is not sent/,
  ],
  [
    'a node of another version',
    (request, response) => {
      const isHealth = request.url?.endsWith('/health') === true;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(isHealth ? { status: 'ok', version: '9.9.9' } : { connections: [{ id: 1 }], next: null }),
      );
    },
    'node-version',
    /The node at \S+ is of version 9\.9\.9, this program of version \S+, and the answer cannot be read \(connections\.0\./,
  ],
  ['silence', () => undefined, 'node-silent', /did not answer within 1 seconds/],
  ['a connection that breaks', (request) => request.socket.destroy(), 'node-broken', /The connection to \S+ broke off/],
];

describe('what answers in place of a node', () => {
  for (const [what, listener, slug, message] of strangers) {
    it(`is told: ${what}`, () =>
      withServer(createServer(listener), (port) => expectFailure(`http://127.0.0.1:${port}`, slug, message)));
  }

  it('is told: nobody', async () => {
    const port = await withServer(createNetServer(), (free) => Promise.resolve(free));
    await expectFailure(`http://127.0.0.1:${port}`, 'node-refused', /Nothing listens at http:\/\/127\.0\.0\.1:/);
  });

  it('is told: no http at all', () =>
    withServer(
      createNetServer((socket) => socket.end('SSH-2.0-x\r\n')),
      (port) => expectFailure(`http://127.0.0.1:${port}`, 'node-other-program', /\(not as http\)/),
    ));

  it('is told: no TLS where https was meant', () =>
    withServer(
      createServer(() => undefined),
      (port) => expectFailure(`https://127.0.0.1:${port}`, 'node-tls', /does not answer as https/),
    ));

  it('is told: a certificate that nobody vouches for', async () => {
    await withServer(
      createTlsServer(makeCertificate(), () => undefined),
      (port) =>
        expectFailure(
          `https://localhost:${port}`,
          'node-certificate',
          /is not trusted here \(\w+\).*NODE_EXTRA_CA_CERTS/,
        ),
    );
  });
});

async function withServer<T>(server: Server, action: (port: number) => Promise<T>): Promise<T> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    return await action((server.address() as AddressInfo).port);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function expectFailure(url: string, slug: string, message: RegExp): Promise<void> {
  const ask = (more: string[]): Promise<Outcome> =>
    runHere(['connections', 'list', '--node', url, '--timeout=1', ...more], { variables: { SYNC_RULES_TOKEN: 'x' } });
  const { code, stdout, stderr } = await ask([]);
  assert.match(stderr, message);
  assert.deepEqual([code, stdout], [2, '']);
  const asJson = await ask(['--json']);
  const { type, detail } = JSON.parse(asJson.stderr) as { type: string; detail: string };
  assert.equal(type, `https://github.com/sync-rules/sync-rules/problems/${slug}`);
  assert.match(stderr, new RegExp(detail.slice(0, 20).replace(/[^\w ]/g, '.')));
  assert.equal(asJson.code, 2);
}
