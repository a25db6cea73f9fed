import {
  EventEmitter,
  l10n,
  RelativePattern,
  Uri,
  workspace,
  type Disposable,
  type Event,
  type LogOutputChannel,
} from 'vscode';
import {
  workspaceConnectionsRequest,
  type ConnectionFile,
  type ConnectionSummary,
  type WorkspaceConnectionsParams,
  type WorkspaceConnectionsResult,
} from '../../server/lsp/protocol';
import { setConnectionsState, type ConnectionsState } from '../contextKeys';
import { type LanguageServer } from '../languageServer';
import { watchConnections } from './connectionWatcher';

export type RuleDirection = 'outgoing' | 'incoming';

/** One of a connection's two rule files. */
export interface RuleFile {
  readonly direction: RuleDirection;
  readonly uri: Uri;
  readonly exists: boolean;
}

/** A folder of the workspace that holds a `connection.json`, and what the language server reads from it. */
export interface WorkspaceConnection extends Omit<ConnectionSummary, 'uri'> {
  readonly folder: Uri;
  readonly file: Uri;
  readonly rules: readonly RuleFile[];
}

/** File events come in bursts (a checkout, a save of all); they are answered together after this rest. */
const settleMs = 200;
const connectionFiles = '**/connection.json';
const groovyFiles = '**/*.groovy';

/** The connections of the workspace's folders, kept fresh while files change and the server comes and goes. */
export class WorkspaceConnections implements Disposable {
  #connections: readonly WorkspaceConnection[] = [];
  #reading: Promise<readonly WorkspaceConnection[]> | undefined;
  #readAgain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly server: LanguageServer,
    private readonly log: LogOutputChannel,
  ) {
    const refreshSoon = () => this.#refreshSoon();
    this.#subscriptions = [
      watchConnections(() => this.#connections.map(({ file }) => file), refreshSoon),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.refresh();
        if (state === 'failed') this.#show([], 'failed');
      }),
    ];
    void setConnectionsState('loading');
  }

  get all(): readonly WorkspaceConnection[] {
    return this.#connections;
  }

  /** Reads everything anew. Calls while a reading is under way share the reading that follows it. */
  refresh(): Promise<readonly WorkspaceConnection[]> {
    if (this.#reading) {
      this.#readAgain = true;
      return this.#reading;
    }
    this.#reading = this.#readUntilStill()
      .catch((error: unknown) => {
        this.log.error(l10n.t('The connections of the workspace could not be read: {0}', String(error)));
        return this.#connections;
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), settleMs);
  }

  #show(connections: readonly WorkspaceConnection[], state: ConnectionsState): void {
    this.#connections = connections;
    void setConnectionsState(state);
    this.#changed.fire();
  }

  async #readUntilStill(): Promise<readonly WorkspaceConnection[]> {
    do {
      this.#readAgain = false;
      const connections = await this.#read();
      if (this.#disposed) return connections ?? [];
      if (connections) {
        this.#show(connections, connections.length > 0 ? 'some' : 'none');
      }
    } while (this.#readAgain as boolean);
    return this.#connections;
  }

  /** `undefined` when the server does not answer: what was known stays. */
  async #read(): Promise<readonly WorkspaceConnection[] | undefined> {
    const params: WorkspaceConnectionsParams = { files: await this.#readFiles(), scripts: await findScripts() };
    const result = await this.server.request<WorkspaceConnectionsResult>(workspaceConnectionsRequest, params);
    if (!result) return undefined;
    return Promise.all(
      result.connections.map(async ({ uri, ...summary }) => {
        const file = Uri.parse(uri);
        const folder = Uri.joinPath(file, '..');
        const rules = await Promise.all([ruleFile(folder, 'outgoing'), ruleFile(folder, 'incoming')]);
        return { ...summary, folder, file, rules };
      }),
    );
  }

  async #readFiles(): Promise<ConnectionFile[]> {
    const uris = await findInWorkspace(connectionFiles);
    const files = await Promise.all(uris.map((uri) => this.#readFile(uri)));
    return files.filter((file) => file !== undefined);
  }

  async #readFile(uri: Uri): Promise<ConnectionFile | undefined> {
    try {
      return { uri: uri.toString(), text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
    } catch (error) {
      // It may have gone between being found and being read.
      this.log.warn(`${uri.toString()}: ${String(error)}`);
      return undefined;
    }
  }
}

async function findScripts(): Promise<string[]> {
  return (await findInWorkspace(groovyFiles)).map((uri) => uri.toString());
}

/** The workspace's files that match, each once, by path. */
async function findInWorkspace(glob: string): Promise<Uri[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((folder) =>
      workspace.findFiles(new RelativePattern(folder, glob), '**/node_modules/**'),
    ),
  );
  const uris = [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
  return uris.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function ruleFile(folder: Uri, direction: RuleDirection): Promise<RuleFile> {
  const uri = Uri.joinPath(folder, `${direction}.groovy`);
  const exists = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return { direction, uri, exists };
}
