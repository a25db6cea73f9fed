/** The `connection.json` of a folder, as the client tells of it: a connection between two sides, named by their short names. */
export function connectionFile(folder: string, local: string, destination: string, type = 'public') {
  return { uri: `${folder}/connection.json`, text: connectionText(local, destination, type) };
}

export function connectionText(local: string, destination: string, type = 'public'): string {
  const side = (shortName: string) => ({ shortName, platform: 'github' });
  return JSON.stringify({ name: 'x', type, local: side(local), destination: side(destination) });
}
