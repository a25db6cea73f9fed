// The sample workspace: what is opened is always a copy, so that the checkout stays clean.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** The sample workspace as committed. */
export const sampleSource = join(root, 'sample');

/** A fresh temporary copy of the sample workspace, or of another folder. */
export function copySample(source = sampleSource): { readonly folder: string; remove: () => void } {
  const temporary = mkdtempSync(join(tmpdir(), 'sync-rules-sample-'));
  const folder = join(temporary, 'sample');
  cpSync(source, folder, { recursive: true });
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) };
}
