import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import { asked, palette, reply, showView, sideBarRow } from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { connectionInfo } from '../support/nodeAnswers';
import { startFakeNode, token, type FakeNode } from '../client/node/fakeNode';
import { quickInput, useWorkbench } from './support';

const message = (page: Page) => page.locator('.part.sidebar .message');

describe('a sync node on a server', () => {
  const session = new Session();
  const workbench = useWorkbench(session);
  let node: FakeNode;
  before(async () => {
    node = await startFakeNode();
    node.connections.set('1', connectionInfo('left_to_right', { id: '1' }));
    node.connections.set('2', connectionInfo('acme_to_globex', { id: '2' }));
  });
  after(async () => {
    await node.stop();
    await session.stop();
  });

  it('is asked before it is taken, and what is wrong is said in the box', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    await palette(page, 'Sync Rules: Connect to a Node...');
    await reply(page, 'Which sync node shall be worked with?', 'A sync node on a server');
    await reply(page, 'URL of the sync node', 'http://sync.example.com');
    await reply(page, 'must begin with https', `${node.url}/`);
    await reply(page, 'Token for', 'wrong');
    await asked(page, 'does not know the token').waitFor();
    assert.equal(await quickInput(page).getAttribute('type'), 'password');
    await reply(page, 'does not know the token', token);
    await sideBarRow(page, 'left_to_right').waitFor();
  });

  it('has its connections in the view, together with the folders of the workspace', async () => {
    const { page } = workbench;
    const row = sideBarRow(page, 'left_to_right');
    await row.filter({ hasText: 'Active · right · public' }).waitFor();
    assert.equal(await row.getAttribute('aria-label'), 'Connection left_to_right, Active, right, public');
    await sideBarRow(page, 'acme_to_globex')
      .filter({ hasText: 'Active · not published yet · globex (ServiceNow)' })
      .waitFor();
    await sideBarRow(page, 'globex_to_acme').filter({ hasText: 'ServiceNow ↔ Jira Cloud' }).waitFor();
  });

  it('shows what changes there by itself, and counts what needs attention', async () => {
    const { page } = workbench;
    node.connections.set(
      '1',
      connectionInfo('left_to_right', { id: '1', revision: 2, phase: 'expired', status: 'pending' }),
    );
    node.send({ kind: 'connection', id: '1' });
    await sideBarRow(page, 'Invitation expired · right').waitFor();
    await page.locator('.part.activitybar .badge-content').filter({ hasText: '1' }).waitFor();
  });

  it('has its connections filtered, sorted and grouped as somebody wants them', async () => {
    const { page } = workbench;
    await palette(page, 'Sync Rules: Filter Connections...');
    await quickInput(page).fill('expired');
    await sideBarRow(page, 'acme_to_globex').waitFor({ state: 'detached' });
    await sideBarRow(page, 'left_to_right').waitFor();
    await page.keyboard.press('Escape');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    await palette(page, 'Sync Rules: Sort and Group Connections...');
    await reply(page, 'How shall the connections be laid out?', 'In groups by state');
    await sideBarRow(page, 'Needs attention').waitFor();
    await page.getByRole('treeitem', { name: /^Only in the workspace, / }).waitFor();
    await palette(page, 'Sync Rules: Sort and Group Connections...');
    await reply(page, 'How shall the connections be laid out?', 'In one list');
    await sideBarRow(page, 'Needs attention').waitFor({ state: 'detached' });
  });

  it('is told to be away, with what was known of it, and shows itself again when it is back', async () => {
    const { page } = workbench;
    const port = Number(new URL(node.url).port);
    await node.stop();
    await message(page).filter({ hasText: 'cannot be reached' }).waitFor();
    await sideBarRow(page, 'left_to_right').waitFor();
    node = await startFakeNode(port);
    node.connections.set('3', connectionInfo('new_to_old', { id: '3' }));
    await palette(page, 'Sync Rules: Refresh Connections');
    await sideBarRow(page, 'new_to_old').waitFor();
    await sideBarRow(page, 'left_to_right').waitFor({ state: 'detached' });
  });
});
