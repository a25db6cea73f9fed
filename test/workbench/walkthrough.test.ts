import assert from 'node:assert/strict';
import { asked, doneSteps, openFromExplorer, palette, reply } from '../../scripts/vscode/page';
import { useWorkbench } from './support';

describe('the walkthrough', () => {
  const workbench = useWorkbench();

  it('shows a picture for each of its five steps', async () => {
    const { page } = workbench;
    await palette(page, 'View: Toggle Primary Side Bar Visibility'); // there are pictures only where there is room for them
    await palette(page, 'Welcome: Open Walkthrough...');
    await reply(page, 'Select a walkthrough', 'Connect two trackers');
    const steps = page.locator('.getting-started-step');
    const picture = page.locator('.getting-started-media img');
    for (const [at, title] of [
      'Open a rule',
      'Mend the first mistake',
      'See what the other side sends',
      'Initiate a connection',
      'Invite the other side, and see both active',
    ].entries()) {
      await steps.nth(at).filter({ hasText: title }).click();
      await steps.nth(at).and(page.locator('.expanded')).waitFor();
      const width = await picture.evaluate(widthOf);
      assert.ok(width > 500, `${title}: ${width}`);
      assert.ok(((await picture.getAttribute('alt')) ?? '').length > 30, title);
    }
  });

  it('begins to ask when its button is pressed', async () => {
    const { page } = workbench;
    await page.locator('.getting-started-step').filter({ hasText: 'Open a rule' }).click();
    await page.getByRole('button', { name: 'New Rule' }).last().click();
    await page.getByPlaceholder('What does the rule do?').waitFor();
    await page.keyboard.press('Escape');
  });

  it('leads to the rules that the workspace has', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'go to one' }).click();
    await page.locator('.quick-input-widget:visible').waitFor();
    await page.keyboard.press('Escape');
  });

  it('knows that a step is done, and that one is not whose questions were left', async () => {
    const { page } = workbench;
    await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
    await palette(page, 'View: Open Previous Editor');
    await doneSteps(page).filter({ hasText: 'Open a rule' }).waitFor();
    await palette(page, 'Sync Rules: Initiate Connection...');
    await asked(page, 'How can the other side be reached?').waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(
      await doneSteps(page)
        .filter({ hasText: /Initiate a connection|Invite the other side/ })
        .all(),
      [],
    );
  });
});

/** Runs in the page: of a picture, once it is there. */
async function widthOf(element: unknown): Promise<number> {
  const picture = element as { readonly naturalWidth: number; decode(): Promise<void> };
  await picture.decode();
  return picture.naturalWidth;
}
