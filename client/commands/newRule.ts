import { commands, l10n, Selection, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import { catalogueRequest, type CatalogueEntry, type CatalogueResult } from '../../server/lsp/protocol';
import { commands as ids, languages } from '../ids';
import { type LanguageServer } from '../languageServer';
import { tellServerIsDown } from './serverDown';

/** Opens an untitled rule whose first line says what it is, so that it is checked as that before it has a name. */
export function registerNewRule(server: LanguageServer): Disposable {
  return commands.registerCommand(ids.newRule, async () => {
    const catalogue = await server.request<CatalogueResult>(catalogueRequest);
    if (!catalogue) {
      await tellServerIsDown();
      return;
    }
    const kind = await pick(l10n.t('New Rule (1/2): Kind'), l10n.t('What does the rule do?'), catalogue.kinds);
    if (!kind) return;
    const platform = await pick(
      l10n.t('New Rule (2/2): Platform'),
      l10n.t('Which tracker does this side run?'),
      catalogue.platforms,
    );
    if (!platform) return;
    const document = await workspace.openTextDocument({
      language: languages.rule,
      content: `// sync-rule: ${kind.id} ${platform.id}\n\n`,
    });
    const editor = await window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new Selection(end, end);
  });
}

async function pick(title: string, placeHolder: string, entries: readonly CatalogueEntry[]) {
  const items: (QuickPickItem & { id: string })[] = entries.map(({ id, label, detail }) => ({
    id,
    label,
    description: id,
    ...(detail !== undefined && { detail }),
  }));
  return window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, matchOnDetail: true });
}
