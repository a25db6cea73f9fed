import { pause } from './backOff';
import { type NodeCredentials } from './nodeProcess';

/** VS Code's SecretStorage, as far as it is needed. All windows of a profile share it. */
export interface Secrets {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

const embeddedKeys = { token: 'node/embedded/token', secret: 'node/embedded/secret' } as const;

/** Two windows that start for the first time at once take what the later one has made. */
const settleMs = 300;

/** The built-in node's credentials; made when there are none. */
export async function embeddedCredentials(secrets: Secrets, settle = settleMs): Promise<NodeCredentials> {
  const known = await Promise.all([secrets.get(embeddedKeys.token), secrets.get(embeddedKeys.secret)]);
  if (known.includes(undefined)) {
    for (const [at, key] of [embeddedKeys.token, embeddedKeys.secret].entries())
      if (known[at] === undefined) await secrets.store(key, randomText());
    await pause(settle);
  }
  const [token, secret] = await Promise.all([secrets.get(embeddedKeys.token), secrets.get(embeddedKeys.secret)]);
  if (token === undefined || secret === undefined) throw new Error('the secret storage keeps nothing');
  return { token, secret };
}

/** Where the token of a node elsewhere is kept. */
export function tokenKey(url: string): string {
  return `node/token/${url}`;
}

/** 32 random bytes in base64url. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
