import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { activeTab, palette, showView, sideBarRow } from '../../scripts/vscode/page';
import { connectionText } from '../support/connectionFile';
import { useWorkbench } from './support';

const rule = 'Outgoing rule';

describe('the Connections view', () => {
  const workbench = useWorkbench();

  it('names connections, platforms and rules in text and to screen readers', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    const connection = sideBarRow(page, 'acme_to_globex');
    await connection.filter({ hasText: 'Jira Cloud ↔ ServiceNow' }).waitFor();
    assert.equal(
      await connection.getAttribute('aria-label'),
      'Connection acme_to_globex, Only in the workspace, Jira Cloud ↔ ServiceNow',
    );
    assert.equal(await sideBarRow(page, rule).getAttribute('aria-label'), 'Outgoing rule, what this side sends');
  });

  it('opens a rule with the mouse', async () => {
    const { page } = workbench;
    await sideBarRow(page, rule).click();
    await activeTab(page, 'outgoing.groovy').waitFor();
  });

  it('opens a rule with the keyboard alone', async () => {
    const { page } = workbench;
    await palette(page, 'View: Close All Editors');
    await palette(page, 'Sync Rules: Focus on Connections View');
    await page.locator('.part.sidebar .monaco-list:focus').waitFor();
    const focused = page.locator('.part.sidebar .monaco-list-row.focused');
    for (const [key, row] of [
      ['Home', 'acme_to_globex'],
      ['ArrowDown', 'Outgoing rule'],
      ['ArrowDown', 'Incoming rule'],
    ] as const) {
      await page.keyboard.press(key);
      await focused.filter({ hasText: row }).waitFor();
    }
    await page.keyboard.press('Enter');
    await activeTab(page, 'incoming.groovy').waitFor();
  });

  it('marks the rule in the editor, which keeps the focus', async () => {
    const { page } = workbench;
    await sideBarRow(page, rule).dblclick();
    await activeTab(page, 'outgoing.groovy').waitFor();
    const marked = page.locator('.part.sidebar .monaco-list-row.selected');
    for (const [file, row] of [
      ['incoming.groovy', 'Incoming rule'],
      ['outgoing.groovy', 'Outgoing rule'],
    ] as const) {
      await palette(page, 'View: Open Next Editor');
      await activeTab(page, file).waitFor();
      await marked.filter({ hasText: row }).waitFor();
      await page.locator('.monaco-editor.focused').waitFor();
    }
  });

  it('shows a connection whose file is damaged, and opens the file', async () => {
    const { page, folder } = workbench;
    writeFileSync(path.join(folder, 'connections/acme_to_globex/connection.json'), '{ "name": "acme_to_globex" ');
    const row = sideBarRow(page, 'connection.json has a problem');
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /^Connection acme_to_globex, problem: \S/);
    await row.click();
    await activeTab(page, 'connection.json').waitFor();
  });

  it('follows the files: a folder that goes takes its connection with it', async () => {
    const { page, folder } = workbench;
    rmSync(path.join(folder, 'connections/acme_to_globex'), { recursive: true });
    await sideBarRow(page, 'acme_to_globex').waitFor({ state: 'detached' });
    await sideBarRow(page, 'globex_to_acme').waitFor();
  });
});

describe('the Connections view of a folder without connections', () => {
  const workbench = useWorkbench(undefined, () => ({ isEmpty: true }));

  it('says what a connection is and offers to write a rule, which is checked as one', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    const welcome = page.locator('.welcome-view-content');
    await welcome.filter({ hasText: 'No connection yet.' }).waitFor();
    await welcome.locator('a').filter({ hasText: 'new rule' }).click();
    await page.getByPlaceholder('What does the rule do?').waitFor();
    await page.keyboard.type('incoming');
    await page.keyboard.press('Enter');
    await page.getByPlaceholder('Which tracker').waitFor();
    await page.keyboard.type('zendesk');
    await page.keyboard.press('Enter');
    await activeTab(page, 'Untitled-1').waitFor();
    await page.locator('.view-line').filter({ hasText: '// sync-rule: incoming zendesk' }).waitFor();
    await page.keyboard.type('issue.summary = ');
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.type('replica.summary');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('shows a connection as soon as there is one', async () => {
    const { page, folder } = workbench;
    const connection = path.join(folder, 'connections/one_to_two');
    mkdirSync(connection, { recursive: true });
    writeFileSync(path.join(connection, 'connection.json'), connectionText('one', 'two', { type: 'local' }));
    await sideBarRow(page, 'one_to_two').waitFor();
    await sideBarRow(page, 'file is missing').waitFor();
  });
});
