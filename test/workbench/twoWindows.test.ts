// Two people, each with a VS Code, a sync node and a workspace of their own, set connections up with each other.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  activeTab,
  allowClipboard,
  asked,
  chooseFromMenu,
  copiedText,
  dialog,
  editorLine,
  notification,
  palette,
  paste,
  reply,
  showView,
  sideBarRow,
} from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { answerBothEnds, useWorkbench } from './support';

describe('two windows with their own nodes', () => {
  const [acmeSession, globexSession] = [new Session(), new Session()];
  const acme = useWorkbench(acmeSession, () => ({ isEmpty: true }));
  const globex = useWorkbench(globexSession, () => ({ isEmpty: true }));
  after(() => Promise.all([acmeSession.stop(), globexSession.stop()]));

  /** The text of a file of a connection, once it is there and holds something. */
  async function file(folder: string, path: string, something = ''): Promise<string> {
    const whole = join(folder, 'connections', path);
    for (;;) {
      const text = existsSync(whole) ? readFileSync(whole, 'utf8') : '';
      if (text !== '' && text.includes(something)) return text;
      await sleep(50);
    }
  }

  it('give out the URL of their node, which starts for that', async () => {
    const { page } = globex;
    await allowClipboard(page);
    await showView(page, 'Sync Rules');
    await page.getByRole('button', { name: 'Initiate Connection' }).last().waitFor();
    await palette(page, 'Sync Rules: Copy URL of This Node');
    await notification(page, 'is copied. Only sync nodes on this machine').waitFor();
    assert.match(await copiedText(page), /^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('initiate a public connection by the keyboard, and have the invitation one click away', async () => {
    const { page, folder } = acme;
    const url = await copiedText(globex.page);
    await allowClipboard(page);
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'How can the other side be reached?', 'Public');
    await asked(page, "URL of the other side's sync node").waitFor();
    await paste(page, url);
    await asked(page, 'A sync node answers there').waitFor();
    await page.keyboard.press('Enter');
    await reply(page, 'Short name of your instance', 'acme');
    await reply(page, 'Which tracker does your instance run?', 'Jira Cloud');
    await reply(page, 'Short name of the other side', 'globex');
    await reply(page, 'Which tracker does the other side run?', 'ServiceNow');
    await reply(page, 'Name of the connection');
    await reply(page, 'What shall be synchronised at first?', 'Basic fields');
    await reply(page, 'Project key', 'ABC');
    await reply(page, 'Default issue type');
    await asked(page, 'Create connection acme_to_globex between acme and globex').waitFor();
    assert.equal(existsSync(join(folder, 'connections')), false);
    await page.keyboard.press('Enter');
    const told = dialog(page, 'Connection acme_to_globex waits for globex');
    await told.waitFor();
    await sideBarRow(page, 'acme_to_globex').filter({ hasText: 'Pending' }).waitFor();
    await told.getByRole('button', { name: 'Copy Invitation' }).click();
    await page.locator('.statusbar-item').filter({ hasText: 'The invitation is copied' }).waitFor();
    assert.match(await copiedText(page), /^acme invites globex/);
  });

  it('accept it by mouse and paste, after seeing what it does, and both trees show Active', async () => {
    const { page, folder } = globex;
    const invitation = await copiedText(acme.page);
    await page.getByRole('button', { name: 'accept an invitation' }).click();
    await asked(page, 'Paste the invitation').waitFor();
    await paste(page, invitation);
    await page.keyboard.press('Enter');
    await asked(page, 'acme invites you. Nothing has happened yet.').waitFor();
    await page.locator('.tab.active').filter({ hasText: 'Invitation of acme' }).waitFor();
    await page.keyboard.press('Enter');
    await reply(page, 'Short name of your instance');
    await reply(page, 'Which tracker does your instance run?', 'ServiceNow');
    await asked(page, 'Name of the connection').waitFor();
    await reply(page, 'Name of the connection');
    await reply(page, 'What shall be synchronised at first?', 'Basic fields');
    await reply(page, 'Table');
    await asked(page, 'Accept the invitation, and connect globex with acme').waitFor();
    assert.equal(existsSync(join(folder, 'connections')), false);
    await page.keyboard.press('Enter');
    await sideBarRow(page, 'acme_to_globex').filter({ hasText: 'Active' }).waitFor();
    await sideBarRow(acme.page, 'acme_to_globex').filter({ hasText: 'Active' }).waitFor();
    assert.match(await file(folder, 'acme_to_globex/incoming.groovy'), /replica/);
    assert.match(await file(acme.folder, 'acme_to_globex/incoming.groovy'), /replica/);
    await file(acme.folder, 'acme_to_globex/partner.contract.json', '"shortName": "globex"');
  });

  it('see over there what a published rule sends', async () => {
    const { page } = acme;
    await sideBarRow(globex.page, 'Partner').click();
    await sideBarRow(globex.page, 'Sends').filter({ hasText: '7 fields' }).waitFor();
    await chooseFromMenu(page, 'acme_to_globex', 'Open Outgoing Rule');
    await activeTab(page, 'outgoing.groovy').waitFor();
    await editorLine(page, 'replica.').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('replica.environment = issue.environment\n');
    await palette(page, 'Sync Rules: Publish Rules...');
    await reply(page, 'What has changed?', 'Send the environment');
    await sideBarRow(globex.page, 'Sends').filter({ hasText: '8 fields' }).waitFor();
    await file(globex.folder, 'acme_to_globex/partner.contract.json', '"environment"');
  });

  it('publish on top of a version that counts meanwhile by the title of its comparison', async () => {
    const { page } = acme;
    await palette(page, 'Sync Rules: Roll Back Rules...');
    await reply(page, 'Which version shall be brought back?', 'Version 1');
    await reply(page, 'Why?', 'Too early');
    await dialog(page, 'It becomes version 3').getByRole('button', { name: 'Keep Drafts' }).click();
    await page.locator('.statusbar-item').filter({ hasText: 'Version 3 of the rules' }).waitFor();
    await palette(page, 'Sync Rules: Publish Rules...');
    await notification(page, 'was published meanwhile, by you').waitFor();
    const title = page.locator('.editor-group-container.active .editor-actions');
    await title.getByRole('button', { name: 'Keep Editing' }).waitFor();
    await title.getByRole('button', { name: 'Publish on Top' }).click();
    await reply(page, 'What has changed?', 'Still wanted');
    await page.locator('.statusbar-item').filter({ hasText: 'Version 4 of the rules' }).waitFor();
    await activeTab(page, '↔').waitFor({ state: 'detached' });
    await title.getByRole('button', { name: 'Publish on Top' }).waitFor({ state: 'detached' });
    await activeTab(page, 'outgoing.groovy').waitFor();
  });

  it('pause it, and the other side sees who and why', async () => {
    await chooseFromMenu(globex.page, 'acme_to_globex', 'Deactivate...');
    await reply(globex.page, 'Why? The other side will read it', 'We move house');
    const row = sideBarRow(acme.page, 'acme_to_globex').filter({ hasText: 'Deactivated' });
    await row.waitFor();
    assert.match(
      (await row.getAttribute('aria-label')) ?? '',
      /Deactivated on the other side by [^:]+: We move house$/,
    );
    await chooseFromMenu(globex.page, 'acme_to_globex', 'Activate...');
    await sideBarRow(acme.page, 'acme_to_globex').filter({ hasText: 'Active' }).waitFor();
  });

  it('set up a private connection, which only the invited side calls', async () => {
    await palette(acme.page, 'Sync Rules: Initiate Connection...');
    await reply(acme.page, 'How can the other side be reached?', 'Private');
    await reply(acme.page, 'Short name of the other side', 'hidden');
    await reply(acme.page, 'Which tracker does the other side run?', 'ServiceNow');
    await reply(acme.page, 'Name of the connection');
    await reply(acme.page, 'What shall be synchronised at first?', 'Basic fields');
    await reply(acme.page, 'Project key', 'DEF');
    await reply(acme.page, 'Default issue type');
    await reply(acme.page, 'Create connection acme_to_hidden between acme and hidden');
    const told = dialog(acme.page, 'Connection acme_to_hidden waits for hidden');
    await told.waitFor();
    await acme.page.keyboard.press('Escape');
    await told.waitFor({ state: 'detached' });
    await chooseFromMenu(acme.page, 'acme_to_hidden', 'Copy Invitation...');
    await reply(acme.page, 'What shall be copied?', 'Code Alone');
    await acme.page.locator('.statusbar-item').filter({ hasText: 'The invitation is copied' }).waitFor();
    const code = await copiedText(acme.page);
    await palette(globex.page, 'Sync Rules: Accept Invitation...');
    await asked(globex.page, 'Paste the invitation').waitFor();
    await paste(globex.page, code);
    await globex.page.keyboard.press('Enter');
    await reply(globex.page, 'acme invites you. Nothing has happened yet.');
    await reply(globex.page, 'Short name of your instance', 'hidden');
    await reply(globex.page, 'Name of the connection');
    await reply(globex.page, 'What shall be synchronised at first?', 'Basic fields');
    await reply(globex.page, 'Table');
    await reply(globex.page, 'Accept the invitation, and connect hidden with acme');
    await sideBarRow(globex.page, 'acme_to_hidden').filter({ hasText: 'Active' }).waitFor();
    await sideBarRow(acme.page, 'acme_to_hidden').filter({ hasText: 'Active' }).waitFor();
  });

  it('set up a local connection, which is Active at once', async () => {
    const { page, folder } = acme;
    await palette(page, 'Sync Rules: Initiate Connection...');
    await reply(page, 'How can the other side be reached?', 'Local');
    await reply(page, 'Short name of the other side', 'support');
    await answerBothEnds(page);
    await asked(page, 'Create connection acme_to_support between acme and support').waitFor();
    await page.keyboard.press('Enter');
    await sideBarRow(page, 'acme_to_support').filter({ hasText: 'Active' }).waitFor();
    await sideBarRow(page, 'support_to_acme').filter({ hasText: 'Active' }).waitFor();
    assert.match(await file(folder, 'support_to_acme/connection.json'), /"local"/);
  });

  it('remove one, and the other side sees that it has ended', async () => {
    const { page } = globex;
    await chooseFromMenu(page, 'acme_to_globex', 'Remove Connection...');
    const question = dialog(page, 'Remove acme_to_globex?');
    await question.waitFor();
    await question.getByRole('button', { name: 'Remove', exact: true }).click();
    await sideBarRow(acme.page, 'acme_to_globex').filter({ hasText: 'Ended' }).waitFor();
    await sideBarRow(page, 'acme_to_globex').filter({ hasText: 'Active' }).waitFor({ state: 'detached' });
  });
});
