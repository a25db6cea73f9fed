import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../rules/analyze';
import { plainScriptKind } from '../rules/catalogue';
import { connectionFileName } from '../rules/connection';
import { type Diagnostic } from '../rules/diagnostic';
import { identifyRule, type RuleIdentity } from '../rules/identify';
import { type KindAndPlatform } from '../rules/ruleWords';
import { indexLines } from '../text/lines';
import { type ConnectionFile, ConnectionFinder, readConnectionFile } from './connections';
import { decodeText } from './decode';
import { type Environment } from './environment';
import { standardInput, type Target } from './find';
import { Neighbors } from './neighbors';
import { type FileReport } from './report/report';

/** Checks files one after the other, and each connection they belong to once. */
export class Checker {
  private readonly connections = new ConnectionFinder();
  private readonly neighbors = new Neighbors();
  private readonly reported = new Set<string>();

  constructor(
    private readonly overrides: KindAndPlatform,
    private readonly environment: Environment,
  ) {}

  /** What is wrong in a file, after what is wrong in its connection's file. Throws when the file cannot be read. */
  async check(target: Target): Promise<FileReport[]> {
    const { name, file } = target;
    if (file !== undefined && path.basename(file) === connectionFileName) {
      return this.reportConnection(name, readConnectionFile(file));
    }
    const { text, problem } = decodeText(file === undefined ? await this.environment.readInput() : readFileSync(file));
    const connection = file === undefined ? undefined : this.connections.connectionOf(file);
    const diagnostics = problem ? [problem] : this.analyze(text, file, this.identify(text, file, connection));
    const ofConnection = connection?.problems.length
      ? this.reportConnection(nameBeside(target, connection), connection)
      : [];
    return [...ofConnection, makeReport(name, file, text, diagnostics)];
  }

  /** Looks for the project's classes only when one is missed: a project can be large. */
  private analyze(text: string, file: string | undefined, identity: RuleIdentity): Diagnostic[] {
    const found = analyze(text, identity);
    if (!found.some(({ code }) => code === 'compile/unknown-class')) return found;
    const beside = file ?? path.join(this.environment.cwd, standardInput);
    return analyze(text, identity, { classNames: this.neighbors.classNames(beside) });
  }

  /** Whatever somebody asked to check is checked, so that what is no rule is taken as a script. */
  private identify(text: string, file: string | undefined, connection: ConnectionFile | undefined): RuleIdentity {
    const identity = identifyRule({
      path: file?.split(path.sep).join('/') ?? '',
      text,
      overrides: this.overrides,
      amongConnections: true,
      ...(connection && { connection }),
    });
    if (identity.role !== 'none' || !plainScriptKind) return identity;
    return { ...identity, role: plainScriptKind.role, kind: plainScriptKind.id, kindSource: 'workspace' };
  }

  private reportConnection(name: string, { file, text, problems }: ConnectionFile): FileReport[] {
    if (this.reported.has(file)) return [];
    this.reported.add(file);
    return [makeReport(name, file, text, problems)];
  }
}

/** The name of a connection's file, told the way its rule's file is. */
function nameBeside(target: Target, { file }: ConnectionFile): string {
  const steps = path.relative(path.dirname(target.file ?? ''), file);
  return path.join(path.dirname(target.name), steps);
}

function makeReport(
  name: string,
  file: string | undefined,
  text: string,
  diagnostics: readonly Diagnostic[],
): FileReport {
  return { name, text, lines: indexLines(text), diagnostics, ...(file !== undefined && { file }) };
}
