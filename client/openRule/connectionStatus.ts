import { StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import { type PairedConnections } from '../connections/pairedConnections';
import { tooltipOf } from '../connections/rowItem';
import { commands as ids } from '../ids';
import { scriptOf } from '../ruling/chosenRules';
import { type RuleStandings } from '../ruling/ruleStandings';
import { l10n } from '../words';
import { statusOf } from './status';

/** Beside the language and the line ends, which are also about the file. */
const priority = 90;
const settleMs = 50;

/** Says in the status bar which connection the rule in the editor belongs to, and how both do; a click offers what to do. */
export class ConnectionStatus implements Disposable {
  readonly #item: StatusBarItem;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly paired: PairedConnections,
    private readonly standings: RuleStandings,
  ) {
    this.#item = window.createStatusBarItem('syncRules.connection', StatusBarAlignment.Right, priority);
    this.#item.name = l10n.t('Connection of the Rule');
    this.#item.command = ids.showRuleActions;
    const soon = () => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#show();
      }, settleMs);
    };
    this.#subscriptions = [
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.#show()),
      paired.onDidChange(soon),
      standings.onDidChange(soon),
    ];
    this.#show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const uri = window.activeTextEditor?.document.uri;
    const script = uri && scriptOf(uri);
    const found = uri && script && this.paired.around(uri);
    if (!found) {
      this.#item.hide();
      return;
    }
    const rules = this.standings.wanted(found.folder.folder.toString());
    const { text, lines } = statusOf({ ...found.connection, ...(rules && { rules }) }, script);
    this.#item.text = text;
    this.#item.tooltip = tooltipOf([...lines, l10n.t('Click to see what can be done with this rule.')]);
    this.#item.accessibilityInformation = { label: lines.join(', '), role: 'button' };
    this.#item.show();
  }
}
