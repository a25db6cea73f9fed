import { l10n, wordsOf } from '../words';
import { NodeUnreachable } from './nodeErrors';

interface Cause {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
}

const codesOfNoHost = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA'];
const codesOfNobody = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES'];
const codesOfSilence = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];

/** What an error of `fetch`, or of reading what it gives, says: in words for people, with the code for whoever helps them. */
export function unreachable(url: string, error: unknown): NodeUnreachable {
  return new NodeUnreachable('down', sentenceOf(url, error), { cause: error });
}

function sentenceOf(url: string, error: unknown): string {
  const cause = causeOf(error);
  if (cause === undefined)
    return l10n.t(
      'The sync node at {0} cannot be reached. It may be the network, a certificate that is not trusted here, or a node that does not let this page ask it (its setting allowedOrigins). The browser says only: {1}',
      url,
      wordsOf(error),
    );
  const { code = '', message = '', name = '' } = cause;
  const why = code || message || name;
  if (codesOfNobody.includes(code) || message === 'bad port')
    return l10n.t(
      'The sync node at {0} cannot be reached: nothing listens there. Check the address and the port, and that the node runs ({1}).',
      url,
      why,
    );
  if (codesOfNoHost.includes(code))
    return l10n.t(
      'The sync node at {0} cannot be reached: there is no host of this name. Check it for a typing mistake, and your network ({1}).',
      url,
      why,
    );
  if (codesOfSilence.includes(code)) return l10n.t('The sync node at {0} did not answer in time ({1}).', url, why);
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/.test(code))
    return l10n.t(
      'The sync node at {0} cannot be reached: its certificate is not trusted here. If an authority of your own has issued it, this machine has to trust that one ({1}).',
      url,
      why,
    );
  if (/^ERR_SSL|^EPROTO$|^ERR_TLS/.test(code))
    return l10n.t(
      'The sync node at {0} cannot be reached: it does not answer as https. Check the port, and whether the URL begins with http:// ({1}).',
      url,
      why,
    );
  if (message === 'unexpected redirect')
    return l10n.t(
      '{0} leads on to another address, where the token is not sent. If that is the sync node, give its URL.',
      url,
    );
  return l10n.t('The sync node at {0} cannot be reached: the connection broke off ({1}).', url, why);
}

/** The innermost error, which says why; `undefined` in a browser, where there is none. One of several tries stands for all. */
function causeOf(error: unknown): Cause | undefined {
  let found: Cause | undefined;
  let at: unknown = error;
  for (let depth = 0; depth < 5; depth++) {
    const { cause, errors } = at as { cause?: unknown; errors?: unknown };
    const next: unknown = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
    if (typeof next !== 'object' || next === null) break;
    at = next;
    found = next;
  }
  return found;
}
