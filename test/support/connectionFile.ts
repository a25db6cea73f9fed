import { type Connection } from '../../server/rules/connection';

/** The `connection.json` of a folder, as the client tells the language server of it. */
export function connectionFile(folder: string, ...connection: Parameters<typeof connectionText>) {
  return { uri: `${folder}/connection.json`, text: connectionText(...connection) };
}

/** The text of a `connection.json` between two sides, named by their short names, with whatever else is said of it. */
export function connectionText(
  local: string,
  destination: string,
  more: Partial<Pick<Connection, 'type' | 'id'>> = {},
): string {
  const side = (shortName: string) => ({ shortName, platform: 'github' });
  const name = `${local}_to_${destination}`;
  return JSON.stringify({ name, type: 'public', local: side(local), destination: side(destination), ...more });
}
