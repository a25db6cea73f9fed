import * as v from 'valibot';
import { type NodeContext } from '../context';

const schema = v.object({ code: v.string(), psk: v.string(), ephemeral: v.string() });

/** What a handshake needs and nobody after it: the code, its psk, and the secret half of the own X25519 key. */
export type PairingSecrets = v.InferOutput<typeof schema>;

export function sealSecrets({ sealer }: NodeContext, jti: string, secrets: PairingSecrets): string {
  return sealer.seal(JSON.stringify(secrets), `pairing ${jti}`);
}

export function openSecrets({ sealer }: NodeContext, jti: string, sealed: string): PairingSecrets {
  return v.parse(schema, JSON.parse(sealer.open(sealed, `pairing ${jti}`)));
}
