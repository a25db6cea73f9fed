import {
  Disposable,
  EventEmitter,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import { type ConnectionInfo, type RuleVersion } from '../../server/node/api/contract';
import { problemText } from '../connecting/problemText';
import { type KnownNode, type Nodes } from '../node/nodes';
import { l10n } from '../words';
import { scripts, type Script } from './bases';

export const publishedScheme = 'sync-rules-published';
/** Texts that are kept at most; versions can be asked for again. */
const mostTexts = 100;

interface KeptText {
  readonly text: Uint8Array;
  readonly at: number;
}

/**
 * Published rules as files to read, `sync-rules-published:/CONNECTION/Version 3/outgoing.groovy?ID/3/outgoing/SIDE`: two
 * nodes can know the two sides of one connection by the same id. The node is asked for them when somebody looks. Other texts are kept here while they are compared.
 */
export class PublishedRules implements FileSystemProvider, Disposable {
  readonly #texts = new Map<string, KeptText>();
  #count = 0;
  readonly #changed = new EventEmitter<never>();
  /** A version never changes. */
  readonly onDidChangeFile = this.#changed.event;
  // Last, because VS Code asks for the event at once.
  readonly #registered = workspace.registerFileSystemProvider(publishedScheme, this, { isReadonly: true });

  constructor(private readonly nodes: Nodes) {}

  /** One script of a published version. */
  uriOf({ id, name, own }: ConnectionInfo, version: number, script: Script): Uri {
    return Uri.from({
      scheme: publishedScheme,
      path: pathOf(name, l10n.t('Version {0}', version), `${script}.groovy`),
      query: [id, version, script, encodeURIComponent(own.shortName)].join('/'),
    });
  }

  /** Whether a file is a published version of a connection's rules. */
  isOf({ id, own }: ConnectionInfo, { scheme, query }: Uri): boolean {
    const [of, , , side] = query.split('/');
    return scheme === publishedScheme && of === id && side === encodeURIComponent(own.shortName);
  }

  /** What was read already is not asked for again. */
  know(info: ConnectionInfo, version: RuleVersion): void {
    for (const script of scripts) this.#keep(this.uriOf(info, version.version, script), version[script], version.at);
  }

  /** A text that no node has; `origin` says where it comes from. */
  keep({ name }: ConnectionInfo, origin: string, file: string, text: string): Uri {
    const uri = Uri.from({ scheme: publishedScheme, path: pathOf(name, origin, file), query: String(++this.#count) });
    this.#keep(uri, text, Date.now() / 1000);
    return uri;
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, at } = await this.#read(uri);
    return { type: FileType.File, size: text.length, ctime: at * 1000, mtime: at * 1000 };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.#read(uri)).text;
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
    this.#texts.clear();
  }

  #keep({ query }: Uri, text: string, at: number): KeptText {
    const kept = { text: new TextEncoder().encode(text), at };
    this.#texts.delete(query);
    this.#texts.set(query, kept);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostTexts && oldest !== undefined) this.#texts.delete(oldest);
    return kept;
  }

  async #read(uri: Uri): Promise<KeptText> {
    const kept = this.#texts.get(uri.query);
    if (kept) return kept;
    const [id, version, script, own = ''] = uri.query.split('/');
    if (id === undefined || version === undefined || (script !== 'outgoing' && script !== 'incoming'))
      throw FileSystemError.FileNotFound(uri);
    const isSide = ({ session }: KnownNode) =>
      encodeURIComponent(session?.connection(id)?.own.shortName ?? '') === own && session?.connection(id) !== undefined;
    const session = this.nodes.all.find(isSide)?.session;
    if (!session)
      throw FileSystemError.Unavailable(
        l10n.t('The sync node that has these rules does not run. Start it and try again.'),
      );
    try {
      const rules = await session.client.call('getRuleVersion', { params: { id, version } });
      return this.#keep(uri, rules[script], rules.at);
    } catch (error) {
      throw FileSystemError.Unavailable(problemText(error));
    }
  }
}

/** Only for people: what is asked for stands in the query. */
function pathOf(connection: string, folder: string, file: string): string {
  return `/${connection.replaceAll('/', '_')}/${folder}/${file}`;
}
