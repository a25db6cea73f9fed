import { createInterface, type Interface } from 'node:readline';

/** Puts questions to a person, whose answers come line by line. */
export class Questions {
  private reader: Interface | undefined;
  private readonly lines: string[] = [];
  private waiting: ((line: string | undefined) => void) | undefined;
  private ended = false;

  constructor(
    private readonly input: NodeJS.ReadableStream,
    private readonly output: NodeJS.WritableStream,
  ) {}

  /** The next line, without its end; nothing once there is none any more. */
  readonly ask = (question: string): Promise<string | undefined> => {
    // The terminal itself edits the line, so that Ctrl-C ends the program as always.
    this.reader ??= this.listen();
    this.output.write(question);
    const line = this.lines.shift();
    if (line !== undefined || this.ended) return Promise.resolve(line);
    return new Promise((resolve) => (this.waiting = resolve));
  };

  /** Asks no more, so that the process can end. */
  end(): void {
    this.reader?.close();
  }

  private listen(): Interface {
    return createInterface({ input: this.input, terminal: false })
      .on('line', (line) => {
        if (this.waiting) this.answer(line);
        else this.lines.push(line);
      })
      .on('close', () => {
        this.ended = true;
        this.answer(undefined);
      });
  }

  private answer(line: string | undefined): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.(line);
  }
}
