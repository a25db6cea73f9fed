/** What a wizard asks of whoever answers: VS Code's quick inputs, or a test's script. */
export interface Ask {
  text(question: TextQuestion, place: Place): Promise<Answer<string>>;
  choice(question: ChoiceQuestion, place: Place): Promise<Answer<string>>;
}

/** Where in the wizard a question stands. */
export interface Place {
  readonly title: string;
  /** From 1; 0 for a question that belongs to no wizard. */
  readonly step: number;
  /** 0 while that cannot be said. */
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** `dismissed`: Escape, or a click elsewhere. */
export type Answer<Value> = { readonly value: Value } | 'back' | { readonly dismissed: Value };

/** What is to be said about a text; only an error keeps it from being accepted. */
export interface Remark {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands there at first. */
  readonly value?: string;
  /** Neither shown nor remembered. */
  readonly isSecret?: boolean;
  /** People copy it from elsewhere, so that the question stays when they look there. */
  readonly isCopied?: boolean;
  /** Looks at the text on every change; quick. */
  readonly check?: (text: string) => Remark | undefined;
  /** Looks at the text while it is typed, after a short rest, and may ask others; it keeps nothing from being accepted. */
  readonly tryOut?: (text: string, signal: AbortSignal) => Promise<Remark | undefined>;
  /** Told what stands in the box on every change. */
  readonly typed?: (text: string) => void;
  /** Looks at the text when it is accepted, and may ask others; what it throws is shown as an error. */
  readonly verify?: (text: string, signal: AbortSignal) => Promise<Remark | undefined>;
}

export interface ChoiceQuestion {
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** Id of the choice that is marked at first. */
  readonly value?: string;
  /** People find the answer elsewhere, so that the question stays when they look there. */
  readonly isFoundElsewhere?: boolean;
  /** Shows more about the marked choice and leaves the question open: a button above, and one at each choice. */
  readonly more?: { readonly label: string; readonly icon: string; readonly show: (id: string) => Promise<void> };
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** A product icon, such as `globe`. */
  readonly icon?: string;
  /** Stands above it, and above those that follow. */
  readonly group?: string;
}

/** The place of a question that belongs to no wizard. */
export function alone(title: string): Place {
  return { title, step: 0, totalSteps: 0, canGoBack: false };
}

/** What was answered; `undefined`: nothing. */
export function valueOf(answer: Answer<string>): string | undefined {
  return typeof answer === 'object' && 'value' in answer ? answer.value : undefined;
}

export function error(message: string): Remark {
  return { severity: 'error', message };
}
