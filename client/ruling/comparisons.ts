import { commands, TabInputTextDiff, window, type Disposable, type Tab, type TabGroup, type Uri } from 'vscode';
import { setAsked, type Asked } from '../contextKeys';
import { publishedScheme } from './publishedRules';

/** The action of a message that leaves a question aside. */
export const keepEditing = 'keep';

/** What is asked about comparisons. */
export interface ComparisonQuestion {
  readonly asked: Asked;
  /** The drafts that are compared. */
  readonly files: readonly Uri[];
  /** Opens the comparisons, of one or more of the drafts. */
  readonly open: () => Promise<void>;
  /** Shows the message; `keepEditing` leaves the question aside, nothing leaves it open. */
  readonly tell: () => Promise<string | undefined>;
}

interface OpenQuestion {
  readonly asked: Asked;
  readonly files: readonly Uri[];
  readonly answer: (isYes: boolean) => void;
}

/**
 * The comparisons of drafts, left, what is published, right, the draft, and what is asked about them: a message goes away by
 * itself, so the title of a comparison has the answers as well, as long as it is open.
 */
export class Comparisons implements Disposable {
  readonly #questions = new Set<OpenQuestion>();
  readonly #shown = new Map<string, number>();
  readonly #following = window.tabGroups.onDidChangeTabs(({ closed }) => this.#leaveClosed(closed));

  /**
   * Opens comparisons and resolves when what they ask is answered, in the message or in the title of one; with false, too, when
   * all of them were closed, or the same is asked anew.
   */
  async ask({ asked, files, open, tell }: ComparisonQuestion): Promise<boolean> {
    for (const earlier of files.map((file) => this.#about(file))) earlier?.answer(false);
    if (!(await staysOpen(files, open))) return false;
    return new Promise((resolve) => {
      const question: OpenQuestion = {
        asked,
        files,
        answer: (isYes) => {
          if (this.#questions.delete(question)) this.#tellKeys();
          resolve(isYes);
        },
      };
      this.#questions.add(question);
      this.#tellKeys();
      void tell().then((action) => {
        if (action === undefined || !this.#questions.has(question)) return;
        if (action === keepEditing) void this.leave(files[0]);
        else question.answer(true);
      });
    });
  }

  /** Says yes to what is asked about a draft, if that is asked. */
  agree(asked: Asked, file: Uri | undefined): void {
    const question = file && this.#about(file);
    if (question?.asked === asked) question.answer(true);
  }

  /** Leaves what is asked about a draft aside, and goes on with the draft. */
  async leave(file: Uri | undefined): Promise<void> {
    const question = file && this.#about(file);
    question?.answer(false);
    if (question) await closeComparisons(question.files);
  }

  /** The version that the drafts of a folder, by its URI, were last compared with when they were to be published. */
  shown(folder: string): number | undefined {
    return this.#shown.get(folder);
  }

  noteShown(folder: string, version: number): void {
    this.#shown.set(folder, version);
  }

  dispose(): void {
    this.#following.dispose();
    for (const { answer } of [...this.#questions]) answer(false);
  }

  #about(file: Uri): OpenQuestion | undefined {
    return [...this.#questions].find(({ files }) => isAmong(files, file));
  }

  #leaveClosed(closed: readonly Tab[]): void {
    for (const { files, answer } of [...this.#questions]) {
      if (closed.some((tab) => comparedDraft(tab, files)) && openOf(files).length === 0) answer(false);
    }
  }

  #tellKeys(): void {
    for (const asked of ['publish', 'replace'] as const) {
      const files = [...this.#questions].filter((one) => one.asked === asked).flatMap((one) => one.files);
      void setAsked(asked, files);
    }
  }
}

/** Opens a comparison that stays until it is closed. */
export async function openDiff(left: Uri, right: Uri, title: string): Promise<void> {
  await commands.executeCommand('vscode.diff', left, right, title, { preview: false });
}

/** Opens comparisons of drafts; false where whoever saw them has closed them all before the last was open. */
async function staysOpen(drafts: readonly Uri[], open: () => Promise<void>): Promise<boolean> {
  let wasOpen = openOf(drafts).length > 0;
  let isClosed = false;
  const following = window.tabGroups.onDidChangeTabs(() => {
    const isOpen = openOf(drafts).length > 0;
    isClosed = wasOpen && !isOpen;
    wasOpen ||= isOpen;
  });
  try {
    await open();
  } finally {
    following.dispose();
  }
  return !isClosed;
}

/** Closes the comparisons of drafts; one that is looked at, or has unsaved changes, makes way for its draft. */
export async function closeComparisons(drafts: readonly Uri[]): Promise<void> {
  for (const { tab, group, draft } of openOf(drafts)) {
    if (tab.isActive || tab.isDirty) await show(draft, group);
  }
  // Those of before may be other objects by now.
  await window.tabGroups.close(openOf(drafts).map(({ tab }) => tab));
}

/** Closes the comparisons of published versions with each other. */
export async function closeVersions(isVersion: (file: Uri) => boolean): Promise<void> {
  const isOne = ({ input }: Tab) =>
    input instanceof TabInputTextDiff && isVersion(input.original) && isVersion(input.modified);
  await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOne)));
}

async function show(draft: Uri, { viewColumn, isActive }: TabGroup): Promise<void> {
  try {
    await window.showTextDocument(draft, { viewColumn, preserveFocus: !isActive, preview: false });
  } catch {
    // It was deleted meanwhile: there is nothing to go on with.
  }
}

function openOf(drafts: readonly Uri[]): { readonly tab: Tab; readonly group: TabGroup; readonly draft: Uri }[] {
  return window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap((tab) => {
      const draft = comparedDraft(tab, drafts);
      return draft ? [{ tab, group, draft }] : [];
    }),
  );
}

function comparedDraft({ input }: Tab, drafts: readonly Uri[]): Uri | undefined {
  if (!(input instanceof TabInputTextDiff) || input.original.scheme !== publishedScheme) return undefined;
  return isAmong(drafts, input.modified) ? input.modified : undefined;
}

function isAmong(files: readonly Uri[], file: Uri): boolean {
  return files.some((one) => one.toString() === file.toString());
}
