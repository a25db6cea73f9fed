/** What was answered in wizards that were left before their end. */
export interface Drafts {
  find<Draft extends object>(wizard: string): Partial<Draft> | undefined;
  keep(wizard: string, draft: object): void;
  forget(wizard: string): void;
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
  return {
    find: <Draft extends object>(wizard: string) => memory.get(key(wizard)) as Partial<Draft> | undefined,
    keep: (wizard, draft) => {
      const open = Object.entries(draft).filter(([name]) => !secretNames.includes(name));
      void memory.update(key(wizard), Object.fromEntries(open));
    },
    forget: (wizard) => void memory.update(key(wizard), undefined),
  };
}
