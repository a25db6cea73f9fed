import assert from 'node:assert/strict';
import { findPlatform, findScriptKind, platforms, scriptKinds, suggestIds } from '../../server/rules/catalogue';

describe('catalogue', () => {
  it('has every platform and kind that rules are written for, each once', () => {
    const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).sort();
    assert.deepEqual(
      ids(platforms),
      'asana azure-devops freshdesk freshservice github hp-alm jira-cloud jira-onprem salesforce servicenow xurrent zendesk'.split(
        ' ',
      ),
    );
    assert.deepEqual(
      ids(scriptKinds),
      'change-processor create-processor data-filter external-script incoming outgoing post-exalate-processor visual-mode-rule-script'.split(
        ' ',
      ),
    );
  });

  it('names only platforms it has', () => {
    for (const kind of scriptKinds) for (const id of kind.platforms ?? []) assert.ok(findPlatform(id), id);
  });

  it('keeps kinds and platforms apart, so that one word says which it is', () => {
    for (const { id } of platforms) assert.equal(findScriptKind(id), undefined);
  });

  it('finds entries by id only', () => {
    assert.equal(findPlatform('github')?.label, 'GitHub');
    assert.equal(findPlatform('GitHub'), undefined);
    assert.equal(findScriptKind('incoming')?.role, 'rule');
    assert.equal(findScriptKind('external-script')?.role, 'script');
    assert.equal(findScriptKind('constructor'), undefined);
  });

  const needed: [platform: string, properties: string][] = [
    ['jira-cloud', 'projectKey|project typeName|type'],
    ['jira-onprem', 'projectKey|project typeName|type'],
    ['azure-devops', 'projectKey|project typeName|type'],
    ['github', 'repository'],
    ['servicenow', 'tableName'],
    ['salesforce', 'entityType'],
    ['xurrent', ''],
    ['zendesk', ''],
    ['asana', ''],
  ];
  for (const [id, properties] of needed) {
    it(`says that a first sync on ${id} needs ${properties || 'nothing'}`, () => {
      const found = (findPlatform(id)?.firstSync ?? []).filter(({ required }) => required);
      assert.equal(found.map((one) => [one.property, ...one.alternatives].join('|')).join(' '), properties);
    });
  }

  it('says which kinds make records, and which kinds took the place of others', () => {
    const told = (id: string) => [findScriptKind(id)?.firstSync, findScriptKind(id)?.replacedBy];
    assert.deepEqual(told('incoming'), ['flag', null]);
    assert.deepEqual(told('create-processor'), ['always', 'incoming']);
    assert.deepEqual(told('change-processor'), ['never', 'incoming']);
    assert.deepEqual(told('data-filter'), [null, 'outgoing']);
  });
});

const suggestions: [word: string, ids: string[]][] = [
  ['jira', ['jira-cloud', 'jira-onprem']],
  ['Jira Cloud', ['jira-cloud']],
  ['jiracloud', ['jira-cloud']],
  ['jira-clowd', ['jira-cloud']],
  ['JIRA Server', ['jira-onprem']],
  ['ADO', ['azure-devops']],
  ['azuredevop', ['azure-devops']],
  ['service-now', ['servicenow']],
  ['ServiceNow', ['servicenow']],
  ['gihtub', ['github']],
  ['4me', ['xurrent']],
  ['xyz', []],
  ['', []],
];

describe('suggestIds', () => {
  for (const [word, ids] of suggestions) {
    it(`offers ${ids.join(', ') || 'nothing'} for '${word}'`, () => {
      assert.deepEqual(suggestIds(word, platforms), ids);
    });
  }
});
