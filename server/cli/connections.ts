import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connectionFileName, looksLikeConnection, readConnection } from '../rules/connection';
import { type Diagnostic } from '../rules/diagnostic';
import { decodeText } from './decode';
import { explainError } from './find';

/** A `connection.json`, read. */
export interface ConnectionFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** The platform of this side. */
  readonly platform?: string;
  readonly problems: readonly Diagnostic[];
}

/** Reads a `connection.json`. An unreadable file throws. */
export function readConnectionFile(file: string): ConnectionFile {
  const { text, problem } = decodeText(readFileSync(file));
  if (problem) return { file, text, problems: [problem] };
  const { platform, problems } = readConnection(text);
  return { file, text, problems, ...(platform !== undefined && { platform }) };
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
    return looksLikeConnection(connection.text) ? connection : undefined;
  } catch (error) {
    const message = `This file cannot be read: ${explainError(error)}.`;
    return { file, text: '', problems: [{ code: 'file/unreadable', severity: 'error', message, start: 0, end: 0 }] };
  }
}
