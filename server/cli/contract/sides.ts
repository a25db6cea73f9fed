import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../groovy/parse';
import { type Connection, connectionFileName } from '../../rules/connection';
import { type Contract, inFile, mergeContracts, type Place } from '../../rules/contract/contract';
import { contractOf } from '../../rules/contract/infer';
import { directionOf } from '../../rules/contract/knowledge';
import { identifyRule } from '../../rules/identify';
import { type KindAndPlatform } from '../../rules/ruleWords';
import { indexLines, type LineIndex } from '../../text/lines';
import { ConnectionFinder, readConnectionFile } from '../connections';
import { decodeText } from '../decode';
import { type Environment } from '../environment';
import { explainError, type Findings, standardInput, type Target, type Unreadable, withSlashes } from '../find';
import { tellRemark } from '../tellRemark';

/** One side of a connection, or a loose rule that belongs to none. */
export interface Side {
  /** The folder or file as people should read it. */
  readonly name: string;
  /** The folder, absolute, and what its file says, where it is a connection. */
  readonly folder?: string;
  readonly connection?: Connection;
  readonly contract: Contract;
  /** The line (from 1) of a place, whose file is one of the side's. */
  readonly lineOf: (place: Place) => number | undefined;
}

export interface Sides {
  readonly sides: readonly Side[];
  readonly unreadable: readonly Unreadable[];
  /** Files that are no rules which send or read replicas. */
  readonly skipped: readonly string[];
}

/** Reads the rules among the targets: those of one connection folder together, all others each for itself. */
export async function readSides(
  { targets, unreadable }: Findings,
  overrides: KindAndPlatform,
  environment: Environment,
): Promise<Sides> {
  const reader = new SideReader(overrides, environment);
  for (const target of targets) await reader.add(target);
  return { ...reader.finish(), unreadable: [...unreadable, ...reader.unreadable] };
}

/** What is known of a side while its rules are read. */
interface Draft {
  readonly name: string;
  readonly folder?: string;
  readonly connection?: Connection;
  readonly contracts: Contract[];
  readonly lines: Map<string, LineIndex>;
}

class SideReader {
  readonly unreadable: Unreadable[] = [];
  private readonly skipped: string[] = [];
  private readonly drafts = new Map<string, Draft>();
  private readonly finder = new ConnectionFinder();

  constructor(
    private readonly overrides: KindAndPlatform,
    private readonly environment: Environment,
  ) {}

  async add(target: Target): Promise<void> {
    const { name, file } = target;
    if (file !== undefined && path.basename(file) === connectionFileName) return;
    try {
      const bytes = file === undefined ? await this.environment.readInput() : readFileSync(file);
      const { text, problem } = decodeText(bytes);
      if (problem) this.unreadable.push({ name, reason: 'it is not UTF-8' });
      else this.addText(target, text);
    } catch (error) {
      this.unreadable.push({ name, reason: explainError(error) });
    }
  }

  finish(): Pick<Sides, 'sides' | 'skipped'> {
    const sides = [...this.drafts.values()].map(({ contracts, lines, ...side }): Side => ({
      ...side,
      contract: mergeContracts(contracts),
      lineOf: ({ file, range, line }) => {
        const index = lines.get(file ?? '');
        return index && range ? index.position(range.start).line + 1 : line;
      },
    }));
    return { sides, skipped: this.skipped };
  }

  private addText({ name, file }: Target, text: string): void {
    const found = file === undefined ? undefined : this.finder.connectionOf(file);
    const { kind } = identifyRule({
      path: withSlashes(file ?? ''),
      text,
      overrides: this.overrides,
      ...(found && { connection: found }),
    });
    if (kind === undefined || directionOf(kind) === undefined) {
      this.skipped.push(name);
      return;
    }
    const connection = found?.connection;
    const folder = found && connection ? path.dirname(found.file) : undefined;
    const inside = folder === undefined ? path.basename(name) : path.relative(folder, file ?? '');
    const draft = this.draftFor({ name, ...(file !== undefined && { file }) }, folder, connection);
    const rule = withSlashes(inside);
    const parsed = parse(text);
    if (parsed.errors.length > 0)
      tellRemark(
        this.environment.remarks,
        `'${name}' has syntax errors, so it may send or read other things than are told. To see them: sync-rules check`,
      );
    draft.contracts.push(inFile(contractOf(parsed, kind), rule));
    draft.lines.set(rule, indexLines(text));
  }

  private draftFor({ name, file }: Target, folder: string | undefined, connection: Connection | undefined): Draft {
    const key = folder ?? file ?? standardInput;
    const before = this.drafts.get(key);
    if (before) return before;
    const steps = path.relative(path.dirname(file ?? ''), folder ?? '');
    const own = folder === undefined ? name : path.join(path.dirname(name), steps);
    const about = folder !== undefined && connection ? { folder, connection } : {};
    const draft: Draft = { name: own, ...about, contracts: [], lines: new Map() };
    this.drafts.set(key, draft);
    return draft;
  }
}

/** A connection folder that lies beside another one. */
export interface Neighbour {
  readonly folder: string;
  readonly connection: Connection;
}

/** The connections in the folder that a connection's folder lies in, itself left out. One that cannot be read is none. */
export function neighboursOf(folder: string): readonly Neighbour[] {
  const around = path.dirname(folder);
  return readdirSync(around, { withFileTypes: true }).flatMap((entry) => {
    const one = path.join(around, entry.name);
    const file = path.join(one, connectionFileName);
    if (!entry.isDirectory() || one === folder || !existsSync(file)) return [];
    try {
      const { connection } = readConnectionFile(file);
      return connection ? [{ folder: one, connection }] : [];
    } catch {
      return [];
    }
  });
}
