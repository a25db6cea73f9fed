import { isLoopback, withScheme } from '../../node/nodeUrl';
import { l10n } from '../../words';
import { type Remark } from '../ask';

/** As the node is given it; what is allowed is the node's to say. Nodes on this machine have no certificates. */
export function readUrl(text: string): string | undefined {
  const typed = text.trim();
  const whole = withScheme(typed, isOnThisMachine(`http://${typed}`) ? 'http' : 'https');
  if (!URL.canParse(whole)) return undefined;
  const { protocol, href, hostname } = new URL(whole);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? href.replace(/\/$/, '') : undefined;
}

/** Who answers at a URL, while it is typed. */
export function answersThere({ version, fingerprint }: Record<'version' | 'fingerprint', string>): Remark {
  const message = l10n.t('A sync node answers there: version {0}, fingerprint {1}.', version, fingerprint);
  return { severity: 'information', message };
}

export function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}
