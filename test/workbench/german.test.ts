import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { palette, showView, sideBarRow } from '../../scripts/vscode/page';
import { Session } from '../../scripts/vscode/session';
import { useWorkbench } from './support';

describe('in German', () => {
  const session = new Session({ language: 'de' });
  const workbench = useWorkbench(session);
  after(() => session.stop());

  it('the connections are told in German, to screen readers too', async () => {
    const { page } = workbench;
    await showView(page, 'Sync Rules');
    await page.locator('.part.sidebar .composite.title').filter({ hasText: 'Verbindungen' }).waitFor();
    const rule = sideBarRow(page, 'Ausgehende Regel');
    await rule.filter({ hasText: 'Vorgang → Replikat' }).waitFor();
    assert.equal(await rule.getAttribute('aria-label'), 'Ausgehende Regel, was diese Seite sendet');
  });

  it('commands are found by their German names, and ask in German', async () => {
    const { page } = workbench;
    await palette(page, 'Sync Rules: Neue Regel...');
    await page.getByPlaceholder('Was tut die Regel?').waitFor();
    await page.keyboard.press('Escape');
  });

  it('the empty view says in German what to do', async () => {
    const { page, folder } = workbench;
    rmSync(path.join(folder, 'connections'), { recursive: true });
    const welcome = page.locator('.welcome-view-content').filter({ hasText: 'Noch keine Verbindung.' });
    await welcome.getByRole('button', { name: 'Verbindung einleiten' }).waitFor();
  });
});
