// npm run screenshots: plays each scene in the real workbench and keeps its picture where it differs from the last one.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Page } from 'playwright-core';
import { root } from '../setup.mjs';
import { tidy, waitReady } from './page';
import { difference, readPng } from './png';
import { scenes, type Scene } from './scenes';
import { Session } from './session';
import { onStop } from './signals';

const folder = join(root, 'client/media/screenshots');

/** Less than this part of all pixels is the noise of drawing, not another picture. */
const noise = 0.0005;

/** Takes every scene's picture. */
export async function takeScreenshots(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const session = new Session();
  onStop(() => session.stop());
  try {
    for (const scene of scenes) await takeScreenshot(session, scene);
  } finally {
    await session.stop();
  }
}

async function takeScreenshot(session: Session, { name, play, workspace }: Scene): Promise<void> {
  const source = workspace?.();
  const { page, close } = await session.open(source === undefined ? {} : { source });
  if (source !== undefined) rmSync(source, { recursive: true });
  await waitReady(page);
  await tidy(page);
  await play(page);
  await calmDown(page);
  const file = join(folder, `${name}.png`);
  const picture = await page.screenshot();
  const changed = !existsSync(file) || difference(readPng(readFileSync(file)), readPng(picture)) > noise;
  if (changed) writeFileSync(file, picture);
  console.log(`${relative(root, file)}: ${changed ? 'new picture' : 'unchanged'}`);
  await close();
}

/** Moves the mouse away and waits until two pictures in a row are the same: nothing fades in or loads any more. */
async function calmDown(page: Page): Promise<void> {
  await page.mouse.move(640, 795);
  let last = await page.screenshot();
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(300);
    const next = await page.screenshot();
    if (next.equals(last)) return;
    last = next;
  }
}
