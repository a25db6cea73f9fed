import { otherPlatform } from '../../../server/rules/checks/otherPlatform';
import { testCheck } from './kit';

testCheck(otherPlatform, {
  flagged: [
    {
      at: 'incoming servicenow',
      text: '⟦issue⟧.short_description = replica.summary',
      says: "'issue' is not there on ServiceNow, which calls its record 'entity'.",
      fixed: 'entity.short_description = replica.summary',
    },
    {
      at: 'incoming jira-cloud',
      text: 'if (firstSync) {\n  ⟦workItem⟧.projectKey = "ABC"\n}\n',
      says: "Jira Cloud, which calls its record 'issue'",
      fixed: 'if (firstSync) {\n  issue.projectKey = "ABC"\n}\n',
    },
    {
      at: 'outgoing azure-devops',
      text: 'replica.summary = ⟦entity⟧.summary',
      says: "'workItem'",
      fixed: 'replica.summary = workItem.summary',
    },
    {
      at: 'outgoing salesforce',
      text: 'replica.summary = "${⟦incident⟧.number}"',
      says: "'entity'",
      fixed: 'replica.summary = "${entity.number}"',
    },
    {
      at: 'incoming zendesk',
      text: '⟦workItem⟧.comments = commentHelper.mergeComments(⟦workItem⟧, replica)',
      says: "'issue'",
      fixed: 'issue.comments = commentHelper.mergeComments(issue, replica)',
    },
    {
      at: 'outgoing github',
      text: '⟦ticket⟧?.comments.each { replica.comments << it }',
      says: "'issue'",
      fixed: 'issue?.comments.each { replica.comments << it }',
    },
    {
      at: 'incoming jira-cloud',
      text: 'issue.assignee = ⟦userHelper⟧.getByEmail(replica.assignee?.email)',
      says: "'userHelper' is not there on Jira Cloud, only on Jira on-premise.",
    },
    {
      at: 'incoming freshdesk',
      text: 'entity.priority = ⟦qcHelper⟧.getPriority("High")',
      says: 'only on HP ALM/QC',
    },
    {
      at: 'outgoing asana',
      text: 'def titleOf(user) { "${⟦defect⟧.summary} (${user})" }\nreplica.summary = titleOf("x")',
      says: "'entity'",
      fixed: 'def titleOf(user) { "${entity.summary} (${user})" }\nreplica.summary = titleOf("x")',
    },
    {
      at: 'outgoing xurrent',
      text: 'replica.labels = ["a"].collect { ⟦workItem⟧.id + it }',
      says: "'entity'",
      fixed: 'replica.labels = ["a"].collect { entity.id + it }',
    },
    {
      at: 'incoming hp-alm',
      text: 'def record = ⟦workItem⟧\nrecord.summary = replica.summary',
      says: "'defect'",
      fixed: 'def record = defect\nrecord.summary = replica.summary',
    },
  ],
  silent: [
    { at: 'incoming azure-devops', text: 'issue.summary = replica.summary' },
    { at: 'incoming azure-devops', text: 'workItem.summary = replica.summary' },
    { at: 'incoming zendesk', text: 'ticket.summary = replica.summary' },
    {
      at: 'outgoing zendesk',
      text: 'replica.org = httpClient.get("/api/v2/tickets/${entity.id}.json")?.ticket?.organization_id',
    },
    { at: 'outgoing servicenow', text: 'replica.summary = incident.short_description' },
    { at: 'outgoing servicenow', text: 'def issue = entity\nreplica.summary = issue.short_description' },
    { at: 'outgoing servicenow', text: 'issue = entity\nreplica.summary = issue.short_description' },
    { at: 'incoming', text: 'workItem.summary = replica.summary' },
    { at: 'incoming asana', text: 'entity.attachments = attachmentHelper.mergeAttachments(entity, replica)' },
    { at: 'incoming github', text: 'httpClient.get("/repos")' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'entity.issue.summary = workItem.issue.summary' },
    { at: 'outgoing salesforce', text: 'replica.children = entity.children.collect { issue -> issue.Id }' },
    { at: 'outgoing salesforce', text: 'def of(issue) { issue.Id }\nreplica.id = of(entity)' },
    { at: 'incoming servicenow', text: 'if (binding.hasVariable("issue")) issue.summary = replica.summary' },
    { at: 'incoming servicenow', text: 'def map = [issue: 1]\nentity.description = map.issue' },
  ],
});
