import { NodeProblem } from '../problems/problem';

/** The oldest Node that runs the embedded database: the one of VS Code 1.101. */
const oldestEngine = '22.12.0';

/** Throws `node-too-old` for a version such as `20.19.4`. */
export function checkEngine(version: string): void {
  const [found, needed] = [version, oldestEngine].map((text) => text.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (found?.[index] ?? 0) - (needed?.[index] ?? 0);
    if (difference > 0) return;
    if (difference < 0) throw new NodeProblem('node-too-old', { found: version, needed: oldestEngine });
  }
}
