import fc from 'fast-check';

/**
 * Property tests make the same texts in every plain run, so that a run says something about the change at hand. The
 * soak makes new ones and many more: `npm run test:soak`, with SOAK_SEED to make a failing run again.
 */
export const seed = Number(process.env.SOAK_SEED ?? (process.env.SOAK === '1' ? Date.now() % 2 ** 31 : 20_251_122));

/** How many texts a property is tried on: the number given, in the soak so many that nothing likely is left out. */
export function runs(plain: number): number {
  const soak = Math.min(100_000, plain * 200);
  const asked = Number(process.env.SOAK_RUNS ?? (process.env.SOAK === '1' ? soak : plain));
  return Math.max(plain, asked);
}

fc.configureGlobal({ seed });
