import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../scripts/vscode/browser';
import { installVscode } from '../../scripts/vscode/install';
import { showView, waitReady } from '../../scripts/vscode/page';
import { emptyWorkspace } from '../../scripts/vscode/sample';
import { serveWebHost } from '../../scripts/vscode/web-host';
import { openPage } from '../../scripts/vscode/workbench';

describe('VS Code for the Web', () => {
  it('says in the Connections view what cannot run there', async function () {
    this.timeout(120_000);
    const { folder, remove } = emptyWorkspace();
    const files = await serveWebHost({ vscode: await installVscode(), extension: root, folder });
    const browser = await launchBrowser();
    try {
      const { page } = await openPage({ browser });
      await page.goto(files.url);
      await waitReady(page);
      await showView(page, 'Sync Rules');
      const welcome = page.locator('.welcome-view-content');
      await welcome.filter({ hasText: 'The built-in sync node cannot run here' }).waitFor();
      await welcome.filter({ hasText: 'No connection yet.' }).waitFor();
    } finally {
      await browser.close();
      await files.close();
      remove();
    }
  });
});
