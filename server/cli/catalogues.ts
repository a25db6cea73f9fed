import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type CatalogueExtension,
  catalogueExtensionFileName,
  readCatalogueExtension,
} from '../rules/catalogueExtension';
import { type Diagnostic } from '../rules/diagnostic';
import { unreadable } from './connections';
import { decodeText } from './decode';
import { NearestFile } from './nearestFile';

/** A `sync-rules.catalogue.json`, read. */
export interface CatalogueFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** What it adds, when nothing is wrong with it. */
  readonly extension?: CatalogueExtension;
  readonly problems: readonly Diagnostic[];
}

/** Reads a `sync-rules.catalogue.json`. An unreadable file throws. */
export function readCatalogueFile(file: string): CatalogueFile {
  const { text, problem } = decodeText(readFileSync(file));
  return problem ? { file, text, problems: [problem] } : { file, text, ...readCatalogueExtension(text) };
}

/** Finds the catalogue files that hold for files, and reads each of them once. */
export class CatalogueFinder {
  private readonly nearest = new NearestFile(tryReading);

  /** The one in the nearest folder upwards, within the repository that the file is in. */
  catalogueOf(file: string): CatalogueFile | undefined {
    return this.nearest.of(file);
  }
}

function tryReading(folder: string): CatalogueFile | undefined {
  const file = path.join(folder, catalogueExtensionFileName);
  if (!existsSync(file)) return undefined;
  try {
    return readCatalogueFile(file);
  } catch (error) {
    return { file, text: '', problems: [unreadable(error)] };
  }
}
