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

/** Runs a command by its title (with its category): F1, the title, Enter. */
export async function palette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await quickInput(page).fill(`>${title}`);
  await quickRow(page, title).waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace through Quick Open; asks again while the search behind it is not up yet. */
export async function openFile(page: Page, name: string): Promise<void> {
  const row = page
    .locator('.quick-input-widget:visible .monaco-list-row')
    .filter({ has: page.locator('.label-name', { hasText: name }) })
    .first();
  for (const end = Date.now() + 30_000; ;) {
    await page.keyboard.press('Control+P');
    await quickInput(page).fill(name);
    if (await appears(row, 2000)) break;
    if (Date.now() > end) throw new Error(`Quick Open does not find ${name}`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
  await activeTab(page, name).waitFor();
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
export function activityIcon(page: Page, name: string): Locator {
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

/** A row of any list or tree in the side bar that contains the text. */
export function sideBarRow(page: Page, text: string): Locator {
  return page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
}

/** A message in the lower right corner. */
export function notification(page: Page, text: string): Locator {
  return page.locator('.notification-toast').filter({ hasText: text });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible input.input');
}

function quickRow(page: Page, text: string): Locator {
  return page
    .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row')
    .filter({ hasText: text })
    .first();
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
