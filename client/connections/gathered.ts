import { Uri, workspace, type LogOutputChannel } from 'vscode';
import { workspaceFileNames, type WorkspaceText } from '../../server/lsp/protocol';
import { type Script } from '../ruling/bases';
import { findInWorkspace, readTextFile } from './workspaceFiles';

/** One of a connection's two rule files. */
export interface RuleFile {
  readonly direction: Script;
  readonly uri: Uri;
  readonly exists: boolean;
}

/** What the language server is told of the workspace, and what is beside each `connection.json`. */
export interface Gathered {
  readonly files: readonly WorkspaceText[];
  readonly catalogues: readonly WorkspaceText[];
  readonly scripts: readonly Uri[];
  /** By the URI of the `connection.json`. */
  readonly rules: ReadonlyMap<string, readonly RuleFile[]>;
}

const groovyFiles = '**/*.{groovy,gvy}';

/** Finds and reads the workspace's files that connections are made of. What cannot be read is told in the log. */
export async function gather(log: LogOutputChannel): Promise<Gathered> {
  const [files, catalogues, scripts] = await Promise.all([
    readFiles(workspaceFileNames.connection, log),
    readFiles(workspaceFileNames.catalogue, log),
    findInWorkspace(groovyFiles),
  ]);
  const rules = await Promise.all(files.map(async ({ uri }) => [uri, await rulesBeside(Uri.parse(uri))] as const));
  return { files, catalogues, scripts, rules: new Map(rules) };
}

async function readFiles(name: string, log: LogOutputChannel): Promise<WorkspaceText[]> {
  const uris = await findInWorkspace(`**/${name}`);
  const files = await Promise.all(uris.map(readTextFile));
  return files.flatMap((file, at) => {
    if ('text' in file) return [file];
    log.warn(`${String(uris[at])}: ${file.reason}`);
    return [];
  });
}

function rulesBeside(file: Uri): Promise<RuleFile[]> {
  const folder = Uri.joinPath(file, '..');
  return Promise.all([ruleFile(folder, 'outgoing'), ruleFile(folder, 'incoming')]);
}

async function ruleFile(folder: Uri, direction: Script): Promise<RuleFile> {
  const uri = Uri.joinPath(folder, `${direction}.groovy`);
  const exists = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return { direction, uri, exists };
}
