import { longestName, nextName } from '../../../server/node/api/names';
import { l10n } from '../../words';
import { folderNameOf } from '../../connecting/connectionFolder';
import { error, type Remark } from '../ask';

/** What is wrong with a name or short name, as far as it can be told without the node. */
export function checkName(text: string): Remark | undefined {
  const name = text.trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return error(l10n.t('Type a name with at least one letter or digit.'));
  if (/^\w+:\/\//.test(name)) return error(l10n.t('This is a URL. Type a name, such as {0}.', 'acme'));
  if (Array.from(name).length > longestName) return error(l10n.t('A name has at most {0} characters.', longestName));
  if (/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name))
    return error(l10n.t('The name holds characters that cannot be seen. Remove them.'));
  return undefined;
}

/**
 * What is wrong with a short name, else what becomes of it, and how it would be easier to type where it has blanks and signs.
 *
 * @param connection how the connection will be called, where that follows from the short name; only its beginning where the
 * other side has no short name yet
 */
export function checkShortName(text: string, connection?: string): Remark | undefined {
  const wrong = checkName(text);
  if (wrong) return wrong;
  const name = text.trim();
  const plainer = plainerName(name);
  const message = [
    ...(connection === undefined ? [] : [namesInWords(connection)]),
    ...(plainer === name ? [] : [l10n.t('Easier to type in commands: {0}', plainer)]),
  ].join(' ');
  return message === '' ? undefined : { severity: 'information', message };
}

/** How a connection and its folder will be called. */
function namesInWords(connection: string): string {
  if (connection.endsWith(between)) return l10n.t('The name of the connection will begin with {0}.', connection);
  const folder = folderNameOf(connection);
  return folder === connection
    ? l10n.t('The connection and its folder will be called {0}.', connection)
    : l10n.t('The connection will be called {0}, and its folder {1}.', connection, folder);
}

const longestPlain = 30;

/** Letters and digits, with nothing between them that a command line would want quoted. */
function plainerName(name: string): string {
  const plain = Array.from(name.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '-'))
    .slice(0, longestPlain)
    .join('');
  return plain.replace(/^[._-]+|[._-]+$/g, '');
}

/** The name, or the first that comes after it and is not taken; the node counts on in the same way. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  while (taken.some((other) => isSameName(free, other))) free = nextName(free);
  return free;
}

/** Names that only case or blanks tell apart are one name. */
export function isSameName(one: string, other: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  return fold(one) === fold(other);
}

const between = '_to_';

/** Of a connection: as the node makes it of the short names. */
export function nameOfSides(own: string, partner: string): string {
  return `${own.trim()}${between}${partner.trim()}`;
}
