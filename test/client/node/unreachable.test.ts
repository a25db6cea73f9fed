import assert from 'node:assert/strict';
import { errorOfAnswer, wordsForLog } from '../../../client/node/nodeErrors';
import { silent, unreachable } from '../../../client/node/unreachable';
import { problems, type ProblemSlug } from '../../../server/node/problems/table';

const url = 'https://sync.example.com:8443';

/** As Node's `fetch` throws it. */
function failed(code: string, message = ''): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), code === '' ? {} : { code }) });
}

/** What a sync node says for the same cause: its title, and what happened. */
function wordsOfNode(slug: ProblemSlug): string {
  const { title, advice } = problems[slug];
  const [happened = ''] = advice.split(/(?<=\.) /);
  return `${title}. ${happened.replace('{host}', 'sync.example.com:8443').replace('{location}', 'another address')}`;
}

describe('why a node cannot be reached', () => {
  const cases: [what: string, error: unknown, slug: ProblemSlug, code: string][] = [
    ['nobody listens', failed('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), 'host-refused', 'ECONNREFUSED'],
    ['no way leads there', failed('EHOSTUNREACH'), 'host-refused', 'EHOSTUNREACH'],
    ['a port that fetch refuses', failed('', 'bad port'), 'host-refused', 'bad port'],
    ['no such host', failed('ENOTFOUND'), 'host-unknown', 'ENOTFOUND'],
    ['a name server that is away', failed('EAI_AGAIN'), 'host-unknown', 'EAI_AGAIN'],
    ['silence', failed('UND_ERR_CONNECT_TIMEOUT'), 'host-silent', 'UND_ERR_CONNECT_TIMEOUT'],
    [
      'a certificate of its own',
      failed('DEPTH_ZERO_SELF_SIGNED_CERT'),
      'host-certificate',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
    ['a certificate that has expired', failed('CERT_HAS_EXPIRED'), 'host-certificate', 'CERT_HAS_EXPIRED'],
    ['no TLS', failed('ERR_SSL_WRONG_VERSION_NUMBER'), 'host-insecure', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['a redirect', failed('', 'unexpected redirect'), 'host-redirects', 'unexpected redirect'],
    ['what is no HTTP', failed('HPE_INVALID_CONSTANT'), 'host-other-program', 'HPE_INVALID_CONSTANT'],
    [
      'several addresses that were tried',
      new TypeError('fetch failed', { cause: new AggregateError([failed('ECONNREFUSED').cause]) }),
      'host-refused',
      'ECONNREFUSED',
    ],
  ];
  for (const [what, error, slug, code] of cases)
    it(`is said for ${what} in the words that a node has for it, with the code for the log alone`, () => {
      const lost = unreachable(url, error);
      assert.equal(lost.reason, 'down');
      assert.equal(lost.message.slice(0, wordsOfNode(slug).length), wordsOfNode(slug));
      assert.ok(!lost.message.includes(code), lost.message);
      assert.equal(wordsForLog(lost), `${lost.message} (${code})`);
    });

  it('is said for an answer that does not come', () => {
    const words = wordsOfNode('host-silent');
    assert.equal(silent(url).slice(0, words.length), words);
  });

  it('is said where a node has no words for it', () => {
    assert.match(unreachable(url, failed('UND_ERR_SOCKET', 'other side closed')).message, /^Connection broke off\./);
    const browser = unreachable(url, new TypeError('Failed to fetch'));
    assert.match(browser.message, /the network, a certificate .* allowedOrigins\)\.$/);
    assert.match(wordsForLog(browser), /\(Failed to fetch\)$/);
  });

  const answers: [what: string, status: number, text: string, slug: ProblemSlug][] = [
    ['a web page', 200, '\n<!DOCTYPE html><html>', 'host-login-page'],
    ['a page of an error', 404, '<html><h1>Not found', 'host-login-page'],
    ['other words', 502, 'Bad Gateway', 'host-other-program'],
    ['other JSON', 404, '{"error":"no"}', 'host-other-program'],
  ];
  for (const [what, status, text, slug] of answers)
    it(`is said for ${what} in the words that a node has for it, with the status for the log alone`, () => {
      const error = errorOfAnswer(status, text);
      assert.equal(error.message.slice(0, wordsOfNode(slug).length), wordsOfNode(slug));
      assert.ok(!error.message.includes(String(status)));
      assert.match(wordsForLog(error), new RegExp(`\\(HTTP ${status}\\)$`));
    });
});
