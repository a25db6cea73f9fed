import {
  EventEmitter,
  FileDecoration,
  ThemeColor,
  Uri,
  window,
  type Disposable,
  type Event,
  type FileDecorationProvider,
} from 'vscode';
import { type PairedConnections } from '../connections/pairedConnections';
import { scriptOf } from '../ruling/chosenRules';
import { type RuleStandings } from '../ruling/ruleStandings';
import { decorationOf } from './decoration';

/** Changes come in bursts; they are shown together after this rest. */
const settleMs = 100;

/** Shows in the Explorer how the connection of a folder does, and how its rules stand. VS Code asks only for what is in sight. */
export class RuleDecorations implements FileDecorationProvider, Disposable {
  readonly #changed = new EventEmitter<Uri[] | undefined>();
  readonly onDidChangeFileDecorations: Event<Uri[] | undefined> = this.#changed.event;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly paired: PairedConnections,
    private readonly standings: RuleStandings,
  ) {
    this.#subscriptions = [
      paired.onDidChange(() => {
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined;
          this.#changed.fire(undefined);
        }, settleMs);
      }),
      standings.onDidChange((folders) => this.#changed.fire(folders.flatMap(decorated))),
      window.registerFileDecorationProvider(this),
      this.#changed,
    ];
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const script = scriptOf(uri);
    const folder = (script ? Uri.joinPath(uri, '..') : uri).toString();
    const connection = this.paired.folder(folder)?.connection;
    if (!connection) return undefined;
    const rules = this.standings.wanted(folder);
    const found = decorationOf({ ...connection, ...(rules && { rules }) }, script);
    if (!found) return undefined;
    const { badge, color, tooltip } = found;
    return new FileDecoration(badge, tooltip, color === undefined ? undefined : new ThemeColor(color));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function decorated(folder: string): Uri[] {
  const uri = Uri.parse(folder);
  return [uri, Uri.joinPath(uri, 'outgoing.groovy'), Uri.joinPath(uri, 'incoming.groovy')];
}
