import { type ConnectionInfo, type Initiated, type Initiation } from '../../server/node/api/contract';
import { type NodeClient } from '../node/nodeClient';
import { NodeApiError, NodeUnreachable } from '../node/nodeErrors';
import { isSameName, nameOfSides } from '../wizard/setup/names';

/** The node asks the other one before it answers. */
const timeoutMs = 60_000;

/** So far may the clocks of the node and of this machine be apart, in seconds. */
const clockSeconds = 300;

interface LostTry {
  readonly client: NodeClient;
  /** What was asked for. */
  readonly wanted: string;
  /** When it was asked for the first time, in seconds since 1970. */
  readonly at: number;
}

/** Initiates a connection. A second try, after the answer to the first was lost, takes up what the first one made. */
export class Initiating {
  #lost: LostTry | undefined;

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number = Date.now) {}

  async run(client: NodeClient, initiation: Initiation): Promise<Initiated> {
    const wanted = JSON.stringify(initiation);
    const lost = this.#lost?.client === client && this.#lost.wanted === wanted ? this.#lost : undefined;
    const at = this.now() / 1000;
    try {
      const made = lost && (await this.#made(initiation, lost));
      return made ?? (await client.call('initiate', { body: initiation }, { timeoutMs }));
    } catch (error) {
      if (error instanceof NodeUnreachable) this.#lost = lost ?? { client, wanted, at };
      // The first one was still being made.
      const isTaken = error instanceof NodeApiError && error.slug === 'name-taken';
      const made = lost && isTaken ? await this.#made(initiation, lost) : undefined;
      if (made) return made;
      throw error;
    }
  }

  async #made(initiation: Initiation, { client, at }: LostTry): Promise<Initiated | undefined> {
    const { own = '', partner, name = nameOfSides(own, partner) } = initiation;
    const { connections } = await client.call('listConnections', { query: { name } });
    const connection = connections.find(
      // One from before is somebody else's: maybe the first try never arrived.
      (one) => one.createdAt >= at - clockSeconds && isMadeFrom(one, initiation),
    );
    if (!connection) return undefined;
    const invitation = connection.invitation?.isOpen
      ? await client.call('showInvitation', { params: { id: connection.id } })
      : null;
    return { connection, invitation };
  }
}

function isMadeFrom(connection: ConnectionInfo, { kind, own, partner, template }: Initiation): boolean {
  const { status, kind: madeKind, own: ownSide, partner: partnerSide } = connection;
  return (
    status !== 'ended' &&
    madeKind === kind &&
    ownSide.template === template &&
    isSameName(partnerSide.shortName, partner) &&
    (own === undefined || isSameName(ownSide.shortName, own))
  );
}
