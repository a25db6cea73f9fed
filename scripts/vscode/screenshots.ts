// npm run screenshots: plays each scene in the real workbench and keeps its picture where it differs from the last one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Page } from 'playwright-core';
import { Refusal, root } from '../setup.mjs';
import { startNodePair, type NodePair } from './nodePair';
import { tidy, waitReady } from './page';
import { difference, readPng } from './png';
import { scenes, type Scene } from './scenes';
import { Session } from './session';
import { stillSettings, type Settings } from './settings';
import { onStop } from './signals';
import { smallPng } from './smallPng';

export interface ScreenshotOptions {
  /** Names of scenes; all where none is given. */
  readonly names: readonly string[];
  /** Takes every scene in these themes instead of those that it is committed in ... */
  readonly themes?: readonly string[];
  /** ... into this folder instead of client/media/. */
  readonly folder?: string;
}

const themes: Readonly<Record<string, string>> = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** Nothing that takes room from what a picture is about. */
const pictureSettings: Settings = {
  ...stillSettings,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
};

/** Of the window, so that the README's can be read at half and the walkthrough's at two thirds of their size. */
const large = { width: 1100, height: 660 };
const sizes = { screenshots: large, states: large, walkthrough: { width: 840, height: 540 } };

/** Less than this part of all pixels is the noise of drawing, not another picture. */
const noise = 0.0005;

/** Ends what the scene that is played has started. */
let running: () => Promise<void> = () => Promise.resolve();

/** Takes the pictures of scenes. Each has a VS Code of its own, whose node and settings no other sees. */
export async function takeScreenshots({ names, themes: asked, folder }: ScreenshotOptions): Promise<void> {
  const unknown = names.filter((name) => !scenes.some((scene) => scene.name === name));
  unknown.push(...(asked ?? []).filter((theme) => !(theme in themes)));
  if (unknown.length > 0) throw new Refusal(`There is no scene or theme ${unknown.join(', ')}.`);
  onStop(() => running());
  const wanted = scenes.filter(({ name, place }) => {
    return (names.length === 0 || names.includes(name)) && (place !== 'states' || folder !== undefined);
  });
  for (const scene of wanted)
    for (const theme of asked ?? (scene.place === 'walkthrough' ? ['dark', 'light'] : ['dark'])) {
      const suffix = asked !== undefined || scene.place === 'walkthrough' ? `-${theme}` : '';
      const file = join(folder ?? join(root, 'client/media'), scene.place, `${scene.name}${suffix}.png`);
      await takeScreenshot(scene, theme, file);
    }
}

async function takeScreenshot(scene: Scene, theme: string, file: string): Promise<void> {
  const session = new Session({
    settings: { ...pictureSettings, 'workbench.colorTheme': themes[theme] },
    viewport: sizes[scene.place],
  });
  let nodes: NodePair | undefined;
  const stop = async (): Promise<void> => {
    await session.stop();
    await nodes?.stop();
  };
  running = stop;
  try {
    const { page, folder } = await session.open({ isEmpty: scene.isEmpty ?? false });
    page.setDefaultTimeout(90_000); // a picture late is better than none
    await waitReady(page);
    await tidy(page);
    await widenSideBar(page);
    await scene.play({ page, folder, startNodes: async () => (nodes = await startNodePair()) });
    keep(file, await calmPicture(page));
  } finally {
    await stop();
  }
}

/** Names and states of connections fit in then. */
async function widenSideBar(page: Page): Promise<void> {
  const sideBar = await page.locator('.part.sidebar').boundingBox();
  if (sideBar === null) return;
  const [edge, middle] = [sideBar.x + sideBar.width, sideBar.y + sideBar.height / 2];
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(edge * 1.25, middle, { steps: 4 });
  await page.mouse.up();
}

function keep(file: string, taken: Buffer): void {
  const picture = readPng(taken);
  const small = smallPng(picture);
  const changed = !existsSync(file) || difference(readPng(readFileSync(file)), readPng(small)) > noise;
  mkdirSync(dirname(file), { recursive: true });
  if (changed) writeFileSync(file, small);
  console.log(`${relative(root, file)}: ${changed ? `new picture, ${small.length} bytes` : 'unchanged'}`);
}

/** Moves the mouse to the upper edge, where nothing tells what it is, and waits until two pictures in a row are the same: nothing fades in or loads any more. */
async function calmPicture(page: Page): Promise<Buffer> {
  const { width } = page.viewportSize() ?? { width: 10 };
  await page.mouse.move(width / 2, 1);
  let last = await page.screenshot();
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(300);
    const next = await page.screenshot();
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}
