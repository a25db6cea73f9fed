import { type KnownNode } from '../node/nodes';
import { digestsOf, type Digests } from './digest';

/** A node as far as it can be asked. */
type AskedNode = Pick<KnownNode, 'id'> & {
  readonly session?: { readonly client: Pick<NonNullable<KnownNode['session']>['client'], 'call'> };
};

/** The texts of published versions, which never change: each is asked for once. */
export class PublishedDigests {
  readonly #known = new Map<string, Digests>();

  /**
   * `undefined` where they are not known and the node cannot be asked: what is known stays known while it is away.
   *
   * @param id of the connection
   */
  async of(node: AskedNode | undefined, id: string, version: number): Promise<Digests | undefined> {
    if (!node) return undefined;
    const key = JSON.stringify([node.id, id, version]);
    const known = this.#known.get(key);
    if (known || !node.session) return known;
    const params = { id, version: String(version) };
    const digests = digestsOf(await node.session.client.call('getRuleVersion', { params }));
    this.#known.set(key, digests);
    return digests;
  }
}
