import assert from 'node:assert/strict';
import { longestName, nextName } from '../../server/node/api/names';
import { checkName, nameFromShortNames, nameKey, offerName } from '../../server/node/names/names';
import { problem } from './kit';

describe('names of connections', () => {
  it('are made from the short names of both sides', () => {
    assert.equal(nameFromShortNames(' left ', 'right'), 'left_to_right');
    assert.equal(nameFromShortNames('Zoë 🐙', 'B'), 'Zoë 🐙_to_B');
  });

  const long: [string, string, number, number][] = [
    ['a'.repeat(300), 'b'.repeat(300), 125, 126],
    ['a'.repeat(300), 'b', 250, 1],
    ['a', '🐙'.repeat(300), 1, 250],
  ];
  for (const [left, right, keptLeft, keptRight] of long) {
    it(`keep ${keptLeft} and ${keptRight} characters of long short names`, () => {
      const [a, b] = nameFromShortNames(left, right)
        .split('_to_')
        .map((part) => Array.from(part).length);
      assert.deepEqual([a, b], [keptLeft, keptRight]);
      assert.equal(checkName(nameFromShortNames(left, right)), nameFromShortNames(left, right));
    });
  }

  const same: [string, string][] = [
    ['Left_To_Right', 'left_to_right'],
    ['Zo\u00eb', 'ZOE\u0308'],
    ['straße', 'STRASSE'],
    ['ﬁx', 'FIX'],
    ['ＡＢ', 'ab'],
    ['ΟΔΟΣ', 'οδος'],
    ['οδοσ', 'οδος'],
    ['a\u200bb', 'ab'],
    [' a ', 'a'],
    ['\u2160', 'i'],
    ['K', 'k'],
  ];
  for (const [one, other] of same) {
    it(`take ${JSON.stringify(one)} and ${JSON.stringify(other)} for one name`, () => {
      assert.equal(nameKey(one), nameKey(other));
    });
  }

  const different: [string, string][] = [
    ['a', 'b'],
    ['left_to_right', 'left-to-right'],
    ['e', 'é'],
    ['a b', 'ab'],
  ];
  for (const [one, other] of different) {
    it(`tell ${one} from ${other}`, () => assert.notEqual(nameKey(one), nameKey(other)));
  }

  const refused: [string, Parameters<typeof problem>[0]][] = [
    ['', 'name-missing'],
    ['  ', 'name-missing'],
    ['\u200b', 'name-missing'],
    ['---', 'name-missing'],
    ['a\nb', 'name-characters'],
    ['a\u0000b', 'name-characters'],
    ['a\u202eb', 'name-characters'],
    ['a\ud800', 'name-characters'],
    ['a'.repeat(longestName + 1), 'name-long'],
    ['🐙'.repeat(longestName) + 'ab', 'name-long'],
  ];
  for (const [name, slug] of refused) {
    it(`refuse ${JSON.stringify(name.slice(0, 20))} with ${slug}`, () => {
      assert.throws(() => checkName(name), problem(slug));
    });
  }

  it('offer the first free number', async () => {
    const offer = (name: string, taken: string[]) =>
      offerName(name, (key) => Promise.resolve(taken.map(nameKey).includes(key)));
    assert.equal(await offer('a', []), 'a');
    assert.equal(await offer('a', ['A']), 'a_2');
    assert.equal(await offer('a', ['a', 'a_2', 'A_3']), 'a_4');
    assert.equal(await offer('acme_to_globex_2', ['acme_to_globex', 'ACME_to_globex_2']), 'acme_to_globex_3');
    const long = 'x'.repeat(longestName);
    assert.equal(await offer(long, [long]), `${'x'.repeat(longestName - 2)}_2`);
  });

  const nexts: [name: string, next: string][] = [
    ['a', 'a_2'],
    ['a_2', 'a_3'],
    ['a_9', 'a_10'],
    ['a_b_99', 'a_b_100'],
    ['a_999', 'a_1000'],
    ['a_1000', 'a_1000_2'],
    ['report_2024', 'report_2024_2'],
    ['a_0', 'a_0_2'],
    ['a_02', 'a_02_2'],
    ['a2', 'a2_2'],
    ['_2', '_2_2'],
    ['🐙'.repeat(longestName), `${'🐙'.repeat(longestName - 2)}_2`],
    [`${'x'.repeat(longestName - 2)}_9`, `${'x'.repeat(longestName - 3)}_10`],
  ];
  for (const [name, next] of nexts) {
    it(`count on from ${name.slice(0, 20)} to ${next.slice(-20)}`, () => assert.equal(nextName(name), next));
  }
});
