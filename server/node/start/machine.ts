import { randomBytes } from 'node:crypto';
import { type Timers } from '../driver/ports';
import { type Clock, type Random } from '../ports';

/** Time and chance of this machine. Nothing else of a node reads the clock, sets a timer or makes a random number. */
export const systemClock: Clock = { now: () => Date.now() };

export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

export const systemTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
