import { type Secrets } from '../../../client/node/credentials';

/** VS Code's store of secrets, in memory. */
export function secretsWith(
  known: Readonly<Record<string, string>> = {},
): Secrets & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(known));
  return {
    all,
    get: (key) => Promise.resolve(all.get(key)),
    store: (key, value) => Promise.resolve(void all.set(key, value)),
    delete: (key) => Promise.resolve(void all.delete(key)),
  };
}
