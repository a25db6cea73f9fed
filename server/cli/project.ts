import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connectionFileName } from '../rules/connection';
import { type Contract } from '../rules/contract/contract';
import { partnerContractFileName } from '../rules/contract/contractFile';
import { classFilesOf, ClassMemory, type ExternalClasses } from '../rules/externalClasses';
import { identifyRule } from '../rules/identify';
import { type ConnectionFolder, ContractMemory, findOtherSide, type FolderFile } from '../rules/otherSide';
import { type NameSet } from '../groovy/compile/resolve';
import { type ConnectionFinder } from './connections';
import { decodeText } from './decode';
import { findTargets, isGroovy, withSlashes } from './find';

/** The projects that checked files belong to, each looked through once, and only when that is needed. */
export class Projects {
  private readonly byRoot = new Map<string, Project>();

  /** `asked`: what is looked through anyway, as absolute paths. */
  constructor(
    private readonly connections: ConnectionFinder,
    private readonly asked: readonly string[],
  ) {}

  /** The project of a file; `file` is absolute and need not exist. */
  of(file: string): Project {
    const root = rootOf(path.dirname(file), this.asked);
    let project = this.byRoot.get(root);
    if (!project) {
      project = new Project(root, this.connections);
      this.byRoot.set(root, project);
    }
    return project;
  }
}

/** The files around rules: a folder under version control, or what else holds rules together. */
export class Project {
  /** Simple names of the classes that the project's Groovy files bring; the files are looked for when a name is asked for. */
  readonly classNames: NameSet = { has: (name) => this.classFiles().has(name) };
  /** What is in those classes. */
  readonly classes: ExternalClasses = new ClassMemory().classesIn((name) => this.textOfClass(name));
  private filesOfClasses: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly contracts = new ContractMemory();
  private readonly texts = new Map<string, string | undefined>();
  private found: Listing | undefined;

  constructor(
    private readonly root: string,
    private readonly connections: ConnectionFinder,
  ) {}

  /** What the other side of the file's connection says; see `findOtherSide`. Its places name files by absolute paths. */
  otherSideOf(file: string): Contract | undefined {
    const own = this.connections.connectionOf(file);
    if (!own) return undefined;
    const folder = path.dirname(own.file);
    const { folders, rules } = this.listed();
    const files = {
      rulesOf: (one: string) => (rules.get(one) ?? []).map((rule) => this.folderFile(rule)),
      partnerContractOf: (one: string) => this.partnerContractOf(one),
    };
    return findOtherSide(
      { folder, ...(own.connection && { connection: own.connection }) },
      folders,
      files,
      this.contracts,
    );
  }

  /** Nothing when it cannot be read. */
  textOf(file: string): string | undefined {
    if (!this.texts.has(file)) this.texts.set(file, readText(file));
    return this.texts.get(file);
  }

  private classFiles(): ReadonlyMap<string, readonly string[]> {
    this.filesOfClasses ??= classFilesOf(this.listed().groovy.map(withSlashes));
    return this.filesOfClasses;
  }

  /** Nothing where several files bring a class of that name. */
  private textOfClass(name: string): string | undefined {
    const [only, another] = this.classFiles().get(name) ?? [];
    return only === undefined || another !== undefined ? undefined : this.textOf(only);
  }

  private partnerContractOf(folder: string): { file: string; text: string } | undefined {
    const file = path.join(folder, partnerContractFileName);
    const text = existsSync(file) ? this.textOf(file) : undefined;
    return text === undefined ? undefined : { file, text };
  }

  private folderFile(file: string): FolderFile {
    const text = this.textOf(file);
    const connection = this.connections.connectionOf(file);
    const { kind } = identifyRule({
      path: withSlashes(file),
      text: text ?? '',
      amongConnections: true,
      ...(connection && { connection }),
    });
    return { file, ...(text !== undefined && { text }), ...(kind !== undefined && { kind }) };
  }

  private listed(): Listing {
    this.found ??= this.list();
    return this.found;
  }

  private list(): Listing {
    const { targets } = findTargets([this.root], this.root, (name) => isGroovy(name) || name === connectionFileName);
    const files = targets.flatMap(({ file }) => (file === undefined ? [] : [file]));
    const folders = files
      .filter((file) => path.basename(file) === connectionFileName)
      .flatMap((file): ConnectionFolder[] => {
        const found = this.connections.connectionOf(file);
        if (found?.file !== file) return [];
        return [{ folder: path.dirname(file), ...(found.connection && { connection: found.connection }) }];
      });
    const groovy = files.filter(isGroovy);
    const rules = new Map<string, string[]>(folders.map(({ folder }) => [folder, []]));
    for (const file of folders.length > 0 ? groovy : []) {
      const connection = this.connections.connectionOf(file);
      if (connection) rules.get(path.dirname(connection.file))?.push(file);
    }
    return { groovy, folders, rules };
  }
}

interface Listing {
  readonly groovy: readonly string[];
  readonly folders: readonly ConnectionFolder[];
  /** The Groovy files that belong to each of the folders. */
  readonly rules: ReadonlyMap<string, readonly string[]>;
}

/** The folder under version control around a folder, else the one that holds its `connections`, else the one asked for. */
function rootOf(folder: string, asked: readonly string[]): string {
  let holder: string | undefined;
  let widest = folder;
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.basename(at) === 'connections') holder ??= path.dirname(at);
    if (asked.includes(at)) widest = at;
    if (path.dirname(at) === at) return holder ?? widest;
  }
}

function readText(file: string): string | undefined {
  try {
    const { text, problem } = decodeText(readFileSync(file));
    return problem ? undefined : text;
  } catch {
    return undefined;
  }
}
