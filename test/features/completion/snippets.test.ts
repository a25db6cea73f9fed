import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  allSnippets,
  type RuleSnippet,
  snippetCandidates,
  snippetsFor,
  withoutPlaces,
} from '../../../server/features/completion/snippets';
import { formatText } from '../../../server/features/format/formatText';
import { parse } from '../../../server/groovy/parse';
import { findPlatform, findScriptKind, platforms, scriptKinds } from '../../../server/rules/catalogue';
import { applyEdits } from '../../../server/text/edits';
import { indexLines } from '../../../server/text/lines';
import { alarmsIn } from '../../rules/alarms';
import { openMarked } from '../kit';

const everything = allSnippets();
const platformIds = platforms.map(({ id }) => id);

/** Every text a snippet can leave when one choice after the other is taken. */
function variants(body: string): string[] {
  const choice = /\$\{(\d+)\|([^|]*)\|\}/.exec(body);
  if (!choice) return [withoutPlaces(body)];
  const [all, number = '', words = ''] = choice;
  return words.split(',').flatMap((word) => variants(body.replace(all, `\${${number}:${word}}`)));
}

/** Errors and warnings of a text as a rule. */
function mistakesIn(text: string, kind: string, platform: string | undefined): string[] {
  return alarmsIn({ path: '', text, overrides: { kind, ...(platform !== undefined && { platform }) } });
}

/** A rule that makes records as the platform wants it, and then goes on. */
function inRule(text: string, kind: string, platform: string | undefined): string {
  const [first] = platform === undefined ? [] : snippetsFor(kind, platform);
  const makesRecords = findScriptKind(kind)?.firstSync === 'flag' && first?.prefix === 'syncFirst';
  // Sub-tasks are made in a way of their own.
  const isSubTask = /\bfirstSync &&/.test(text);
  return makesRecords && !isSubTask && text !== withoutPlaces(first.body)
    ? `${withoutPlaces(first.body)}\n${text}\n`
    : `${text}\n`;
}

describe('snippets: places to fill', () => {
  const cases: [body: string, left: string][] = [
    ['a $1 b', 'a  b'],
    ['${1:x} + $1', 'x + x'],
    ['$1 + ${1|issue,workItem|}', 'issue + issue'],
    ['"\\$a \\${b\\}" ${1:}$0', '"$a ${b}" '],
    ['{\n\t${1:x}\n}', '{\n    x\n}'],
  ];
  for (const [body, left] of cases) it(JSON.stringify(body), () => assert.equal(withoutPlaces(body), left));

  it('tries every choice', () => {
    assert.deepEqual(variants('${1|a,b|}.${2|c,d|} = $2'), ['a.c = c', 'a.d = d', 'b.c = c', 'b.d = d']);
  });
});

describe('snippets: the check of their code', () => {
  const rows: [text: string, mistakes: number][] = [
    ['issue.summary = (replica.summary', 1],
    ['issue.assignee = "jane"', 1],
    ['issue.comments = replica.comments', 1],
    ['issue.summary = replica.summary', 0],
  ];
  for (const [text, mistakes] of rows) {
    it(text, () =>
      assert.equal(mistakesIn(inRule(text, 'incoming', 'jira-cloud'), 'incoming', 'jira-cloud').length, mistakes),
    );
  }
});

describe('snippets: the list', () => {
  it('has enough of them, each with a name of its own', () => {
    const titles = everything.map(({ title }) => title);
    assert.ok(new Set(everything.map(({ prefix }) => prefix)).size >= 20);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('has for each platform both kinds of rule, and each prefix once', () => {
    for (const platform of platformIds) {
      for (const kind of ['incoming', 'outgoing']) {
        const prefixes = snippetsFor(kind, platform).map(({ prefix }) => prefix);
        assert.ok(prefixes.length >= 3, `${kind} ${platform}: ${prefixes.join(', ')}`);
        assert.equal(new Set(prefixes).size, prefixes.length, `${kind} ${platform}`);
      }
    }
  });

  it('has what every incoming rule needs, for every platform', () => {
    for (const platform of platformIds) {
      const prefixes = snippetsFor('incoming', platform).map(({ prefix }) => prefix);
      for (const needed of ['syncFirst', 'syncStatus', 'syncComments', 'syncCustomFieldIn', 'syncOnce', 'syncStop']) {
        assert.ok(prefixes.includes(needed), `${platform}: ${needed}`);
      }
    }
  });

  it('sets in the first sync all that the platform wants', () => {
    for (const { id, firstSync } of platforms) {
      const [first] = snippetsFor('incoming', id);
      for (const { property, required } of firstSync) {
        if (required) assert.match(first?.body ?? '', new RegExp(`\\.${property} =`), id);
      }
    }
  });

  it('speaks of kinds and platforms that the catalogue knows', () => {
    for (const { title, kinds, platforms: ids } of everything) {
      assert.ok(kinds.length > 0 && kinds.every((kind) => findScriptKind(kind)), title);
      assert.ok(ids.length > 0 && ids.every((id) => findPlatform(id)), title);
    }
  });

  it('has none for scripts', () => {
    for (const { id, role } of scriptKinds) if (role === 'script') assert.deepEqual(snippetsFor(id), []);
  });
});

describe('snippets: what completion is offered', () => {
  const offered = (at: string) => snippetCandidates(openMarked(at, '').document);
  const bodyOf = (at: string, prefix: string) => offered(at).find(({ label }) => label === prefix)?.snippet;

  const rows: [at: string, prefix: string, body: string | undefined][] = [
    ['incoming jira-cloud', 'syncComments', 'issue.comments = commentHelper.mergeComments(issue, replica)$0'],
    ['incoming azure-devops', 'syncComments', 'workItem.comments = commentHelper.mergeComments(workItem, replica)$0'],
    ['incoming servicenow', 'syncComments', 'entity.comments += replica.addedComments$0'],
    ['incoming github', 'syncAttachments', undefined],
    ['outgoing jira-cloud', 'syncComments', undefined],
    ['outgoing salesforce', 'syncCustomFieldOut', 'replica."${1:Field name}" = entity.${2:Field_Name__c}$0'],
    [
      'outgoing',
      'syncPublicComments',
      'replica.comments = ${1|issue,entity|}.comments.findAll { comment -> !comment.internal }$0',
    ],
    ['external-script jira-cloud', 'syncComments', undefined],
  ];
  for (const [at, prefix, body] of rows) {
    it(`${at}: ${prefix}`, () => assert.equal(bodyOf(at, prefix), body));
  }

  it('moves the places on where the name of the record comes first', () => {
    assert.match(
      bodyOf('incoming', 'syncAttachments') ?? '',
      /^\$\{1\|issue,workItem,entity\|\}\.attachments = .*\(\$1, replica\)\$0$/,
    );
    assert.match(bodyOf('outgoing', 'syncPlainText') ?? '', /^replica.description = .+\(\$\{1\|/);
    assert.equal(
      bodyOf('incoming', 'syncOnce'),
      'if (firstSync) {\n\t${1|issue,workItem,entity,defect|}.${2|description,summary|} = replica.$2$0\n}',
    );
  });

  it('has a label to type, a title, a text without places and documentation', () => {
    const [first] = offered('incoming jira-cloud');
    assert.equal(first?.label, 'syncFirst');
    assert.equal(first.kind, CompletionItemKind.Snippet);
    assert.equal(first.description, 'First sync');
    assert.ok(first.plain?.startsWith('if (firstSync) {\n    issue.projectKey = "PROJECT"\n'));
    assert.ok(first.about?.of === 'text' && /^Incoming rule: .+\n\n```groovy\nif /.test(first.about.text));
  });
});

for (const { title, prefix, description, body } of everything) {
  describe(`snippet: ${title}`, () => {
    it('is found by typing sync and says what it does and in which rule', () => {
      assert.match(prefix, /^sync[A-Z][A-Za-z]*$/);
      assert.match(description, /^(Incoming|Outgoing) rule.*: .+\.$/);
    });

    it('numbers its places without a gap, each with one default, and ends at one place', () => {
      const stops = [...body.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
      const defaults = [...body.matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        defaults.toSorted((a, b) => a - b),
        Array.from({ length: Math.max(...stops) }, (_, index) => index + 1),
      );
      assert.equal(stops.filter((stop) => stop === 0).length, 1);
    });
  });
}

for (const platform of [undefined, ...platformIds]) {
  describe(`snippets for ${platform ?? 'no known platform'}`, () => {
    for (const snippet of allSnippets(platform)) {
      for (const kind of snippet.kinds) it(`${snippet.title}, ${kind}`, () => checkCode(snippet, kind, platform));
    }
  });
}

function checkCode({ body }: RuleSnippet, kind: string, platform: string | undefined): void {
  for (const text of variants(body)) {
    assert.doesNotMatch(text, /\$\d|\$\{\d|\|\w|«|\t/, 'a place is left');
    const parsed = parse(text);
    assert.deepEqual(
      parsed.errors.map(({ message }) => message),
      [],
      text,
    );
    const rule = inRule(text, kind, platform);
    assert.deepEqual(mistakesIn(rule, kind, platform), [], rule);
    const whole = `${text}\n`;
    const { edits } = formatText(parse(whole), indexLines(whole), { unit: '    ' });
    assert.equal(applyEdits(whole, edits), whole, 'it is not formatted as the formatter would');
  }
}
