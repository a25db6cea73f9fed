import { type RuleConnection } from '../features/codeLenses';
import { type Surroundings } from '../rules/analyze';
import { type CatalogueExtension, readCatalogueExtension } from '../rules/catalogueExtension';
import { readConnection, type ConnectionReading } from '../rules/connection';
import { type Contract } from '../rules/contract/contract';
import { classFilesOf, ClassMemory, type ExternalClasses } from '../rules/externalClasses';
import { identifyRule, type RuleFile, type RuleIdentity } from '../rules/identify';
import {
  type ConnectionFolder,
  ContractMemory,
  findOtherSide,
  type FolderFile,
  otherFolderOf,
} from '../rules/otherSide';
import {
  type ConnectionSummary,
  sampleFolderName,
  type WorkspaceConnectionsParams,
  workspaceFileNames,
  type WorkspaceText,
} from './protocol';
import { parentUri, relativePath, uriPath } from '../text/uris';
import { SummaryMemory } from './connectionSummary';
import { type OpenDocuments, WorkspaceTexts } from './workspaceTexts';

type Associations = NonNullable<RuleFile['associations']>;

/** What lies around a rule, with all the names of classes, so that they can be offered. */
export interface WorkspaceSurroundings extends Surroundings {
  readonly classNames: ReadonlySet<string>;
}

/** What the client told of the workspace's files, and what that means for a rule. Folders and files go by their URIs. */
export class Workspace {
  readonly texts: WorkspaceTexts;
  /** URIs of the workspace's folders. */
  roots: readonly string[] = [];
  /** Done once the client has told of files, as it said it would. */
  told: Promise<void> = Promise.resolve();
  /** URIs of the Groovy files that the client last told of. */
  scripts: readonly string[] = [];

  #awaited = false;
  #whenTold: () => void = () => undefined;
  #connections = new Map<string, ConnectionReading>();
  #folders: readonly ConnectionFolder[] = [];
  #rules = new Map<string, string[]>();
  #catalogues = new Set<string>();
  #classFiles = new Map<string, readonly string[]>();
  #classNames: ReadonlySet<string> = new Set();
  /** Made anew whenever the text of a class changes, so that whoever has seen it knows. */
  #classes: ExternalClasses | undefined;
  readonly #classMemory = new ClassMemory();
  readonly #contracts = new ContractMemory();
  readonly #summaries = new SummaryMemory();
  readonly #extensions = new Map<
    string,
    { readonly text: string; readonly extension: CatalogueExtension | undefined }
  >();

  constructor(open: OpenDocuments) {
    this.texts = new WorkspaceTexts(open);
  }

  /** Whether the client has yet to tell of files. */
  get awaited(): boolean {
    return this.#awaited;
  }

  /** The client says that it will tell of files. */
  await(): void {
    this.#awaited = true;
    this.told = new Promise((resolve) => (this.#whenTold = resolve));
  }

  /** Takes the workspace's files; those called `connection.json` that belong to other programs are passed over. */
  tellConnections({ files, catalogues = [], scripts }: WorkspaceConnectionsParams): ConnectionSummary[] {
    const ours = files.map(({ uri, text }) => ({ uri, text, reading: readConnection(text) })).filter(isMeant);
    this.#connections = new Map(ours.map(({ uri, reading }) => [parentUri(uri), reading]));
    this.#folders = [...this.#connections].map(([folder, { connection }]) => ({
      folder,
      ...(connection && { connection }),
    }));
    this.#catalogues = new Set(catalogues.map(({ uri }) => uri));
    this.texts.tell(catalogues);
    this.scripts = scripts;
    this.#classFiles = classFilesByUri(scripts);
    this.#classNames = new Set(this.#classFiles.keys());
    this.#classes = undefined;
    this.#rules = new Map();
    for (const uri of scripts) this.#addScript(uri);
    this.#awaited = false;
    this.#whenTold();
    return this.#summaries.of(ours);
  }

  tellTexts(changed: readonly WorkspaceText[], gone: readonly string[]): void {
    this.texts.tell(changed, gone);
    for (const uri of gone) this.#contracts.forget(uri);
    for (const { uri } of changed) this.textChanged(uri);
    for (const uri of gone) this.textChanged(uri);
  }

  /** Takes note that the text of a file is another one, on the disk or in the editor. */
  textChanged(uri: string): void {
    const [name] = classFilesOf([uriPath(uri)]).keys();
    if (name !== undefined && this.#classNames.has(name)) this.#classes = undefined;
  }

  /** What a file is, by its place, its text and the setting. */
  identify(uri: string, text: string, associations: Associations): RuleIdentity {
    const reading = this.#connections.get(this.#folderOf(uri) ?? '');
    return identifyRule({
      path: relativePath(this.roots, uri),
      text,
      associations,
      amongConnections: this.#connections.size > 0,
      ...(reading && { connection: reading.platform === undefined ? {} : { platform: reading.platform } }),
    });
  }

  /** What lies around a file. As long as nothing of it changes, each part is the very same object. */
  surroundingsOf(uri: string, associations: Associations): WorkspaceSurroundings {
    const otherSide = this.#otherSideOf(uri, associations);
    const extension = this.#extensionOf(uri);
    this.#classes ??= this.#classMemory.classesIn((name) => this.#textOfClass(name));
    return {
      classNames: this.#classNames,
      classes: this.#classes,
      ...(otherSide && { otherSide }),
      ...(extension && { extension }),
    };
  }

  /** The connection that a file belongs to, with the rules of both its sides that lie in the workspace. */
  connectionOf(uri: string, associations: Associations): RuleConnection | undefined {
    const own = this.#connectionFolderOf(uri);
    if (!own) return undefined;
    const other = otherFolderOf(own, this.#folders);
    const partner =
      other === undefined || other === own.folder ? [] : this.#counterparts(other, 'partner', associations);
    return {
      name: own.connection?.name ?? uriPath(own.folder).split('/').at(-1) ?? '',
      uri: `${own.folder}/${workspaceFileNames.connection}`,
      counterparts: [...this.#counterparts(own.folder, 'own', associations), ...partner],
    };
  }

  /** The texts of the samples in the folder of a file's connection. */
  samplesOf(uri: string): string[] {
    const folder = this.#folderOf(uri);
    return folder === undefined ? [] : this.texts.below(`${folder}/${sampleFolderName}/`);
  }

  /** The file that brings a class; nothing where none does or several do. */
  fileOfClass(name: string): string | undefined {
    const [only, another] = this.#classFiles.get(name) ?? [];
    return another === undefined ? only : undefined;
  }

  #textOfClass(name: string): string | undefined {
    const file = this.fileOfClass(name);
    return file === undefined ? undefined : this.texts.of(file);
  }

  /** The files of a folder that the tracker runs. */
  #counterparts(folder: string, side: 'own' | 'partner', associations: Associations): RuleConnection['counterparts'] {
    return (this.#rules.get(folder) ?? []).flatMap((uri) => {
      const { role, kind } = this.identify(uri, this.texts.of(uri) ?? '', associations);
      return role === 'rule' && kind !== undefined ? [{ uri, kind, side }] : [];
    });
  }

  #addScript(uri: string): void {
    const folder = this.#folderOf(uri);
    if (folder === undefined) return;
    const rules = this.#rules.get(folder);
    if (rules) rules.push(uri);
    else this.#rules.set(folder, [uri]);
  }

  /** The nearest folder upwards that is a connection. */
  #folderOf(uri: string): string | undefined {
    return upwards(uri, (folder) => (this.#connections.has(folder) ? folder : undefined));
  }

  #connectionFolderOf(uri: string): ConnectionFolder | undefined {
    const folder = this.#folderOf(uri);
    return this.#folders.find((one) => one.folder === folder);
  }

  #otherSideOf(uri: string, associations: Associations): Contract | undefined {
    const own = this.#connectionFolderOf(uri);
    if (!own) return undefined;
    const files = {
      rulesOf: (one: string) => (this.#rules.get(one) ?? []).map((rule) => this.#folderFile(rule, associations)),
      partnerContractOf: (one: string) => {
        const file = `${one}/${workspaceFileNames.partnerContract}`;
        const text = this.texts.of(file);
        return text === undefined ? undefined : { file, text };
      },
    };
    return findOtherSide(own, this.#folders, files, this.#contracts);
  }

  #folderFile(file: string, associations: Associations): FolderFile {
    const text = this.texts.of(file);
    const { kind } = this.identify(file, text ?? '', associations);
    return { file, ...(text !== undefined && { text }), ...(kind !== undefined && { kind }) };
  }

  /** What the nearest catalogue file upwards adds. While somebody types in it and it is wrong, what it last said holds. */
  #extensionOf(uri: string): CatalogueExtension | undefined {
    const file = upwards(uri, (folder) => {
      const one = `${folder}/${workspaceFileNames.catalogue}`;
      return this.#catalogues.has(one) ? one : undefined;
    });
    const text = file === undefined ? undefined : this.texts.of(file);
    if (file === undefined || text === undefined) return undefined;
    const before = this.#extensions.get(file);
    if (before?.text === text) return before.extension;
    const extension = readCatalogueExtension(text).extension ?? before?.extension;
    this.#extensions.set(file, { text, extension });
    return extension;
  }
}

function classFilesByUri(uris: readonly string[]): Map<string, readonly string[]> {
  const byPath = new Map(uris.map((uri) => [uriPath(uri), uri]));
  return new Map(
    [...classFilesOf(byPath.keys())].map(([name, paths]) => [name, paths.map((path) => byPath.get(path) ?? path)]),
  );
}

function upwards<Found>(uri: string, look: (folder: string) => Found | undefined): Found | undefined {
  for (let at = parentUri(uri); at !== ''; at = parentUri(at)) {
    const found = look(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isMeant({ reading }: { readonly reading: ConnectionReading }): boolean {
  return reading.isMeant;
}
