import { activityIcon, openFromExplorer, showView, sideBarRow } from '../../scripts/vscode/page';
import { useWorkbench } from './support';

describe('the workbench with this extension', () => {
  const workbench = useWorkbench();

  it('shows the Sync Rules icon, and behind it the connections of the workspace', async () => {
    const { page } = workbench;
    await activityIcon(page, 'Sync Rules').waitFor();
    await showView(page, 'Sync Rules');
    await sideBarRow(page, 'acme_to_globex').waitFor();
    await sideBarRow(page, 'globex_to_acme').waitFor();
  });

  it('underlines the syntax error of a rule', async () => {
    const { page } = workbench;
    await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
    await page.locator('.squiggly-error').first().waitFor();
  });
});
