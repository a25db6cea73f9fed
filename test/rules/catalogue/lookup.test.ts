import assert from 'node:assert/strict';
import {
  describeSource,
  findMergedList,
  holdsFor,
  isNameSure,
  isSure,
  pageOf,
} from '../../../server/rules/catalogueFacts';
import {
  findAccessedProperty,
  findHubMethods,
  findHubProperty,
  findHubType,
  findHubTypeOfClass,
  hubMethods,
  hubProperties,
  hubTypeLine,
  isForeignType,
  isHubSubtype,
  openPropertiesOf,
  trapsOf,
} from '../../../server/rules/catalogueTypes';
import { findVariable, recordVariable, variablesOf } from '../../../server/rules/catalogueVariables';

describe('facts', () => {
  const marks: [evidence: string, sure: boolean, nameSure: boolean][] = [
    ['docs', true, true],
    ['code', true, true],
    ['scripts', false, true],
    ['docs-name-only', false, true],
    ['inferred', false, false],
    ['nonsense', false, false],
  ];
  for (const [evidence, sure, nameSure] of marks) {
    it(`marked ${evidence} are ${sure ? '' : 'not '}sure`, () => {
      const fact = { source: 'own-reading', evidence };
      assert.deepEqual([isSure(fact), isNameSure(fact)], [sure, nameSure]);
    });
  }

  it('tell their page or what else they come from', () => {
    assert.equal(pageOf({ source: 'https://example.com/a', evidence: 'docs' }), 'https://example.com/a');
    assert.equal(pageOf({ source: 'own-reading', evidence: 'inferred' }), undefined);
    assert.equal(describeSource({ source: 'own-reading', evidence: 'inferred' }), 'Our own reading');
    assert.equal(describeSource({ source: 'https://example.com/a', evidence: 'docs' }), 'https://example.com/a');
  });

  it('tell which lists a rule merges, and with what', () => {
    assert.equal(findMergedList('comments')?.method, 'mergeComments');
    assert.equal(findMergedList('attachments')?.added, 'addedAttachments');
    assert.equal(findMergedList('labels'), undefined);
  });

  it('hold for all platforms unless they name some', () => {
    assert.ok(holdsFor({}, 'github'));
    assert.ok(holdsFor({ platforms: ['github'] }, 'github'));
    assert.ok(holdsFor({ platforms: ['github'] }));
    assert.ok(!holdsFor({ platforms: ['github'] }, 'zendesk'));
  });
});

describe('hub types', () => {
  const properties: [type: string, name: string, platform: string | undefined, found: string | undefined][] = [
    ['Issue', 'assignee', 'jira-cloud', 'Issue User?'],
    ['Issue', 'Assignee', 'jira-cloud', undefined],
    ['Issue', 'environment', 'github', undefined],
    ['Issue', 'environment', undefined, 'Issue String?'],
    ['RepositoryIssue', 'key', 'github', 'RepositoryIssue String | BasicIssueKey'],
    ['RepositoryIssue', 'summary', 'github', 'Issue String'],
    ['Defect', 'severityName', 'hp-alm', 'Defect String'],
    ['Defect', 'project', 'hp-alm', 'Defect String'],
    ['Entity', 'category', 'xurrent', 'Entity String'],
    ['Status', 'description', 'jira-cloud', 'Status String'],
    ['Replica', 'addedComments', 'github', 'Replica List<Comment>'],
    ['Replica', 'status', 'github', 'Issue Status'],
    ['WorkItem', 'areaPath', 'azure-devops', 'WorkItem String'],
    ['WorkItem', 'labels', 'azure-devops', 'WorkItem Set<Label>'],
    ['WorkItem', 'customFields', 'azure-devops', 'Issue Map<String, CustomField>'],
    ['WorkItem', 'Microsoft.VSTS.TCM.Severity', 'azure-devops', 'WorkItem String'],
    ['Entity', 'tableName', 'servicenow', 'Entity String'],
    ['Entity', 'tableName', 'salesforce', undefined],
    ['Incident', 'tableName', 'servicenow', 'Entity String'],
    ['CustomField', 'value', 'jira-onprem', 'CustomField any'],
    ['Nothing', 'value', undefined, undefined],
  ];
  for (const [type, name, platform, expected] of properties) {
    it(`${type}.${name} on ${platform ?? 'any platform'} is ${expected ?? 'not known'}`, () => {
      const found = findHubProperty(type, name, platform);
      assert.equal(found && `${found.owner.name} ${found.member.type}`, expected);
    });
  }

  const methods: [type: string, name: string, platform: string | undefined, expected: string[]][] = [
    [
      'CommentHelper',
      'mergeComments',
      'zendesk',
      ['(LocalRecord, Replica) List<Comment>', '(LocalRecord, Replica, (Comment) -> any) List<Comment>'],
    ],
    ['NodeHelper', 'getUserByEmail', 'jira-cloud', ['(String?) User?']],
    ['NodeHelper', 'getUserByEmail', 'azure-devops', ['(String?, String?) User?']],
    ['NodeHelper', 'getUserByUsername', 'jira-cloud', []],
    ['NodeHelper', 'getStatus', 'freshdesk', ['(String?) Status']],
    ['NodeHelper', 'getUserByEmail', 'asana', ['(String?) User?']],
    ['NodeHelper', 'isUserAssignable', 'jira-cloud', ['(String?, (User | String)?) boolean']],
    ['WorkItem', 'setStatus', 'azure-devops', ['(String) void']],
    ['DebugHelper', 'error', undefined, ['(any) void']],
    ['Issue', 'toString', undefined, []],
  ];
  for (const [type, name, platform, expected] of methods) {
    it(`${type}.${name}() on ${platform ?? 'any platform'} has ${expected.length} forms`, () => {
      const found = findHubMethods(type, name, platform).map(
        ({ member }) => `(${member.parameters.map((parameter) => parameter.type).join(', ')}) ${member.returns}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  const accessors: [type: string, method: string, property: string | undefined][] = [
    ['Issue', 'getSummary', 'summary'],
    ['Replica', 'setPriority', 'priority'],
    ['User', 'isActive', 'active'],
    ['BasicIssueKey', 'getURN', 'URN'],
    ['Issue', 'setStatus', undefined],
    ['Issue', 'getNothing', undefined],
    ['Issue', 'get', undefined],
    ['Issue', 'settle', undefined],
  ];
  for (const [type, method, property] of accessors) {
    it(`${type}.${method}() means ${property ?? 'no property'}`, () => {
      assert.equal(findAccessedProperty(type, method)?.member.name, property);
    });
  }

  it('say what may not be written, and what only while the record is made', () => {
    const writable = (type: string, name: string) => findHubProperty(type, name)?.member.writable;
    assert.equal(writable('Issue', 'created'), false);
    assert.equal(writable('Issue', 'id'), 'first-sync');
    assert.equal(writable('Issue', 'summary'), true);
    assert.equal(findHubType('Replica')?.loose, true);
    assert.equal(writable('Replica', 'key'), true);
    assert.ok(hubProperties('Replica').every(({ member }) => member.writable === true));
  });

  it('say how a property gets its value from a name', () => {
    const ways = (type: string, name: string) => findHubProperty(type, name)?.member.byName;
    assert.deepEqual(ways('Issue', 'status'), ['setStatus()', 'nodeHelper.getStatus()']);
    assert.deepEqual(ways('WorkItem', 'type'), ['typeName', 'nodeHelper.getIssueType()']);
    assert.equal(ways('Issue', 'summary'), undefined);
    assert.equal(findHubType('Status')?.nameProperty, 'name');
    assert.equal(findHubType('User')?.nameProperty, undefined);
  });

  it('say which names nobody can list', () => {
    assert.equal(openPropertiesOf('Issue')?.names, 'quoted');
    assert.equal(openPropertiesOf('Entity')?.names, 'any');
    assert.equal(openPropertiesOf('Incident')?.names, 'any');
    assert.equal(openPropertiesOf('Replica')?.names, 'any');
    assert.equal(openPropertiesOf('User'), undefined);
  });

  it('stand one above the other', () => {
    assert.deepEqual(
      hubTypeLine('Replica').map(({ name }) => name),
      ['Replica', 'Issue', 'LocalRecord'],
    );
    assert.ok(isHubSubtype('Incident', 'LocalRecord'));
    assert.ok(isHubSubtype('WorkItem', 'Issue'));
    assert.ok(!isHubSubtype('Issue', 'Replica'));
    assert.deepEqual(hubTypeLine('Nothing'), []);
  });

  it('list each name once, the nearest', () => {
    const names = hubProperties('WorkItem', 'azure-devops').map(({ member }) => member.name);
    assert.deepEqual(names.length, new Set(names).size);
    assert.ok(names.includes('summary') && names.includes('comments') && !names.includes('environment'));
    assert.ok(hubMethods('SyncHelper', 'github').length > 5);
  });

  it('are found by the class that a rule names', () => {
    assert.equal(findHubTypeOfClass('com.exalate.basic.domain.BasicIssueKey')?.name, 'BasicIssueKey');
    assert.equal(findHubTypeOfClass('Status')?.name, 'StatusScript');
    assert.equal(findHubTypeOfClass('Status')?.external, true);
    assert.equal(findHubTypeOfClass('Issue'), undefined);
    assert.ok(isForeignType('scala.collection.Seq'));
    assert.ok(!isForeignType('Issue'));
  });

  it('carry what goes wrong without an error', () => {
    const kinds = (member: Parameters<typeof trapsOf>[0] | undefined, platform?: string) =>
      trapsOf(member ?? {}, platform).map(({ kind }) => kind);
    const byUsername = findHubMethods('NodeHelper', 'getUserByUsername')[0]?.member;
    assert.deepEqual(kinds(byUsername, 'jira-cloud'), ['gives-null']);
    assert.deepEqual(kinds(byUsername, 'jira-onprem'), []);
    assert.deepEqual(kinds(byUsername), []);
    assert.deepEqual(kinds(findHubMethods('DebugHelper', 'error')[0]?.member), ['stops']);
    assert.deepEqual(kinds(findHubProperty('Entity', 'customFields')?.member, 'freshservice'), ['format', 'silent']);
    const [journal] = trapsOf(findHubProperty('Incident', 'work_notes')?.member ?? {}, 'servicenow');
    assert.deepEqual([journal?.kind, journal?.adds, journal?.instead], ['repeats', ['addedComments'], ['comments']]);
    assert.equal(findHubMethods('DebugHelper', 'error')[0]?.member.ends, true);
    assert.equal(findHubMethods('NodeHelper', 'stripHtml')[0]?.member.resultOnly, true);
  });
});

describe('variables', () => {
  const asked: [name: string, kind: string, platform: string | undefined, answer: string][] = [
    ['issue', 'outgoing', 'jira-cloud', 'yes Issue'],
    ['issue', 'outgoing', 'azure-devops', 'yes WorkItem'],
    ['issue', 'incoming', 'servicenow', 'other-platform'],
    ['workItem', 'incoming', 'jira-cloud', 'other-platform'],
    ['workItem', 'incoming', undefined, 'yes WorkItem'],
    ['entity', 'incoming', 'salesforce', 'yes Entity'],
    ['firstSync', 'incoming', 'zendesk', 'yes boolean'],
    ['firstSync', 'outgoing', 'zendesk', 'other-kind'],
    ['previous', 'change-processor', 'github', 'yes Replica'],
    ['previous', 'incoming', 'github', 'yes Replica?'],
    ['issue', 'incoming', 'github', 'yes RepositoryIssue'],
    ['defect', 'incoming', 'servicenow', 'yes Entity'],
    ['defect', 'outgoing', 'hp-alm', 'yes Defect'],
    ['defect', 'outgoing', 'zendesk', 'other-platform'],
    ['attachmentHelper', 'incoming', 'github', 'unknown'],
    ['userHelper', 'incoming', 'jira-cloud', 'other-platform'],
    ['isue', 'incoming', 'jira-cloud', 'no'],
    ['left', 'visual-mode-rule-script', 'jira-cloud', 'unknown'],
    ['nodeHelper', 'visual-mode-rule-script', 'jira-cloud', 'yes NodeHelper'],
    ['replica', 'visual-mode-rule-script', 'jira-cloud', 'unknown'],
    ['anything', 'external-script', undefined, 'unknown'],
    ['store', 'incoming', 'jira-cloud', 'yes (LocalRecord) -> any'],
    ['jiraIssue', 'post-exalate-processor', 'jira-onprem', 'yes com.atlassian.jira.issue.MutableIssue'],
  ];
  for (const [name, kind, platform, expected] of asked) {
    it(`${name} in ${kind} on ${platform ?? 'any platform'}: ${expected}`, () => {
      const found = findVariable(name, kind, platform);
      assert.equal(found.answer === 'yes' ? `yes ${found.variable.type}` : found.answer, expected);
    });
  }

  const records: [kind: string, platform: string | undefined, name: string | undefined][] = [
    ['incoming', 'jira-onprem', 'issue'],
    ['outgoing', 'azure-devops', 'workItem'],
    ['incoming', 'xurrent', 'entity'],
    ['data-filter', 'hp-alm', 'defect'],
    ['incoming', undefined, undefined],
    ['external-script', 'jira-cloud', undefined],
  ];
  for (const [kind, platform, name] of records) {
    it(`the record in ${kind} on ${platform ?? 'any platform'} is ${name ?? 'not known'}`, () => {
      assert.equal(recordVariable(kind, platform)?.name, name);
    });
  }

  it('say which kinds write them', () => {
    const writableIn = (name: string) =>
      variablesOf('incoming', 'jira-cloud').find((one) => one.name === name)?.writableIn;
    assert.deepEqual(writableIn('issue'), ['incoming', 'create-processor', 'change-processor']);
    assert.deepEqual(writableIn('replica'), ['outgoing', 'data-filter']);
    assert.deepEqual(writableIn('nodeHelper'), []);
  });
});
