import assert from 'node:assert/strict';
import { type Range } from 'vscode-languageserver-types';
import { callsFrom, callsTo } from './callKit';
import { definition, documentHighlights, type OtherFiles, references } from '../../server/features/navigation';
import { prepareRename, rename } from '../../server/features/rename';
import { type Around } from '../../server/features/ruleDocument';
import { indexLines } from '../../server/text/lines';
import { openMarked } from './kit';

const at = 'incoming jira-cloud';
const show = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** The cursor is on a name, and the marked ranges are all the places that name the same thing. */
const same: { is: string; at?: string; text: string; definition?: string }[] = [
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
  for (const { is, text, at: where = at, definition: expected } of same) {
    it(`find ${is}`, () => {
      const { document, cursor, ranges } = openMarked(where, text);
      const wanted = ranges.map(show);
      assert.deepEqual(
        references(document, cursor, true).map(({ range }) => show(range)),
        wanted,
      );
      assert.deepEqual(
        documentHighlights(document, cursor).map(({ range }) => show(range)),
        wanted,
      );
      assert.deepEqual(
        definition(document, cursor).map(({ range }) => show(range)),
        expected === undefined ? [] : [expected],
      );
    });
  }

  it('find a class by its names in types and constructors', () => {
    const { document, cursor, ranges } = openMarked('script', 'class ⟦Box⟧ {\n  ⟦B¦ox⟧ copy() { new ⟦Box⟧() }\n}\n');
    assert.deepEqual(
      references(document, cursor, true).map(({ range }) => show(range)),
      ranges.map(show),
    );
    assert.deepEqual(
      definition(document, cursor).map(({ range }) => show(range)),
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
  const sent = (path: string[], start: number, end: number) =>
    ({ path, certainty: 'certain', open: false, places: [{ file: 'other', range: { start, end } }] }) as const;
  const around: Around = {
    otherSide: { sends: [sent(['summary'], 0, 15), sent(['customFields', 'Team'], 32, 59)], reads: [] },
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
      definition(document, cursor, files).map(({ range }) => show(range)),
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

describe('rename', () => {
  for (const { is, text } of [
    { is: 'a variable', text: 'def ⟦na¦me⟧ = 1\nlog.info("$⟦name⟧ ${⟦name⟧}")\n' },
    { is: 'a parameter', text: 'def m(⟦us¦er⟧) { ⟦user⟧ }\nm(1)\n' },
    { is: 'a method', text: 'def ⟦twi¦ce⟧(x) { x }\n⟦twice⟧(1)\n' },
    { is: 'a field', text: 'class Box {\n  def ⟦si¦ze⟧\n  def m() { this.⟦size⟧ }\n}\n' },
    {
      is: 'a variable that another method has under the new name',
      text: 'def m() { def fresh = 1; fresh }\ndef ⟦na¦me⟧ = m()\nlog.info(⟦name⟧)\n',
    },
    {
      is: 'a parameter, beside a variable that methods do not see',
      text: 'def fresh = 1\ndef m(⟦us¦er⟧) { ⟦user⟧ }\nm(fresh)\n',
    },
    {
      is: 'a variable above one of the new name',
      text: 'def ⟦na¦me⟧ = 1\nlog.info(⟦name⟧)\nif (true) { def fresh = 2; log.info(fresh) }\n',
    },
    { is: 'a variable in half-typed code', text: 'def ⟦na¦me⟧ = 1\nif (⟦name⟧ {\n' },
  ]) {
    it(`changes every place of ${is}`, () => {
      const { document, cursor, ranges } = openMarked(at, text);
      const edits = rename(document, cursor, 'fresh');
      assert.ok(!('refusal' in edits));
      assert.deepEqual(
        edits.map(({ range }) => show(range)),
        ranges.map(show),
      );
      assert.ok(edits.every(({ newText }) => newText === 'fresh'));
      assert.ok(!('refusal' in prepareRename(document, cursor)));
    });
  }

  const refused: { is: string; text: string; to?: string; says: string }[] = [
    { is: 'a variable of the tracker', text: 'iss¦ue.summary = "x"', says: 'the tracker gives it' },
    { is: 'a field of the tracker', text: 'issue.summ¦ary = "x"', says: 'field of the tracker' },
    { is: 'it', text: '[1].each { i¦t }', says: 'Give the closure a parameter' },
    { is: 'nothing', text: 'a(1) ¦\n', says: 'no name here' },
    { is: 'a text', text: 'log.info("na¦me")', says: 'no name here' },
    { is: 'to no name', text: 'def na¦me = 1', to: '1x', says: 'is no name' },
    { is: 'to a word of Groovy', text: 'def na¦me = 1', to: 'class', says: 'is no name' },
    { is: 'to a name that is taken', text: 'def other = 2\ndef na¦me = 1\n', to: 'other', says: 'already' },
    {
      is: 'to a name that hides it where it is used',
      text: 'def na¦me = 1\n[1].each { x -> name + x }\n',
      to: 'x',
      says: 'already',
    },
    {
      is: 'to a field that methods see',
      text: '@groovy.transform.Field def fresh = 1\ndef m(us¦er) { user }\nm(fresh)\n',
      says: 'already',
    },
    { is: 'to a name of the tracker', text: 'def na¦me = 1', to: 'replica', says: 'the tracker gives' },
    { is: 'to the name of a method', text: 'def m() { 1 }\ndef na¦me = 2', to: 'm', says: 'already' },
  ];
  for (const { is, text, to = 'fresh', says } of refused) {
    it(`refuses ${is}`, () => {
      const { document, cursor } = openMarked(at, text);
      const answer = rename(document, cursor, to);
      assert.ok('refusal' in answer);
      assert.ok(answer.refusal.includes(says), answer.refusal);
    });
  }

  it('looks through the script equally often, however many places there are', () => {
    const lookUps = (places: number) => {
      const text = `def other = 1\ndef na¦me = 1\n${'name = name + 1\n'.repeat(places)}`;
      const { document, cursor } = openMarked(at, text);
      const { script } = document.parsed;
      const { statements } = script;
      let count = 0;
      Object.defineProperty(script, 'statements', { get: () => (count++, statements) });
      const edits = rename(document, cursor, 'fresh');
      assert.ok(!('refusal' in edits) && edits.length === 2 * places + 1);
      return count;
    };
    assert.equal(lookUps(200), lookUps(10));
  });

  it('changes nothing when the name stays', () => {
    const { document, cursor } = openMarked(at, 'def na¦me = 1');
    assert.deepEqual(rename(document, cursor, 'name'), []);
  });

  it('refuses the class of another file with where to do it', () => {
    const { document, cursor } = openMarked(at, 'new Field¦Copier()', { classNames: new Set(['FieldCopier']) });
    const answer = prepareRename(document, cursor);
    assert.ok('refusal' in answer && answer.refusal.includes('another file'));
  });
});

describe('call hierarchy', () => {
  const text =
    'def a(x) { b(x) }\ndef b(x) { x }\na(1)\nb(2); b(3)\nclass C {\n  def d() { e() }\n  def e() { 1 }\n}\n';

  for (const { on, incoming, outgoing } of [
    { on: 'def a', incoming: ['rule.groovy x1'], outgoing: ['b(x) x1'] },
    { on: 'def b', incoming: ['a(x) x1', 'rule.groovy x2'], outgoing: [] },
    { on: '  def e', incoming: ['d() x1'], outgoing: [] },
    { on: '  def d', incoming: [], outgoing: ['e() x1'] },
  ]) {
    it(`follows ${on.trim()}`, () => {
      const { document, cursor } = openMarked(at, text.replace(on, `${on.slice(0, -1)}¦${on.slice(-1)}`));
      assert.deepEqual(callsTo(document, cursor), incoming);
      assert.deepEqual(callsFrom(document, cursor), outgoing);
    });
  }

  it('begins at a call, too, and nowhere else', () => {
    const { document, cursor } = openMarked(at, 'def a() { 1 }\n¦a()\n');
    assert.deepEqual(callsTo(document, cursor), ['rule.groovy x1']);
    const other = openMarked(at, 'iss¦ue.summary = "x"');
    assert.deepEqual(callsTo(other.document, other.cursor), []);
  });

  it('works in half-typed code', () => {
    const { document, cursor } = openMarked(at, 'def a¦() { b( }\ndef b() { 1 }\na(\n');
    assert.deepEqual(callsTo(document, cursor), ['rule.groovy x1']);
  });
});
