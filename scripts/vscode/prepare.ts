// A stage of npm test: installs the VS Code and the browser that the later stages run in.
import { main } from '../setup.mjs';
import { ensureBrowser } from './browser';
import { installVscode } from './install';

void main(async () => {
  await installVscode();
  ensureBrowser();
});
