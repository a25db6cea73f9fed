import { nodeRowId } from '../store/rows';
import { type Store } from '../store/store';

/** How many URLs of its own a node remembers. */
const mostUrls = 5;

/** The URLs that a node is or was called by once there is a new one, newest first. */
export function withUrl(urls: readonly string[] | undefined, url: string | null): readonly string[] {
  const known = urls ?? [];
  return url === null ? known : [url, ...known.filter((one) => one !== url)].slice(0, mostUrls);
}

/** Keeps where the node is called from now on: partners go on calling the URL before it until they were told. */
export async function rememberUrl(store: Store, url: string | null): Promise<void> {
  await store.transaction(async (transaction) => {
    const row = await transaction.nodes.get(nodeRowId);
    if (!row || url === null || row.urls?.[0] === url) return;
    await transaction.nodes.put({ ...row, urls: withUrl(row.urls, url) });
  });
}
