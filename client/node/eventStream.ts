/** A stream without an end of line for so long is none of events. */
const mostCharacters = 1_000_000;

/** The data of server-sent events (WHATWG HTML), in whatever pieces the text arrives. */
export class EventStreamReader {
  #rest = '';
  #data: string[] = [];

  /** What is complete with this piece of text; comments and other fields are passed over. */
  read(piece: string): string[] {
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > mostCharacters) throw new Error('too long a line in a stream of events');
    return lines.flatMap((line) => this.#readLine(line));
  }

  #readLine(line: string): string[] {
    if (line === '') {
      const event = this.#data.length > 0 ? [this.#data.join('\n')] : [];
      this.#data = [];
      return event;
    }
    const field = /^data(?:: ?(.*))?$/s.exec(line);
    if (field) this.#data.push(field[1] ?? '');
    return [];
  }
}
