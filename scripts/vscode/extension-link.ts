// Puts this extension where VS Code looks for installed ones.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/**
 * Makes a folder of extensions that holds only this one, as a link to the checkout: a new build is there as soon as
 * the page is loaded again.
 *
 * @returns the folder
 */
export function linkExtension(folder: string): string {
  rmSync(folder, { recursive: true, force: true }); // with VS Code's own list of what it found there before
  mkdirSync(folder, { recursive: true });
  symlinkSync(root, join(folder, 'sync-rules.sync-rules'));
  return folder;
}
