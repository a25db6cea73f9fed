// What a person does in the workbench: by mouse and keyboard only.
import { type Locator, type Page } from 'playwright-core';

const startMilliseconds = 60_000;

/** Waits until the workbench stands. */
export async function waitReady(page: Page): Promise<void> {
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: startMilliseconds });
  await page.waitForSelector('.monaco-workbench .part.activitybar .action-item', { timeout: startMilliseconds });
}

/** Hides what only a workbench in the browser shows in its status bar. */
export async function tidy(page: Page): Promise<void> {
  const entries = ['chat.statusBarEntry', 'status.workbench.keyboardLayout', 'status.host', 'status.forwardedPorts'];
  const selector = entries.map((id) => `[id="${id}"]`).join(', ');
  await page.addStyleTag({ content: `${selector} { display: none !important; }` });
}

/**
 * Runs a command by its title (with its category): F1, the title, Enter. Asks again while it is not offered yet: a workbench that starts
 * asks late whether it is trusted, when it has nothing else to do.
 */
export async function palette(page: Page, title: string): Promise<void> {
  // A browser gives time for what can wait only to the window in front, which is where somebody types.
  await page.bringToFront();
  for (let pause = 250; !(await offers(page, title)); pause *= 2) {
    if (pause > 16_000) throw new Error(`The palette does not offer ${title}`);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(pause);
  }
  await page.keyboard.press('Enter');
}

/** Whether the palette has a command; an editor that is opened meanwhile takes the focus and closes the palette. */
async function offers(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press('F1');
  const typed = quickInput(page).fill(`>${title}`, { timeout: 1000 });
  return typed.then(
    () => appears(quickRow(page, title), 1000),
    () => false,
  );
}

/** Opens a file, named by its path in the workspace, from the Explorer; opens the folders on the way. */
export async function openFromExplorer(page: Page, path: string): Promise<void> {
  await showView(page, 'Explorer');
  const names = path.split('/');
  const file = names.pop() ?? path;
  for (const [depth, name] of names.entries()) {
    const folder = explorerRow(page, name, depth + 1);
    await folder.waitFor();
    if ((await folder.getAttribute('aria-expanded')) === 'false') await folder.click();
  }
  await explorerRow(page, file, names.length + 1).dblclick();
  await activeTab(page, file).waitFor();
}

/** Brings a view container to the front by its icon in the activity bar. */
export async function showView(page: Page, name: string): Promise<void> {
  const icon = activityIcon(page, name);
  await icon.waitFor();
  const title = page.locator('.part.sidebar .composite.title').filter({ hasText: name });
  // A click on the icon of the view in front hides it, and while the workbench starts the icon is behind the view.
  if (await appears(title, 1000)) return;
  await icon.click();
  if (await appears(title, 5000)) return;
  await icon.click();
  await title.waitFor();
}

/** A view container's icon in the activity bar. */
function activityIcon(page: Page, name: string): Locator {
  return page.locator('.part.activitybar .action-item').filter({ has: page.locator(`a[aria-label^="${name}"]`) });
}

/** The tab of the editor in front. */
export function activeTab(page: Page, name: string): Locator {
  return page.locator('.tabs-container .tab.active').filter({ hasText: name });
}

/** A line of the editor that contains the text. */
export function editorLine(page: Page, text: string): Locator {
  return page.locator('.view-line').filter({ hasText: text }).first();
}

/** The steps of the walkthrough in front that are marked as done. */
export function doneSteps(page: Page): Locator {
  const mark = page.locator('.codicon-getting-started-step-checked');
  return page.locator('.getting-started-step').filter({ has: mark });
}

/** A row of any list or tree in the side bar that contains the text. */
export function sideBarRow(page: Page, text: string): Locator {
  return page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
}

/** A message in the lower right corner. */
export function notification(page: Page, text: string): Locator {
  return page.locator('.notification-toast').filter({ hasText: text });
}

/** A question in the middle of the window, which has to be answered first. */
export function dialog(page: Page, text: string): Locator {
  return page.getByRole('dialog').filter({ hasText: text });
}

/** Answers a question of a wizard by the keyboard, as soon as it is asked; nothing typed takes what is offered. */
export async function reply(page: Page, question: string, typed?: string): Promise<void> {
  await asked(page, question).waitFor();
  if (typed !== undefined) await quickInput(page).fill(typed);
  if (typed !== undefined && (await quickChoices(page).count()) > 0) {
    // The list is narrowed down a moment later, and would not take the key meanwhile.
    const row = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row.focused');
    const narrowed = row.filter({ has: page.locator('.highlight') });
    await narrowed.filter({ hasText: typed }).waitFor();
  }
  await page.keyboard.press('Enter');
}

/** The question that is open, by its words: in the empty box or below it. */
export function asked(page: Page, question: string): Locator {
  const widget = page.locator('.quick-input-widget:visible');
  return widget.filter({ has: page.getByPlaceholder(question) }).or(widget.filter({ hasText: question }));
}

/** Starts what a line of the side bar can do, by its menu. */
export async function chooseFromMenu(page: Page, row: string, title: string): Promise<void> {
  await sideBarRow(page, row).click({ button: 'right' });
  // Not by its name, which the keys belong to that do the same.
  const label = page.getByText(title, { exact: true });
  await page.locator('.monaco-menu .action-item').filter({ has: label }).hover();
  // A menu that has just opened takes no click; it takes the key once it has marked the item.
  await page.locator('.monaco-menu .action-item.focused').filter({ has: label }).waitFor();
  await page.keyboard.press('Enter');
}

/** What was copied last in the page's browser; the page gets the permission that a browser asks its user for. */
export async function copiedText(page: Page): Promise<string> {
  await allowClipboard(page);
  return page.evaluate<string>('navigator.clipboard.readText()');
}

/** Pastes a text as somebody does who has copied it elsewhere. */
export async function paste(page: Page, text: string): Promise<void> {
  await allowClipboard(page);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

/** Lets the page use the clipboard without its browser asking. */
export async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

function quickChoices(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible input.input');
}

function quickRow(page: Page, text: string): Locator {
  return quickChoices(page).filter({ hasText: text }).first();
}

function explorerRow(page: Page, name: string, level: number): Locator {
  const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-level="${level}"]`);
  return row.filter({ has: page.locator('.label-name', { hasText: name }) }).first();
}

function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
