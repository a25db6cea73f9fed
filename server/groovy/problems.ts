import { type Fix, type Problem, type RelatedPlace } from './problem';

/** Nobody reads more; a text that is not Groovy at all must not cost more than one that is. */
const most = 500;

/** The problems of one text while they are being found. Keeps the first of several at the same place. */
export class Problems {
  private readonly found: Problem[] = [];
  private readonly places = new Set<number>();

  get count(): number {
    return this.found.length;
  }

  report(code: Problem['code'], start: number, end: number, message: string, extra: ProblemExtra = {}): void {
    if (this.places.has(start) || this.found.length >= most) return;
    this.places.add(start);
    this.found.push({ code, start, end, message, ...extra });
  }

  /** Whether a problem of code starts in [from, to). */
  hasBetween(from: number, to: number): boolean {
    return this.found.some(({ start }) => start >= from && start < to);
  }

  /** Forgets everything found since `count` was the number of problems. */
  rewind(count: number): void {
    for (const { start } of this.found.splice(count)) this.places.delete(start);
  }

  inOrder(): Problem[] {
    return this.found.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

export interface ProblemExtra {
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}
