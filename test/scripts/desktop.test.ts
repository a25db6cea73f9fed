import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findDesktop } from '../../scripts/vscode/desktop';

describe('the desktop VS Code', () => {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desktop-'));
    for (const place of ['bin', 'remote-cli']) {
      mkdirSync(join(folder, place));
      writeFileSync(join(folder, place, name), '', { mode: 0o755 });
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is found on the path', () => {
    const PATH = ['nowhere', join(folder, 'bin')].join(delimiter);
    assert.equal(findDesktop({ PATH, DISPLAY: ':0' }), join(folder, 'bin', name));
  });

  it('is not what `code` means in the terminal of a remote window', () =>
    assert.equal(findDesktop({ PATH: join(folder, 'remote-cli'), DISPLAY: ':0' }), undefined));

  it('is not looked for where there is nothing to show it on', function () {
    const found = findDesktop({ PATH: join(folder, 'bin') });
    assert.equal(found, process.platform === 'linux' ? undefined : join(folder, 'bin', name));
  });

  it('may not be there', () => assert.equal(findDesktop({ PATH: '', DISPLAY: ':0' }), undefined));
});
