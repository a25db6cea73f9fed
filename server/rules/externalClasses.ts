import { type NameSet } from '../groovy/compile/resolve';
import { type CatalogueExtension } from './catalogueExtension';
import { type HubType } from './catalogueTypes';
import { classOfScript } from './classOfScript';
import { addTo } from './grouping';

/**
 * The files that bring classes to the scripts beside them, by the simple names of the classes: a tracker loads an external
 * class by the name of its file. Paths have `/` between folders.
 */
export function classFilesOf(paths: Iterable<string>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const path of paths) {
    const name = /(?:^|\/)(\p{Lu}[\p{L}\p{N}_$]*)\.groovy$/u.exec(path)?.[1];
    if (name !== undefined) addTo(files, name, path);
  }
  return files;
}

/** Names of the classes that rules can use without an import: those of files around, and those a catalogue file adds. */
export function classNamesAround(ofFiles: NameSet, extension: CatalogueExtension | undefined): NameSet {
  const added = new Set((extension?.classes ?? []).map(({ name }) => name).filter((name) => !name.includes('.')));
  return { has: (name) => added.has(name) || ofFiles.has(name) };
}

/** What is in the classes of the scripts around. */
export interface ExternalClasses {
  /** Nothing where no script brings the class, several do, or its text is not known. */
  find(name: string): HubType | undefined;
}

/** Classes read off their texts, each text once. */
export class ClassMemory {
  private readonly known = new Map<string, { readonly text: string; readonly type: HubType | undefined }>();

  /** `textOf` gives the text of the one file that brings a class. */
  classesIn(textOf: (name: string) => string | undefined): ExternalClasses {
    return {
      find: (name) => {
        const text = name.includes('.') ? undefined : textOf(name);
        if (text === undefined) return undefined;
        const before = this.known.get(name);
        if (before?.text === text) return before.type;
        const type = classOfScript(name, text);
        this.known.set(name, { text, type });
        return type;
      },
    };
  }
}
