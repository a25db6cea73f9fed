// The pictures of the README: what is done in the real workbench before each is taken.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { editorLine, openFromExplorer, showView, sideBarRow } from './page';

export interface Scene {
  /** The picture's file name in client/media/screenshots/, without its ending. */
  readonly name: string;
  /** Makes the workspace to copy and gives its folder; the sample where not given. */
  readonly workspace?: () => string;
  /** Starts in a workbench on a fresh copy of the workspace; ends when everything that the picture shows is there. */
  readonly play: (page: Page) => Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'mistake',
    play: async (page) => {
      await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
      await page.locator('.squiggly-error').first().waitFor();
      await showView(page, 'Sync Rules');
      await sideBarRow(page, 'acme_to_globex').waitFor();
      await editorLine(page, 'issue.summary').click();
      await page.keyboard.press('F8');
      await page.locator('.marker-widget').filter({ hasText: 'syntax/' }).waitFor();
    },
  },
  {
    name: 'welcome',
    workspace: () => mkdtempSync(join(tmpdir(), 'sync-rules-empty-')),
    play: async (page) => {
      await showView(page, 'Sync Rules');
      await page.locator('.welcome-view-content').filter({ hasText: 'No connection' }).waitFor();
      await page.getByRole('button', { name: 'New Rule' }).first().click();
      await page.getByPlaceholder('What does the rule do?').waitFor();
    },
  },
];
