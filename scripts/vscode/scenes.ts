// The pictures of the README: what is done in the real workbench before each is taken.
import { type Page } from 'playwright-core';
import { openFromExplorer, showView, sideBarRow } from './page';

export interface Scene {
  /** The picture's file name in client/media/screenshots/, without its ending. */
  readonly name: string;
  /** Starts in a workbench on a fresh copy of the sample; ends when everything that the picture shows is there. */
  readonly play: (page: Page) => Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'syntax-error',
    play: async (page) => {
      await openFromExplorer(page, 'connections/acme_to_globex/incoming.groovy');
      await page.locator('.squiggly-error').first().waitFor();
      await showView(page, 'Sync Rules');
      await sideBarRow(page, 'acme_to_globex').waitFor();
    },
  },
];
