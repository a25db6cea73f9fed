import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePaths, element, formatPath, parsePath, type Path, related } from '../../../server/rules/contract/path';

const formatted: [path: Path, text: string][] = [
  [[], '*'],
  [['summary'], 'summary'],
  [['customFields', 'Service Level', 'value'], 'customFields."Service Level".value'],
  [['customKeys', 'sla'], 'customKeys."sla"'],
  [['comments', element, 'author', 'email'], 'comments[].author.email'],
  [['Work Order'], '"Work Order"'],
  [['a"b\\c'], '"a\\"b\\\\c"'],
  [['10201', element], '"10201"[]'],
  [['größe', '$x', '_y'], 'größe.$x._y'],
];

const refused = ['', '.', '.a', 'a.', 'a..b', 'a b', '"a', 'a."', 'a[0]', 'a.[]', '[].a b', '*.a', '10', '"\\q"'];

/** [one, other, whether they have to do with each other] */
const relations: [a: string, b: string, expected: boolean][] = [
  ['summary', 'summary', true],
  ['summary', 'Summary', false],
  ['status', 'status.name', true],
  ['status.name', 'status', true],
  ['status.name', 'status.id', false],
  ['*', 'anything.at.all', true],
  ['comments.body', 'comments[].body', true],
  ['comments[].body', 'comments[].internal', false],
  ['comments[].author.email', 'comments.author', true],
  ['comments[].author.email', 'comments.author.email', true],
  ['comments[].author.email', 'comments.author.name', false],
  ['a[][].x', 'a.b.c.x', true],
  ['a[].x', 'a.b.x', true],
  ['a[].x', 'a.b.y', false],
  ['customFields."A".value', 'customFields."B".value', false],
];

describe('a path of a replica', () => {
  for (const [path, text] of formatted) {
    it(`is written and read as ${text}`, () => {
      assert.equal(formatPath(path), text);
      assert.deepEqual(parsePath(text), path);
    });
  }

  for (const text of refused) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(parsePath(text), undefined);
    });
  }

  it('is read as it was written, whatever its names', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant(element)), { minLength: 1 }), (path) => {
        // A list cannot be the replica itself.
        fc.pre(path[0] !== element && !path.includes(''));
        assert.deepEqual(parsePath(formatPath(path)), path);
      }),
    );
  });

  for (const [a, b, expected] of relations) {
    it(`${a} ${expected ? 'has' : 'has nothing'} to do with ${b}`, () => {
      const [one, other] = [parsePath(a) ?? assert.fail(a), parsePath(b) ?? assert.fail(b)];
      assert.deepEqual([related(one, other), related(other, one)], [expected, expected]);
    });
  }

  it('comes in one order', () => {
    const sorted = ['*', 'a', 'a.b', 'a.c', 'b'].map((text) => parsePath(text) ?? assert.fail(text));
    assert.deepEqual([...sorted].reverse().sort(comparePaths), sorted);
  });
});
