import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RuleVersion, type Scripts } from '../../../node/api/contract';
import { decodeText } from '../../decode';
import { exitCodes } from '../../environment';
import { explainError } from '../../find';
import { encodeLike, replaceFile } from '../../replaceFile';
import { CommandProblem, unusableFile } from '../failures';

const scriptFiles = { outgoing: 'outgoing.groovy', incoming: 'incoming.groovy' } as const;

type ScriptName = keyof typeof scriptFiles;

const names = Object.keys(scriptFiles) as ScriptName[];

/** Says of which connection and which version the rules beside it are: one line, `ID VERSION`. */
export const versionFile = '.sync-rules-version';

/** A folder with both rules of one side, and the version that they were made from. */
export class RulesFolder {
  private readonly folder: string;

  constructor(
    /** As people should read it. */
    readonly name: string,
    cwd: string,
  ) {
    this.folder = path.resolve(cwd, name);
  }

  /** As people should read it. */
  nameOf(script: ScriptName): string {
    return path.join(this.name, scriptFiles[script]);
  }

  fileOf(script: ScriptName): string {
    return path.join(this.folder, scriptFiles[script]);
  }

  /** Whether one of the rules is there. */
  hasRules(): boolean {
    return names.some((script) => existsSync(this.fileOf(script)));
  }

  /** Both rules; throws a `CommandProblem` when one cannot be read. */
  read(): Scripts {
    return { outgoing: this.readScript('outgoing'), incoming: this.readScript('incoming') };
  }

  /** Writes both rules and their version, over other ones only when that was asked for. */
  write(connection: string, rules: RuleVersion, overwrites: boolean): void {
    const changed = names.filter((script) => this.textOf(script) !== rules[script]);
    const other = changed
      .filter((script) => existsSync(this.fileOf(script)))
      .map((script) => `'${this.nameOf(script)}'`);
    if (other.length > 0 && !overwrites) {
      const detail = `${other.join(' and ')} would be written over. Give another folder, or --force to do it.`;
      throw new CommandProblem('files-differ', 'Other rules are there', detail, exitCodes.failure);
    }
    trying(`Cannot write to '${this.name}'`, () => {
      mkdirSync(this.folder, { recursive: true });
      for (const script of changed) save(this.fileOf(script), rules[script]);
    });
    this.remember(connection, rules.version);
  }

  /** The version that the rules were made from; nothing when that is not known, or they are another connection's. */
  baseFor(connection: string): number | undefined {
    const file = path.join(this.folder, versionFile);
    const [id, version = ''] = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/) : [];
    return id === connection && /^\d{1,9}$/.test(version) ? Number(version) : undefined;
  }

  remember(connection: string, version: number): void {
    trying(`Cannot write to '${this.name}'`, () => {
      writeFileSync(path.join(this.folder, versionFile), `${connection} ${version}\n`);
    });
  }

  private textOf(script: ScriptName): string | undefined {
    return existsSync(this.fileOf(script)) ? this.readScript(script) : undefined;
  }

  private readScript(script: ScriptName): string {
    const cannot = `Cannot read '${this.nameOf(script)}'`;
    const { text, problem } = trying(cannot, () => decodeText(readFileSync(this.fileOf(script))));
    if (problem) throw unusableFile(`${cannot}: it is not UTF-8.`);
    return text;
  }
}

function save(file: string, text: string): void {
  if (existsSync(file)) replaceFile(file, encodeLike(readFileSync(file), text));
  else writeFileSync(file, text);
}

function trying<T>(cannot: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw unusableFile(`${cannot}: ${explainError(error)}.`);
  }
}
