import { env, ProgressLocation, UIKind, window } from 'vscode';
import { views } from '../ids';
import { pause } from '../node/backOff';
import { vscodeAsk } from '../wizard/vscodeAsk';
import { type Action, type MessageOptions, type Talk, type Tell } from './talk';

/** What takes longer is worth a notification, where it can be cancelled. */
const patienceMs = 2000;
const doneMs = 5000;

const showing = {
  information: (text: string, options: object, ...labels: string[]) =>
    window.showInformationMessage(text, options, ...labels),
  warning: (text: string, options: object, ...labels: string[]) => window.showWarningMessage(text, options, ...labels),
  error: (text: string, options: object, ...labels: string[]) => window.showErrorMessage(text, options, ...labels),
} as const;

const tell: Tell = {
  message: async (kind, text, actions: readonly Action[] = [], { isModal, detail }: MessageOptions = {}) => {
    const options = { modal: isModal ?? false, ...(detail !== undefined && { detail }) };
    const chosen = await showing[kind](text, options, ...actions.map(({ label }) => label));
    return actions.find(({ label }) => label === chosen)?.id;
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
