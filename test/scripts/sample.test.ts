import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSample } from '../../scripts/vscode/sample';

describe('the sample that npm start opens', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    mkdirSync(join(folder, 'source/rules'), { recursive: true });
    write('source/rules/outgoing.groovy', 'one');
    open();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const open = (): string => keptSample(join(folder, 'source'), join(folder, 'copy'));

  it('is a copy', () => assert.equal(read('copy/rules/outgoing.groovy'), 'one'));

  it('keeps an edited file', () => {
    write('copy/rules/outgoing.groovy', 'mine');
    write('source/rules/outgoing.groovy', 'two');
    open();
    open();
    assert.equal(read('copy/rules/outgoing.groovy'), 'mine');
  });

  it('renews a file that nobody edited', () => {
    write('source/rules/outgoing.groovy', 'two');
    open();
    assert.equal(read('copy/rules/outgoing.groovy'), 'two');
  });

  it('keeps a deletion, and gets new files', () => {
    rmSync(join(folder, 'copy/rules/outgoing.groovy'));
    write('source/rules/incoming.groovy', 'new');
    open();
    assert.equal(existsSync(join(folder, 'copy/rules/outgoing.groovy')), false);
    assert.equal(read('copy/rules/incoming.groovy'), 'new');
  });

  it('loses a file that the sample lost, unless it was edited', () => {
    write('source/rules/incoming.groovy', 'new');
    open();
    write('copy/rules/incoming.groovy', 'mine');
    rmSync(join(folder, 'source/rules/incoming.groovy'));
    rmSync(join(folder, 'source/rules/outgoing.groovy'));
    open();
    assert.equal(existsSync(join(folder, 'copy/rules/outgoing.groovy')), false);
    assert.equal(read('copy/rules/incoming.groovy'), 'mine');
  });

  it('is made anew when it was thrown away', () => {
    rmSync(join(folder, 'copy'), { recursive: true });
    open();
    assert.equal(read('copy/rules/outgoing.groovy'), 'one');
  });
});
