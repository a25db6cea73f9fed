import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesInType, printType, readType, substitute, type TypeNotation } from '../../server/rules/typeNotation';

const round: [text: string, printed?: string][] = [
  ['any'],
  ['void'],
  ['String'],
  ['String?'],
  ['java.util.Date'],
  ['List<Comment>'],
  ['Map<String,CustomField>', 'Map<String, CustomField>'],
  ['Map<String, List<Comment?>>?'],
  ['String | Long'],
  ['String|Long?', 'String | Long?'],
  ['(String | Long)?'],
  ['(String)', 'String'],
  ['String[]'],
  ['(String | Long)[]'],
  ['() -> any'],
  ['(Comment) -> any'],
  ['(K, V) -> Map<K, V>'],
  ['((Comment) -> any)?'],
  ['((T) -> any) | String'],
  ['(T) -> A | B'],
  [' ( Comment ,  User ) ->  void ', '(Comment, User) -> void'],
];

const wrong: [text: string, at: number, message: RegExp][] = [
  ['', 0, /name of a type/],
  ['?', 0, /name of a type/],
  ['List<', 5, /name of a type/],
  ['List<String', 11, /',' or '>'/],
  ['List<>', 5, /name of a type/],
  ['String String', 7, /end of the type/],
  ['String[', 7, /']'/],
  ['()', 2, /'->'/],
  ['(A, B)', 6, /'->'/],
  ['(A', 2, /',' or '\)'/],
  ['A |', 3, /name of a type/],
  ['1', 0, /name of a type/],
  ['(() -> '.repeat(500), 176, /at most 50 levels/],
];

describe('type notation', () => {
  for (const [text, printed = text] of round) {
    it(`reads and writes '${text}'`, () => assert.equal(printType(parsed(text)), printed));
  }

  for (const [text, at, message] of wrong) {
    it(`says where '${text.slice(0, 20)}' stops being a type`, () => {
      const reading = readType(text);
      assert.ok('problem' in reading);
      assert.match(reading.problem.message, message);
      assert.equal(reading.problem.at, at);
    });
  }

  it('tells the parts apart', () => {
    assert.deepEqual(parsed('(User?) -> any'), {
      kind: 'closure',
      parameters: [{ kind: 'nullable', type: { kind: 'named', name: 'User', arguments: [] } }],
      result: { kind: 'any' },
    });
  });

  it('lists the names in a type once', () => {
    assert.deepEqual(namesInType(parsed('Map<String, List<Comment>>? | (String, User[]) -> any')), [
      'Map',
      'String',
      'List',
      'Comment',
      'User',
    ]);
  });

  it('puts types in the place of names', () => {
    const names = new Map([
      ['E', parsed('Comment')],
      ['R', parsed('User?')],
    ]);
    const before = parsed('any | E[] | E? | Map<String, List<R>> | E<R> | ((E, T) -> R)');
    const after = 'any | Comment[] | Comment? | Map<String, List<User?>> | E<User?> | ((Comment, T) -> User?)';
    assert.equal(printType(substitute(before, names)), after);
    assert.equal(substitute(before, new Map()), before);
  });

  it('gives back every type it writes', () => {
    fc.assert(
      fc.property(types, (type) => {
        const text = printType(type);
        assert.equal(printType(parsed(text)), text);
        assert.deepEqual(parsed(text), type);
      }),
    );
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'any', '<', '>', '(', ')', '?', '|', '->', '[]', ',', ' ', 'é', '𝒜') }),
        (text) => {
          const reading = readType(text);
          if ('problem' in reading) assert.ok(reading.problem.at <= text.length);
          else assert.equal(printType(parsed(printType(reading.type))), printType(reading.type));
        },
      ),
    );
  });
});

const { types } = fc.letrec<{ types: TypeNotation }>((tie) => ({
  types: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<TypeNotation>({ kind: 'any' }),
    plain({
      kind: fc.constant('named' as const),
      name: fc.constantFrom('String', 'java.util.Map.Entry', 'T'),
      arguments: fc.array(tie('types'), { maxLength: 2 }),
    }),
    plain({ kind: fc.constant('array' as const), element: tie('types') }),
    plain({ kind: fc.constant('nullable' as const), type: tie('types') }),
    plain({ kind: fc.constant('union' as const), types: fc.array(tie('types'), { minLength: 2, maxLength: 3 }) }),
    plain({
      kind: fc.constant('closure' as const),
      parameters: fc.array(tie('types'), { maxLength: 2 }),
      result: tie('types'),
    }),
  ),
}));

function plain<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true });
}

function parsed(text: string): TypeNotation {
  const reading = readType(text);
  assert.ok('type' in reading, JSON.stringify(reading));
  return reading.type;
}
