import { type Ask } from '../wizard/ask';

/** Something that can be done about what was said. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** It is chosen, too, when a modal message is closed: it takes the place of Cancel. */
  readonly isClosing?: boolean;
}

export interface MessageOptions {
  /** The user has to answer before anything else; closing it answers nothing. */
  readonly isModal?: boolean;
  /** More in a modal message. */
  readonly detail?: string;
}

/** How the extension says something to the user. */
export interface Tell {
  /** Resolves with the id of the action that was chosen. */
  message(
    kind: 'information' | 'warning' | 'error',
    text: string,
    actions?: readonly Action[],
    options?: MessageOptions,
  ): Promise<string | undefined>;
  /** Shows that something is being done; the signal is aborted when the user cancels. */
  progress<Result>(
    title: string,
    work: (report: (message: string) => void, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>;
  /** Says for a moment that something small was done. */
  done(text: string): void;
  copy(text: string): Promise<void>;
  /** What was copied last; empty where it cannot be known. */
  copied(): Promise<string>;
}

/** A conversation with the user: questions, and what is said. */
export interface Talk {
  readonly ask: Ask;
  readonly tell: Tell;
}

/** The conversation in VS Code, for which another one can stand in. */
export class SwitchableTalk implements Talk {
  #standIn: Talk | undefined;

  constructor(private readonly real: Talk) {}

  readonly ask: Ask = {
    text: (question, place) => this.#current.ask.text(question, place),
    choice: (question, place) => this.#current.ask.choice(question, place),
  };

  get tell(): Tell {
    return this.#current.tell;
  }

  get #current(): Talk {
    return this.#standIn ?? this.real;
  }

  switchTo(standIn: Talk | undefined): void {
    this.#standIn = standIn;
  }
}
