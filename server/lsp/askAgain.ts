import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';

/** How long is waited for more, in milliseconds: several things often change together. */
const pauseMs = 100;

/** Has the client ask again for what stands beside the lines of open rules, when something around these has changed. */
export class AskAgain {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientCapabilities,
  ) {}

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { codeLens, inlayHint } = this.client().workspace ?? {};
      if (codeLens?.refreshSupport) this.#ask(CodeLensRefreshRequest.method);
      if (inlayHint?.refreshSupport) this.#ask(InlayHintRefreshRequest.method);
    }, pauseMs);
  }

  #ask(method: string): void {
    this.connection.sendRequest(method).catch((error: unknown) => {
      this.connection.console.warn(`${method} was not answered: ${String(error)}`);
    });
  }
}
