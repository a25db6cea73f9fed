import { existsSync } from 'node:fs';
import path from 'node:path';

/** Finds what the nearest folder upwards has, up to the top of a repository; each folder is asked once. */
export class NearestFile<Found> {
  private readonly byFolder = new Map<string, Found | undefined>();

  constructor(private readonly lookIn: (folder: string) => Found | undefined) {}

  /** For a file by its absolute path, which need not exist. */
  of(file: string): Found | undefined {
    return this.ofFolder(path.dirname(file));
  }

  private ofFolder(folder: string): Found | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const parent = path.dirname(folder);
    const isTop = parent === folder || existsSync(path.join(folder, '.git'));
    const found = this.lookIn(folder) ?? (isTop ? undefined : this.ofFolder(parent));
    this.byFolder.set(folder, found);
    return found;
  }
}
