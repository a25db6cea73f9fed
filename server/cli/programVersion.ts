import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version in the `package.json` that this program, bundled or not, lies below. */
export function programVersion(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === 'sync-rules' && version !== undefined) return version;
  }
  return 'unknown';
}
