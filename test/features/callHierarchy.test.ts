import assert from 'node:assert/strict';
import { type Position } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/callHierarchy';
import { type RuleDocument } from '../../server/features/ruleDocument';
import { openMarked } from './kit';

const at = 'incoming jira-cloud';

/** Who calls the method at a position, and how often: `a(x) x2`. */
function callsTo(document: RuleDocument, position: Position): string[] {
  return prepareCallHierarchy(document, position)
    .flatMap((item) => incomingCalls(document, item))
    .map(({ from, fromRanges }) => `${from.name} x${fromRanges.length}`);
}

/** Whom the method at a position calls, and how often. */
function callsFrom(document: RuleDocument, position: Position): string[] {
  return prepareCallHierarchy(document, position)
    .flatMap((item) => outgoingCalls(document, item))
    .map(({ to, fromRanges }) => `${to.name} x${fromRanges.length}`);
}

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

  it('tells methods of one name apart by how much they take', () => {
    const { document, cursor } = openMarked(at, 'def ¦a(x) { x }\ndef a(x, y) { x + y }\na(1, 2)\n');
    const calls = prepareCallHierarchy(document, cursor).map((item) => [
      item.name,
      incomingCalls(document, item).length,
    ]);
    assert.deepEqual(calls, [
      ['a(x)', 0],
      ['a(x, y)', 1],
    ]);
  });

  it('goes on from the script itself, and names the class of a method', () => {
    const { document, cursor } = openMarked(at, text.replace('def b', 'def ¦b'));
    const [item] = prepareCallHierarchy(document, cursor);
    const script = item && incomingCalls(document, item).find(({ from }) => from.name === 'rule.groovy')?.from;
    assert.ok(script);
    assert.deepEqual(
      outgoingCalls(document, script).map(({ to }) => to.name),
      ['a(x)', 'b(x)'],
    );
    const inClass = openMarked(at, text.replace('def d', 'def ¦d'));
    assert.equal(prepareCallHierarchy(inClass.document, inClass.cursor)[0]?.detail, 'C');
  });

  it('works in half-typed code', () => {
    const { document, cursor } = openMarked(at, 'def a¦() { b( }\ndef b() { 1 }\na(\n');
    assert.deepEqual(callsTo(document, cursor), ['rule.groovy x1']);
  });
});
