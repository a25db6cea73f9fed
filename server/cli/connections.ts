import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Connection, connectionFileName, readConnection } from '../rules/connection';
import { type Diagnostic } from '../rules/diagnostic';
import { decodeText } from './decode';
import { explainError } from './find';

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
  private readonly byFolder = new Map<string, ConnectionFile | undefined>();

  /** The connection of the nearest folder around a file that is one, within the repository that the file is in. */
  connectionOf(file: string): ConnectionFile | undefined {
    return this.ofFolder(path.dirname(file));
  }

  private ofFolder(folder: string): ConnectionFile | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const parent = path.dirname(folder);
    const isTop = parent === folder || existsSync(path.join(folder, '.git'));
    const connection = tryReading(path.join(folder, connectionFileName)) ?? (isTop ? undefined : this.ofFolder(parent));
    this.byFolder.set(folder, connection);
    return connection;
  }
}

/** Nothing when there is no such file, or it is some other program's. */
function tryReading(file: string): ConnectionFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const connection = readConnectionFile(file);
    return connection.isMeant ? connection : undefined;
  } catch (error) {
    const message = `This file cannot be read: ${explainError(error)}.`;
    const problem: Diagnostic = { code: 'file/unreadable', severity: 'error', message, start: 0, end: 0 };
    return { file, text: '', isMeant: true, problems: [problem] };
  }
}
