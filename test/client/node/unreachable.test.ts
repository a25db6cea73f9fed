import assert from 'node:assert/strict';
import { unreachable } from '../../../client/node/unreachable';

const url = 'https://sync.example.com';

/** As Node's `fetch` throws it. */
function failed(code: string, message = ''): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), code === '' ? {} : { code }) });
}

describe('why a node cannot be reached', () => {
  const cases: [what: string, error: unknown, says: RegExp][] = [
    ['nobody listens', failed('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), /nothing listens.*\(ECONNREFUSED\)/],
    ['no way leads there', failed('EHOSTUNREACH'), /nothing listens there\. .*\(EHOSTUNREACH\)/],
    ['a port that fetch refuses', failed('', 'bad port'), /nothing listens there\. .*\(bad port\)/],
    ['no such host', failed('ENOTFOUND'), /no host of this name\. .*\(ENOTFOUND\)/],
    ['a name server that is away', failed('EAI_AGAIN'), /and your network \(EAI_AGAIN\)/],
    ['silence', failed('UND_ERR_CONNECT_TIMEOUT'), /did not answer in time \(UND_ERR_CONNECT_TIMEOUT\)/],
    ['a certificate of its own', failed('DEPTH_ZERO_SELF_SIGNED_CERT'), /not trusted here\. .*_SELF_SIGNED_CERT\)/],
    ['a certificate that has expired', failed('CERT_HAS_EXPIRED'), /certificate is not trusted here/],
    ['no TLS', failed('ERR_SSL_WRONG_VERSION_NUMBER'), /does not answer as https\. .*\(ERR_SSL_WRONG_VERSION_NUMBER\)/],
    ['a redirect', failed('', 'unexpected redirect'), /leads on to another address/],
    ['anything else', failed('UND_ERR_SOCKET', 'other side closed'), /broke off \(UND_ERR_SOCKET\)/],
    ['what a browser says', new TypeError('Failed to fetch'), /the network.*allowedOrigins.*: Failed to fetch$/],
    [
      'several addresses that were tried',
      new TypeError('fetch failed', { cause: new AggregateError([failed('ECONNREFUSED').cause]) }),
      /nothing listens there\. .*\(ECONNREFUSED\)/,
    ],
  ];
  for (const [what, error, says] of cases)
    it(`is said for ${what}`, () => {
      const { message: words, reason } = unreachable(url, error);
      assert.equal(reason, 'down');
      assert.match(words, says);
      assert.ok(words.includes(url));
      assert.doesNotMatch(words, /fetch failed/);
    });
});
