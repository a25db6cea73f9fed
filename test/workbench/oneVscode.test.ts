// Windows of one VS Code: they share what it keeps, and the built-in node, unless a workspace has one of its own.
import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import {
  allowClipboard,
  asked,
  copiedText,
  doneSteps,
  notification,
  palette,
  reply,
  sideBarRow,
  showView,
  waitReady,
} from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { answerBothEnds, syncNodes, useWorkbench } from './support';

describe('windows of one VS Code', () => {
  const session = new Session();
  const first = useWorkbench(session, () => ({ isEmpty: true }));
  before(async () => {
    await palette(first.page, 'Sync Rules: Start Node');
    while (syncNodes(session).length === 0) await first.page.waitForTimeout(50);
  });
  // This VS Code reads secrets once, so who shares them comes after who makes them.
  const second = useWorkbench(session, () => ({ beside: first, folder: first.folder }));
  const other = useWorkbench(session, () => ({ isEmpty: true, beside: first }));
  const input = () => first.page.locator('.quick-input-widget:visible input.input');
  after(() => session.stop());

  it('offer what was typed again, when one is reloaded in the middle of a wizard', async () => {
    const { page } = first;
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'How can the other side be reached?', 'Local');
    await reply(page, 'Short name of your instance', 'acme');
    await reply(page, 'Which tracker does your instance run?', 'Jira Cloud');
    await asked(page, 'Short name of the other side').waitFor();
    await page.keyboard.type('supp');
    await kept(page, String.raw`"partner\":\"supp\"`);
    await page.reload();
    await waitReady(page);
    await openWalkthrough(page);
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'You left before the end.', 'Take Up Where You Left Off');
    await asked(page, 'The connection and its folder will be called acme_to_supp').waitFor();
    assert.equal(await input().inputValue(), 'supp');
  });

  it('share one node on one folder, and both show what one of them makes', async () => {
    const { page } = first;
    await palette(second.page, 'Sync Rules: Start Node');
    await showView(second.page, 'Sync Rules');
    await reply(page, 'will be called acme_to_supp', 'support');
    await answerBothEnds(page);
    await reply(page, 'Create connection acme_to_support between acme and support');
    await sideBarRow(page, 'acme_to_support').filter({ hasText: 'Active' }).waitFor();
    await sideBarRow(second.page, 'acme_to_support').filter({ hasText: 'Active' }).waitFor();
    await sideBarRow(second.page, 'support_to_acme').filter({ hasText: 'Active' }).waitFor();
    assert.equal(syncNodes(session).length, 1);
    await palette(second.page, 'Sync Rules: Stop Node');
    await notification(second.page, 'The sync node runs in another window of VS Code').waitFor();
  });

  it('know in a walkthrough that was begun that there is an active connection now', async () => {
    await openWalkthrough(first.page);
    await doneSteps(first.page).filter({ hasText: 'Initiate a connection' }).waitFor();
    await doneSteps(first.page).filter({ hasText: 'Invite the other side' }).waitFor();
  });

  it('give a workspace a node of its own, when that is wanted', async () => {
    const { page } = other;
    await allowClipboard(page);
    await palette(page, 'Sync Rules: Copy URL of This Node');
    await notification(page, 'is copied').waitFor();
    const shared = await copiedText(page);
    await palette(page, 'Sync Rules: Connect to a Node...');
    await reply(page, 'Which sync node shall be worked with?', 'for this workspace alone');
    while (syncNodes(session).length < 2) await page.waitForTimeout(50);
    await palette(page, 'Sync Rules: Copy URL of This Node');
    await notification(page, 'is copied').filter({ hasNotText: shared }).waitFor();
    assert.notEqual(await copiedText(page), shared);
  });
});

async function openWalkthrough(page: Page): Promise<void> {
  await palette(page, 'Welcome: Open Walkthrough...');
  await reply(page, 'Select a walkthrough', 'Connect two trackers');
}

/** Waits until the browser has written a text down among what VS Code keeps in it, which nothing on the page shows. */
async function kept(page: Page, text: string): Promise<void> {
  const look = `(async () => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        all.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(all);
  })()`;
  while (!(await page.evaluate<string>(look)).includes(text)) await page.waitForTimeout(50);
}
