/** The decoded path of a URI, with `/`; the text itself where it is no URI. */
export function uriPath(uri: string): string {
  const path = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?([^?#]*)/i.exec(uri)?.[1] ?? uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The URI of the folder that holds a file, without the last `/`. */
export function parentUri(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Path of a file relative to the innermost of the folders that holds it, else its whole path. */
export function relativePath(folders: readonly string[], uri: string): string {
  const path = uriPath(uri);
  const parents = folders.map((folder) => `${uriPath(folder).replace(/\/$/, '')}/`).filter((f) => path.startsWith(f));
  const innermost = parents.sort((a, b) => b.length - a.length)[0];
  return innermost === undefined ? path : path.slice(innermost.length);
}
