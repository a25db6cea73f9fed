import assert from 'node:assert/strict';
import { checkName, checkShortName, freeName, isSameName } from '../../../../client/wizard/setup/names';

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

  const becoming: [name: string, connection: string | undefined, says: string | undefined][] = [
    ['acme', 'acme_to_globex', 'The connection and its folder will be called acme_to_globex.'],
    ['ä', undefined, undefined],
    [
      'Acme Inc.',
      'Acme Inc._to_',
      'The name of the connection will begin with Acme Inc._to_. Easier to type in commands: Acme-Inc',
    ],
    ['Acme Corp!', undefined, 'Easier to type in commands: Acme-Corp'],
    [
      'a:b',
      'a:b_to_c',
      'The connection will be called a:b_to_c, and its folder a_b_to_c. Easier to type in commands: a-b',
    ],
    ['x'.repeat(80), undefined, `Easier to type in commands: ${'x'.repeat(30)}`],
    ['C++', undefined, 'Easier to type in commands: C'],
  ];
  for (const [name, connection, says] of becoming)
    it(`say what becomes of ${name.slice(0, 12)}`, () => {
      const remark = checkShortName(` ${name} `, connection);
      assert.equal(remark?.message, says);
      assert.notEqual(remark?.severity, 'error');
    });

  it('are refused as short names, too', () => assert.equal(checkShortName('…', 'x')?.severity, 'error'));

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
    assert.equal(freeName('acme_to_globex_2', ['acme_to_globex_2']), 'acme_to_globex_3', 'as the node counts');
  });
});
