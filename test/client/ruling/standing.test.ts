import assert from 'node:assert/strict';
import { needsLook, standingOfDrafts, worstOf, type KnownVersion } from '../../../client/ruling/standing';

/** Texts are a letter each, outgoing first. */
const texts = (letters: string) => ({ outgoing: letters[0] ?? '', incoming: letters[1] ?? '' });
const version = (number: number, letters?: string): KnownVersion => ({
  version: number,
  ...(letters !== undefined && { digests: texts(letters) }),
});

describe('how drafts stand to what is published', () => {
  const rows: [
    what: string,
    drafts: string,
    newest: KnownVersion,
    base: KnownVersion | undefined,
    expected: string | undefined,
  ][] = [
    ['nothing is published', 'ab', version(0), undefined, 'unpublished unpublished'],
    ['as the version they were made from, which needs nobody asked', 'ab', version(2), version(2, 'ab'), 'same same'],
    ['one was changed', 'xb', version(2), version(2, 'ab'), 'changed same'],
    ['the newest is not known, nor their own version', 'ab', version(2), undefined, undefined],
    ['the newest is not known, and newer', 'ab', version(3), version(2, 'ab'), undefined],
    ['the texts of their own version are not known', 'ab', version(3, 'cd'), version(2), 'differs differs'],
    ['as the newest, made from an older one', 'cb', version(3, 'cb'), version(2, 'ab'), 'same same'],
    ['somebody else has changed one', 'ab', version(3, 'cb'), version(2, 'ab'), 'behind same'],
    ['both have changed the same one', 'xb', version(3, 'cb'), version(2, 'ab'), 'conflict same'],
    ['each has changed another one', 'ax', version(3, 'cb'), version(2, 'ab'), 'behind changed'],
    ['nobody knows from which', 'xb', version(3, 'ab'), undefined, 'differs same'],
    ['there is only one that it can have been', 'xb', version(1, 'ab'), undefined, 'changed same'],
    ['the node counts anew', 'xb', version(1, 'ab'), version(4, 'xb'), 'behind same'],
  ];
  for (const [what, drafts, newest, base, expected] of rows) {
    it(`${expected ?? 'not known'}: ${what}`, () => {
      const standing = standingOfDrafts(texts(drafts), newest, base);
      assert.equal(standing && `${String(standing.outgoing)} ${String(standing.incoming)}`, expected);
    });
  }

  it('is not said of a file that is missing', () => {
    assert.deepEqual(standingOfDrafts({ incoming: 'b' }, version(2, 'ab'), undefined), { newest: 2, incoming: 'same' });
  });

  it('is said of both rules by what weighs most, and somebody has to look where the work of two meets', () => {
    const of = (outgoing: 'same' | 'changed' | 'behind' | 'conflict', incoming: 'same' | 'changed') => {
      const standing = { outgoing, incoming, newest: 2 };
      return [worstOf(standing), needsLook(standing)];
    };
    assert.deepEqual(of('same', 'same'), ['same', false]);
    assert.deepEqual(of('same', 'changed'), ['changed', false]);
    assert.deepEqual(of('behind', 'same'), ['behind', true]);
    assert.deepEqual(of('behind', 'changed'), ['conflict', true]);
    assert.deepEqual(of('conflict', 'changed'), ['conflict', true]);
  });
});
