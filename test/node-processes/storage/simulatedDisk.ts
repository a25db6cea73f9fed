import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What was asked of a disk; paths are relative to the folder that was watched. `acknowledge` is what a user was told. */
export type DiskEntry =
  | { readonly kind: 'write'; readonly path: string; readonly position: number; readonly bytes: string }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'create' | 'folder' | 'remove' | 'sync'; readonly path: string }
  | { readonly kind: 'acknowledge'; readonly number: number };

type Change = Extract<DiskEntry, { kind: 'write' | 'truncate' }>;

/** A file apart from its names. */
interface File {
  /** What the disk has. */
  kept: Buffer;
  /** What was written since the last sync. */
  readonly waiting: Change[];
}

type Named = File | 'folder' | undefined;

interface NameChange {
  readonly folders: readonly string[];
  readonly names: readonly (readonly [path: string, named: Named])[];
}

const sector = 512;

/**
 * A disk with a cache that a power cut empties: what was not synced may be there, or not, or in part, whatever was written
 * before or after it. Names are kept by a sync of their folder only.
 */
export class SimulatedDisk {
  /** Names as programs see them, of files that were touched; undefined for what is removed. */
  private readonly seen = new Map<string, Named>();
  /** Names as the disk has them. */
  private readonly kept = new Map<string, Named>();
  private waiting: NameChange[] = [];

  /** The folder is what the disk had at first; it is only read. */
  constructor(private readonly first: string) {}

  apply(entry: DiskEntry): void {
    switch (entry.kind) {
      case 'write':
      case 'truncate':
        this.fileAt(entry.path).waiting.push(entry);
        break;
      case 'create':
        this.rename([[entry.path, { kept: Buffer.alloc(0), waiting: [] }]]);
        break;
      case 'folder':
        this.rename([[entry.path, 'folder']]);
        break;
      case 'remove':
        this.rename([[entry.path, undefined]]);
        break;
      case 'rename':
        this.rename([
          [entry.path, undefined],
          [entry.to, this.fileAt(entry.path)],
        ]);
        break;
      case 'sync':
        this.sync(entry.path);
        break;
      case 'acknowledge':
        break;
    }
  }

  /** Makes a folder of what the disk has after a power cut now; `random` gives numbers from 0 to 1. */
  cut(target: string, random: () => number): void {
    rmSync(target, { recursive: true, force: true });
    cpSync(this.first, target, { recursive: true });
    const names = new Map(this.kept);
    const lucky = this.waiting.slice(0, Math.floor(random() * (this.waiting.length + 1)));
    for (const [path, named] of lucky.flatMap((change) => change.names)) names.set(path, named);
    for (const [path, named] of names) {
      const place = join(target, path);
      if (named === undefined) rmSync(place, { recursive: true, force: true });
      else if (named === 'folder') mkdirSync(place, { recursive: true });
      else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, contentAfterCut(named, random));
      }
    }
  }

  private rename(names: readonly (readonly [string, Named])[]): void {
    for (const [path, named] of names) this.seen.set(path, named);
    this.waiting.push({ folders: names.map(([path]) => dirname(path)), names });
  }

  private sync(path: string): void {
    if (path === '' || this.seen.get(path) === 'folder' || isFolder(join(this.first, path))) {
      const folder = path === '' ? '.' : path;
      for (const change of this.waiting) {
        if (change.folders.includes(folder)) for (const [name, named] of change.names) this.kept.set(name, named);
      }
      this.waiting = this.waiting.filter((change) => !change.folders.includes(folder));
      return;
    }
    const file = this.fileAt(path);
    for (const change of file.waiting.splice(0)) file.kept = changed(file.kept, change);
  }

  private fileAt(path: string): File {
    const seen = this.seen.get(path);
    if (seen === 'folder') throw new Error(`${path} is a folder.`);
    if (seen) return seen;
    const file = { kept: readFileSync(join(this.first, path)), waiting: [] };
    this.seen.set(path, file);
    this.kept.set(path, file);
    return file;
  }
}

/** All, nothing, or some of what waits; the last piece of it may have come only in part. */
function contentAfterCut({ kept, waiting }: File, random: () => number): Buffer {
  const chance = random();
  let content: Buffer = Buffer.from(kept);
  for (const change of waiting) {
    if (random() < chance) content = changed(content, random() < 0.3 ? torn(change, random) : change);
  }
  return content;
}

function torn(change: Change, random: () => number): Change {
  if (change.kind === 'truncate') return change;
  const bytes = Buffer.from(change.bytes, 'base64');
  const sectors = Math.floor((random() * bytes.length) / sector);
  return { ...change, bytes: bytes.subarray(0, sectors * sector).toString('base64') };
}

/** The same buffer where it is long enough. */
function changed(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    return Buffer.concat([
      content.subarray(0, change.length),
      Buffer.alloc(Math.max(0, change.length - content.length)),
    ]);
  }
  const bytes = Buffer.from(change.bytes, 'base64');
  const missing = change.position + bytes.length - content.length;
  const result = missing > 0 ? Buffer.concat([content, Buffer.alloc(missing)]) : content;
  bytes.copy(result, change.position);
  return result;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
