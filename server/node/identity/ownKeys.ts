import { type NodeContext, secondsOf } from '../context';
import { type OwnKey } from '../store/rows';
import { type SigningKey, signingKeyFromSeed } from './keys';
import { type Sealer } from './sealing';

/** A new key of the node as it is stored. */
export function newOwnKey(node: Pick<NodeContext, 'random' | 'sealer' | 'clock'>): OwnKey {
  const seed = node.random.bytes(32);
  const { kid } = signingKeyFromSeed(seed);
  const text = Buffer.from(seed).toString('base64url');
  return { kid, sealed: node.sealer.seal(text, purposeOf(kid)), since: secondsOf(node) };
}

/** The key itself; throws when it was sealed by another node's key. */
export function openOwnKey(sealer: Sealer, { kid, sealed }: OwnKey): SigningKey {
  return signingKeyFromSeed(Buffer.from(sealer.open(sealed, purposeOf(kid)), 'base64url'));
}

function purposeOf(kid: string): string {
  return `own key ${kid}`;
}
