// The pictures of the README, of the walkthrough and of other states: what is done in the real workbench before each is taken.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { connectionScenes } from './connectionScenes';
import { editorLine, openFromExplorer, palette, reply, showView, sideBarRow } from './page';
import { type NodePair } from './nodePair';

export interface Stage {
  readonly page: Page;
  /** The workspace on disk. */
  readonly folder: string;
  /** Starts two real nodes of this scene's own. */
  readonly startNodes: () => Promise<NodePair>;
}

export interface Scene {
  /** The picture's file name, without theme and ending. */
  readonly name: string;
  /**
   * Below client/media/. The walkthrough's pictures are small and follow the theme, the README's are large and dark;
   * other states are only looked at, and taken where a folder is named.
   */
  readonly place: 'screenshots' | 'walkthrough' | 'states';
  /** It starts in a workspace without a file, not in a copy of the sample. */
  readonly isEmpty?: boolean;
  /** Starts in a workbench on a fresh workspace; ends when everything that the picture shows is there. */
  readonly play: (stage: Stage) => Promise<void>;
}

const incoming = 'connections/acme_to_globex/incoming.groovy';

async function showMistake({ page }: Stage): Promise<void> {
  await openFromExplorer(page, incoming);
  await page.locator('.squiggly-error').first().waitFor();
  await showView(page, 'Sync Rules');
  await sideBarRow(page, 'acme_to_globex').waitFor();
  await editorLine(page, 'issue.summary').click();
  await page.keyboard.press('F8');
  await page.locator('.marker-widget').filter({ hasText: 'syntax/' }).waitFor();
}

/** The rule without its mistake, beside its connection. */
async function showMended({ page, folder }: Stage): Promise<void> {
  const file = join(folder, incoming);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Waiting"\n', '"Waiting",\n'));
  await openFromExplorer(page, incoming);
  await showView(page, 'Sync Rules');
  await sideBarRow(page, 'acme_to_globex').waitFor();
}

const ruleScenes: readonly Scene[] = [
  { name: 'mistake', place: 'screenshots', play: showMistake },
  {
    name: 'welcome',
    place: 'states',
    isEmpty: true,
    play: async ({ page }) => {
      await showView(page, 'Sync Rules');
      await page.locator('.welcome-view-content').filter({ hasText: 'No connection' }).waitFor();
      await palette(page, 'Sync Rules: New Rule...');
      await page.getByPlaceholder('What does the rule do?').waitFor();
    },
  },
  {
    name: 'steps',
    place: 'states',
    play: async ({ page }) => {
      await palette(page, 'View: Toggle Primary Side Bar Visibility'); // there are pictures only where there is room for them
      await palette(page, 'Welcome: Open Walkthrough...');
      await reply(page, 'Select a walkthrough', 'Connect two trackers');
      await page.locator('.getting-started-media img').first().waitFor();
    },
  },
  {
    name: 'rule',
    place: 'walkthrough',
    play: async (stage) => {
      const { page } = stage;
      await showMended(stage);
      await page.locator('.codelens-decoration').first().waitFor();
    },
  },
  { name: 'mistake', place: 'walkthrough', play: showMistake },
  {
    name: 'otherSide',
    place: 'walkthrough',
    play: async (stage) => {
      const { page } = stage;
      await showMended(stage);
      await editorLine(page, 'issue.comments').click();
      await palette(page, 'Insert Line Above');
      await page.keyboard.type('issue.priority    = replica.');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+Space');
    },
  },
];

export const scenes: readonly Scene[] = [...ruleScenes, ...connectionScenes];
