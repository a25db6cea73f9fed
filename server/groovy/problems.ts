import { lineEnd, lineStart } from './layout';
import { type Fix, type Problem, type RelatedPlace } from './problem';

/** Nobody reads more; a text that is not Groovy at all must not cost more than one that is. */
const most = 500;

/** The problems of one text while they are being found. Keeps the first of several at the same place. */
export class Problems {
  private readonly found: Problem[] = [];
  private readonly accepted: Problem[] = [];
  private readonly places = new Set<number>();
  /** The faulty line that was asked about last, so that a long line is not looked through again and again. */
  private faultyStart = 0;
  private faultyEnd = -1;

  report(code: Problem['code'], start: number, end: number, message: string, extra: ProblemExtra = {}): void {
    if (this.places.has(start) || this.found.length >= most) return;
    this.places.add(start);
    this.found.push({ code, start, end, message, ...extra });
  }

  /** For what Groovy accepts: it does not hide an error on its line. */
  warn(code: Problem['code'], start: number, end: number, message: string, extra: ProblemExtra = {}): void {
    if (this.accepted.length < most) this.accepted.push({ code, start, end, message, severity: 'warning', ...extra });
  }

  /** Whether something is wrong on the line of `offset` of `text` already: the rest of a line is mostly its consequence. */
  isFaultyLine(text: string, offset: number): boolean {
    if (this.found.length === 0) return false;
    if (this.found.length >= most || (offset >= this.faultyStart && offset <= this.faultyEnd)) return true;
    const from = lineStart(text, offset);
    const to = lineEnd(text, offset);
    if (!this.found.some(({ start }) => start >= from && start <= to)) return false;
    this.faultyStart = from;
    this.faultyEnd = to;
    return true;
  }

  /** What was found up to now; for a second reading, what a first one adds can be taken back to it. */
  mark(): Mark {
    return { found: this.found.length, accepted: this.accepted.length };
  }

  hasMoreThan({ found }: Mark): boolean {
    return this.found.length > found;
  }

  backTo({ found, accepted }: Mark): void {
    for (const { start } of this.found.splice(found)) this.places.delete(start);
    this.accepted.length = accepted;
    this.faultyStart = 0;
    this.faultyEnd = -1;
  }

  inOrder(): Problem[] {
    return this.found.sort(byPlace);
  }

  /** The warnings of `text`, in order; on a faulty line a doubt is mostly about the consequences of the mistake. */
  warningsInOrder(text: string): Problem[] {
    return this.accepted.filter(({ start }) => !this.isFaultyLine(text, start)).sort(byPlace);
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.start - b.start || a.end - b.end;
}

interface Mark {
  readonly found: number;
  readonly accepted: number;
}

export interface ProblemExtra {
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}
