import assert from 'node:assert/strict';
import { type RuleVersion } from '../../../server/node/api/contract';
import { digestsOf } from '../../../client/ruling/digest';
import { basesIn, changedScripts, standingOf } from '../../../client/ruling/bases';

const version = (number: number, outgoing: string): RuleVersion => ({
  ...{ version: number, at: 0, by: 'ann', note: '', restores: null },
  ...{ outgoing, incoming: 'issue.summary = replica.summary\n' },
});
const drafts = (outgoing: string) => ({ outgoing, incoming: 'issue.summary = replica.summary\n' });

describe('where drafts stand', () => {
  const rows: [string, string, RuleVersion | undefined, number | undefined, string][] = [
    ['nothing is published yet', 'a\n', undefined, undefined, 'ready'],
    ['the texts are the newest', 'a\n', version(3, 'a\n'), undefined, 'same'],
    ['the texts are the newest, made from an older one', 'a\n', version(3, 'a\n'), 1, 'same'],
    ['only the ends of lines differ', 'a\r\nb\r\n', version(3, 'a\nb\n'), 3, 'same'],
    ['the newest version was changed', 'b\n', version(3, 'a\n'), 3, 'ready'],
    ['somebody else has published', 'b\n', version(3, 'a\n'), 2, 'conflict'],
    ['the node was set up anew and counts from 1 again', 'b\n', version(1, 'a\n'), 4, 'conflict'],
    ['nobody knows what they were made from', 'b\n', version(3, 'a\n'), undefined, 'unknown'],
    ['there is only one version that it can have been', 'b\n', version(1, 'a\n'), undefined, 'ready'],
  ];
  for (const [what, text, newest, base, expected] of rows) {
    it(`${expected}: ${what}`, () => assert.equal(standingOf(drafts(text), newest, base), expected));
  }

  it('tells which scripts differ', () => {
    assert.deepEqual(changedScripts(drafts('a'), drafts('b')), ['outgoing']);
    assert.deepEqual(changedScripts({ outgoing: 'a', incoming: 'b' }, { outgoing: 'b', incoming: 'a' }), [
      'outgoing',
      'incoming',
    ]);
  });
});

describe('the version that drafts were made from', () => {
  const memory = new Map<string, unknown>();
  const bases = basesIn({
    get: (key) => memory.get(key),
    update: (key, value) => Promise.resolve(void memory.set(key, value)),
  });

  it('is known by folder and connection, the last one said', () => {
    bases.keep('file:///a', 'one', 2);
    bases.keep('file:///a', 'one', 3);
    assert.equal(bases.find('file:///a', 'one'), 3);
  });

  it('is not that of another connection whose rules were in the folder, nor of another folder', () => {
    assert.equal(bases.find('file:///a', 'two'), undefined);
    assert.equal(bases.find('file:///b', 'one'), undefined);
  });

  it('comes with what its texts are known again by, as long as it is the same version', () => {
    const texts = { outgoing: 'a\n', incoming: 'b\n' };
    bases.keep('file:///c', 'one', 2, texts);
    bases.keep('file:///c', 'one', 2);
    assert.deepEqual(bases.digests('file:///c', 'one'), digestsOf(texts));
    bases.keep('file:///c', 'one', 3);
    assert.equal(bases.digests('file:///c', 'one'), undefined);
    assert.ok(!JSON.stringify([...memory]).includes('a\\n'), 'no rule is kept');
  });

  it('is known as published from here, the latest ones of each connection', () => {
    for (let version = 1; version <= 30; version++) bases.noteOwn('one/left', version);
    assert.equal(bases.isOwn('one/left', 30), true);
    assert.equal(bases.isOwn('one/left', 1), false, 'so many are not kept');
    assert.equal(bases.isOwn('one/right', 30), false);
  });

  it('is told when it changes, and only then', () => {
    const told: string[] = [];
    const listening = bases.onChange((folder) => told.push(folder));
    bases.keep('file:///d', 'one', 2);
    bases.keep('file:///d', 'one', 2);
    bases.keep('file:///d', 'one', 3);
    listening.dispose();
    bases.keep('file:///d', 'one', 4);
    assert.deepEqual(told, ['file:///d', 'file:///d']);
  });
});
