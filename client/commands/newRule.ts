import { commands, Range, window, workspace, type Disposable } from 'vscode';
import { commands as ids, languages } from '../ids';
import { type LanguageServer } from '../languageServer';
import { type Talk } from '../talk/talk';
import { l10n } from '../words';
import { askRuleKind } from './askRuleKind';

/** Opens an untitled rule whose first line says what it is, so that it is checked as that before it has a name. */
export function registerNewRule(server: LanguageServer, talk: Talk): Disposable {
  return commands.registerCommand(ids.newRule, async () => {
    const answered = await askRuleKind(talk, server, l10n.t('New Rule'));
    if (!answered) return;
    const { kind, platform } = answered;
    const document = await workspace.openTextDocument({
      language: languages.rule,
      content: `// sync-rule: ${kind} ${platform}\n\n`,
    });
    const end = document.lineAt(document.lineCount - 1).range.end;
    // At once: who types on would otherwise begin at the top.
    await window.showTextDocument(document, { selection: new Range(end, end) });
  });
}
