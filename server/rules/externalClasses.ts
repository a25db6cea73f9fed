/**
 * Names of the classes that Groovy files bring to the scripts beside them: a tracker loads an external class by the name
 * of its file. Paths have `/` between folders.
 */
export function classNamesOf(paths: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const path of paths) {
    const name = /(?:^|\/)(\p{Lu}[\p{L}\p{N}_$]*)\.groovy$/u.exec(path)?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
}
