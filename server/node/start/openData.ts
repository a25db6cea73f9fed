import { NodeProblem } from '../problems/problem';
import { openStorage, type Storage, type StorageLocation } from '../storage/open';
import { leftUrl } from './dataFolder';
import { checkEngine } from './engine';

/** The other node has not come so far. */
const notKnown = 'an address that it has not told yet';

/**
 * Opens the data of a node. Throws `node-too-old`, `data-folder-locked` with the URL of the node that has the folder, and what
 * `openStorage` throws.
 */
export async function openData(place: StorageLocation): Promise<Storage> {
  if (!('folder' in place)) return openStorage(place);
  checkEngine(process.versions.node);
  try {
    return await openStorage(place);
  } catch (error) {
    if (!(error instanceof NodeProblem) || error.slug !== 'folder-in-use') throw error;
    const url = leftUrl(place.folder) ?? notKnown;
    throw new NodeProblem('data-folder-locked', { folder: place.folder, url });
  }
}
