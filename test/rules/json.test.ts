import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fieldOf, itemsOf, readJson, textOf, valueOf } from '../../server/rules/json';

/** [text, start, end, message] */
const refusals: [string, number, number, string][] = [
  ['', 0, 0, 'Expected a JSON value, but the file is empty.'],
  ['  \n', 3, 3, 'Expected a JSON value, but the file is empty.'],
  ['{"a": 1,}', 7, 8, "JSON allows no comma before '}'."],
  ['[1, 2,]', 5, 6, "JSON allows no comma before ']'."],
  ['{"a" 1}', 5, 6, "Expected ':' after the field name."],
  ['{"a": }', 6, 7, 'Expected a value here.'],
  ['{"a": 1 "b": 2}', 8, 11, "Expected ',' before the next entry."],
  ['["a" "b"]', 5, 8, "Expected ',' before the next entry."],
  ['{a: 1}', 1, 2, 'Expected text in double quotes, a number, true, false or null.'],
  ["{'a': 1}", 1, 4, 'JSON puts text in double quotes.'],
  ["['a']", 1, 4, 'JSON puts text in double quotes.'],
  ['{"a": yes}', 6, 9, 'Expected text in double quotes, a number, true, false or null.'],
  ['{"a": True}', 6, 10, 'Expected text in double quotes, a number, true, false or null.'],
  ['{"a": 01}', 7, 8, "Expected ',' before the next entry."],
  ['{"a": "b\n"}', 6, 8, 'Expected a closing double quote on the same line.'],
  ['{"a": "b', 6, 8, 'Expected a closing double quote on the same line.'],
  ['["\\x"]', 1, 5, 'Expected one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX.'],
  ['["\t"]', 1, 4, 'Expected an escape such as \\t: a control character may not stand in JSON text.'],
  ['{"a": 1', 7, 7, "Expected ',' or '}' after the value."],
  ['{', 1, 1, "Expected ',' or '}' after the value."],
  ['{"a": 1} // why', 9, 15, 'JSON allows no comments.'],
  ['{} {}', 3, 4, 'Expected the end of the file after the JSON value.'],
  ['/* why */ {}', 0, 9, 'JSON allows no comments.'],
  ['[,1]', 1, 2, 'Expected a value here.'],
  ['[1', 2, 2, "Expected ',' or ']' after the value."],
  ['[1.]', 1, 3, 'Expected another digit.'],
  ['["\\u12"]', 1, 7, 'Expected four hexadecimal digits after \\u.'],
  ['{} /* why', 3, 9, 'JSON allows no comments.'],
  ['{"a": }}', 6, 7, 'Expected a value here.'],
  ['['.repeat(100000), 200, 201, 'Expected at most 200 levels of brackets.'],
];

describe('readJson', () => {
  for (const [text, start, end, message] of refusals) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))} where it goes wrong`, () => {
      const result = readJson(text);
      assert.ok('problem' in result);
      assert.equal(result.problem.message, message);
      assert.deepEqual([result.problem.start, result.problem.end], [start, end]);
    });
  }

  it('keeps the places of fields and values', () => {
    const text = ' { "a" : [ 1 , "b\\n" ], "a": {} } ';
    const result = readJson(text);
    assert.ok('root' in result && result.root.kind === 'object');
    const [first, second] = result.root.members;
    assert.ok(first?.value.kind === 'array' && second);
    const places = [result.root, first.nameRange, first.value, ...first.value.items, second.value];
    assert.deepEqual(
      places.map((place) => text.slice(place.start, place.end)),
      [text.trim(), '"a"', '[ 1 , "b\\n" ]', '1', '"b\\n"', '{}'],
    );
  });

  it('counts only the brackets that are open, and none in texts', () => {
    const wide = [...Array.from({ length: 300 }, () => [[], {}]), '['.repeat(300)];
    const result = readJson(JSON.stringify(wide));
    assert.ok('root' in result);
    assert.deepEqual(valueOf(result.root), wide);
  });

  it('is asked for fields, of which the last one counts', () => {
    const result = readJson('{ "a": 1, "name": "x", "list": [1, 2], "a": 2, "none": null }');
    assert.ok('root' in result);
    const { root } = result;
    const field = fieldOf(root, 'a');
    assert.equal(field && valueOf(field), 2);
    assert.deepEqual(
      [fieldOf(root, 'b'), fieldOf(undefined, 'a'), fieldOf(field, 'a')],
      [undefined, undefined, undefined],
    );
    assert.deepEqual(
      ['name', 'a', 'none', 'list', 'b'].map((name) => textOf(root, name)),
      ['x', undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(itemsOf(root, 'list').map(valueOf), [1, 2]);
    assert.deepEqual([...itemsOf(root, 'name'), ...itemsOf(root, 'b')], []);
  });

  it('reads every JSON text to the value JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const result = readJson(JSON.stringify(value, undefined, indent));
        assert.ok('root' in result);
        assert.deepEqual(valueOf(result.root), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('accepts and refuses what JSON.parse does, whatever the text', () => {
    const unit = fc.constantFrom(
      ...Array.from('{}[],:"\\/0 1-.eEtrufalsn\n\t'),
      'true',
      'null',
      '"a"',
      '\u00a0',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const result = readJson(text);
        assert.equal('root' in result, parses(text), text);
      }),
      { numRuns: 3000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
