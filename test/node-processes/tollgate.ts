import { once } from 'node:events';
import http, { type IncomingMessage, type RequestOptions, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** One message; the same object before and after. */
export interface Message {
  readonly path: string;
  /** Passes it on once more than it was sent; whatever is answered to that is thrown away. Never rejects. */
  readonly repeat: () => Promise<void>;
}

/** What happens at a gate. A toll that fails loses the message, or its answer: the connection of the sender is ended. */
export interface Tolls {
  /** A message has come; called before it is passed on. */
  readonly before?: (message: Message) => Promise<void> | void;
  /** It was answered; called before the answer is passed back. */
  readonly after?: (message: Message) => Promise<void> | void;
}

/** Stands in front of one server or several, and passes on what partners say: to the next one each time. */
export class Tollgate {
  private turn = 0;
  private readonly skipped = new Set<number>();
  tolls: Tolls = {};

  private constructor(
    private readonly server: Server,
    private readonly targets: () => readonly string[],
  ) {
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => void this.pass(incoming, outgoing));
  }

  static async open(targets: () => readonly string[]): Promise<Tollgate> {
    const server = http.createServer();
    const gate = new Tollgate(server, targets);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Gives nothing more to one of the servers. */
  skip(index: number): void {
    this.skipped.add(index);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const body: Buffer[] = [];
      for await (const chunk of incoming) body.push(chunk as Buffer);
      const { url = '', method = 'GET', headers } = incoming;
      const deliver = () => this.deliver(url, { method, headers }, Buffer.concat(body));
      const repeat = () => deliver().then(nothing, nothing);
      const message = { path: url, repeat };
      const { before, after } = this.tolls;
      await before?.(message);
      const [answer, answered] = await deliver();
      await after?.(message);
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.end(answered);
    } catch {
      // Whoever was called is gone, and so is the answer.
      outgoing.destroy();
    }
  }

  private async deliver(
    url: string,
    { method, headers }: Pick<RequestOptions, 'method' | 'headers'>,
    body: Buffer,
  ): Promise<[IncomingMessage, Buffer]> {
    const targets = this.targets().filter((_one, index) => !this.skipped.has(index));
    const target = targets[this.turn++ % targets.length] ?? '';
    const request = http.request(`${target}${url}`, { method, headers, agent: false });
    request.end(body);
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    const answered: Buffer[] = [];
    for await (const chunk of answer) answered.push(chunk as Buffer);
    return [answer, Buffer.concat(answered)];
  }
}

function nothing(): void {
  // An answer that nobody waits for.
}
