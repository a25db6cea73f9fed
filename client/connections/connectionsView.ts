import {
  DiagnosticSeverity,
  EventEmitter,
  l10n,
  languages,
  Uri,
  window,
  type Disposable,
  type Memento,
  type TreeDataProvider,
  type TreeView,
  type ViewBadge,
} from 'vscode';
import { catalogueRequest, type CatalogueResult } from '../../server/lsp/protocol';
import { setConnectionsState } from '../contextKeys';
import { views } from '../ids';
import { type LanguageServer } from '../languageServer';
import { type KnownNode, type Nodes } from '../node/nodes';
import { scriptOf } from '../ruling/chosenRules';
import { type RuleStandings } from '../ruling/ruleStandings';
import { dayInWords, shortTimeInWords, timeInWords } from '../words';
import { folderUriOf } from './model/connection';
import { type RowLoaders } from './model/connectionRow';
import { type Row } from './model/row';
import { kindOf } from './model/state';
import { plainArrangement, treeOf, type Arrangement, type Tree } from './model/tree';
import { folderConnection } from './pairedConnections';
import { resolveTooltip, rowItem } from './rowItem';
import { ShownErrors } from './shownErrors';
import { type WorkspaceConnections } from './workspaceConnections';

/** Changes come in bursts; they are shown together after this rest. */
const settleMs = 50;
const historyLength = '50';

/** How the connections were laid out when the window was last open. */
export interface KeptArrangement {
  get(): Partial<Arrangement> | undefined;
  set(arrangement: Arrangement): void;
}

interface ViewSummary {
  readonly message: string;
  readonly badge: ViewBadge | undefined;
  /** Id of the line that is marked. */
  readonly marked: string | undefined;
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
  #tree: Tree = { roots: [], message: '', status: '', attention: 0, newer: 0, total: 0, folders: new Map() };
  #arrangement: Arrangement;
  #platforms: ReadonlyMap<string, string> = new Map();
  #templates: ReadonlyMap<string, string> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endProgress: (() => void) | undefined;
  #marked: Row | undefined;
  /** Whether the rule in the editor has not been marked yet. */
  #isBehindEditor = true;
  readonly #parents = new WeakMap<Row, Row>();
  /** What stands in for lines since the tree was made. */
  #renewed = new WeakMap<Row, Row>();
  readonly #errors = new ShownErrors((file) => errorsIn(Uri.parse(file)));
  readonly #changed = new EventEmitter<Row | undefined>();
  readonly #view: TreeView<Row>;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly workspaceConnections: WorkspaceConnections,
    private readonly nodes: Nodes,
    private readonly server: LanguageServer,
    private readonly kept: KeptArrangement,
    private readonly standings: RuleStandings,
  ) {
    this.#arrangement = { ...plainArrangement, ...kept.get() };
    const provider: TreeDataProvider<Row> = {
      onDidChangeTreeData: this.#changed.event,
      getTreeItem: (row) => rowItem(this.#current(row)),
      resolveTreeItem: (item, row) => resolveTooltip(item, this.#current(row)),
      getChildren: (row) => (row ? this.#children(row) : this.#roots()),
      getParent: (row) => this.#parents.get(row),
    };
    this.#view = window.createTreeView(views.connections, { treeDataProvider: provider, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeSelection(({ selection }) => (this.#marked = selection[0])),
      workspaceConnections.onDidChange(() => this.#showSoon()),
      nodes.onChange(() => this.#showSoon()),
      standings.onDidChange((folders) => this.#renew(folders)),
      window.onDidChangeActiveTextEditor(() => this.#followSoon()),
      this.#view.onDidChangeVisibility(() => this.#followSoon()),
      languages.onDidChangeDiagnostics(({ uris }) => this.#showErrors(uris)),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.#learnNames();
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

  /** Brings a connection to the front: by its id at the node, or by the URI of its folder. */
  async reveal(id: string): Promise<void> {
    if (this.#timer !== undefined) this.#show(); // what was made a moment ago is in the tree then
    const found = await this.#find(this.#tree.roots, id);
    if (!found) return;
    await this.#view.reveal(found, { select: true, focus: true, expand: true });
    this.#marked = found;
  }

  /** The line that is marked. */
  get selected(): Row | undefined {
    // While VS Code reads the tree anew it says that nothing is marked.
    return this.#view.selection[0] ?? this.#marked;
  }

  /** The lines below one, or the first ones. */
  async rows(row?: Row): Promise<readonly Row[]> {
    return row ? this.#children(row) : this.#tree.roots.map((root) => this.#current(root));
  }

  /** What stands beside the tree. */
  get summary(): ViewSummary {
    return { message: this.#view.message ?? '', badge: this.#view.badge, marked: this.selected?.id };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#endProgress?.();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #children(row: Row): Promise<Row[]> {
    const children = [...((await this.#current(row).children?.()) ?? [])];
    for (const child of children) this.#parents.set(child, row);
    return children;
  }

  async #find(rows: readonly Row[], id: string): Promise<Row | undefined> {
    for (const row of rows) {
      const { info, folder } = row.connection ?? {};
      if (row.kind === 'connection' && (info?.id === id || (folder && folderUriOf(folder) === id))) return row;
      if (row.kind !== 'node' && row.kind !== 'group') continue;
      const found = await this.#find(await this.#children(row), id);
      if (found) return found;
    }
    return undefined;
  }

  /** While the workspace is read for the first time, VS Code waits for them: it shows what it waits for at once. */
  async #roots(): Promise<Row[]> {
    while (this.#tree.roots.length === 0 && this.workspaceConnections.state === 'loading') await this.#change();
    return [...this.#tree.roots];
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      const once = this.#changed.event(() => {
        once.dispose();
        resolve();
      });
    });
  }

  #followSoon(): void {
    this.#isBehindEditor = true;
    void this.#followEditor();
  }

  /** Marks the rule that is in the editor, as long as the view is in sight; nothing gets the focus. */
  async #followEditor(): Promise<void> {
    const file = this.#ruleToFollow();
    if (!file) return;
    const connection = await this.#find(this.#tree.roots, Uri.joinPath(file, '..').toString());
    const rule = connection && (await this.#children(connection)).find(({ uri }) => uri === file.toString());
    // Revealing opens a view that was closed meanwhile. A rule that is not listed yet is marked once it is.
    if (!rule || this.#ruleToFollow() !== file) return;
    this.#isBehindEditor = false;
    await this.#view.reveal(rule, { select: true, focus: false }).then(undefined, () => (this.#isBehindEditor = true));
  }

  #ruleToFollow(): Uri | undefined {
    const file = window.activeTextEditor?.document.uri;
    const isWanted = this.#isBehindEditor && this.#view.visible;
    return isWanted && file && scriptOf(file) !== undefined ? file : undefined;
  }

  #current(row: Row): Row {
    return this.#renewed.get(row) ?? row;
  }

  /** Shows again the lines whose rules stand otherwise now; all of them only where one moves or counts otherwise. */
  #renew(folders: readonly string[]): void {
    for (const folder of folders) {
      const row = this.#tree.folders.get(folder);
      const renewed = row?.renewed?.();
      const before = row && kindOf(this.#current(row).connection ?? {});
      // One that the filter hides may count, too.
      if (!row || !renewed?.connection || kindOf(renewed.connection) !== before) this.#showSoon();
      if (!row || !renewed) continue;
      this.#renewed.set(row, renewed);
      this.#changed.fire(row);
    }
  }

  #showErrors(uris: readonly Uri[]): void {
    for (const uri of uris) {
      const folder = Uri.joinPath(uri, '..').toString();
      if (scriptOf(uri) === undefined || !this.#tree.folders.has(folder)) continue;
      if (this.#errors.isStale(uri.toString())) this.#renew([folder]);
    }
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), settleMs);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tree = treeOf({
      folders: this.workspaceConnections.all.map(folderConnection),
      nodes: this.nodes.all,
      arrangement: this.#arrangement,
      words: {
        time: timeInWords,
        shortTime: shortTimeInWords,
        day: dayInWords,
        platform: (id) => this.#platforms.get(id) ?? id,
        template: (id) => this.#templates.get(id) ?? id,
      },
      loaders: loadersOf,
      looks: {
        known: (folder) => this.standings.known(folder),
        wanted: (folder) => this.standings.wanted(folder),
        errors: (file) => this.#errors.show(file),
      },
    });
    this.#renewed = new WeakMap();
    const { message, status, attention, newer, total } = this.#tree;
    this.#view.message = message;
    this.#view.description = status;
    this.#showProgress(this.nodes.all.some((node) => node.status === 'starting'));
    this.#view.badge = attention > 0 ? { value: attention, tooltip: badgeInWords(attention, newer) } : undefined;
    void setConnectionsState(total > 0 ? 'some' : this.workspaceConnections.state);
    this.#changed.fire(undefined);
    void this.#followEditor();
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

  async #learnNames(): Promise<void> {
    const catalogue = await this.server.request<CatalogueResult>(catalogueRequest);
    if (!catalogue) return;
    this.#platforms = new Map(catalogue.platforms.map(({ id, label }) => [id, label]));
    this.#templates = new Map(catalogue.templates.map(({ id, label }) => [id, label]));
    this.#showSoon();
  }
}

function badgeInWords(attention: number, newer: number): string {
  const all =
    attention === 1 ? l10n.t('1 connection needs attention') : l10n.t('{0} connections need attention', attention);
  if (newer === 0) return all;
  return `${all} (${l10n.t('newer rules to pull: {0}', newer)})`;
}

/** Errors in a file, whoever found them. */
function errorsIn(file: Uri): number {
  return languages.getDiagnostics(file).filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
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
