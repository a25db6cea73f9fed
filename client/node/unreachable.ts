import { fetchFailure, type FetchFailureKind } from '../../server/node/api/fetchFailure';
import { l10n } from '../words';
import { NodeUnreachable } from './nodeErrors';

/** What an error of `fetch`, or of reading what it gives, says in words for people; its code is kept for the log. */
export function unreachable(url: string, error: unknown): NodeUnreachable {
  const { kind, why } = fetchFailure(error);
  const isUnheard = kind === 'refused';
  return new NodeUnreachable('down', sentencesOf(kind, hostOf(url)), { cause: error, why, isUnheard });
}

/** There was no answer in time. */
export function silent(url: string): string {
  return sentencesOf('silent', hostOf(url));
}

/** The words are those that a sync node has for the same causes, when it looks for another one. */
function sentencesOf(kind: FetchFailureKind, host: string): string {
  switch (kind) {
    case 'untold':
      return l10n.t(
        'No connection to {0}. It may be the network, a certificate that is not trusted here, or a node that does not let this page ask it (its setting allowedOrigins).',
        host,
      );
    case 'refused':
      return l10n.t(
        'Connection refused. {0} is there, but nothing listens on that port. Check the port, and that the node runs.',
        host,
      );
    case 'unknown-host':
      return l10n.t('No such host. Check the URL for a typing mistake: nothing is called {0}.', host);
    case 'silent':
      return l10n.t(
        'No answer in time. A firewall may be in between, or {0} be switched off. Check the URL, and try again.',
        host,
      );
    case 'certificate':
      return l10n.t(
        'Certificate not trusted. The certificate of {0} is expired, for another name or not from a known authority. Its operator must mend it; if an authority of your own has issued it, this machine has to trust that one.',
        host,
      );
    case 'tls':
      return l10n.t(
        'No secure connection. {0} does not answer as https. Check the port, and that the URL is the one of the sync node.',
        host,
      );
    case 'redirected':
      return l10n.t(
        'Redirected. The URL leads on to another address. If that is the right one, type it in; redirects are not followed.',
      );
    case 'other-program':
      return l10n.t('Not a sync node. Another program answers at this URL. Take the URL of the sync node instead.');
    case 'broken':
      return l10n.t('Connection broke off. {0} ended it before the answer was whole. Try again.', host);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
