import { type IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import { NodeProblem } from '../problems/problem';
import { isInNetworks } from '../urls/addresses';

export interface BodyLimits {
  /** Bytes. */
  readonly most: number;
  readonly seconds: number;
  readonly tooLarge: () => NodeProblem;
}

/** The whole body. Throws `request-slow`, or what is said for one that is too large; rejects when the sender is gone. */
export function readBody(incoming: IncomingMessage, { most, seconds, tooLarge }: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (go: () => void) => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone);
      go();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) settle(() => reject(tooLarge()));
      else chunks.push(chunk);
    };
    const onEnd = () => settle(() => resolve(Buffer.concat(chunks)));
    const onGone = () => settle(() => reject(new Gone()));
    const timer = setTimeout(() => settle(() => reject(new NodeProblem('request-slow', { seconds }))), seconds * 1000);
    if (Number(incoming.headers['content-length'] ?? 0) > most) {
      settle(() => reject(tooLarge()));
      return;
    }
    if (incoming.destroyed || incoming.readableEnded) {
      settle(() => reject(new Gone()));
      return;
    }
    incoming.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone);
  });
}

/** The sender went before its request was whole: nobody is there to answer. */
export class Gone extends Error {}

/** Who asks, as far as proxies that are trusted tell: the nearest address that is none of theirs. */
export function clientAddress({ socket, headers }: IncomingMessage, trusted: BlockList): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  let address = socket.remoteAddress ?? '';
  while (isInNetworks(trusted, address) && forwarded.length > 0) {
    const next = (forwarded.pop() ?? '').trim().replace(/^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2');
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}
