import { l10n } from '../words';

export type ReadUrl = { readonly url: string } | { readonly mistake: string };

/** The URL of a node as somebody types it, without what does not belong to it; else in words what is wrong with it. */
export function readNodeUrl(typed: string): ReadUrl {
  const text = typed.trim();
  if (text === '') return { mistake: l10n.t('Type the URL of the sync node, for example https://sync.example.com.') };
  let url: URL;
  try {
    url = new URL(withScheme(text, 'https'));
  } catch {
    return { mistake: notAUrl() };
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return {
      mistake: l10n.t('The URL must begin with https://: the token would be sent for everybody to read otherwise.'),
    };
  }
  if (url.username !== '' || url.password !== '') {
    return { mistake: l10n.t('Take the user name and password out of the URL; the token says who you are.') };
  }
  if (url.search !== '' || url.hash !== '') {
    return { mistake: l10n.t('The URL ends before "?" and "#".') };
  }
  return { url: `${url.origin}${url.pathname.replace(/\/+(?:api\/v1\/?)?$/, '')}` };
}

/** So many URLs with less of the path are tried. */
const mostTries = 4;

/** The same host with one part of the path less each, the host alone at the end. */
export function withLessPath(url: string): string[] {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  const shorter = parts.map((_, count) => [origin, ...parts.slice(0, count)].join('/'));
  return shorter.reverse().slice(-mostTries);
}

export function notAUrl(): string {
  return l10n.t('This is not a URL. A URL begins with https:// and has a host name.');
}

/** What somebody types as a URL, with a scheme where none was typed. */
export function withScheme(typed: string, scheme: 'http' | 'https'): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `${scheme}://${typed}`;
}

/** Whether a host name is that of the machine itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}
