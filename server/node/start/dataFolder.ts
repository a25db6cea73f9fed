import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from './privateFile';

/** What a node leaves in its data folder beside its data. */
const files = { secret: 'secret', token: 'token', port: 'port', url: 'node.url' } as const;

export function fileIn(folder: string, file: keyof typeof files): string {
  return join(folder, files[file]);
}

/** Says where the node answers, to whoever finds the folder locked. */
export function leaveUrl(folder: string, url: string): void {
  writePrivateFile(fileIn(folder, 'url'), `${url}\n`);
}

/** What the node that has the folder has left; nothing while it starts. */
export function leftUrl(folder: string): string | undefined {
  return readText(fileIn(folder, 'url'));
}

export function removeUrl(folder: string): void {
  rmSync(fileIn(folder, 'url'), { force: true });
}

/** The port that the node had before, so that partners on this machine find it again. */
export function rememberedPort(folder: string): number | undefined {
  const text = readText(fileIn(folder, 'port'));
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : undefined;
}

export function rememberPort(folder: string, port: number): void {
  if (rememberedPort(folder) !== port) writePrivateFile(fileIn(folder, 'port'), `${port}\n`);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
