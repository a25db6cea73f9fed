import { scriptKind } from '../../../server/rules/checks/scriptKind';
import { testCheck } from './kit';

testCheck(scriptKind, {
  flagged: [
    {
      at: 'create-processor jira-cloud',
      text: '⟦issue.projectKey = "A"⟧\nissue.typeName = "Task"',
      says: "the incoming rule does this. There it stands inside 'if (firstSync)'.",
    },
    {
      at: 'change-processor jira-cloud',
      text: '⟦issue.summary = replica.summary⟧',
      says: 'Newer versions have no change processor',
    },
    { at: 'data-filter jira-cloud', text: '⟦replica.summary = issue.summary⟧', says: 'the outgoing rule does this' },
    { at: 'create-processor servicenow', text: '// First message.\n⟦entity.tableName = "incident"⟧' },
    { at: 'change-processor azure-devops', text: '⟦if (replica.summary) {⟧\n  workItem.summary = replica.summary\n}' },
    { at: 'data-filter jira-onprem', text: '⟦import groovy.json.JsonSlurper⟧\nreplica.key = issue.key' },
    { at: 'create-processor', text: '⟦def x = 1⟧' },
    { at: 'change-processor zendesk', text: '\n\n⟦issue.labels += replica.labels⟧' },
    { at: 'data-filter salesforce', text: '⟦replica.key = entity.Id⟧; replica.summary = entity.Subject' },
    { at: 'create-processor github', text: '⟦[1, 2].each {⟧\r\n  issue.summary = "x"\r\n}' },
  ],
  silent: [
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.summary' },
    { at: 'outgoing jira-cloud', text: 'replica.summary = issue.summary' },
    { at: 'external-script jira-cloud', text: 'class CreateProcessor { }' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'left.issue.a = right.issue.a' },
    { at: 'post-exalate-processor jira-onprem', text: 'def x = remoteIssueKey' },
    { at: 'create-processor jira-cloud', text: '' },
    { at: 'create-processor jira-cloud', text: '// nothing yet\n' },
    { at: 'data-filter jira-cloud', text: '/* off */' },
    { at: 'incoming servicenow', text: 'if (firstSync) {\n  entity.tableName = "incident"\n}' },
    { at: 'incoming', text: 'def createProcessor = 1' },
  ],
});
