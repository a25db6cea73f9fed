import { l10n, type LogOutputChannel, type Uri } from 'vscode';
import { workspaceTextsNotification, type WorkspaceText, type WorkspaceTextsParams } from '../../server/lsp/protocol';
import { type LanguageServer } from '../languageServer';
import { readTextFile } from './workspaceFiles';

/** More files than this are not read; those of connections come first. */
const mostFiles = 5000;

/** So many files are read and sent at a time, so that neither side is busy for long. */
const batchSize = 50;

/** Keeps the server told of the texts of files: sends each once, and again when it has changed. */
export class WorkspaceTexts {
  /** URIs of the files that the server should know. */
  #wanted = new Set<string>();
  readonly #sent = new Set<string>();
  /** Files that could not be read or are too large; they are tried again when they change. */
  readonly #refused = new Set<string>();
  /** What is told about the log only when it changes. */
  #toldOfLimit = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly server: LanguageServer,
    private readonly log: LogOutputChannel,
  ) {}

  /** Another server knows nothing yet: everything is sent to it. */
  startOver(): void {
    this.#sent.clear();
    this.#refused.clear();
  }

  /** These are the files that the server should know now, the important ones first; `anew` reads those it has, too. */
  send(uris: readonly Uri[], anew = false): Promise<void> {
    const wanted = uris.slice(0, mostFiles);
    this.#tellLimit(uris.length);
    this.#wanted = new Set(wanted.map(String));
    return this.#afterOthers(() => this.#sendAll(wanted, anew));
  }

  /** Sends a file that has changed, if it is one of those that the server should know. */
  changed(uri: Uri): Promise<void> {
    if (!this.#wanted.has(uri.toString())) return Promise.resolve();
    return this.#afterOthers(() => this.#sendBatch([uri]));
  }

  async #sendAll(wanted: readonly Uri[], anew: boolean): Promise<void> {
    const gone = [...this.#sent].filter((uri) => !this.#wanted.has(uri));
    if (gone.length > 0) await this.#notify([], gone);
    const missing = wanted.filter(
      (uri) => anew || !(this.#sent.has(uri.toString()) || this.#refused.has(uri.toString())),
    );
    for (let at = 0; at < missing.length; at += batchSize) await this.#sendBatch(missing.slice(at, at + batchSize));
  }

  async #sendBatch(uris: readonly Uri[]): Promise<void> {
    const files = await Promise.all(uris.map(async (uri) => ({ uri, file: await readTextFile(uri) })));
    const changed: WorkspaceText[] = [];
    const gone: string[] = [];
    for (const { uri, file } of files) {
      if ('text' in file) changed.push(file);
      else gone.push(uri.toString());
      if ('text' in file) this.#refused.delete(uri.toString());
      else this.#refuse(uri.toString(), file.reason);
    }
    await this.#notify(changed, gone);
  }

  #refuse(uri: string, reason: string): void {
    if (!this.#refused.has(uri)) this.log.info(l10n.t('Rules are checked without {0}: {1}', uri, reason));
    this.#refused.add(uri);
  }

  /** What could not be sent is sent the next time. */
  async #notify(changed: readonly WorkspaceText[], gone: readonly string[]): Promise<void> {
    const params: WorkspaceTextsParams = { changed, gone };
    if (!(await this.server.notify(workspaceTextsNotification, params))) return;
    for (const { uri } of changed) this.#sent.add(uri);
    for (const uri of gone) this.#sent.delete(uri);
  }

  #tellLimit(count: number): void {
    if (count > mostFiles && count !== this.#toldOfLimit) {
      this.log.warn(
        l10n.t('The workspace has {0} Groovy files; rules are checked knowing {1} of them.', count, mostFiles),
      );
    }
    this.#toldOfLimit = count;
  }

  /** One after the other, so that a file's newest text is the one that arrives last. */
  #afterOthers(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.log.error(l10n.t('The texts of the workspace could not be sent: {0}', String(error)));
    });
    return this.#work;
  }
}
