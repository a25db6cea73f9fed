// The sample workspace: what is opened is always a copy, so that the checkout stays clean.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, workFolder } from '../setup.mjs';

/** The sample workspace as committed. */
export const sampleSource = join(root, 'sample');

export interface TemporaryWorkspace {
  readonly folder: string;
  readonly remove: () => void;
}

/** A fresh temporary copy of the sample workspace, or of another folder. */
export function copySample(source = sampleSource): TemporaryWorkspace {
  const workspace = emptyWorkspace('sample');
  cpSync(source, workspace.folder, { recursive: true });
  return workspace;
}

/** A fresh temporary folder without a file. */
export function emptyWorkspace(name = 'workspace'): TemporaryWorkspace {
  const temporary = mkdtempSync(join(tmpdir(), 'sync-rules-workspace-'));
  const folder = join(temporary, name);
  mkdirSync(folder);
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) };
}

/** What was copied: path in the sample, with slashes, to the checksum of the text that was written. */
type Copied = Record<string, string>;

/**
 * The copy that `npm start` opens again and again. The reader's edits, new files and deletions are kept; a file that
 * is as it was copied follows the committed one.
 *
 * @returns its folder, absolute
 */
export function keptSample(source = sampleSource, target = join(workFolder, 'sample')): string {
  const record = `${target}.json`;
  const before: Copied =
    existsSync(record) && existsSync(target) ? (JSON.parse(readFileSync(record, 'utf8')) as Copied) : {};
  const after: Copied = {};
  for (const path of filesOf(source)) {
    const wanted = checksum(join(source, path)) ?? '';
    const copied = before[path];
    const present = checksum(join(target, path));
    const edited = present !== copied; // also when it was deleted, or was there before us
    if (!edited && wanted !== copied) copy(join(source, path), join(target, path));
    after[path] = edited ? (copied ?? wanted) : wanted;
  }
  for (const [path, copied] of Object.entries(before))
    if (!(path in after) && checksum(join(target, path)) === copied) rmSync(join(target, path));
  mkdirSync(target, { recursive: true });
  writeFileSync(record, JSON.stringify(after, null, 1));
  return target;
}

function filesOf(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => statSync(join(folder, path)).isFile()).map((path) => path.replaceAll('\\', '/'));
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, readFileSync(from));
}

function checksum(file: string): string | undefined {
  return existsSync(file) ? createHash('sha1').update(readFileSync(file)).digest('hex') : undefined;
}
