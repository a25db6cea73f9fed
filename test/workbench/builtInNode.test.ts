import assert from 'node:assert/strict';
import { notification, palette, showView, sideBarRow, waitReady } from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { syncNodes, useWorkbench } from './support';

describe('the built-in sync node', () => {
  const session = new Session();
  const workbench = useWorkbench(session);
  after(() => session.stop());

  const nodes = () => syncNodes(session);

  /** Waits for one node that is none of those; the test's time limit ends a wait in vain. */
  async function nextNode(...before: number[]): Promise<number> {
    for (;;) {
      const [node, ...others] = nodes();
      if (node !== undefined && others.length === 0 && !before.includes(node)) return node;
      await workbench.page.waitForTimeout(50);
    }
  }

  it('starts when somebody wants it', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    assert.deepEqual(nodes(), []);
    await palette(page, 'Sync Rules: Start Node');
    await notification(page, 'Starting the sync node').waitFor();
    await notification(page, 'Starting the sync node').waitFor({ state: 'detached' });
    await nextNode();
  });

  it('is started again when it is killed, without a word that needs an answer', async () => {
    const { page } = workbench;
    const killed = await nextNode();
    process.kill(killed, 'SIGKILL');
    const next = await nextNode(killed);
    await palette(page, 'Sync Rules: Copy URL of This Node');
    const copied = notification(page, 'is copied');
    await copied.waitFor();
    assert.deepEqual(nodes(), [next]);
    await notification(page, 'Starting the sync node').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.notification-toast').count(), await copied.count());
  });

  // The browser's store is the keychain here; on a desktop it is lost when the keyring is reset.
  it('says after a reload that its secret is lost, and begins anew when that is wanted', async () => {
    const { page } = workbench;
    const before = await nextNode();
    await page.evaluate('localStorage.clear()');
    await page.reload();
    await waitReady(page);
    await showView(page, 'Sync Rules');
    await page.locator('.part.sidebar .message').filter({ hasText: 'Another secret has sealed' }).waitFor();
    await sideBarRow(page, 'acme_to_globex').waitFor();
    await palette(page, 'Sync Rules: Start Node');
    await page.locator('.notification-toast').getByRole('button', { name: 'Begin Anew...' }).click();
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Begin Anew' }).click();
    await nextNode(before);
    await page.locator('.part.sidebar .message').filter({ hasText: 'sealed' }).waitFor({ state: 'hidden' });
  });

  it('ends when it is stopped', async () => {
    const { page } = workbench;
    await palette(page, 'Sync Rules: Stop Node');
    while (nodes().length > 0) await page.waitForTimeout(50);
  });
});
