import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, chooseFromMenu, dialog, palette, reply, showView, sideBarRow } from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { invitation, scripts, urls } from '../client/connectingNode';
import { token, type FakeNode } from '../client/node/fakeNode';
import { startConnectingNode } from '../client/wizard/setup/support';
import { quickInput, useWorkbench } from './support';

describe('setting up a connection', () => {
  const session = new Session();
  const workbench = useWorkbench(session);
  let node: FakeNode;
  before(async () => (node = await startConnectingNode()));
  after(async () => {
    await node.stop();
    await session.stop();
  });

  it('asks by the keyboard, tries the URL while it is typed, and shows the rules of a template', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    await palette(page, 'Sync Rules: Connect to a Node...');
    await reply(page, 'Which sync node shall be worked with?', 'A sync node on a server');
    await reply(page, 'URL of the sync node', node.url);
    await reply(page, 'Token for', token);
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'How can the other side be reached?', 'Public');
    await asked(page, "URL of the other side's sync node").waitFor();
    await quickInput(page).fill('https://nowhere.example.com');
    await asked(page, 'There is no such host').waitFor();
    await quickInput(page).fill(urls.partner);
    await reply(page, 'A sync node answers there: version 0.1.0, fingerprint AAAA BBBB');
    await reply(page, 'Short name of the other side', 'right');
    await reply(page, 'Which tracker does the other side run?', 'Tracker There');
    await reply(page, 'Name of the connection');
    await asked(page, 'What shall be synchronised at first?').waitFor();
    await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'Preview Rules' }).first().click();
    await page.locator('.tab').filter({ hasText: 'basic outgoing.groovy' }).waitFor();
    await page.locator('.tab').filter({ hasText: 'basic incoming.groovy' }).waitFor();
    await asked(page, 'What shall be synchronised at first?').waitFor();
  });

  it('begins again where it was left, and goes back to what was answered', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await quickInput(page).waitFor({ state: 'hidden' });
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'You left before the end.', 'Take Up Where You Left Off');
    await asked(page, 'What shall be synchronised at first?').waitFor();
    const back = page.locator('.quick-input-widget:visible').getByRole('button', { name: 'Back' });
    await back.click();
    await asked(page, 'Name of the connection').waitFor();
    await back.click();
    await reply(page, 'Which tracker does the other side run?');
    await reply(page, 'Name of the connection');
    await reply(page, 'What shall be synchronised at first?', 'Basic');
    await reply(page, 'Project key', 'ABC');
    await reply(page, 'Issue type');
    await asked(page, 'Create connection left_to_right between left and right').waitFor();
    assert.equal(node.connections.size, 0);
  });

  it('makes the connection once the summary is accepted, and has the invitation one click away', async () => {
    const { page, folder } = workbench;
    await page.keyboard.press('Enter');
    const told = dialog(page, 'Connection left_to_right waits for right');
    await told.waitFor();
    await sideBarRow(page, 'left_to_right').waitFor();
    await sideBarRow(page, 'Invitation').waitFor();
    await page.locator('.tab').filter({ hasText: 'basic outgoing.groovy' }).waitFor({ state: 'detached' });
    const file = (name: string) => join(folder, 'connections/left_to_right', name);
    assert.ok(existsSync(file('connection.json')));
    assert.equal(readFileSync(file('outgoing.groovy'), 'utf8'), scripts.outgoing);
    await told.getByRole('button', { name: 'Show Message' }).click();
    await page.locator('.tab.active').filter({ hasText: 'Invitation to left_to_right.txt' }).waitFor();
    await page.locator('.view-line').nth(15).waitFor(); // wrapped: it has nine lines of its own
    await page.keyboard.press('Control+End');
    await page.locator('.view-line').filter({ hasText: invitation.code }).first().waitFor();
  });

  it('removes it by the menu of its line, after saying what that means', async () => {
    const { page } = workbench;
    await chooseFromMenu(page, 'left_to_right', 'Remove Connection...');
    const question = dialog(page, 'Remove left_to_right?');
    await question.filter({ hasText: 'It ends for good.' }).waitFor();
    await question.getByRole('button', { name: 'Remove', exact: true }).click();
    await sideBarRow(page, 'Invitation').waitFor({ state: 'detached' });
    assert.equal(node.connections.size, 0);
  });

  it('shows what an invitation offers as it is read, below the question, which keeps the keyboard', async () => {
    const { page } = workbench;
    await palette(page, 'Sync Rules: Accept Invitation...');
    await reply(page, 'Paste the invitation', invitation.code);
    await asked(page, 'right invites you').waitFor();
    const heading = page
      .frameLocator('iframe.webview')
      .frameLocator('#active-frame')
      .getByRole('heading', { name: 'What accepting this invitation would do' });
    await heading.waitFor();
    const [question, shown] = [await page.locator('.quick-input-widget').boundingBox(), await heading.boundingBox()];
    assert.ok(question && shown && shown.y >= question.y + question.height, JSON.stringify({ question, shown }));
    await page.keyboard.press('Enter');
    await asked(page, 'Short name of your instance').waitFor();
    await page.keyboard.press('Escape');
  });
});
