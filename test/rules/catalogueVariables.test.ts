import assert from 'node:assert/strict';
import { findVariable, recordVariable, variablesOf } from '../../server/rules/catalogueVariables';

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
