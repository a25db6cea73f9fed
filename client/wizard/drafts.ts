/** What was answered in wizards that were left before their end. */
export interface Drafts {
  find<Draft extends object>(wizard: string): Partial<Draft> | undefined;
  /** Where the wizard was left. */
  left(wizard: string): Left | undefined;
  keep(wizard: string, draft: object, left?: Left): void;
  forget(wizard: string): void;
}

/** The place where a wizard was left. */
export interface Left {
  /** Id of a step; empty at the summary. */
  readonly step: string;
  /** The summary had led there, so as to change one thing. */
  readonly isChange?: boolean;
}

/** VS Code's Memento, as far as it is needed. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Members of drafts with these names are secret, and live no longer than their wizard. */
const secretNames = ['token', 'invitation'];

/** Drafts that survive the reload of a window. Secrets are not kept. */
export function draftsIn(memory: Memory): Drafts {
  const key = (wizard: string) => `wizard/${wizard}`;
  const leftKey = (wizard: string) => `wizardLeft/${wizard}`;
  return {
    find: <Draft extends object>(wizard: string) => memory.get(key(wizard)) as Partial<Draft> | undefined,
    left: (wizard) => memory.get(leftKey(wizard)) as Left | undefined,
    keep: (wizard, draft, left) => {
      const open = Object.entries(draft).filter(([name]) => !secretNames.includes(name));
      void memory.update(key(wizard), Object.fromEntries(open));
      void memory.update(leftKey(wizard), left);
    },
    forget: (wizard) => {
      void memory.update(key(wizard), undefined);
      void memory.update(leftKey(wizard), undefined);
    },
  };
}
