import assert from 'node:assert/strict';
import { definition, documentHighlights, references } from '../../server/features/navigation';
import { type OtherFiles } from '../../server/features/otherFiles';
import { type Around } from '../../server/features/ruleDocument';
import { indexLines } from '../../server/text/lines';
import { besideOther, openMarked, showRange, use } from './kit';

const at = 'incoming jira-cloud';

/** The cursor is on a name, and the marked ranges are all the places that name the same thing. */
const same: { is: string; text: string; definition?: string }[] = [
  { is: 'a variable', text: 'def ⟦na¦me⟧ = 1\nlog.info(⟦name⟧)\n⟦name⟧ = 2\n', definition: '0:4-0:8' },
  { is: 'a variable from its use', text: 'def ⟦name⟧ = 1\nlog.info(⟦na¦me⟧)\n', definition: '0:4-0:8' },
  {
    is: 'a variable in interpolations',
    text: 'def ⟦name⟧ = 1\nlog.info("a $⟦name⟧ ${⟦na¦me⟧ + 1}")\n',
    definition: '0:4-0:8',
  },
  {
    is: 'one of two of a name',
    text: 'replica.comments.each { ⟦c⟧ -> log.info(⟦c¦⟧.body) }\nreplica.labels.each { c -> log.info(c) }\n',
    definition: '0:24-0:25',
  },
  { is: 'a parameter', text: 'def m(⟦us¦er⟧) {\n  ⟦user⟧ ?: 1\n}\ndef user = 2\n', definition: '0:6-0:10' },
  { is: 'a loop variable', text: 'for (⟦x⟧ in [1]) { log.info(⟦x¦⟧) }\n', definition: '0:5-0:6' },
  {
    is: 'what is caught',
    text: 'try { a() } catch (Exception ⟦e⟧) { log.info(⟦e¦⟧.message) }\n',
    definition: '0:29-0:30',
  },
  { is: 'one of several at once', text: 'def (⟦a⟧, b) = [1, 2]\nlog.info(⟦a¦⟧)\n', definition: '0:5-0:6' },
  { is: 'a name without declaration', text: '⟦total⟧ = 1\nlog.info(⟦to¦tal⟧)\n', definition: '0:0-0:5' },
  {
    is: 'a method of the script',
    text: 'def ⟦twi¦ce⟧(x) { x }\n⟦twice⟧(1)\nlog.info("${⟦twice⟧(2)}")\n',
    definition: '0:4-0:9',
  },
  { is: 'a method before it is declared', text: '⟦twi¦ce⟧(1)\ndef ⟦twice⟧(x) { x }\n', definition: '1:4-1:9' },
  {
    is: 'a field of a class',
    text: 'class Box {\n  def ⟦size⟧\n  def grow() { ⟦si¦ze⟧++; this.⟦size⟧ }\n}\nnew Box().⟦size⟧\n',
    definition: '1:6-1:10',
  },
  {
    is: 'a method of a class',
    text: 'class Box {\n  def ⟦grow⟧() { 1 }\n}\ndef b = new Box()\nb.⟦gr¦ow⟧()\n',
    definition: '1:6-1:10',
  },
  { is: 'a variable of the tracker', text: '⟦iss¦ue⟧.summary = ⟦issue⟧.key\n' },
  {
    is: 'a field of the record',
    text: 'issue.⟦sum¦mary⟧ = "x"\nlog.info(issue.⟦summary⟧)\nlog.info(replica.summary)\n',
  },
  { is: 'a custom field', text: 'issue.customFields.⟦"Te¦am"⟧.value = "x"\nlog.info(issue.customFields.⟦"Team"⟧)\n' },
  {
    is: 'a variable in half-typed code',
    text: 'def ⟦name⟧ = 1\nif (⟦na¦me⟧ {\n  log.info(⟦name⟧\n',
    definition: '0:4-0:8',
  },
  { is: 'a variable among mistakes', text: 'def ⟦name⟧ = [\n  "a" "b"\n]\nlog.(⟦na¦me⟧)\n', definition: '0:4-0:8' },
];

describe('definition, references and highlights', () => {
  for (const { is, text, definition: expected } of same) {
    it(`find ${is}`, () => {
      const { document, cursor, ranges } = openMarked(at, text);
      const wanted = ranges.map(showRange);
      assert.deepEqual(
        references(document, cursor, true).map(({ range }) => showRange(range)),
        wanted,
      );
      assert.deepEqual(
        documentHighlights(document, cursor).map(({ range }) => showRange(range)),
        wanted,
      );
      assert.deepEqual(
        definition(document, cursor).map(({ range }) => showRange(range)),
        expected === undefined ? [] : [expected],
      );
    });
  }

  it('find a class by its names in types, constructors and where objects are made', () => {
    const { document, cursor, ranges } = openMarked(
      'script',
      'class ⟦Box⟧ {\n  ⟦Box⟧() { }\n  ⟦B¦ox⟧ copy() { new ⟦Box⟧() }\n}\n',
    );
    assert.deepEqual(
      references(document, cursor, true).map(({ range }) => showRange(range)),
      ranges.map(showRange),
    );
    assert.deepEqual(
      definition(document, cursor).map(({ range }) => showRange(range)),
      ['0:6-0:9'],
    );
  });

  it('tell reading from writing, and leave the declaration out where asked', () => {
    const { document, cursor } = openMarked(at, 'def na¦me = 1\nname = name + 1\nname++\n');
    assert.deepEqual(
      documentHighlights(document, cursor).map(({ kind }) => kind),
      [3, 3, 2, 3],
    );
    assert.equal(references(document, cursor, false).length, 3);
  });

  it('find nothing in texts, comments and between names', () => {
    for (const text of ['log.info("na¦me")', '// na¦me', 'a() ¦\n', '']) {
      const { document, cursors } = openMarked(at, text);
      const cursor = cursors[0] ?? { line: 0, character: 0 };
      assert.deepEqual(definition(document, cursor), []);
      assert.deepEqual(references(document, cursor, true), []);
    }
  });

  const otherText = 'replica.summary = issue.summary\nreplica.customFields."Team" = issue.customFields."Team"\n';
  const files: OtherFiles = {
    classPlace: (name) =>
      name === 'FieldCopier'
        ? { uri: 'file:///FieldCopier.groovy', lines: indexLines('class FieldCopier {}'), range: { start: 6, end: 17 } }
        : undefined,
    fileOf: (name) =>
      name === 'other' ? { uri: 'file:///other.groovy', text: otherText, lines: indexLines(otherText) } : undefined,
  };
  const sent = (path: string[], start: number, end: number) => use(path, [{ file: 'other', range: { start, end } }]);
  const around: Around = {
    ...besideOther([sent(['summary'], 0, 15), sent(['customFields', 'Team'], 32, 59)]),
    classNames: new Set(['FieldCopier']),
  };

  it('lead from what is read to where the other side sends it', () => {
    const { document, cursor } = openMarked(at, 'issue.summary = replica.summ¦ary\n', around);
    assert.deepEqual(definition(document, cursor, files), [
      { uri: 'file:///other.groovy', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 15 } } },
    ]);
    assert.equal(references(document, cursor, true, files).length, 2);
  });

  it('lead from a part of a field to where the whole is sent', () => {
    const { document, cursor } = openMarked(at, 'def x = replica.customFields."Team".val¦ue\n', around);
    assert.deepEqual(
      definition(document, cursor, files).map(({ range }) => showRange(range)),
      ['1:0-1:27'],
    );
  });

  it('lead to the file of a class', () => {
    const { document, cursor } = openMarked(at, 'new Field¦Copier()\n', around);
    assert.deepEqual(definition(document, cursor, files), [
      {
        uri: 'file:///FieldCopier.groovy',
        range: { start: { line: 0, character: 6 }, end: { line: 0, character: 17 } },
      },
    ]);
  });

  it('stay here where nobody knows the other file', () => {
    const { document, cursor } = openMarked(at, 'issue.summary = replica.summ¦ary\n', around);
    assert.deepEqual(definition(document, cursor), []);
  });
});
