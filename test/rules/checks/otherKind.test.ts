import { otherKind } from '../../../server/rules/checks/otherKind';
import { testCheck } from './kit';

testCheck(otherKind, {
  flagged: [
    {
      at: 'outgoing jira-cloud',
      text: 'if (⟦firstSync⟧) replica.description = issue.description',
      says: "'firstSync' is there only in an incoming rule, not in an outgoing rule.",
    },
    {
      at: 'outgoing servicenow',
      text: 'replica.summary = ⟦previous⟧?.summary ?: entity.short_description',
      says: "'previous' is there only in an incoming rule",
    },
    { at: 'create-processor jira-onprem', text: 'if (!⟦firstSync⟧) return\nissue.summary = replica.summary' },
    { at: 'change-processor jira-onprem', text: 'issue.labels = ⟦firstSync⟧ ? [] : issue.labels' },
    { at: 'data-filter jira-onprem', text: 'replica.labels = issue.labels.findAll { ⟦firstSync⟧ }' },
    { at: 'outgoing azure-devops', text: 'replica.status = ⟦issueBeforeScript⟧.status' },
    { at: 'outgoing github', text: 'replica.comments = issue.comments\n⟦traces⟧.each { replica.key = it.remoteId }' },
    { at: 'outgoing salesforce', text: '⟦store⟧(entity)', says: "'store' is there only in an incoming rule" },
    {
      at: 'outgoing azure-devops',
      text: 'def url = ⟦issueUrl⟧\nreplica.description = url + workItem.description',
      says: "'issueUrl' is there only in an incoming rule, not in an outgoing rule.",
    },
    { at: 'incoming jira-onprem', text: 'issue.description = "${⟦remoteIssueKey⟧.URN}"' },
    { at: 'create-processor jira-onprem', text: 'def before() { ⟦previous⟧?.summary }\nissue.summary = before()' },
    { at: 'outgoing', text: 'if (⟦firstSync⟧) replica.key = null', says: 'not in an outgoing rule' },
  ],
  silent: [
    {
      at: 'create-processor jira-cloud',
      text: 'return CreateIssue.create(replica, issue, relation, nodeHelper, issueBeforeScript, remoteReplica, traces, blobMetadataList) { null }',
    },
    { at: 'incoming azure-devops', text: 'workItem.description = "${replica.description}<p>${issueUrl}</p>"' },
    { at: 'incoming jira-cloud', text: 'if (firstSync) issue.projectKey = "ABC"' },
    { at: 'incoming zendesk', text: 'if (previous?.summary != replica.summary) issue.summary = replica.summary' },
    {
      at: 'outgoing jira-cloud',
      text: 'def firstSync = syncHelper.isUnderSync(issue)\nreplica.summary = issue.summary',
    },
    { at: 'outgoing jira-cloud', text: 'firstSync = false\nif (firstSync) replica.summary = issue.summary' },
    { at: 'external-script jira-cloud', text: 'if (firstSync) issue.projectKey = "ABC"' },
    { at: 'post-exalate-processor jira-onprem', text: 'log.info(replica.key)' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'if (firstSync) left.issue.summary = right.issue.summary' },
    { at: 'outgoing github', text: 'def was(previous) { previous.summary }\nreplica.summary = was(issue)' },
    { at: 'outgoing salesforce', text: 'def store(record) { record.Id }\nreplica.key = store(entity)' },
    { at: 'outgoing freshdesk', text: 'replica.customKeys.firstSync = true' },
    { at: 'change-processor jira-onprem', text: 'issue.summary = previous.summary' },
    { at: 'outgoing asana', text: 'entity.comments.each { previous -> replica.comments << previous }' },
  ],
});
