import { type WorkspaceText } from './protocol';

/** The part of the open documents that is asked for. */
export interface OpenDocuments {
  get(uri: string): { getText(): string } | undefined;
}

/** The texts of the workspace's files: as the editor has them open, else as the client last told of them. */
export class WorkspaceTexts {
  readonly #told = new Map<string, string>();

  constructor(private readonly open: OpenDocuments) {}

  tell(changed: readonly WorkspaceText[], gone: readonly string[] = []): void {
    for (const uri of gone) this.#told.delete(uri);
    for (const { uri, text } of changed) this.#told.set(uri, text);
  }

  /** Nothing when the file is not open and nobody told of it. */
  of(uri: string): string | undefined {
    return this.open.get(uri)?.getText() ?? this.#told.get(uri);
  }

  /** The texts of the files that the client has told of whose URIs begin so. */
  below(folder: string): string[] {
    return [...this.#told.keys()].flatMap((uri) => (uri.startsWith(folder) ? (this.of(uri) ?? []) : []));
  }
}
