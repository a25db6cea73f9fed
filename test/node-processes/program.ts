import { existsSync } from 'node:fs';
import path from 'node:path';
import { installVscode } from '../../scripts/vscode/install';

const dist = path.join(__dirname, '../../dist');

/** The programs under test, as they ship, and the Node that runs them: that of VS Code. */
export interface Programs {
  readonly engine: string;
  /** What the extension starts. */
  readonly embedded: string;
  /** The command line; `node` is its command that runs a node. */
  readonly commandLine: string;
}

/** Throws when they were not built. */
export async function programs(): Promise<Programs> {
  const [embedded, commandLine] = [path.join(dist, 'node.js'), path.join(dist, 'cli.js')];
  if (!existsSync(embedded)) throw new Error('Run npm run build first.');
  return { engine: (await installVscode()).node, embedded, commandLine };
}
