import { env, ProgressLocation, UIKind, window, type MessageItem } from 'vscode';
import { views } from '../ids';
import { pause } from '../node/backOff';
import { vscodeAsk } from '../wizard/vscodeAsk';
import { type Action, type MessageOptions, type Talk, type Tell } from './talk';

/** What takes longer is worth a notification, where it can be cancelled. */
const patienceMs = 2000;
const doneMs = 5000;

interface Item extends MessageItem {
  readonly id: string;
}

const showing = {
  information: (text: string, options: object, ...items: Item[]) =>
    window.showInformationMessage(text, options, ...items),
  warning: (text: string, options: object, ...items: Item[]) => window.showWarningMessage(text, options, ...items),
  error: (text: string, options: object, ...items: Item[]) => window.showErrorMessage(text, options, ...items),
} as const;

const tell: Tell = {
  message: async (kind, text, actions: readonly Action[] = [], { isModal, detail }: MessageOptions = {}) => {
    const options = { modal: isModal ?? false, ...(detail !== undefined && { detail }) };
    const items = actions.map(({ id, label, isClosing }) => ({
      id,
      title: label,
      ...(isClosing !== undefined && { isCloseAffordance: isClosing }),
    }));
    return (await showing[kind](text, options, ...items))?.id;
  },
  progress: async (title, work) => {
    const cancelled = new AbortController();
    const over = new AbortController();
    let last = title;
    const reports: ((message: string) => void)[] = [];
    const working = work((message) => {
      last = message;
      for (const report of reports) report(message);
    }, cancelled.signal).finally(() => over.abort());
    const settled = working.then(
      () => undefined,
      () => undefined,
    );
    void window.withProgress({ location: { viewId: views.connections }, title }, () => settled);
    void pause(patienceMs, over.signal).then(() => {
      if (over.signal.aborted) return undefined;
      const options = { location: ProgressLocation.Notification, title, cancellable: true };
      return window.withProgress(options, (progress, token) => {
        token.onCancellationRequested(() => cancelled.abort());
        reports.push((message) => progress.report({ message }));
        if (last !== title) progress.report({ message: last });
        return settled;
      });
    });
    return working;
  },
  done: (text) => void window.setStatusBarMessage(text, doneMs),
  copy: (text) => Promise.resolve(env.clipboard.writeText(text)),
  // A browser asks its user first, or refuses with a notification of its own.
  copied: () =>
    env.uiKind === UIKind.Web ? Promise.resolve('') : Promise.resolve(env.clipboard.readText()).catch(() => ''),
};

/** VS Code's quick inputs, notifications and progress. */
export const vscodeTalk: Talk = { ask: vscodeAsk, tell };
