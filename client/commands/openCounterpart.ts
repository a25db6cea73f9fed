import { commands, Uri, window, workspace, type CodeLens, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { fileOf, ruleFileOf, scriptOf } from '../ruling/chosenRules';
import { type RulingParts } from '../ruling/parts';
import { l10n } from '../words';
import { alone, valueOf, type Choice } from '../wizard/ask';

/** The language server's code lenses are asked for at most so many. */
const mostLenses = 50;

/** Opens the rule that answers a rule: the partner's where it is in the workspace, else the other one of its own folder. */
export function registerOpenCounterpart(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.openCounterpart, async (argument: unknown) => {
    const { talk } = parts;
    const file = fileOf(argument);
    const found = file ? await counterpartsOf(parts, file) : [];
    const [first] = found;
    if (!first) {
      void talk.tell.message(
        'information',
        l10n.t('There is no counterpart in this workspace. Open a rule in the folder of a connection first.'),
      );
      return;
    }
    const picked = found.length === 1 ? first.id : await pick(parts, found);
    if (picked !== undefined) await window.showTextDocument(Uri.parse(picked, true), { preview: false });
  });
}

async function pick({ talk }: RulingParts, choices: readonly Choice[]): Promise<string | undefined> {
  const question = { placeholder: l10n.t('Which rule?'), choices };
  return valueOf(await talk.ask.choice(question, alone(l10n.t('Open Counterpart'))));
}

/** As the language server knows them; without it, the other rule of the same folder. */
async function counterpartsOf({ paired }: RulingParts, file: Uri): Promise<Choice[]> {
  try {
    await workspace.openTextDocument(file);
  } catch {
    return [];
  }
  const lenses = await commands.executeCommand<CodeLens[] | undefined>(
    'vscode.executeCodeLensProvider',
    file,
    mostLenses,
  );
  const known = (lenses ?? []).flatMap(({ command }) => {
    const [target] = (command?.arguments ?? []) as unknown[];
    if (command?.command !== ids.showFile || typeof target !== 'string' || target.endsWith('/connection.json'))
      return [];
    return [{ id: target, label: command.title, description: workspace.asRelativePath(Uri.parse(target)) }];
  });
  const partners = known.filter(({ id }) => folderOf(Uri.parse(id, true)) !== folderOf(file));
  const answering = partners.filter(({ id }) => scriptOf(Uri.parse(id, true)) !== scriptOf(file));
  // What the partner's rule of the same direction does, this rule does not meet.
  for (const found of [answering, partners, known]) if (found.length > 0) return found;
  const folder = paired.around(file)?.folder;
  const script = scriptOf(file);
  if (!folder || !script) return [];
  const other = ruleFileOf(folder, script === 'outgoing' ? 'incoming' : 'outgoing');
  const isThere = folder.rules.some(({ uri, exists }) => exists && uri.toString() === other.toString());
  return isThere ? [{ id: other.toString(), label: workspace.asRelativePath(other) }] : [];
}

function folderOf(file: Uri): string {
  return Uri.joinPath(file, '..').toString();
}
