import { type NameSet } from '../groovy/compile/resolve';
import { type CatalogueExtension } from './catalogueExtension';

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

/** Names of the classes that rules can use without an import: those of files around, and those a catalogue file adds. */
export function classNamesAround(ofFiles: NameSet, extension: CatalogueExtension | undefined): NameSet {
  const added = new Set((extension?.classes ?? []).map(({ name }) => name).filter((name) => !name.includes('.')));
  return { has: (name) => added.has(name) || ofFiles.has(name) };
}
