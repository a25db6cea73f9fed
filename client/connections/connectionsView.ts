import {
  EventEmitter,
  l10n,
  window,
  type Disposable,
  type Memento,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { catalogueRequest, type CatalogueResult } from '../../server/lsp/protocol';
import { setConnectionsState } from '../contextKeys';
import { views } from '../ids';
import { type LanguageServer } from '../languageServer';
import { type KnownNode, type Nodes } from '../node/nodes';
import { type FolderConnection } from './model/connection';
import { type RowLoaders } from './model/connectionRow';
import { type Row } from './model/row';
import { plainArrangement, treeOf, type Arrangement, type Tree } from './model/tree';
import { rowItem } from './rowItem';
import { type WorkspaceConnection, type WorkspaceConnections } from './workspaceConnections';

/** Changes come in bursts; they are shown together after this rest. */
const settleMs = 50;
const historyLength = '50';

/** How the connections were laid out when the window was last open. */
export interface KeptArrangement {
  get(): Partial<Arrangement> | undefined;
  set(arrangement: Arrangement): void;
}

const arrangementKey = 'connections.arrangement';

/** A filter is not kept: a view that hides something without anybody having asked it to is a riddle. */
export function arrangementIn(memory: Memento): KeptArrangement {
  return {
    get: () => memory.get<Partial<Arrangement>>(arrangementKey),
    set: ({ sort, isGrouped }) => void memory.update(arrangementKey, { sort, isGrouped }),
  };
}

/** The Connections view: the workspace's folders and the nodes' connections as one tree. */
export class ConnectionsView implements Disposable {
  #tree: Tree = { roots: [], message: '', status: '', attention: 0, total: 0 };
  #arrangement: Arrangement;
  #platforms: ReadonlyMap<string, string> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endProgress: (() => void) | undefined;
  readonly #parents = new WeakMap<Row, Row>();
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<Row>;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly workspaceConnections: WorkspaceConnections,
    private readonly nodes: Nodes,
    private readonly server: LanguageServer,
    private readonly kept: KeptArrangement,
  ) {
    this.#arrangement = { ...plainArrangement, ...kept.get() };
    const provider: TreeDataProvider<Row> = {
      onDidChangeTreeData: this.#changed.event,
      getTreeItem: rowItem,
      getChildren: (row) => (row ? this.#children(row) : [...this.#tree.roots]),
      getParent: (row) => this.#parents.get(row),
    };
    this.#view = window.createTreeView(views.connections, { treeDataProvider: provider, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      workspaceConnections.onDidChange(() => this.#showSoon()),
      nodes.onChange(() => this.#showSoon()),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.#learnPlatforms();
      }),
    ];
    this.#show();
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Lays the connections out in another way. */
  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.kept.set(arrangement);
    this.#show();
  }

  /** Brings a connection to the front, by its id at the node. */
  async reveal(id: string): Promise<void> {
    const found = await this.#find(this.#tree.roots, id);
    if (found) await this.#view.reveal(found, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#endProgress?.();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #children(row: Row): Promise<Row[]> {
    const children = [...((await row.children?.()) ?? [])];
    for (const child of children) this.#parents.set(child, row);
    return children;
  }

  async #find(rows: readonly Row[], id: string): Promise<Row | undefined> {
    for (const row of rows) {
      if (row.kind === 'connection' && row.connection?.info?.id === id) return row;
      if (row.kind !== 'node' && row.kind !== 'group') continue;
      const found = await this.#find(await this.#children(row), id);
      if (found) return found;
    }
    return undefined;
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), settleMs);
  }

  #show(): void {
    this.#tree = treeOf({
      folders: this.workspaceConnections.all.map(folderConnection),
      nodes: this.nodes.all,
      arrangement: this.#arrangement,
      words: {
        time: (seconds) =>
          new Date(seconds * 1000).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
        platform: (id) => this.#platforms.get(id) ?? id,
      },
      loaders: loadersOf,
    });
    const { message, status, attention, total } = this.#tree;
    this.#view.message = message;
    this.#view.description = status;
    this.#showProgress(this.nodes.all.some((node) => node.status === 'starting'));
    this.#view.badge =
      attention > 0 ? { value: attention, tooltip: l10n.t('{0} connections need attention', attention) } : undefined;
    void setConnectionsState(total > 0 ? 'some' : this.workspaceConnections.state);
    this.#changed.fire(undefined);
  }

  /** The bar at the top of the view, as long as a node is on its way. */
  #showProgress(isStarting: boolean): void {
    if (!isStarting) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    } else if (!this.#endProgress) {
      const over = new Promise<void>((resolve) => (this.#endProgress = resolve));
      void window.withProgress({ location: { viewId: views.connections } }, () => over);
    }
  }

  async #learnPlatforms(): Promise<void> {
    const catalogue = await this.server.request<CatalogueResult>(catalogueRequest);
    if (!catalogue) return;
    this.#platforms = new Map(catalogue.platforms.map(({ id, label }) => [id, label]));
    this.#showSoon();
  }
}

function folderConnection({ file, rules, ...summary }: WorkspaceConnection): FolderConnection {
  return { ...summary, uri: file.toString(), rules: rules.map((rule) => ({ ...rule, uri: rule.uri.toString() })) };
}

/** What a node does not answer is shown as empty; that it does not is told by its state. */
function loadersOf({ session }: KnownNode): RowLoaders {
  return {
    history: async (id) => {
      const call = session?.client.call('getHistory', { params: { id }, query: { limit: historyLength } });
      return (await call?.catch(() => undefined))?.entries ?? [];
    },
    contract: async (id) => {
      const call = session?.client.call('getContracts', { params: { id } });
      return (await call?.catch(() => undefined))?.partner ?? null;
    },
  };
}
