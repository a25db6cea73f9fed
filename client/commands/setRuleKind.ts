import { commands, Range, Uri, window, workspace, WorkspaceEdit, type Disposable } from 'vscode';
import { catalogueRequest, type CatalogueEntry, type CatalogueResult } from '../../server/lsp/protocol';
import { commands as ids, languages } from '../ids';
import { directiveChange } from '../ruling/directive';
import { type RulingParts } from '../ruling/parts';
import { l10n } from '../words';
import { tellServerIsDown } from './serverDown';

/** Writes into a rule's first lines which kind it is and for which platform, so that it is checked as that anywhere. */
export function registerSetRuleKind(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.setRuleKind, async (argument: unknown) => {
    const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
    const document = uri && (await workspace.openTextDocument(uri));
    const { tell } = parts.talk;
    if (!document || !([languages.rule, languages.groovy] as string[]).includes(document.languageId)) {
      void tell.message('information', l10n.t('Open the Groovy file first that shall be a rule.'));
      return;
    }
    const catalogue = await parts.server.request<CatalogueResult>(catalogueRequest);
    if (!catalogue) {
      await tellServerIsDown();
      return;
    }
    const kind = await pick(parts, 1, l10n.t('What does the rule do?'), catalogue.kinds);
    if (kind === undefined) return;
    const platform = await pick(parts, 2, l10n.t('Which tracker does this side run?'), catalogue.platforms);
    if (platform === undefined) return;
    const change = directiveChange(document.getText(), kind, platform);
    const edit = new WorkspaceEdit();
    const range = new Range(document.positionAt(change.start), document.positionAt(change.end));
    edit.replace(document.uri, range, change.text);
    if (!(await workspace.applyEdit(edit)))
      void tell.message('warning', l10n.t('The file cannot be changed. Is it read-only?'));
  });
}

async function pick(
  { talk }: RulingParts,
  step: number,
  placeholder: string,
  entries: readonly CatalogueEntry[],
): Promise<string | undefined> {
  const choices = entries.map(({ id, label, detail }) => ({
    id,
    label,
    description: id,
    ...(detail !== undefined && { detail }),
  }));
  const title = l10n.t('Set Kind and Platform of This Rule');
  const answer = await talk.ask.choice({ placeholder, choices }, { title, step, totalSteps: 2, canGoBack: false });
  return typeof answer === 'object' && 'value' in answer ? answer.value : undefined;
}
