import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface CorpusRule {
  /** Below the corpus, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** Right rules of every platform and style: no check may find an error or a warning in any of them. Sorted by path. */
export function readCorpus(): CorpusRule[] {
  const root = join(__dirname, 'corpus');
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}
