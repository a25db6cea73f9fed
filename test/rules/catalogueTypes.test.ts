import assert from 'node:assert/strict';
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
} from '../../server/rules/catalogueTypes';

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
