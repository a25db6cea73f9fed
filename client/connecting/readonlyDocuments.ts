import {
  commands,
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
  /** Lines that are longer than the editor go on below. */
  readonly isWrapped?: boolean;
}

/** Texts to read that are no files: they are forgotten when they are closed. */
export class ReadonlyDocuments implements Disposable {
  readonly #texts = new Map<string, string>();
  #count = 0;
  readonly #subscriptions: readonly Disposable[] = [
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    window.tabGroups.onDidChangeTabs(({ opened }) => void this.#closeForgotten(opened)),
  ];
  /** What ends with documents, by their URIs. */
  readonly #following = new Map<string, { dispose(): void }>();
  /** Rules that a wizard shows, which may be left and taken up again. */
  readonly #previews: TextDocument[] = [];

  constructor() {
    void this.#closeForgotten(window.tabGroups.all.flatMap(({ tabs }) => tabs));
  }

  async show(
    name: string,
    text: string,
    { language, isBeside = false, isWrapped = false }: ShowOptions,
  ): Promise<TextDocument> {
    const uri = this.#keep(name, text);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), language);
    this.#texts.set(uri.toString(), text); // of another language it counts as closed and opened again
    await window.showTextDocument(document, {
      preserveFocus: isBeside,
      preview: false,
      ...(isBeside && isAnyOpen() && { viewColumn: ViewColumn.Beside }),
    });
    if (isWrapped && !isAlreadyWrapped(document)) await commands.executeCommand('editor.action.toggleWordWrap');
    return document;
  }

  /** Closes what was shown and has done its duty. */
  async close({ uri }: TextDocument): Promise<void> {
    await window.tabGroups.close(tabsOf(uri));
  }

  /** Disposes that once the document is closed, by whomever. */
  follow({ uri }: TextDocument, listening: { dispose(): void }): void {
    const key = uri.toString();
    if (this.#texts.has(key)) this.#following.set(key, listening);
    else listening.dispose();
  }

  /** Both rules of a template, one tab each, until `closeRules`. */
  async showRules({ outgoing, incoming }: Scripts, name: string): Promise<void> {
    const show = async (title: string, text: string) =>
      this.#previews.push(await this.show(title, text, { language: languageIds.groovy, isBeside: true }));
    await show(`${name} incoming.groovy`, incoming);
    await show(`${name} outgoing.groovy`, outgoing);
  }

  /** What was chosen has rules of its own, beside which those of templates would only be mistaken for them. */
  async closeRules(): Promise<void> {
    for (const document of this.#previews.splice(0)) await this.close(document);
  }

  dispose(): void {
    this.#texts.clear();
    for (const subscription of [...this.#subscriptions, ...this.#following.values()]) subscription.dispose();
  }

  #keep(name: string, text: string): Uri {
    const uri = Uri.from({ scheme, path: `/${++this.#count}/${name.replaceAll('/', '_')}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  #forget(uri: Uri): void {
    const key = uri.toString();
    if (tabsOf(uri).length > 0) return;
    this.#texts.delete(key);
    this.#following.get(key)?.dispose();
    this.#following.delete(key);
  }

  /** Tabs that VS Code, or who reopens what was closed, brings back: their texts are gone, and may have been secret. */
  async #closeForgotten(tabs: readonly Tab[]): Promise<void> {
    const isForgotten = ({ input }: Tab) =>
      input instanceof TabInputText && input.uri.scheme === scheme && !this.#texts.has(input.uri.toString());
    const forgotten = tabs.filter(isForgotten);
    if (forgotten.length > 0) await window.tabGroups.close(forgotten);
  }
}

function tabsOf(uri: Uri): Tab[] {
  const isIt = ({ input }: Tab) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isIt));
}

function isAlreadyWrapped(document: TextDocument): boolean {
  return workspace.getConfiguration('editor', document).get<string>('wordWrap', 'off') !== 'off';
}

/** Beside nothing, half of the window would stay empty. */
export function isAnyOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
}
