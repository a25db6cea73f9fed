// Starts VS Code again and again with this extension in it, and writes what took how long to standard output, as JSON.
import { type Locator, type Page } from 'playwright-core';
import { openFromExplorer, palette, showView, sideBarRow, waitReady } from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { type ClientStarts } from './client';

const runs = 5;

async function main(): Promise<void> {
  // The list of running extensions draws only what can be seen.
  const session = new Session({ viewport: { width: 1280, height: 3000 } });
  try {
    const { page } = await session.open();
    await waitReady(page);
    // Its extension starts a language server as well, by the same library.
    await openFromExplorer(page, 'connections/acme_to_globex/connection.json');
    console.log(JSON.stringify(await measureStarts(page)));
  } finally {
    await session.stop();
  }
}

async function measureStarts(page: Page): Promise<ClientStarts> {
  const activation = { ours: [] as number[], json: [] as number[] };
  const firstRow = { ours: [] as number[], explorer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const ours = await reloaded(page, 'Sync Rules', sideBarRow(page, 'acme_to_globex'));
    const [sync, json] = await activations(page, 'Sync Rules', 'JSON Language Features');
    const explorer = await reloaded(page, 'Explorer', page.locator('.explorer-folders-view .monaco-list-row').first());
    if (run === 0) continue; // the first fills caches
    activation.ours.push(sync);
    activation.json.push(json);
    firstRow.ours.push(ours);
    firstRow.explorer.push(explorer);
  }
  return { activation, firstRow };
}

/** Milliseconds from loading the window anew, with that view in front, until the row is there. */
async function reloaded(page: Page, view: string, row: Locator): Promise<number> {
  await showView(page, view);
  await row.waitFor();
  await page.waitForTimeout(1500); // VS Code writes down which view is in front
  const start = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await row.waitFor();
  const time = performance.now() - start;
  await waitReady(page);
  return time;
}

/** Milliseconds that VS Code itself has measured for loading the code of two extensions and for their activate(). */
async function activations(page: Page, ...names: [string, string]): Promise<[number, number]> {
  await palette(page, 'Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor');
  const timeOf = async (name: string) => {
    const row = list.locator('.monaco-list-row').filter({ hasText: name }).first();
    return Number(/(\d+)ms/.exec(await row.locator('.activation-time').filter({ hasText: /\d+ms/ }).innerText())?.[1]);
  };
  const times: [number, number] = [await timeOf(names[0]), await timeOf(names[1])];
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  return times;
}

void main();
