import { fetchFailure } from '../../server/node/api/fetchFailure';
import { l10n, wordsOf } from '../words';
import { NodeUnreachable } from './nodeErrors';

/** What an error of `fetch`, or of reading what it gives, says: in words for people, with the code for whoever helps them. */
export function unreachable(url: string, error: unknown): NodeUnreachable {
  return new NodeUnreachable('down', sentenceOf(url, error), { cause: error });
}

function sentenceOf(url: string, error: unknown): string {
  const { kind, why } = fetchFailure(error);
  switch (kind) {
    case 'untold':
      return l10n.t(
        'The sync node at {0} cannot be reached. It may be the network, a certificate that is not trusted here, or a node that does not let this page ask it (its setting allowedOrigins). The browser says only: {1}',
        url,
        wordsOf(error),
      );
    case 'refused':
      return l10n.t(
        'The sync node at {0} cannot be reached: nothing listens there. Check the address and the port, and that the node runs ({1}).',
        url,
        why,
      );
    case 'unknown-host':
      return l10n.t(
        'The sync node at {0} cannot be reached: there is no host of this name. Check it for a typing mistake, and your network ({1}).',
        url,
        why,
      );
    case 'silent':
      return l10n.t('The sync node at {0} did not answer in time ({1}).', url, why);
    case 'certificate':
      return l10n.t(
        'The sync node at {0} cannot be reached: its certificate is not trusted here. If an authority of your own has issued it, this machine has to trust that one ({1}).',
        url,
        why,
      );
    case 'tls':
      return l10n.t(
        'The sync node at {0} cannot be reached: it does not answer as https. Check the port, and whether the URL begins with http:// ({1}).',
        url,
        why,
      );
    case 'redirected':
      return l10n.t(
        '{0} leads on to another address, where the token is not sent. If that is the sync node, give its URL.',
        url,
      );
    case 'other-program':
    case 'broken':
      return l10n.t('The sync node at {0} cannot be reached: the connection broke off ({1}).', url, why);
  }
}
