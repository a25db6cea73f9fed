import { commands, Disposable, TabInputTextDiff, Uri, window } from 'vscode';
import { commands as ids } from '../ids';
import { type Comparisons } from '../ruling/comparisons';

/** The answers in the title of a comparison that asks something. */
export function registerAnswerComparison(comparisons: Comparisons): Disposable {
  return Disposable.from(
    commands.registerCommand(ids.publishOnTop, (file: unknown) => comparisons.agree('publish', draftOf(file))),
    commands.registerCommand(ids.replaceMine, (file: unknown) => comparisons.agree('replace', draftOf(file))),
    commands.registerCommand(ids.keepEditing, (file: unknown) => comparisons.leave(draftOf(file))),
  );
}

/** The title passes the draft; without it, that of the comparison in front. */
function draftOf(file: unknown): Uri | undefined {
  if (file instanceof Uri) return file;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
