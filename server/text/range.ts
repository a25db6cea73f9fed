/** A half-open range of offsets: `start` belongs to it, `end` does not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
