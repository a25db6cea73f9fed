// Every kind of test closes with one line of counts; this reads it.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts of the last line that says `N passed, N failed`.
 *
 * @param {string} output
 * @returns {Counts | undefined} undefined where no line says so
 */
export function readCounts(output) {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed\b.*$/gm)].at(-1);
  return line && { passed: Number(line[1]), failed: Number(line[2]) };
}

/** @param {Counts} counts */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
