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
const secretNames = ['token'];

/** Members of drafts that are secret, too, but without which nothing can be taken up: they live as long as the window. */
const windowNames = ['invitation'];

/** Drafts that survive the reload of a window. Secrets are written nowhere. */
export function draftsIn(memory: Memory): Drafts {
  const inWindow = new Map<string, object>();
  const key = (wizard: string) => `wizard/${wizard}`;
  const leftKey = (wizard: string) => `wizardLeft/${wizard}`;
  return {
    find: <Draft extends object>(wizard: string) => {
      const kept = memory.get(key(wizard)) as Partial<Draft> | undefined;
      return kept && { ...kept, ...inWindow.get(wizard) };
    },
    left: (wizard) => memory.get(leftKey(wizard)) as Left | undefined,
    keep: (wizard, draft, left) => {
      const named = (is: (name: string) => boolean) =>
        Object.fromEntries(Object.entries(draft).filter(([name]) => is(name)));
      const written = named((name) => !secretNames.includes(name) && !windowNames.includes(name));
      inWindow.set(
        wizard,
        named((name) => windowNames.includes(name)),
      );
      void memory.update(
        key(wizard),
        Object.fromEntries(Object.entries(written).map(([name, value]) => [name, withoutPassword(value)])),
      );
      void memory.update(leftKey(wizard), left);
    },
    forget: (wizard) => {
      inWindow.delete(wizard);
      void memory.update(key(wizard), undefined);
      void memory.update(leftKey(wizard), undefined);
    },
  };
}

/** A URL may be typed with a user and a password before `@`. */
function withoutPassword(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/:\/\/[^/?#]*@/, '://') : value;
}
