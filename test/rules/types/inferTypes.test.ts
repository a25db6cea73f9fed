import assert from 'node:assert/strict';
import { forEachNode } from '../../../server/groovy/children';
import { parse } from '../../../server/groovy/parse';
import { identifyRule } from '../../../server/rules/identify';
import { inferTypes, type TypeContext } from '../../../server/rules/types/inferTypes';
import { printType } from '../../../server/rules/typeNotation';
import { readCorpus } from '../corpusRules';
import { certaintyIn, marked, typeIn } from './marked';
import { rows } from './rows';

const context: TypeContext = { kind: 'incoming', platform: 'jira-cloud' };

describe('types in rules', () => {
  for (const [text, wanted] of rows) {
    it(`${text} is ${wanted}`, () => {
      assert.equal(typeIn(text, context), wanted);
    });
  }
});

const rules = readCorpus();

/** The places of a text where a name is certainly missing; asks for everything on the way. */
function missingIn(text: string, where: TypeContext): string[] {
  const parsed = parse(text);
  const rule = inferTypes(parsed, where);
  const found: string[] = [];
  forEachNode(parsed.script, (node) => {
    if (node.kind === 'Variable') rule.definitionOf(node);
    if (node.kind !== 'Property' && node.kind !== 'Call' && node.kind !== 'New') return;
    rule.nullability(node);
    const { certainty, fitsNone } = rule.memberOf(node);
    if (certainty === 'missing' || fitsNone) found.push(text.slice(node.start, node.end));
  });
  return found;
}

function whereOf(path: string, text: string): TypeContext {
  const { kind, platform } = identifyRule({ path, text });
  return { ...(kind !== undefined && { kind }), ...(platform !== undefined && { platform }) };
}

describe('types in right rules', () => {
  for (const { path, text } of rules) {
    it(`${path} names nothing that is certainly missing, and passes what is taken`, () => {
      assert.deepEqual(missingIn(text, whereOf(path, text)), []);
    });
  }

  it('know something of more than half of what rules name', () => {
    let all = 0;
    let known = 0;
    for (const { path, text } of rules.slice(0, 60)) {
      const parsed = parse(text);
      const rule = inferTypes(parsed, whereOf(path, text));
      forEachNode(parsed.script, (node) => {
        if (node.kind !== 'Property' && node.kind !== 'Call') return;
        all++;
        if (rule.typeOf(node).kind !== 'any') known++;
      });
    }
    assert.ok(known > all / 2, `${known} of ${all}`);
  });
});

describe('types in any text', () => {
  it('never throw on the beginnings of rules', () => {
    for (const { text } of rules.slice(0, 8)) {
      for (let end = 0; end < Math.min(text.length, 3000); end += 41) missingIn(text.slice(0, end), context);
    }
  });

  for (const [title, text] of [
    ['deep parentheses', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['a long condition', `if (${'issue.assignee && '.repeat(4000)}true) issue.assignee.email`],
    ['a deep condition', `if (${'issue.assignee && ('.repeat(1000)}true${')'.repeat(1000)}) issue.assignee.email`],
    ['a long sum', `x = ${'1 + '.repeat(5000)}1`],
    ['a long chain', `x${'.a()'.repeat(3000)}`],
    ['deep lists', `x = ${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['deep closures', `${'x.each { '.repeat(500)}it${' }'.repeat(500)}`],
    ['a variable that feeds itself', `def x = 0\n${'x = x + 1\n'.repeat(2000)}`],
    ['methods that call each other', 'def a() { b() }\ndef b() { c() }\ndef c() { a() }\na()'],
    ['variables that feed each other', `def a = 1\ndef b = a\n${'a = b + 1\nb = a + 1\n'.repeat(300)}`],
    ['types that hold themselves', 'def a = []\na = [a]\na = [a, a]\ndef m = [:]\nm = [m: m, n: m]'],
  ] as const) {
    it(`never throw on ${title}`, () => {
      assert.doesNotThrow(() => missingIn(text, context));
    });
  }
});

describe('what rules ask of types', () => {
  const answers: readonly (readonly [text: string, certainty: string])[] = [
    ['⟦issue.summary⟧', 'sure'],
    ['⟦issue.nothingSuch⟧', 'missing'],
    ['⟦issue."Any field"⟧', 'unknown'],
    ['⟦replica.summary⟧', 'guess'],
    ['⟦replica.nothingSuch⟧', 'unknown'],
    ['⟦replica.status.nothingSuch⟧', 'unlikely'],
    ['⟦issue.assignee.nothingSuch⟧', 'missing'],
    ["⟦'a'.toUppercase()⟧", 'missing'],
    ['⟦replica.summary.toUppercase()⟧', 'unlikely'],
    ['⟦replica.nothingSuch()⟧', 'unknown'],
    ["⟦'a'.toUpperCase()⟧", 'sure'],
    ['⟦[a: 1].b⟧', 'unknown'],
    ['⟦issue.comments.nothingSuch⟧', 'missing'],
    ['⟦nodeHelper.nothingSuch()⟧', 'missing'],
    ['⟦nobodyKnows.nothingSuch()⟧', 'unknown'],
    ["String.metaClass.shout = { delegate }\n⟦'a'.shout()⟧", 'unknown'],
    ['use(TimeCategory) { ⟦2.hours⟧ }', 'unknown'],
  ];
  for (const [text, certainty] of answers) {
    it(`${text} is ${certainty}`, () => {
      assert.equal(certaintyIn(text, context), certainty);
    });
  }

  for (const [text, wanted] of [
    ['⟦issue.assignee⟧', 'maybe'],
    ['⟦issue.summary⟧', 'no'],
    ['⟦null⟧', 'null'],
    ['⟦nobodyKnows⟧', 'unknown'],
    ['if (issue.assignee) { ⟦issue.assignee⟧ }', 'no'],
  ] as const) {
    it(`${text} may be null: ${wanted}`, () => {
      const { rule, node } = marked(text, context);
      assert.equal(rule.nullability(node), wanted);
    });
  }

  for (const [text, takes] of [
    ["⟦'a'.substring(1)⟧", '1 of int'],
    ["⟦'a'.substring(1, 2)⟧", '2 of int, int'],
    ["⟦'a'.substring('b')⟧", 'none'],
    ["⟦'a'.substring(1, 2, 3)⟧", 'none'],
    ['⟦new Date(1L)⟧', '1 of long'],
    ['⟦new Date([:], [:])⟧', 'none'],
    ["⟦[1].join(',')⟧", '1 of String'],
    ['⟦[1].get(nobodyKnows)⟧', '1 of int'],
    ["⟦'a'.replace(*pair)⟧", 'unclear'],
    ['def f(Closure key) { ⟦[1].eachWithIndex(key)⟧ }', '1 of Closure'],
    ["⟦String.format('%s', [1] as Integer[])⟧", '2 of String, Object'],
    ["⟦'a'.substring([1] as int[])⟧", 'none'],
  ] as const) {
    it(`${text} takes ${takes}`, () => {
      const { rule, node } = marked(text, context);
      assert.ok(node.kind === 'Call' || node.kind === 'New');
      const { chosen, fitsNone } = rule.memberOf(node);
      const parameters = chosen?.kind === 'library' ? chosen.of.parameters : undefined;
      const said = parameters ? `${parameters.length} of ${parameters.map(printType).join(', ')}` : 'unclear';
      assert.equal(fitsNone ? 'none' : said, takes);
    });
  }

  it('finds what a name means where it stands and where it is declared', () => {
    const text = 'def user = issue.assignee\nuser.email';
    const rule = inferTypes(parse(text), context);
    const declared = rule.variableAt(text.indexOf('user ='))?.declared;
    assert.equal(declared?.kind, 'variable');
    assert.equal(rule.variableAt(text.lastIndexOf('user') + 1)?.declared, declared);
    assert.equal(rule.variableAt(text.indexOf('issue'))?.declared.kind, 'open');
    assert.equal(rule.variableAt(text.indexOf('=')), undefined);
  });
});
