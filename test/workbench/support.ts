// Workbench tests share one VS Code server and one browser; each `describe` has a workbench and a sample of its own.
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { reply, tidy, waitReady } from '../../scripts/vscode/page';
import { Session, type OpenedWorkbench, type OpenOptions } from '../../scripts/vscode/session';
import { root } from '../../scripts/setup.mjs';

const pictures = join(root, 'out/workbench');
const session = new Session();
let used = 0;

after(() => session.stop()); // at the root: when the last suite is done

/** Process ids of the language servers that run for the shared session's workbenches. */
export function languageServers(): number[] {
  return programs(session, 'server\\.js');
}

/** Process ids of the sync nodes that run for a session's workbenches. */
export function syncNodes(of: Session): number[] {
  return programs(of, 'node\\.js --data');
}

/** Process ids of the extension's programs whose command line goes on like that. */
function programs({ extensions }: Session, pattern: string): number[] {
  const { stdout } = spawnSync('pgrep', ['-f', `^[^ ]*node .*${extensions}.*/${pattern}`], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** The box that a wizard or the palette asks in. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible input.input');
}

/** Answers what Initiate Connection asks of a local connection, from its name to its summary. */
export async function answerBothEnds(page: Page): Promise<void> {
  await reply(page, 'Name of the connection');
  await reply(page, 'What shall be synchronised at first?', 'Basic fields');
  await reply(page, 'Project key', 'GHI');
  await reply(page, 'Default issue type');
  await reply(page, 'Project key, other end', 'JKL');
  await reply(page, 'Default issue type, other end');
}

export interface TestWorkbench {
  readonly page: Page;
  /** The workspace on disk. */
  readonly folder: string;
}

/**
 * To be called in a `describe`: opens a workbench on a copy of the sample with this extension before its tests and closes it after them. A
 * test that fails leaves a picture and the console's last lines in out/workbench/.
 *
 * @param within one of the test's own, where what it sets up would be in the way of others
 * @param how it is opened; asked for when it is
 */
export function useWorkbench(within: Session = session, how: () => OpenOptions = () => ({})): TestWorkbench {
  const number = ++used;
  let opened: OpenedWorkbench | undefined;
  const current = (): OpenedWorkbench => {
    assert.ok(opened, 'the workbench is open only while tests run');
    return opened;
  };

  before(async function () {
    this.timeout(120_000);
    opened = await within.open(how());
    await waitReady(opened.page);
    await tidy(opened.page);
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (opened && test?.state === 'failed') await keepPicture(opened, `${test.fullTitle()} ${number}`);
  });

  after(async () => {
    await opened?.close();
    const outside = opened?.outside;
    opened = undefined;
    assert.deepEqual(outside, [], 'requests to the outside');
  });

  return {
    get page() {
      return current().page;
    },
    get folder() {
      return current().folder;
    },
  };
}

async function keepPicture({ page, log }: OpenedWorkbench, title: string): Promise<void> {
  const file = join(pictures, title.replace(/[^\w]+/g, '-'));
  mkdirSync(pictures, { recursive: true });
  writeFileSync(`${file}.txt`, log.join('\n'));
  await page.screenshot({ path: `${file}.png` });
  console.log(`"${title}" failed; see ${file}.png`);
}
