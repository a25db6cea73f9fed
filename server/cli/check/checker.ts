import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../groovy/parse';
import { analyzeParsed, type Surroundings } from '../../rules/analyze';
import { plainScriptKind } from '../../rules/catalogue';
import { catalogueExtensionFileName } from '../../rules/catalogueExtension';
import { type SeveritySettings } from '../../rules/severitySettings';
import { connectionFileName } from '../../rules/connection';
import { partnerContractFileName, readContract } from '../../rules/contract/contractFile';
import { type Diagnostic } from '../../rules/diagnostic';
import { fixAll } from '../../rules/fixes';
import { identifyRule, type RuleIdentity } from '../../rules/identify';
import { type KindAndPlatform } from '../../rules/ruleWords';
import { indexLines } from '../../text/lines';
import { CatalogueFinder, readCatalogueFile } from '../catalogues';
import { type ConnectionFile, ConnectionFinder, readConnectionFile } from '../connections';
import { decodeText } from '../decode';
import { type Environment } from '../environment';
import { explainError, isGroovy, standardInput, type Target, withSlashes } from '../find';
import { type Project, Projects } from '../project';
import { encodeLike, replaceFile } from '../replaceFile';
import { type FileReport } from '../report/report';

/** A file that says something about the rules around it. */
interface DescribingFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Diagnostic[];
}

/** How the files are read that describe rules, by their names. */
const describingFiles: Readonly<Record<string, (file: string) => DescribingFile>> = {
  [connectionFileName]: readConnectionFile,
  [catalogueExtensionFileName]: readCatalogueFile,
  [partnerContractFileName]: (file) => {
    const { text, problem } = decodeText(readFileSync(file));
    return { file, text, problems: problem ? [problem] : readContract(text).problems };
  },
};

/** Why a file is not checked, though it can be read: as part of a sentence. */
export class NoScriptError extends Error {
  constructor() {
    super('its name does not end with .groovy or .gvy. If it is a rule, name its kind with --kind');
  }
}

/** Why a file could not be written, as part of a sentence. */
export class UnwritableError extends Error {}

/** What somebody ordered for all files. */
export interface Orders {
  readonly overrides: KindAndPlatform;
  readonly severities: SeveritySettings;
  /** The files and folders that were asked for, absolute. */
  readonly asked: readonly string[];
}

/** Checks files one after the other, and each file that describes them once. */
export class Checker {
  private readonly connections = new ConnectionFinder();
  private readonly catalogues = new CatalogueFinder();
  private readonly projects: Projects;
  private readonly reported = new Set<string>();

  constructor(
    private readonly orders: Orders,
    private readonly environment: Environment,
  ) {
    this.projects = new Projects(this.connections, orders.asked);
  }

  /**
   * What is wrong in a file, after what is wrong in the files that describe it. Throws when the file cannot be read, and a
   * `NoScriptError` where nothing says that it is a rule or a script.
   */
  async check(target: Target): Promise<FileReport[]> {
    const { name, file } = target;
    const read = file === undefined ? undefined : describingFiles[path.basename(file)];
    if (read && file !== undefined) return this.reportOnce(name, read(file));
    const { text, problem } = decodeText(file === undefined ? await this.environment.readInput() : readFileSync(file));
    const beside = file ?? path.join(this.environment.cwd, standardInput);
    const connection = file === undefined ? undefined : this.connections.connectionOf(file);
    if (!this.isScript(text, file, connection)) throw new NoScriptError();
    const describing = [connection, this.catalogues.catalogueOf(beside)].filter((one) => one !== undefined);
    const before = describing
      .filter(({ problems }) => problems.length > 0)
      .flatMap((one) => this.reportOnce(nameBeside(target, beside, one.file), one));
    const project = this.projects.of(beside);
    const diagnostics = problem
      ? [problem]
      : this.problemsIn(text, file, connection, this.surroundingsOf(file, beside, project));
    return [...before, makeReport(target, text, diagnostics, this.environment.cwd, project)];
  }

  /**
   * Mends a rule or script as far as that leaves no choice. Gives how many repairs it took, and writes the file only where
   * there were any. Throws when the file cannot be read, and an `UnwritableError` when it cannot be written.
   */
  fix({ file }: Target): number {
    if (file === undefined || describingFiles[path.basename(file)] !== undefined) return 0;
    const bytes = readFileSync(file);
    const { text, problem } = decodeText(bytes);
    if (problem) return 0;
    const connection = this.connections.connectionOf(file);
    if (!this.isScript(text, file, connection)) return 0;
    const surroundings = this.surroundingsOf(file, file, this.projects.of(file));
    const fixed = fixAll(text, (one) => this.problemsIn(one, file, connection, surroundings));
    if (fixed.text === text) return 0;
    try {
      replaceFile(file, encodeLike(bytes, fixed.text));
    } catch (error) {
      throw new UnwritableError(explainError(error));
    }
    return fixed.count;
  }

  private problemsIn(
    text: string,
    file: string | undefined,
    connection: ConnectionFile | undefined,
    surroundings: Surroundings,
  ): Diagnostic[] {
    return analyzeParsed(parse(text), this.identify(text, file, connection), surroundings);
  }

  private surroundingsOf(file: string | undefined, beside: string, project: Project): Surroundings {
    const otherSide = file === undefined ? undefined : project.otherSideOf(file);
    const extension = this.catalogues.catalogueOf(beside)?.extension;
    return {
      classNames: project.classNames,
      classes: project.classes,
      ...(otherSide && { otherSide }),
      ...(extension && { extension }),
      severities: this.orders.severities,
    };
  }

  /** Standard input and Groovy files are scripts; another file is one where an option or its first lines say so. */
  private isScript(text: string, file: string | undefined, connection: ConnectionFile | undefined): boolean {
    if (file === undefined || isGroovy(file)) return true;
    const { role, problems } = this.sayOf(text, file, connection);
    return role !== 'none' || problems.length > 0;
  }

  private sayOf(text: string, file: string | undefined, connection: ConnectionFile | undefined): RuleIdentity {
    return identifyRule({
      path: withSlashes(file ?? ''),
      text,
      overrides: this.orders.overrides,
      amongConnections: true,
      ...(connection && { connection }),
    });
  }

  /** Whatever is checked and is no rule is taken as a script. */
  private identify(text: string, file: string | undefined, connection: ConnectionFile | undefined): RuleIdentity {
    const identity = this.sayOf(text, file, connection);
    if (identity.role !== 'none' || !plainScriptKind) return identity;
    return { ...identity, role: plainScriptKind.role, kind: plainScriptKind.id, kindSource: 'workspace' };
  }

  private reportOnce(name: string, { file, text, problems }: DescribingFile): FileReport[] {
    if (this.reported.has(file)) return [];
    this.reported.add(file);
    return [makeReport({ name, file }, text, problems, this.environment.cwd)];
  }
}

/** The name of a file near a target, told the way the target is. */
function nameBeside(target: Target, beside: string, file: string): string {
  const steps = path.relative(path.dirname(beside), file);
  return path.join(path.dirname(target.name), steps);
}

function makeReport(
  { name, file }: Target,
  text: string,
  diagnostics: readonly Diagnostic[],
  cwd: string,
  project?: Project,
): FileReport {
  return {
    name,
    text,
    lines: indexLines(text),
    diagnostics,
    ...(file !== undefined && { file }),
    otherFile: (other) => {
      const otherText = project?.textOf(other);
      const steps = file === undefined ? path.relative(cwd, other) : path.relative(path.dirname(file), other);
      return {
        name: path.join(path.dirname(name), steps),
        ...(otherText !== undefined && { lines: indexLines(otherText) }),
      };
    },
  };
}
