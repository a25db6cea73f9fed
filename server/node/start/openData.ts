import { NodeProblem } from '../problems/problem';
import { openStorage, type Storage } from '../storage/open';
import { leftUrl } from './dataFolder';
import { checkEngine } from './engine';

/** Where a node keeps its data. */
export type DataPlace = { readonly folder: string } | { readonly databaseUrl: string };

/**
 * Opens the data of a node. Throws `node-too-old`, `data-folder-locked` with the URL of the node that has the folder, and what
 * `openStorage` throws.
 */
export async function openData(place: DataPlace): Promise<Storage> {
  if (!('folder' in place)) return openStorage(place);
  checkEngine(process.versions.node);
  try {
    return await openStorage(place);
  } catch (error) {
    const url = error instanceof NodeProblem && error.slug === 'folder-in-use' ? leftUrl(place.folder) : undefined;
    if (url === undefined) throw error;
    throw new NodeProblem('data-folder-locked', { folder: place.folder, url });
  }
}
