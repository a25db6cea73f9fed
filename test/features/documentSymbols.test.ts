import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/features/documentSymbols';
import { openMarked } from './kit';

const kindNames = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** One line a symbol, indented by its depth: kind, name, detail. */
function show(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${kindNames[kind]} ${name}${detail === undefined ? '' : ` = ${detail}`}`,
    ...show(children, depth + 1),
  ]);
}

const rows: { is: string; at: string; text: string; outline: string[] }[] = [
  { is: 'an empty text', at: 'incoming jira-cloud', text: '', outline: [] },
  {
    is: 'fields in first sync and always',
    at: 'incoming jira-cloud',
    text: 'if (firstSync) {\n  issue.projectKey = "A"\n}\nissue.summary = replica.summary\nissue.customFields."Team".value = "x"\n',
    outline: [
      'Namespace if (firstSync)',
      '  Property issue.projectKey = "A"',
      'Property issue.summary = replica.summary',
      'Property issue.customFields."Team".value = "x"',
    ],
  },
  {
    is: 'what is sent',
    at: 'outgoing azure-devops',
    text: 'replica.key = workItem.key\nworkItem.comments.each { c -> log.info(c.body) }\n',
    outline: ['Property replica.key = workItem.key'],
  },
  {
    is: 'variables, methods and closures with fields in them',
    at: 'incoming github',
    text: 'def statusMap = ["A": "B"]\ndef user(mail, fallback = null) {\n  def found = 1\n}\nreplica.labels.each { issue.labels += it }\n',
    outline: [
      'Variable statusMap = ["A": "B"]',
      'Method user(mail, fallback)',
      '  Variable found = 1',
      'Namespace replica.labels.each',
      '  Property issue.labels = it',
    ],
  },
  {
    is: 'classes',
    at: 'script',
    text: 'class Copier {\n  String key\n  Copier(k) { key = k }\n  def copy(a) { a }\n}\nenum Side { LEFT, RIGHT }\n',
    outline: [
      'Class Copier = class',
      '  Field key',
      '  Constructor Copier',
      '  Method copy(a)',
      'Enum Side = enum',
      '  EnumMember LEFT',
      '  EnumMember RIGHT',
    ],
  },
  {
    is: 'what else declares a type',
    at: 'script',
    text: 'interface Mapper { }\nrecord Pair(int x) { }\n@interface Marked { }\ntrait Named { }\n',
    outline: [
      'Interface Mapper = interface',
      'Struct Pair = record',
      'Interface Marked = @interface',
      'Class Named = trait',
    ],
  },
  {
    is: 'a text that is being typed',
    at: 'incoming jira-cloud',
    text: 'def map = [\nif (firstSync) {\n  issue.\n  issue.summary = replica.summary\n',
    outline: ['Variable map = [', 'Namespace if (firstSync)', '  Property issue.summary = replica.summary'],
  },
  {
    is: 'a broken declaration',
    at: 'incoming jira-cloud',
    text: 'def = 3\nclass {\n}\nissue.summary = \n',
    outline: ['Class ? = class', 'Property issue.summary = '],
  },
  {
    is: 'a long value, cut',
    at: 'incoming jira-cloud',
    text: `issue.summary = "${'x'.repeat(200)}"`,
    outline: [`Property issue.summary = "${'x'.repeat(58)}…`],
  },
];

describe('document symbols', () => {
  for (const { is, at, text, outline } of rows) {
    it(`show ${is}`, () => {
      const { document } = openMarked(at, text);
      assert.deepEqual(show(documentSymbols(document)), outline);
    });
  }

  it('have names and selections within their ranges', () => {
    const { document } = openMarked(
      'incoming jira-cloud',
      'def a = 1\nif (a) { issue.summary = "x" }\nclass A { def m() {} }',
    );
    const check = (symbols: readonly DocumentSymbol[]) => {
      for (const { name, range, selectionRange, children = [] } of symbols) {
        assert.notEqual(name.trim(), '');
        const before = (a: typeof range.start, b: typeof range.start) =>
          a.line < b.line || (a.line === b.line && a.character <= b.character);
        assert.ok(before(range.start, selectionRange.start) && before(selectionRange.end, range.end), name);
        check(children);
      }
    };
    check(documentSymbols(document));
  });
});
