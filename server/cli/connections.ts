import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Connection, connectionFileName, readConnection } from '../rules/connection';
import { type Diagnostic } from '../rules/diagnostic';
import { decodeText } from './decode';
import { explainError } from './find';
import { NearestFile } from './nearestFile';

/** A `connection.json`, read. */
export interface ConnectionFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** Whether it is one of ours; see `ConnectionReading`. */
  readonly isMeant: boolean;
  /** What it says, when nothing is wrong with it. */
  readonly connection?: Connection;
  /** The platform of this side. */
  readonly platform?: string;
  readonly problems: readonly Diagnostic[];
}

/** Reads a `connection.json`. An unreadable file throws. */
export function readConnectionFile(file: string): ConnectionFile {
  const { text, problem } = decodeText(readFileSync(file));
  return problem ? { file, text, isMeant: true, problems: [problem] } : { file, text, ...readConnection(text) };
}

/** Finds the connections that files belong to, and reads each of them once. */
export class ConnectionFinder {
  private readonly nearest = new NearestFile(tryReading);

  /** The connection of the nearest folder around a file that is one, within the repository that the file is in. */
  connectionOf(file: string): ConnectionFile | undefined {
    return this.nearest.of(file);
  }
}

/** Nothing when there is no such file, or it is some other program's. */
function tryReading(folder: string): ConnectionFile | undefined {
  const file = path.join(folder, connectionFileName);
  if (!existsSync(file)) return undefined;
  try {
    const connection = readConnectionFile(file);
    return connection.isMeant ? connection : undefined;
  } catch (error) {
    return { file, text: '', isMeant: true, problems: [unreadable(error)] };
  }
}

/** What is said of a file that should be there for others and cannot be read. */
export function unreadable(error: unknown): Diagnostic {
  const message = `This file cannot be read: ${explainError(error)}.`;
  return { code: 'file/unreadable', severity: 'error', message, start: 0, end: 0 };
}
