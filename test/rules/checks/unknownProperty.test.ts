import { unknownProperty } from '../../../server/rules/checks/unknownProperty';
import { testCheck } from './kit';

testCheck(unknownProperty, {
  flagged: [
    {
      at: 'visual-mode-rule-script azure-devops',
      text: 'desk.issue.⟦sumary⟧ = plant.issue.summary\n',
      says: "Did you mean 'summary'?",
      fixed: 'desk.issue.summary = plant.issue.summary\n',
    },
    {
      at: 'external-script jira-cloud',
      text: 'import com.exalate.basic.domain.hubobject.v1.BasicHubIssue\nclass Mine {\n  def fill(BasicHubIssue issue, BasicHubIssue replica) { replica.status = issue.⟦statusd⟧ }\n}\n',
      says: "Did you mean 'status'?",
      fixed:
        'import com.exalate.basic.domain.hubobject.v1.BasicHubIssue\nclass Mine {\n  def fill(BasicHubIssue issue, BasicHubIssue replica) { replica.status = issue.status }\n}\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.status = issue.⟦statusd⟧',
      says: "'Issue' has no property 'statusd'. Did you mean 'status'?",
      fixed: 'replica.status = issue.status',
    },
    {
      at: 'outgoing github',
      text: 'replica.status = issue.⟦statusd⟧',
      says: "Did you mean 'status'?",
      fixed: 'replica.status = issue.status',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.team = issue.⟦customField⟧."Team".value',
      says: "Did you mean 'customFields'?",
      fixed: 'replica.team = issue.customFields."Team".value',
    },
    {
      at: 'incoming azure-devops',
      text: 'issue."Serverity" = replica?.⟦serverity⟧',
      says: "Did you mean 'severity'?",
      severity: 'hint',
      fixed: 'issue."Serverity" = replica?.severity',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.comments = issue.comments.collect {\n  it.body = "${it.author?.⟦displayname⟧}: ${it.body}"\n  it\n}\n',
      says: "'User' has no property 'displayname'. Did you mean 'displayName'?",
      fixed:
        'replica.comments = issue.comments.collect {\n  it.body = "${it.author?.displayName}: ${it.body}"\n  it\n}\n',
    },
    {
      at: 'incoming jira-cloud',
      text: 'issue.⟦sumary⟧ = replica.summary\n',
      says: "Did you mean 'summary'?",
      fixed: 'issue.summary = replica.summary\n',
    },
    {
      at: 'incoming zendesk',
      text: 'issue.summary = replica.⟦summry⟧ ?: "(none)"\n',
      says: "'summry' is no well-known field. Did you mean 'summary'?",
      fixed: 'issue.summary = replica.summary ?: "(none)"\n',
    },
    {
      at: 'incoming servicenow',
      text: 'if (firstSync) entity.tableName = "incident"\nentity.⟦short_desciption⟧ = replica.summary',
      says: "Did you mean 'short_description'?",
      severity: 'hint',
      fixed: 'if (firstSync) entity.tableName = "incident"\nentity.short_description = replica.summary',
    },
    {
      at: 'outgoing azure-devops',
      text: 'def attachments = workItem.⟦atachments⟧\nif (attachments) replica.attachments = attachments',
      says: "'WorkItem' has no property 'atachments'",
      fixed: 'def attachments = workItem.attachments\nif (attachments) replica.attachments = attachments',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def title = "From " + replica.key\nif (title.⟦length⟧ > 255) issue.summary = title.take(255)',
      says: "'String' has no property 'length'. It is a method: write 'length()'.",
      severity: 'error',
      fixed: 'def title = "From " + replica.key\nif (title.length() > 255) issue.summary = title.take(255)',
    },
    {
      at: 'incoming salesforce',
      text: 'def names = ["a", "b"]\nentity.Description = "${names.⟦size⟧} names"',
      says: "write 'size()'",
      severity: 'error',
      fixed: 'def names = ["a", "b"]\nentity.Description = "${names.size()} names"',
    },
    {
      at: 'outgoing freshdesk',
      text: 'import java.time.LocalDate\nreplica.week = LocalDate.now().⟦dayOfweek⟧.value',
      says: "Did you mean 'dayOfWeek'",
      severity: 'error',
      fixed: 'import java.time.LocalDate\nreplica.week = LocalDate.now().dayOfWeek.value',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.labels = issue.labels*.⟦labl⟧',
      says: "Did you mean 'label'?",
      fixed: 'replica.labels = issue.labels*.label',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.summary = issue.summary\nreplica.category = issue.⟦short_description⟧',
      says: "'short_description' is a field of other trackers; no page tells of it here.",
      severity: 'hint',
    },
    {
      at: 'incoming',
      text: 'issue.description = replica.⟦descripton⟧',
      says: "Did you mean 'description'?",
      fixed: 'issue.description = replica.description',
    },
  ],
  silent: [
    {
      at: 'visual-mode-rule-script zendesk',
      text: 'desk.issue.description = plant.issue."Root cause" ?: plant.issue.customFields."Cause"?.value\n',
    },
    {
      at: 'visual-mode-rule-script jira-cloud',
      text: 'total = 1\nleft.issue.summary = total.toString() + Names.short\n',
    },
    {
      at: 'external-script jira-cloud',
      text: 'import com.exalate.basic.domain.hubobject.v1.BasicHubIssue\nclass Mine {\n  def go(BasicHubIssue replica) { replica.removedComments = [] }\n}\n',
    },
    { at: 'outgoing jira-cloud', text: 'replica.parent = issue.parentIssueOfAll' },
    { at: 'outgoing jira-cloud', text: 'replica.links = issue.issueLinks.collect { it.isOutward }' },
    { at: 'outgoing jira-cloud', text: 'replica.status = issue.status' },
    { at: 'outgoing jira-cloud', text: 'replica.cause = issue."Root Cuase"' },
    { at: 'outgoing jira-cloud', text: 'replica.team = issue.customFields."Taem".value' },
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.headline\nissue.labels = replica.tags' },
    { at: 'incoming jira-cloud', text: 'issue.customFields."Company".value = replica.companyId' },
    { at: 'incoming jira-cloud', text: 'issue.customFields."Stage".value = replica.stage' },
    { at: 'incoming servicenow', text: 'entity.u_sumary = replica.summary\nentity.assigned_too_2 = "x"' },
    { at: 'incoming salesforce', text: 'entity.Sumary__c = replica.summary' },
    { at: 'outgoing jira-onprem', text: 'def user = [displayname: "Ann"]\nreplica.reporter = user.displayname' },
    {
      at: 'incoming jira-cloud',
      text: 'def json = new groovy.json.JsonSlurper().parseText("{}")\nissue.summary = json.sumary',
    },
    { at: 'outgoing github', text: 'replica.names = issue.assignees.displayName' },
    {
      at: 'incoming jira-onprem',
      text: 'String.metaClass.getShout = { delegate.toUpperCase() }\nissue.summary = "a".shout',
    },
    { at: 'incoming zendesk', text: 'use(groovy.time.TimeCategory) { issue.due = 2.weeks.from.now }' },
    { at: 'incoming jira-cloud', text: 'class Team { String nmae }\nissue.summary = new Team(nmae: "a").nmae' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'left.issue.summary = right.issue.summary' },
    { at: 'incoming asana', text: 'def names = []\nentity.description = "${names.size()} of ${names.empty}"' },
    { at: 'incoming jira-cloud', text: 'issue.', broken: true },
  ],
});
