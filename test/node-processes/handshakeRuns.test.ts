import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { finalRefusals } from '../../server/node/handshake/advance';
import { seed as firstSeed } from '../support/random';
import { chances, fates, Mishaps } from './mishaps';
import { type EmbeddedNode, Refused } from './nodeProcess';
import { programs } from './program';
import { type Message } from './tollgate';
import { type Phase, Trio } from './trio';
import { ProcessWorld } from './world';

/** HANDSHAKE_RUNS=1 with the SOAK_SEED of a run makes that one again, as far as the speed of processes allows. */
const asked = process.env.HANDSHAKE_RUNS;
const runs = Number(asked ?? 200);

/** Groups of nodes that work side by side: most of the time of a run is spent waiting. */
const groups = 3;

describe('handshakes between processes, in a network that fails', () => {
  const world = new ProcessWorld();
  const trios: Trio[] = [];
  const phases: Phase[] = [];
  const happened: string[] = [];

  before(async function () {
    this.timeout(300_000);
    await programs();
    while (trios.length < groups) trios.push(await Trio.start(world));
  });
  after(async () => {
    for (const trio of trios) trio.close();
    await world.end();
  });

  it(`end active on both sides or on neither, never with two partners, in ${runs} runs`, async () => {
    const failures: unknown[] = [];
    let run = 0;
    const work = async (trio: Trio) => {
      while (run < runs && failures.length === 0)
        await connect(trio, firstSeed + run++).catch((error: unknown) => failures.push(error));
    };
    await Promise.all(trios.map(work));
    if (failures.length > 0) throw failures[0];
  }).timeout(900_000);

  it('leave nothing half-made behind, whatever befell later ones', async () => {
    await Promise.all(trios.map((trio) => trio.checkAll()));
  }).timeout(300_000);

  // One run alone does not go through all of it.
  if (asked === undefined) {
    it('went through what they were meant to', () => {
      const counts = { ...tally(phases), ...tally(happened) };
      const figures = JSON.stringify(counts);
      if (process.env.SIMULATION_FIGURES) console.log(figures);
      const least = { active: 0.4, invited: 0.05, revoked: 0.02, 'left killed': 0.1, 'right killed': 0.1 };
      const fated = Object.keys(fates).map((fate) => [fate, 0.1] as const);
      for (const [word, share] of [...Object.entries(least), ...fated])
        assert.ok((counts[word] ?? 0) > share * runs, `${word}: ${figures}`);
    });
  }

  /** One connection, from its invitation until it has come to something. */
  async function connect(trio: Trio, seed: number): Promise<void> {
    const chance = chances(`${seed} story`);
    const { left, right, third } = trio;
    const guests = chance() < 0.3 ? [right, third] : [right];
    const mishaps = new Mishaps(seed, { left, right, ...(guests.length > 1 && { third }) }, isOfHandshake);
    const kind = chance() < 0.5 ? 'public' : 'private';
    const words = () => `Seed ${seed}, ${kind}, ${guests.length} guests: ${mishaps.happened.join(', ')}.`;
    try {
      phases.push(await story(trio, { guests, kind, mishaps, chance, words }));
      happened.push(...mishaps.happened.map((one) => one.replace(/ at .*/, '')));
    } catch (error) {
      const logs = [left, ...guests].map((node) => node.process.log.slice(-10).join('\n')).join('\n\n');
      throw new Error(`Run it again with HANDSHAKE_RUNS=1 SOAK_SEED=${seed}. ${words()}\n${String(error)}\n${logs}`, {
        cause: error,
      });
    }
  }

  interface Setting {
    readonly guests: readonly EmbeddedNode[];
    readonly kind: 'public' | 'private';
    readonly mishaps: Mishaps;
    readonly chance: () => number;
    readonly words: () => string;
  }

  async function story(trio: Trio, { guests, kind, mishaps, chance, words }: Setting): Promise<Phase> {
    const { left, right } = trio;
    const { id, code } = await world.invite(left.api, right.api, kind);
    const params = { id };
    const tries = 1 + Math.floor(chance() * 3);
    const [withdraws, cancels] = [chance() < 0.1, chance() < 0.1];
    const [trouble, pause] = [chance() * 1000, chance() * 1000];
    trio.toll(mishaps);
    const [isWithdrawn, isCancelled] = await Promise.all([
      withdraws && isDone(pause, () => left.api.call('withdrawInvitation', { params, body: {} })),
      cancels && isDone(pause, () => right.api.call('remove', { params, body: {} })),
      // How long things go wrong is a part of the story, however fast the guests are.
      sleep(trouble),
      ...guests.map((guest) => accept(guest, code, tries, mishaps)),
    ]);
    trio.toll({});
    await mishaps.end();
    if (chance() < 0.5) for (const { api } of guests) await api.call('refresh', { params }).catch(() => undefined);
    const ended = ['revoked', 'declined', 'closed'] as const;
    const phase = await trio.settled(id, isWithdrawn || isCancelled ? ended : ['invited', ...ended], words);
    if (phase === 'invited' && !withdraws && !cancels) {
      // What came to nothing is in nobody's way: the same invitation is still good.
      await world.accept(right.api, code);
      await trio.settled(id, [], words);
    }
    const side = chance() < 0.5 ? 'left' : 'guest';
    const isActive = (await left.api.connection(id))?.phase === 'active';
    if (isActive) await trio.leave(id, chance() < 0.2 ? 'kept' : 'removed', side);
    return phase;
  }

  /** A user who tries so often, as long as there is a point in it. */
  async function accept(guest: EmbeddedNode, code: string, tries: number, mishaps: Mishaps): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      try {
        await world.accept(guest.api, code);
        return;
      } catch (error) {
        const isFinal = error instanceof Refused && ['already-connected', ...finalRefusals].includes(error.slug);
        if (isFinal) return;
      }
      // As a user who presses the button again.
      await sleep(50);
      await mishaps.isBack(guest);
    }
  }
});

function isOfHandshake({ path }: Message): boolean {
  return /^\/(?:xsync\/v1\/pairings|\.well-known)\//.test(path);
}

/** Does something after so many milliseconds; whether it was answered that it is done. */
async function isDone(milliseconds: number, work: () => Promise<unknown>): Promise<boolean> {
  await sleep(milliseconds);
  return work().then(
    () => true,
    () => false,
  );
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
