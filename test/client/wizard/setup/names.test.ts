import assert from 'node:assert/strict';
import { checkName, freeName, isSameName } from '../../../../client/wizard/setup/names';

describe('names in wizards', () => {
  const names: [what: string, name: string, refused: RegExp | undefined][] = [
    ['letters', 'acme', undefined],
    ['letters of any language, with blanks around', ' Ärzte & Co ', undefined],
    ['a digit', '7', undefined],
    ['255 characters', '😀'.repeat(254) + 'a', undefined],
    ['nothing', '', /at least one letter or digit/],
    ['signs alone', '…', /at least one letter or digit/],
    ['a URL', 'https://acme.example.com', /This is a URL/],
    ['256 characters', 'x'.repeat(256), /at most 255/],
    ['a tab', 'ac\tme', /cannot be seen/],
    ['what turns the direction of writing', 'ac\u202eme', /cannot be seen/],
  ];
  for (const [what, name, refused] of names)
    it(`${refused ? 'may not be' : 'may be'} ${what}`, () => {
      const message = checkName(name)?.message;
      if (refused) assert.match(message ?? '', refused);
      else assert.equal(message, undefined);
    });

  const pairs: [one: string, other: string, isSame: boolean][] = [
    ['acme', ' ACME ', true],
    ['finance', 'ﬁnance', true],
    ['acme', 'acme_2', false],
  ];
  for (const [one, other, isSame] of pairs)
    it(`"${one}" and "${other}" are ${isSame ? 'one name' : 'two'}`, () =>
      assert.equal(isSameName(one, other), isSame));

  it('are offered with a number where they are taken', () => {
    assert.equal(freeName('acme_to_globex', ['acme']), 'acme_to_globex');
    assert.equal(freeName('acme_to_globex', ['Acme_to_globex', 'acme_to_globex_2']), 'acme_to_globex_3');
  });
});
