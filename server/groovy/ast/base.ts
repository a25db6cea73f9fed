/** A piece of the text: offsets in UTF-16 units, end exclusive. */
export interface Base {
  readonly start: number;
  readonly end: number;
}
