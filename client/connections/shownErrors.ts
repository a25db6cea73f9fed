/** How many errors the rules in the view have, and had when they were last shown. Files go by their URIs. */
export class ShownErrors {
  readonly #shown = new Map<string, number>();

  /** @param errorsIn how many errors a file has now */
  constructor(private readonly errorsIn: (file: string) => number) {}

  /** The number that is to be shown. */
  show(file: string): number {
    const count = this.errorsIn(file);
    this.#shown.set(file, count);
    return count;
  }

  /** Whether another number is shown; nothing is shown of a rule that nobody has looked at. */
  isStale(file: string): boolean {
    const shown = this.#shown.get(file);
    return shown !== undefined && shown !== this.errorsIn(file);
  }
}
