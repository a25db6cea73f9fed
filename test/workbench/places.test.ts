// What the extension says and offers where it cannot do everything: without a folder, and in Restricted Mode.
import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { asked, notification, openFromExplorer, palette, reply, showView, sideBarRow } from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { restrictedSettings } from '../../scripts/vscode/settings';
import { answerBothEnds, syncNodes, useWorkbench } from './support';

const welcome = (page: Page) => page.locator('.welcome-view-content');
const buttons = (page: Page) => welcome(page).getByRole('button').allTextContents();

/** Titles of this extension's commands that the palette offers for a text. */
async function offered(page: Page, text: string): Promise<string[]> {
  const widget = page.locator('.quick-input-widget:visible');
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  await page.keyboard.press('F1');
  await widget.locator('input.input').fill(`>Sync Rules: ${text}`);
  // Until the list is narrowed down to the text, nothing in it is marked; where nothing fits, it offers what is similar.
  const narrowed = rows.filter({ has: page.locator('.highlight') });
  await narrowed
    .or(rows.filter({ hasText: /No matching commands|similar commands/ }))
    .first()
    .waitFor();
  const titles = await rows.locator('.label-name').allTextContents();
  await page.keyboard.press('Escape');
  await widget.waitFor({ state: 'detached' });
  return titles.flatMap((title) => /^Sync Rules: (.+)/.exec(title)?.[1] ?? []);
}

/** Titles of the commands that need a trusted workspace, or of all others that the palette has everywhere. */
function titlesOf(needTrust: boolean): string[] {
  const hidden = manifest.contributes.menus.commandPalette.map(({ command }) => command);
  const { commands } = manifest.contributes;
  return commands
    .filter(({ command }) => !hidden.includes(command))
    .filter((one) => ('enablement' in one && one.enablement === 'isWorkspaceTrusted') === needTrust)
    .map(({ title }) => texts[title.slice(1, -1) as keyof typeof texts]);
}

describe('a window without a folder', () => {
  const session = new Session();
  const workbench = useWorkbench(session, () => ({ hasNoFolder: true }));
  after(() => session.stop());

  it('says where rules live, and opens a folder at the press of a button', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    await welcome(page).filter({ hasText: 'Sync rules live in a folder' }).waitFor();
    assert.equal((await buttons(page))[0], 'Open Folder');
    await welcome(page).getByRole('button', { name: 'Open Folder' }).click();
    await asked(page, 'Open Folder').waitFor();
    await page.keyboard.press('Escape');
  });

  it('has a node and wizards all the same, and says nothing that nobody asked for', async () => {
    const { page } = workbench;
    assert.deepEqual(syncNodes(session), []);
    await palette(page, 'Sync Rules: Refresh Connections');
    await palette(page, 'Sync Rules: Initiate Connection...');
    await asked(page, 'How can the other side be reached?').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(syncNodes(session).length, 1);
    assert.deepEqual(await page.locator('.notification-toast').allTextContents(), []);
  });

  it('says of a new connection that its rules have nowhere to go, and shows them all the same', async () => {
    const { page } = workbench;
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'How can the other side be reached?', 'Local');
    await reply(page, 'Short name of your instance', 'acme');
    await reply(page, 'Which tracker does your instance run?', 'Jira Cloud');
    await reply(page, 'Short name of the other side', 'support');
    await answerBothEnds(page);
    await reply(page, 'Create connection acme_to_support between acme and support');
    const told = notification(page, 'The rules are not written, as no folder is open.');
    await told.getByRole('button', { name: 'Open Folder' }).waitFor();
    await told.hover();
    await told.getByRole('button', { name: 'Clear Notification' }).click();
    await sideBarRow(page, 'support_to_acme').waitFor();
    await sideBarRow(page, 'acme_to_support').click();
    await sideBarRow(page, 'Outgoing rule').first().click();
    await notification(page, 'are not in this workspace').getByRole('button', { name: 'Only Show' }).click();
    await page.locator('.tab').filter({ hasText: 'outgoing.groovy' }).waitFor();
  });
});

describe('Restricted Mode', () => {
  const session = new Session({ asksForTrust: true, settings: restrictedSettings });
  const withRules = useWorkbench(session);
  const withoutRules = useWorkbench(session, () => ({ isEmpty: true }));
  after(() => session.stop());

  it('checks rules and shows the connections of the folder', async () => {
    const { page } = withRules;
    await showView(page, 'Sync Rules');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
    await page.locator('.squiggly-error').first().waitFor();
  });

  it('says in the view of a folder without connections what is missing, with the one thing to do', async () => {
    const { page } = withoutRules;
    await showView(page, 'Sync Rules');
    await welcome(page).filter({ hasText: 'This workspace is not trusted, so no sync node is used here.' }).waitFor();
    assert.deepEqual(await buttons(page), ['Manage Workspace Trust']);
  });

  it('offers the commands that need no node, and none of the others', async () => {
    const { page } = withRules;
    const [trusted, others] = [titlesOf(true), titlesOf(false)];
    assert.ok(trusted.length > 15 && others.length > 10);
    const found = await offered(page, '');
    assert.ok(found.length > 5);
    assert.deepEqual(
      found.filter((title) => trusted.includes(title)),
      [],
    );
    for (const title of ['Initiate Connection...', 'Publish Rules...', 'Acknowledge Warning...'])
      assert.ok(trusted.includes(title) && !(await offered(page, title)).includes(title), title);
    for (const title of ['New Rule...', 'Open Counterpart', 'Restart Language Server'])
      assert.ok(others.includes(title) && (await offered(page, title)).includes(title), title);
  });

  it('says what to do where a node is wanted all the same', async () => {
    const { page } = withRules;
    await palette(page, 'Sync Rules: Restart Node');
    const message = notification(page, 'Sync nodes are used only in workspaces that you trust');
    await message.getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
    assert.deepEqual(syncNodes(session), []);
    await palette(page, 'Notifications: Clear All Notifications');
  });

  it('ends with trust: what it kept back is there at once', async () => {
    const { page } = withoutRules;
    await welcome(page).getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await welcome(page).filter({ hasText: 'No connection yet.' }).waitFor();
    await palette(page, 'Sync Rules: Initiate Connection...');
    await asked(page, 'How can the other side be reached?').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(syncNodes(session).length, 1);
  });
});
