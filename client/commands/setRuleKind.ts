import { commands, Range, Uri, window, workspace, WorkspaceEdit, type Disposable } from 'vscode';
import { commands as ids, languages } from '../ids';
import { directiveChange } from '../ruling/directive';
import { type RulingParts } from '../ruling/parts';
import { l10n } from '../words';
import { askRuleKind } from './askRuleKind';

/** Writes into a rule's first lines which kind it is and for which platform, so that it is checked as that anywhere. */
export function registerSetRuleKind({ talk, server }: RulingParts): Disposable {
  return commands.registerCommand(ids.setRuleKind, async (argument: unknown) => {
    const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
    const document = uri && (await workspace.openTextDocument(uri));
    const { tell } = talk;
    if (!document || !([languages.rule, languages.groovy] as string[]).includes(document.languageId)) {
      void tell.message('information', l10n.t('Open the Groovy file first that shall be a rule.'));
      return;
    }
    const answered = await askRuleKind(talk, server, l10n.t('Set Kind and Platform of This Rule'));
    if (!answered) return;
    const change = directiveChange(document.getText(), answered.kind, answered.platform);
    const edit = new WorkspaceEdit();
    const range = new Range(document.positionAt(change.start), document.positionAt(change.end));
    edit.replace(document.uri, range, change.text);
    if (!(await workspace.applyEdit(edit)))
      void tell.message('warning', l10n.t('The file cannot be changed. Is it read-only?'));
  });
}
