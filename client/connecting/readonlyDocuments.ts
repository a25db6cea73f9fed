import {
  languages,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type Tab,
  type TextDocument,
} from 'vscode';
import { type Scripts } from '../../server/node/api/contract';
import { languages as languageIds } from '../ids';

const scheme = 'sync-rules';

export interface ShowOptions {
  readonly language: string;
  /** Beside what is open, and what is being asked keeps the focus. */
  readonly isBeside?: boolean;
}

/** Texts to read that are no files: they are forgotten when they are closed. */
export class ReadonlyDocuments implements Disposable {
  readonly #texts = new Map<string, string>();
  #count = 0;
  readonly #subscriptions: readonly Disposable[] = [
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
  ];

  async show(name: string, text: string, { language, isBeside = false }: ShowOptions): Promise<TextDocument> {
    const uri = Uri.from({ scheme, path: `/${++this.#count}/${name.replaceAll('/', '_')}` });
    this.#texts.set(uri.toString(), text);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), language);
    await window.showTextDocument(document, {
      preserveFocus: isBeside,
      preview: false,
      ...(isBeside && isAnyOpen() && { viewColumn: ViewColumn.Beside }),
    });
    return document;
  }

  /** Closes what was shown and has done its duty. */
  async close({ uri }: TextDocument): Promise<void> {
    const isIt = ({ input }: Tab) => input instanceof TabInputText && input.uri.toString() === uri.toString();
    await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isIt)));
  }

  /** Both rules of a connection or a template, one tab each. */
  async showRules({ outgoing, incoming }: Scripts, name: string): Promise<void> {
    await this.show(`${name} incoming.groovy`, incoming, { language: languageIds.groovy, isBeside: true });
    await this.show(`${name} outgoing.groovy`, outgoing, { language: languageIds.groovy, isBeside: true });
  }

  dispose(): void {
    this.#texts.clear();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Beside nothing, half of the window would stay empty. */
function isAnyOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
}
