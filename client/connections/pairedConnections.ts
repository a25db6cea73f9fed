import { EventEmitter, type Disposable, type Event, type Uri } from 'vscode';
import { type KnownNode, type Nodes } from '../node/nodes';
import { mergeAll, type Connection, type FolderConnection } from './model/connection';
import { type WorkspaceConnection, type WorkspaceConnections } from './workspaceConnections';

/** A folder of the workspace with what a node knows of its connection. */
export interface PairedFolder {
  readonly folder: WorkspaceConnection;
  readonly connection: Connection & { readonly folder: FolderConnection };
  /** The node that knows it; missing where none does. */
  readonly node?: KnownNode;
}

/** A connection of a node, with its folder where the workspace has one. */
export interface PairedConnection {
  readonly connection: Connection;
  readonly node: KnownNode;
  readonly folder?: WorkspaceConnection;
}

interface Pairs {
  readonly connections: readonly PairedConnection[];
  /** By the URI of the folder. */
  readonly folders: ReadonlyMap<string, PairedFolder>;
}

/** Which folder belongs to which connection; worked out when somebody asks, and kept until something changes. */
export class PairedConnections implements Disposable {
  #pairs: Pairs | undefined;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly folders: WorkspaceConnections,
    private readonly nodes: Nodes,
  ) {
    this.#subscriptions = [
      folders.onDidChange(() => this.#forget()),
      nodes.onChange(() => this.#forget()),
      this.#changed,
    ];
  }

  /** Those that a node knows. */
  get all(): readonly PairedConnection[] {
    return this.#current.connections;
  }

  /** By the URI of a connection's folder, as text. */
  folder(uri: string): PairedFolder | undefined {
    return this.#current.folders.get(uri);
  }

  /** The folder that a file lies in, the innermost. */
  around(file: Uri): PairedFolder | undefined {
    const { folders } = this.#current;
    const path = file.toString();
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const found = folders.get(path.slice(0, end));
      if (found) return found;
    }
    return undefined;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  get #current(): Pairs {
    this.#pairs ??= pair(this.folders.all, this.nodes.all);
    return this.#pairs;
  }

  #forget(): void {
    this.#pairs = undefined;
    this.#changed.fire();
  }
}

/** A folder of the workspace as the view's model has it. */
export function folderConnection({ file, rules, ...summary }: WorkspaceConnection): FolderConnection {
  return { ...summary, uri: file.toString(), rules: rules.map((rule) => ({ ...rule, uri: rule.uri.toString() })) };
}

function pair(all: readonly WorkspaceConnection[], nodes: readonly KnownNode[]): Pairs {
  const byFile = new Map(all.map((folder) => [folder.file.toString(), folder]));
  const { sections, rest } = mergeAll(nodes, all.map(folderConnection));
  const connections = sections.flatMap(({ node, connections: found }) =>
    found.map((connection): PairedConnection => {
      const folder = byFile.get(connection.folder?.uri ?? '');
      return { connection, node, ...(folder && { folder }) };
    }),
  );
  const folders = new Map<string, PairedFolder>();
  const add = (connection: Connection, node?: KnownNode) => {
    const folder = byFile.get(connection.folder?.uri ?? '');
    if (!folder || !connection.folder) return;
    const paired = { ...connection, folder: connection.folder };
    folders.set(folder.folder.toString(), { folder, connection: paired, ...(node && { node }) });
  };
  for (const { connection, node } of connections) add(connection, node);
  for (const connection of rest) add(connection);
  return { connections, folders };
}
