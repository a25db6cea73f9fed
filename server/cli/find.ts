import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareTexts } from './order';

/** Something to check. */
export interface Target {
  /** As people should read it: the way it was given or found, `-` for standard input. */
  readonly name: string;
  /** Absolute; nothing for standard input. */
  readonly file?: string;
}

export interface Unreadable {
  readonly name: string;
  readonly reason: string;
  /** What cannot be done with it, where that is not to read it. */
  readonly verb?: 'read' | 'check';
}

export interface Findings {
  readonly targets: readonly Target[];
  readonly unreadable: readonly Unreadable[];
}

/** The argument that stands for standard input. */
export const standardInput = '-';

/**
 * The files that the paths name: files as they are, and all wanted ones below folders (Groovy files unless told otherwise),
 * in the order of their names.
 * Below a folder, hidden folders, `node_modules` and links that lead back up are left out. Nothing is listed twice.
 */
export function findTargets(
  paths: readonly string[],
  cwd: string,
  isWanted: (name: string) => boolean = isGroovy,
): Findings {
  const search = new Search(cwd, isWanted);
  for (const one of paths) search.add(one);
  return search;
}

interface FileTarget extends Target {
  readonly file: string;
}

class Search implements Findings {
  readonly targets: Target[] = [];
  readonly unreadable: Unreadable[] = [];
  private readonly seenFiles = new Set<string>();
  private readonly seenFolders = new Set<string>();

  constructor(
    private readonly cwd: string,
    private readonly isWanted: (name: string) => boolean,
  ) {}

  add(given: string): void {
    if (given === standardInput) {
      this.take({ name: standardInput });
      return;
    }
    const name = path.normalize(given);
    const file = path.resolve(this.cwd, given);
    this.trying(name, () => {
      if (statSync(file).isDirectory()) this.addFolder(name, file);
      else this.take({ name, file });
    });
  }

  /** Links to folders come last: a folder is listed under its own name where it has one below the given folder. */
  private addFolder(name: string, folder: string): void {
    const found: FileTarget[] = [];
    const links: FileTarget[] = [];
    this.walk({ name, file: folder }, found, links);
    for (let link = links.shift(); link; link = links.shift()) this.walk(link, found, links);
    for (const target of found.sort((a, b) => compareTexts(a.name, b.name))) this.take(target);
  }

  private walk(folder: FileTarget, found: FileTarget[], links: FileTarget[]): void {
    this.trying(folder.name, () => {
      const real = realpathSync(folder.file);
      if (this.seenFolders.has(real)) return;
      const entries = readdirSync(folder.file, { withFileTypes: true });
      this.seenFolders.add(real);
      for (const entry of entries) {
        const below = { name: path.join(folder.name, entry.name), file: path.join(folder.file, entry.name) };
        if (entry.isDirectory()) {
          if (isSearched(entry.name)) this.walk(below, found, links);
        } else if (entry.isSymbolicLink()) {
          this.follow(entry, below, found, links);
        } else if (entry.isFile() && this.isWanted(entry.name)) {
          found.push(below);
        }
      }
    });
  }

  private follow(entry: Dirent, below: FileTarget, found: FileTarget[], links: FileTarget[]): void {
    this.trying(below.name, () => {
      // A broken link matters only where its name says that a rule was meant.
      if (!this.isWanted(entry.name) && !existsSync(below.file)) return;
      const target = statSync(below.file);
      if (target.isDirectory() && isSearched(entry.name) && !leadsUp(below.file)) links.push(below);
      else if (target.isFile() && this.isWanted(entry.name)) found.push(below);
    });
  }

  private take(target: Target): void {
    const key = target.file ?? standardInput;
    if (!this.seenFiles.has(key)) this.targets.push(target);
    this.seenFiles.add(key);
  }

  private trying(name: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.unreadable.push({ name, reason: explainError(error) });
    }
  }
}

/** A path of this machine as rules know it. */
export function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

/** Whether a file of that name or path is a Groovy file. */
export function isGroovy(name: string): boolean {
  return /\.(?:groovy|gvy)$/i.test(name);
}

function isSearched(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Whether a link leads to a folder that it lies in itself. */
function leadsUp(link: string): boolean {
  const around = realpathSync(path.dirname(link)) + path.sep;
  return around.startsWith(path.join(realpathSync(link), path.sep));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENOTDIR: 'part of the path is a file, not a folder',
};

/** Why a file cannot be read, as part of a sentence. */
export function explainError(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return reasons[code] ?? message;
}
