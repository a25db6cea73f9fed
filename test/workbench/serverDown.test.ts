import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { notification, palette, showView, sideBarRow } from '../../scripts/vscode/page';
import { languageServers, useWorkbench } from './support';

/** Ends the one language server there is, as soon as it is another than the one ended before; its process id. */
async function endServer(before?: number): Promise<number> {
  for (;;) {
    const [server, ...others] = languageServers().filter((pid) => pid !== before);
    assert.deepEqual(others, []);
    if (server !== undefined) {
      process.kill(server, 'SIGKILL');
      return server;
    }
    await sleep(100); // the test's time limit ends a wait in vain
  }
}

describe('a language server that ends', () => {
  const workbench = useWorkbench();

  it('is started again, and the connections stay', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    const ended = await endServer();
    while (languageServers().every((pid) => pid === ended)) await page.waitForTimeout(100);
    await sideBarRow(page, 'acme_to_globex').waitFor();
  });

  it('is left alone when it ends again and again while it starts, which the view says', async () => {
    const { page } = workbench;
    let ended: number | undefined;
    for (let i = 0; i < 3; i++) ended = await endServer(ended);
    await page.locator('.welcome-view-content').filter({ hasText: 'The language server is not running' }).waitFor();
    assert.deepEqual(languageServers(), []);
    assert.deepEqual(await page.locator('.notification-toast').allTextContents(), []);
  });

  it('is not passed over in silence by Refresh, and comes back on demand', async () => {
    const { page } = workbench;
    await palette(page, 'Sync Rules: Refresh Connections');
    await notification(page, 'The language server is not running').waitFor();
    await palette(page, 'Notifications: Clear All Notifications');
    await page.locator('.welcome-view-content').getByRole('button', { name: 'Restart Language Server' }).click();
    await sideBarRow(page, 'acme_to_globex').waitFor();
    assert.equal(languageServers().length, 1);
  });
});
