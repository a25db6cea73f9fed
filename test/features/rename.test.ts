import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../server/features/rename';
import { openMarked } from './kit';

const at = 'incoming jira-cloud';

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
        edits.map(({ range }) => range),
        ranges,
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
    {
      is: 'to the name of another class',
      text: 'class Side { }\nclass Box {\n  def si¦ze\n}\n',
      to: 'Side',
      says: 'already',
    },
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
