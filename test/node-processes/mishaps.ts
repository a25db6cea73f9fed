import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../node/kit';
import { type EmbeddedNode } from './nodeProcess';
import { type Message, type Tolls } from './tollgate';

/** Gives numbers from 0 up to 1 that a text foretells. */
export function chances(text: string): () => number {
  const random = seededRandom(text);
  return () => Buffer.from(random.bytes(4)).readUInt32BE(0) / 2 ** 32;
}

/** What happens to so many messages of a hundred; to the rest of them nothing. */
export const fates = {
  /** It never arrives. */
  lost: 8,
  /** It arrives, but its answer does not. */
  unanswered: 8,
  /** It arrives after messages that were sent later; its sender has given it up by then. */
  overtaken: 8,
  slow: 10,
  /** It arrives twice at the same time. */
  doubled: 6,
  /** Its copy arrives first, so that the sender gets the answer to a message that was seen before. */
  replayed: 6,
  /** Its copy arrives later. */
  repeated: 6,
} as const;

type Fate = keyof typeof fates;

/** A node is killed as the message of that number comes, or when it was answered. */
interface Kill {
  readonly message: number;
  readonly victim: number;
  readonly moment: 'before' | 'after';
}

/** Milliseconds. */
const longestDelay = 250;

/** A handshake is over after so many messages where nothing happens. */
const usualMessages = 6;

/** All that goes wrong between some nodes in one run; what and when follows from the seed and the number of each message. */
export class Mishaps implements Tolls {
  /** In the order in which it went wrong, in words. */
  readonly happened: string[] = [];
  private readonly kills: readonly Kill[];
  private readonly numbers = new Map<Message, number>();
  private readonly overtaken: { readonly until: number; readonly message: Message }[] = [];
  private readonly copies: Promise<void>[] = [];
  private readonly restarts = new Map<EmbeddedNode, Promise<unknown>>();
  private isOver = false;

  constructor(
    private readonly seed: number,
    private readonly nodes: Readonly<Record<string, EmbeddedNode>>,
    private readonly isTroubled: (message: Message) => boolean,
  ) {
    const chance = chances(`${seed} kills`);
    const count = chance() < 0.3 ? 0 : chance() < 0.75 ? 1 : 2;
    this.kills = Array.from({ length: count }, () => ({
      message: 1 + Math.floor(chance() * usualMessages),
      victim: Math.floor(chance() * Object.keys(nodes).length),
      moment: chance() < 0.5 ? 'before' : 'after',
    }));
  }

  readonly before = async (message: Message): Promise<void> => {
    if (this.isOver || !this.isTroubled(message)) return;
    const number = this.numbers.size + 1;
    this.numbers.set(message, number);
    const { fate, delay } = this.fateOf(number);
    if (fate !== undefined) this.happened.push(`${fate} at ${number}`);
    await this.kill(number, 'before');
    if (fate === 'overtaken') this.overtaken.push({ until: number + 1 + Math.floor(delay * 3), message });
    if (fate === 'lost' || fate === 'overtaken') throw new Error(fate);
    // A delay is the mishap itself.
    if (fate === 'slow') await sleep(delay * longestDelay);
    if (fate === 'doubled') this.repeat(message);
    if (fate === 'replayed') await message.repeat();
  };

  readonly after = async (message: Message): Promise<void> => {
    const number = this.numbers.get(message);
    if (this.isOver || number === undefined) return;
    await this.kill(number, 'after');
    const { fate } = this.fateOf(number);
    if (fate === 'repeated') this.repeat(message);
    this.deliverUntil(number);
    if (fate === 'unanswered') throw new Error(fate);
  };

  /** Resolves when a node that was killed is there again. */
  async isBack(node: EmbeddedNode): Promise<void> {
    await this.restarts.get(node);
  }

  /** Nothing more goes wrong: what is still on its way arrives, and every node is there again. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.restarts.values());
    this.deliverUntil(Infinity);
    await Promise.all(this.copies);
  }

  private fateOf(number: number): { readonly fate: Fate | undefined; readonly delay: number } {
    const chance = chances(`${this.seed} message ${number}`);
    let share = chance() * 100;
    const fate = (Object.keys(fates) as Fate[]).find((one) => (share -= fates[one]) < 0);
    return { fate, delay: chance() };
  }

  private repeat(message: Message): void {
    this.copies.push(message.repeat());
  }

  private deliverUntil(number: number): void {
    for (const { message } of this.overtaken.filter(({ until }) => until <= number)) this.repeat(message);
    this.overtaken.splice(0, this.overtaken.length, ...this.overtaken.filter(({ until }) => until > number));
  }

  private async kill(number: number, moment: Kill['moment']): Promise<void> {
    for (const kill of this.kills.filter((one) => one.message === number && one.moment === moment)) {
      const [name, node] = Object.entries(this.nodes)[kill.victim] ?? [];
      if (!name || !node) continue;
      this.happened.push(`${name} killed at ${number}, ${moment}`);
      const killed = this.isBack(node).then(() => node.kill());
      this.restarts.set(
        node,
        killed.then(() => node.start()),
      );
      await killed;
    }
  }
}
