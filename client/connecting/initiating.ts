import { type ConnectionInfo, type Initiated, type Initiation } from '../../server/node/api/contract';
import { type NodeClient } from '../node/nodeClient';
import { NodeApiError, NodeUnreachable } from '../node/nodeErrors';
import { isSameName, nameOfSides } from '../wizard/setup/names';

/** The node asks the other one before it answers. */
const timeoutMs = 60_000;

/** Initiates a connection. A second try, after the answer to the first was lost, takes up what the first one made. */
export class Initiating {
  /** What was asked for, when no answer came. */
  #lost: string | undefined;

  constructor(private readonly client: NodeClient) {}

  async run(initiation: Initiation): Promise<Initiated> {
    const wanted = JSON.stringify(initiation);
    const isAgain = this.#lost === wanted;
    try {
      const made = isAgain ? await this.#made(initiation) : undefined;
      return made ?? (await this.client.call('initiate', { body: initiation }, { timeoutMs }));
    } catch (error) {
      if (error instanceof NodeUnreachable) this.#lost = wanted;
      // The first one was still being made.
      const isTaken = isAgain && error instanceof NodeApiError && error.slug === 'name-taken';
      const made = isTaken ? await this.#made(initiation) : undefined;
      if (made) return made;
      throw error;
    }
  }

  async #made(initiation: Initiation): Promise<Initiated | undefined> {
    const { own = '', partner, name = nameOfSides(own, partner) } = initiation;
    const { connections } = await this.client.call('listConnections', { query: { name } });
    const connection = connections.find((one) => isMadeFrom(one, initiation));
    if (!connection) return undefined;
    const invitation = connection.invitation?.isOpen
      ? await this.client.call('showInvitation', { params: { id: connection.id } })
      : null;
    return { connection, invitation };
  }
}

function isMadeFrom(connection: ConnectionInfo, { kind, own, partner }: Initiation): boolean {
  const { status, kind: madeKind, own: ownSide, partner: partnerSide } = connection;
  return (
    status !== 'ended' &&
    madeKind === kind &&
    isSameName(partnerSide.shortName, partner) &&
    (own === undefined || isSameName(ownSide.shortName, own))
  );
}
