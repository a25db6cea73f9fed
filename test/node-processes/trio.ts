import assert from 'node:assert/strict';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { type EmbeddedNode, waitFor } from './nodeProcess';
import { Tollgate, type Tolls } from './tollgate';
import { type ProcessWorld } from './world';

/** What a connection has come to on the side that invited. */
export type Phase = ConnectionInfo['phase'];

/** Two nodes that pair, and a third one that may have the code as well; a gate stands in front of each. */
export class Trio {
  /** Connections that both sides had active, and what then became of them. */
  private readonly paired = new Map<string, 'kept' | 'removed'>();

  private constructor(
    readonly left: EmbeddedNode,
    readonly right: EmbeddedNode,
    readonly third: EmbeddedNode,
    private readonly gates: readonly Tollgate[],
    private readonly uuids: ReadonlyMap<EmbeddedNode, string>,
  ) {}

  static async start(world: ProcessWorld): Promise<Trio> {
    const [left, right, third] = await Promise.all([world.start('left'), world.start('right'), world.start('third')]);
    const gates: Tollgate[] = [];
    const uuids = new Map<EmbeddedNode, string>();
    for (const node of [left, right, third]) {
      const gate = await Tollgate.open(() => [node.api.url]);
      gates.push(gate);
      uuids.set(node, (await node.api.call('changeNode', { body: { publicUrl: gate.url } })).uuid);
    }
    return new Trio(left, right, third, gates, uuids);
  }

  close(): void {
    for (const gate of this.gates) gate.close();
  }

  toll(tolls: Tolls): void {
    for (const gate of this.gates) gate.tolls = tolls;
  }

  /**
   * Waits until a connection is active on both sides, or on neither with one of these phases at the side that invited; gives
   * the phase there. Fails at once where it has two partners, or is active on one side while the other one is not so far.
   */
  async settled(id: string, without: readonly Phase[], told: () => string): Promise<Phase> {
    let phase: Phase | undefined;
    const isSettled = async () => {
      // First the guests: what is active there was so at the side that invited before.
      const guests = [this.right, this.third];
      const there = await Promise.all(guests.map(({ api }) => api.connection(id)));
      const here = await this.left.api.connection(id);
      phase = here?.phase;
      const partners = guests.filter((_guest, at) => there[at]?.status === 'active');
      assert.ok(partners.length <= 1, 'two partners');
      const [partner] = partners;
      if (partner) assert.equal(here?.partner.uuid, this.uuids.get(partner), 'active with another partner');
      if (there.some((guest) => guest?.status === 'pending')) return false;
      return partner ? phase === 'active' : phase !== undefined && without.includes(phase);
    };
    await waitFor(isSettled, `both or neither of ${id}`, () => `It is ${phase ?? 'unknown'}. ${told()}`, 150);
    await this.checkHistory(id, phase === 'active');
    return phase ?? 'closed';
  }

  /** Removes an active connection at one of its sides, or keeps it to the end. */
  async leave(id: string, what: 'kept' | 'removed', side: 'left' | 'guest'): Promise<void> {
    this.paired.set(id, what);
    if (what === 'kept') return;
    const isThird = (await this.right.api.connection(id)) === undefined;
    const node = side === 'left' ? this.left : isThird ? this.third : this.right;
    await node.api.call('remove', { params: { id }, body: {} });
  }

  /** Ends all nodes and looks whether all of them hold what they shall, and no part of what came to nothing. */
  async checkAll(): Promise<void> {
    const nodes = [this.left, this.right, this.third];
    for (const [id, what] of this.paired) await waitFor(() => this.isLeft(id, what), `that ${id} is ${what}`);
    await Promise.all(nodes.map((node) => node.stop()));
    for (const node of nodes) {
      const { connections, pairings } = await node.held();
      const whole = ['active', 'closed', ...(node === this.left ? ['invited', 'revoked', 'declined'] : [])];
      const half = connections.filter(({ state }) => !whole.includes(state));
      assert.deepEqual(half, []);
      // Secrets are kept for invitations that are still good, and for no others.
      const open = connections.filter(({ state }) => state === 'invited').map(({ jti }) => jti);
      const secret = pairings.filter(({ sealed }) => sealed !== null).map(({ id }) => id);
      assert.deepEqual(secret.sort(), open.sort());
    }
  }

  private async isLeft(id: string, what: 'kept' | 'removed'): Promise<boolean> {
    const nodes = [this.left, this.right, this.third];
    const statuses = (await Promise.all(nodes.map(({ api }) => api.connection(id)))).map((one) => one?.status);
    if (what === 'removed') return statuses.every((status) => status === undefined || status === 'ended');
    return statuses[0] === 'active' && statuses.filter((status) => status === 'active').length === 2;
  }

  /** It became active once on each side, or, where it is not so now, not more often than that. */
  private async checkHistory(id: string, isActive: boolean): Promise<void> {
    const counts = await Promise.all(
      [this.left, this.right, this.third].map(async ({ api }) => {
        const { entries } = await api.call('getAudit', { query: {} });
        return entries.filter(({ connection, event }) => connection === id && event === 'active').length;
      }),
    );
    const [here = 0, ...there] = counts;
    const guests = there.reduce((sum, one) => sum + one, 0);
    assert.ok(here <= 1 && guests <= here, `active ${counts.join(', ')} times`);
    if (isActive) assert.equal(guests, 1);
  }
}
