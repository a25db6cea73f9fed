import { EventEmitter, l10n, Uri, type Disposable, type Event, type LogOutputChannel } from 'vscode';
import {
  sampleFolderName,
  workspaceConnectionsRequest,
  workspaceFileNames,
  type ConnectionSummary,
  type WorkspaceConnectionsParams,
  type WorkspaceConnectionsResult,
} from '../../server/lsp/protocol';
import { type ConnectionsState } from '../contextKeys';
import { type LanguageServer } from '../languageServer';
import { watchConnections } from './connectionWatcher';
import { gather, type Gathered, type RuleFile } from './gathered';
import { findInWorkspace } from './workspaceFiles';
import { WorkspaceTexts } from './workspaceTexts';

/** A folder of the workspace that holds a `connection.json`, and what the language server reads from it. */
export interface WorkspaceConnection extends Omit<ConnectionSummary, 'uri'> {
  readonly folder: Uri;
  readonly file: Uri;
  readonly rules: readonly RuleFile[];
}

/** File events come in bursts (a checkout, a save of all); they are answered together after this rest. */
const settleMs = 200;

/** The connections of the workspace's folders, kept fresh while files change and the server comes and goes. */
export class WorkspaceConnections implements Disposable {
  #connections: readonly WorkspaceConnection[] = [];
  #state: ConnectionsState = 'loading';
  #reading: Promise<readonly WorkspaceConnection[]> | undefined;
  #readAgain = false;
  /** Whether the next reading must not rely on having been told of every change. */
  #anew = false;
  /** Begun while the server starts; dropped when a file changes before that is over. */
  #gathering: Promise<Gathered | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #texts: WorkspaceTexts;
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly server: LanguageServer,
    private readonly log: LogOutputChannel,
  ) {
    this.#texts = new WorkspaceTexts(server, log);
    const known = () => this.#connections.map(({ file }) => file);
    this.#subscriptions = [
      watchConnections(known, {
        onFilesChanged: () => {
          this.#gathering = undefined;
          this.#refreshSoon();
        },
        onTextChanged: (uri) => void this.#texts.changed(uri),
      }),
      server.onDidChangeState((state) => {
        if (state === 'starting') this.#gathering = gather(this.log).catch(() => undefined);
        if (state === 'running') {
          this.#texts.startOver();
          void this.#readSoon();
        }
        if (state === 'failed') this.#show([], 'failed');
      }),
    ];
  }

  /** What there is to be said of the workspace's own connections. */
  get state(): ConnectionsState {
    return this.#state;
  }

  get all(): readonly WorkspaceConnection[] {
    return this.#connections;
  }

  /** Reads everything anew. Calls while a reading is under way share the reading that follows it. */
  refresh(): Promise<readonly WorkspaceConnection[]> {
    this.#anew = true;
    return this.#readSoon();
  }

  #readSoon(): Promise<readonly WorkspaceConnection[]> {
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
    this.#timer = setTimeout(() => void this.#readSoon(), settleMs);
  }

  #show(connections: readonly WorkspaceConnection[], state: ConnectionsState): void {
    this.#connections = connections;
    this.#state = state;
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
    const begun = this.#gathering;
    this.#gathering = undefined;
    const { files, catalogues, scripts, rules } = (await begun) ?? (await gather(this.log));
    const params: WorkspaceConnectionsParams = { files, catalogues, scripts: scripts.map(String) };
    const result = await this.server.request<WorkspaceConnectionsResult>(workspaceConnectionsRequest, params);
    if (!result) return undefined;
    const anew = this.#anew;
    this.#anew = false;
    const connections = result.connections.map(({ uri, ...summary }): WorkspaceConnection => {
      const file = Uri.parse(uri);
      return { ...summary, folder: Uri.joinPath(file, '..'), file, rules: rules.get(uri) ?? [] };
    });
    const [partners, samples] = await Promise.all([
      findInWorkspace(`**/${workspaceFileNames.partnerContract}`),
      connections.length > 0 ? findInWorkspace(`**/${sampleFolderName}/*.json`) : [],
    ]);
    const folders = connections.map(({ folder }) => folder);
    void this.#texts.send([...partners, ...textsWanted(scripts, folders), ...samplesIn(samples, folders)], anew);
    return connections;
  }
}

function samplesIn(samples: readonly Uri[], folders: readonly Uri[]): Uri[] {
  const known = new Set(folders.map(String));
  return samples.filter((uri) => known.has(Uri.joinPath(uri, '../..').toString()));
}

/** The rules in folders of connections, then the scripts that are named after a class. */
function textsWanted(scripts: readonly Uri[], folders: readonly Uri[]): Uri[] {
  const around = new Set(folders.map(String));
  const isInFolder = (uri: Uri): boolean => {
    const name = uri.toString();
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      if (around.has(name.slice(0, end))) return true;
    }
    return false;
  };
  const ofConnections = scripts.filter(isInFolder);
  const known = new Set(ofConnections);
  const classes = scripts.filter((uri) => !known.has(uri) && /\/\p{Lu}[^/]*\.groovy$/u.test(uri.path));
  return [...ofConnections, ...classes];
}
