import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../server/features/completion';
import { noOtherFiles, type OtherFiles } from '../../server/features/otherFiles';
import { type Around } from '../../server/features/ruleDocument';
import { indexLines } from '../../server/text/lines';
import { besideOther, openMarked, textAt, use } from './kit';

const snippets = { snippets: true };

interface Row {
  readonly is: string;
  readonly at?: string;
  readonly text: string;
  readonly around?: Around;
  /** Labels that must be offered, in this order. */
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  /** The first labels. */
  readonly first?: readonly string[];
  readonly none?: true;
}

const customFields: Around = {
  extension: { customFields: [{ name: 'Cost Center', type: 'String' }], properties: [], classes: [], variables: [] },
};

const rows: Row[] = [
  { is: 'fields of the record', text: 'issue.¦', has: ['assignee', 'summary'], hasNot: ['wait', 'invokeMethod'] },
  { is: 'fields that begin so', text: 'issue.summ¦', first: ['summary'] },
  { is: 'fields in the middle of a name', text: 'issue.sum¦mary = "x"', first: ['summary'] },
  { is: 'fields behind a safe step', text: 'replica.assignee?.em¦', first: ['email'] },
  { is: 'fields before the next line', text: 'issue.¦\nissue.summary = replica.summary', has: ['summary'] },
  { is: 'fields in an interpolation', text: 'issue.summary = "${replica.ke¦}"', first: ['key'] },
  { is: 'fields in a plain interpolation', text: 'issue.summary = "$replica.ke¦"', first: ['key'] },
  { is: 'fields of what a closure gets', text: 'replica.comments.each { it.bo¦ }', first: ['body'] },
  { is: 'fields of a closure parameter', text: 'replica.comments.find { c -> c.aut¦ }', first: ['author'] },
  {
    is: 'fields of a variable',
    text: 'def user = nodeHelper.getUserByEmail("x@example.com")\nuser?.dis¦',
    first: ['displayName'],
  },
  { is: 'fields of each of several', text: 'replica.comments*.bo¦', first: ['body'] },
  { is: 'methods of a helper', text: 'nodeHelper.getIssueT¦', first: ['getIssueType'] },
  {
    is: 'methods of a helper on another platform',
    at: 'incoming servicenow',
    text: 'nodeHelper.¦',
    has: ['getUserByEmail'],
  },
  { is: 'methods of a string', text: 'replica.summary.toUp¦', first: ['toUpperCase'] },
  { is: 'methods that Groovy adds', text: 'def x = [1, 2]\nx.collectE¦', has: ['collectEntries'] },
  { is: 'keys of a map', text: 'def m = [alpha: 1, "b c": 2]\nm.¦', first: ['alpha', 'b c'] },
  {
    is: 'what the other side sends, first',
    text: 'replica.¦',
    around: besideOther([use(['zeta']), use(['summary'])]),
    first: ['summary', 'zeta'],
  },
  {
    is: 'what has to be sent for what the other side reads',
    at: 'outgoing jira-cloud',
    text: 'replica.¦',
    around: besideOther([], [use(['summary']), use(['addedComments'])]),
    first: ['comments', 'summary', 'affectedVersions', 'assignee'],
    has: ['addedComments'],
  },
  {
    is: 'what the other side sends of a field',
    text: 'replica.customFields.¦',
    around: besideOther([use(['customFields', 'Service Level', 'value'])]),
    first: ['Service Level'],
  },
  {
    is: 'custom fields of the script',
    text: 'issue.customFields."Team".value = "x"\nissue.customFields."¦"',
    first: ['Team'],
  },
  {
    is: 'custom fields of the workspace',
    text: 'issue.customFields.¦',
    around: customFields,
    first: ['Cost Center'],
  },
  {
    is: 'custom fields by index',
    text: 'issue.customFields["¦"]',
    around: customFields,
    first: ['Cost Center'],
  },
  { is: 'names of the tracker', text: '¦', has: ['issue', 'nodeHelper', 'replica', 'if'] },
  { is: 'the record by its own name', at: 'incoming azure-devops', text: 'work¦', first: ['workItem'] },
  { is: 'no record of other platforms', at: 'incoming servicenow', text: '¦', hasNot: ['workItem'] },
  {
    is: 'local names first',
    text: 'def remote = 1\nreplica.comments.each { c ->\n  def remark = 2\n  rem¦\n}',
    first: ['remark', 'remote'],
  },
  {
    is: 'methods of the script',
    text: 'def mapUser(user, fallback) { user }\nissue.assignee = mapU¦',
    first: ['mapUser'],
  },
  { is: 'parameters', text: 'def mapUser(person) {\n  per¦\n}', first: ['person'] },
  { is: 'what is caught', text: 'try { a() } catch (Exception problem) { prob¦ }', first: ['problem'] },
  { is: 'one of several declared at once', text: 'def (left, right) = [1, 2]\nrig¦', first: ['right'] },
  { is: 'it in a closure', text: 'replica.comments.findAll { ¦ }', has: ['it'] },
  { is: 'no name before it is declared', text: 'lat¦\ndef later = 1', hasNot: ['later'] },
  { is: 'no script variable in a method', text: 'def secretive = 1\ndef m() {\n  secret¦\n}', hasNot: ['secretive'] },
  { is: 'snippets where a statement begins', text: 'syncStat¦', has: ['syncStatus'] },
  { is: 'no snippets in a value', text: 'def x = syncStat¦', hasNot: ['syncStatus'] },
  { is: 'words that begin a statement only there', text: 'def x = ¦', has: ['new'], hasNot: ['while'] },
  { is: 'classes behind new', text: 'def d = new Dat¦', has: ['Date'] },
  { is: 'classes that need an import', text: 'def j = new JsonSlu¦', first: ['JsonSlurper'] },
  {
    is: 'classes of the workspace',
    text: 'def c = new Field¦',
    around: { classNames: new Set(['FieldCopier']) },
    first: ['FieldCopier'],
  },
  { is: 'classes in an import', text: 'import groovy.json.JsonSl¦', first: ['groovy.json.JsonSlurper'] },
  { is: 'packages in an import', text: 'import java.ti¦', first: ['java.time'] },
  { is: 'kinds and platforms', text: '// sync-rule: ¦', has: ['outgoing', 'incoming', 'jira-cloud'] },
  { is: 'codes to ignore', text: '// sync-rule-ignore names/unkn¦', has: ['names/unknown-variable'] },
  { is: 'nothing in a text', text: 'issue.summary = "iss¦"', none: true },
  { is: 'nothing in a comment', text: '// issue.¦ of the partner', none: true },
  { is: 'nothing in a number', text: 'def x = 12¦', none: true },
  { is: 'nothing where a name is given', text: 'def iss¦', none: true },
  { is: 'nothing behind what nobody knows', text: 'def x = other()\nx.zzz¦', none: true },
  { is: 'fields in a block that is not closed', text: 'if (firstSync) {\n  issue.¦\n', has: ['projectKey'] },
  { is: 'fields in a call that is not closed', text: 'log.info(issue.¦', has: ['summary'] },
  { is: 'fields between mistakes', text: 'def map = [\nif (x {\nissue.sum¦\n}', has: ['summary'] },
];

describe('completion', () => {
  for (const { is, at = 'incoming jira-cloud', text, around, has = [], hasNot = [], first = [], none } of rows) {
    it(`offers ${is}`, () => {
      const { document, cursor } = openMarked(at, text, around);
      const { items } = completion(document, cursor, snippets);
      const labels = items.map(({ label }) => label);
      if (none) assert.deepEqual(labels, []);
      assert.deepEqual(labels.slice(0, first.length), first);
      assert.deepEqual(
        has.filter((label) => !labels.includes(label)),
        [],
        `offered: ${labels.slice(0, 30).join(', ')}`,
      );
      assert.deepEqual(
        hasNot.filter((label) => labels.includes(label)),
        [],
      );
    });
  }

  const find = (items: readonly CompletionItem[], label: string) =>
    items.find((one) => one.label === label) ?? assert.fail(label);
  const put = (text: string, label: string, options = snippets) => {
    const { document, cursor } = openMarked('incoming jira-cloud', text);
    const item = find(completion(document, cursor, options).items, label);
    const edit = item.textEdit;
    assert.ok(edit && 'range' in edit);
    return { item, text: edit.newText, replaced: textAt(document, edit.range) };
  };

  it('replaces what is written of the name', () => {
    const { text, replaced } = put('issue.sum¦ma = 1', 'summary');
    assert.deepEqual([text, replaced], ['summary', 'summa']);
  });

  it('puts in calls with a place to fill, where the client can', () => {
    const { item, text } = put('nodeHelper.getIssueT¦', 'getIssueType');
    assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(text, 'getIssueType($0)');
    assert.equal(put('nodeHelper.getIssueT¦', 'getIssueType', { snippets: false }).text, 'getIssueType');
  });

  it('puts in braces for a closure, and no second parentheses', () => {
    assert.equal(put('replica.comments.coll¦', 'collect').text, 'collect { $0 }');
    assert.equal(put('nodeHelper.getIssueT¦("Task")', 'getIssueType').text, 'getIssueType');
  });

  it('shows the parameters of the usual way to call, how many others there are, and short names of classes', () => {
    const shown = (text: string, label: string) => put(text, label).item.labelDetails;
    assert.equal(shown('httpClient.any¦', 'any')?.detail, '(+1)');
    assert.equal(shown('replica.summary.tri¦', 'trim')?.detail, '()');
    assert.equal(shown('httpClient.w¦', 'ws')?.description, 'WSClient');
  });

  it('puts names that are no plain ones in quotes', () => {
    assert.equal(put('def m = ["b c": 1]\nm.¦', 'b c').text, '"b c"');
  });

  it('brings the import of a class along', () => {
    const { document, cursor } = openMarked(
      'incoming jira-cloud',
      '// sync-rule: incoming jira-cloud\nimport java.time.Instant\ndef j = new JsonSlu¦',
    );
    const { additionalTextEdits } = find(completion(document, cursor, snippets).items, 'JsonSlurper');
    assert.deepEqual(additionalTextEdits, [
      {
        range: { start: { line: 1, character: 24 }, end: { line: 1, character: 24 } },
        newText: '\nimport groovy.json.JsonSlurper',
      },
    ]);
  });

  it('gives no more than anybody reads, and says so', () => {
    const all = (text: string) => {
      const { document, cursor } = openMarked('incoming jira-cloud', text);
      const { items, isIncomplete } = completion(document, cursor, snippets);
      return [items.length, isIncomplete];
    };
    assert.deepEqual(all('def x = new a¦'), [400, true]);
    assert.deepEqual(all('def x = new JsonSlurper¦'), [2, false]);
  });

  it('marks what nobody should call any more', () => {
    assert.deepEqual(put('new Date().getYea¦', 'getYear').item.tags, [CompletionItemTag.Deprecated]);
    assert.equal(put('new Date().getTim¦', 'getTime').item.tags, undefined);
  });

  it('keeps the best on top, whatever the editor sorts by', () => {
    const { document, cursor } = openMarked('incoming jira-cloud', 'issue.¦');
    const texts = completion(document, cursor, snippets).items.map(({ sortText = '' }) => sortText);
    assert.deepEqual(texts, [...new Set(texts)].sort());
  });

  const resolved: { text: string; label: string; says: RegExp }[] = [
    { text: 'issue.¦', label: 'summary', says: /String Issue\.summary/ },
    { text: 'nodeHelper.¦', label: 'getUserByEmail', says: /Documentation|Source/ },
    { text: '¦', label: 'replica', says: /What travels/ },
    { text: 'def x = "a"\nx.¦', label: 'toUpperCase', says: /java\.lang\.String/ },
    { text: '// sync-rule¦', label: 'sync-rule-ignore', says: /Reports nothing/ },
  ];
  for (const { text, label, says } of resolved) {
    it(`tells of ${label} when somebody looks at it`, () => {
      const { document, cursor } = openMarked('incoming jira-cloud', text);
      const item = find(completion(document, cursor, snippets).items, label);
      assert.equal(item.documentation, undefined);
      // What travels to the client and back is plain data.
      const { documentation } = resolveCompletion(JSON.parse(JSON.stringify(item)) as CompletionItem);
      assert.ok(typeof documentation === 'object');
      assert.match(documentation.value, says);
    });
  }

  it('offers custom fields of the samples beside the rule', () => {
    const samples = ['{ "customFields": { "Service Level": { "value": "Gold" } } }'];
    const { document, cursor } = openMarked('incoming jira-cloud', 'issue.customFields."¦"', {}, samples);
    assert.deepEqual(
      completion(document, cursor, snippets).items.map(({ label }) => label),
      ['Service Level'],
    );
  });

  describe('tells of a field that the other side knows', () => {
    const text = '// what we send\nreplica.summary = issue.summary\n  replica.team = "A"\n';
    const files: OtherFiles = {
      ...noOtherFiles,
      fileOf: (name) =>
        name === 'there' ? { uri: 'file:///w/b%20c/outgoing.groovy', text, lines: indexLines(text) } : undefined,
    };
    const around = besideOther(
      [
        use(['summary'], [{ file: 'there', range: { start: 16, end: 31 } }]),
        use(['team'], [{ file: 'there', line: 3 }, { file: 'unknown', line: 1 }, {}], 'possible'),
      ],
      [use(['key'])],
    );
    const documentation = (at: string, label: string): string => {
      const { document, cursor } = openMarked(at, 'replica.¦', around);
      const item = find(completion(document, cursor, snippets).items, label);
      const { documentation } = resolveCompletion(JSON.parse(JSON.stringify(item)) as CompletionItem, files);
      assert.ok(typeof documentation === 'object');
      return documentation.value;
    };

    it('with the line of the other rule, and what the catalogue knows', () => {
      const [first, second, ...others] = documentation('incoming jira-cloud', 'summary').split('\n\n');
      assert.equal(first, 'The other side sends `summary`.');
      assert.equal(second, '[b c/outgoing.groovy, line 2](<file:///w/b%20c/outgoing.groovy#L2>)');
      assert.equal(others[0], '```groovy\nreplica.summary = issue.summary\n```');
      assert.match(others.slice(1).join('\n'), /^---\n[^]*Documentation/);
    });

    it('where only a line is known, and only at times', () => {
      assert.equal(
        documentation('incoming jira-cloud', 'team'),
        'The other side sends `team` on some runs.\n\n' +
          '[b c/outgoing.groovy, line 3](<file:///w/b%20c/outgoing.groovy#L3>)\n\n```groovy\nreplica.team = "A"\n```',
      );
    });

    it('that it reads', () => {
      assert.match(documentation('outgoing jira-cloud', 'key'), /^The other side reads `key`\./);
    });
  });

  it('leaves an item alone that has nothing to look up', () => {
    assert.deepEqual(resolveCompletion({ label: 'x' }), { label: 'x' });
  });
});
