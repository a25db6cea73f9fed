import assert from 'node:assert/strict';
import { editorLine, openFromExplorer } from '../../scripts/vscode/page';
import { useWorkbench } from './support';

describe('the first mistake', () => {
  const workbench = useWorkbench();
  const problems = '.markers-panel .monaco-list-row';

  it('is in the Problems panel, once, with its words', async () => {
    const { page } = workbench;
    await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const rows = page.locator(problems).filter({ hasText: 'sync-rules' });
    await rows.first().waitFor();
    assert.equal(await rows.count(), 1);
    assert.match((await rows.first().textContent()) ?? '', /comma/i);
  });

  it('is told when the mouse rests on it', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+J');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await page.locator('.view-line span span').filter({ hasText: 'Resolved' }).first().hover();
    await page.locator('.monaco-hover').filter({ hasText: 'sync-rules(syntax/' }).waitFor();
    await page.mouse.move(0, 0);
  });

  it('is told by F8, without the mouse', async () => {
    const { page } = workbench;
    await page.locator('.view-line').first().click();
    await page.keyboard.press('F8');
    await page.locator('.marker-widget').filter({ hasText: 'comma' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('goes when it is mended', async () => {
    const { page } = workbench;
    await editorLine(page, '"Waiting"').click();
    await page.keyboard.press('End');
    await page.keyboard.type(',');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });
});
