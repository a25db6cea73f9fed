import { sameSide } from '../../../server/rules/checks/sameSide';
import { testCheck } from './kit';

testCheck(sameSide, {
  flagged: [
    {
      at: 'incoming jira-cloud',
      text: '⟦issue.summary = issue.summary⟧',
      says: "Read it from 'replica'.",
      fixed: 'issue.summary = replica.summary',
    },
    {
      at: 'outgoing jira-cloud',
      text: '⟦replica.summary = replica.summary⟧',
      says: "Read it from 'issue'.",
      fixed: 'replica.summary = issue.summary',
    },
    {
      at: 'outgoing azure-devops',
      text: 'replica.key = workItem.key\n⟦replica.labels = replica.labels⟧',
      fixed: 'replica.key = workItem.key\nreplica.labels = workItem.labels',
    },
    {
      at: 'incoming azure-devops',
      text: '⟦workItem."Custom.Team" = workItem."Custom.Team"⟧',
      fixed: 'workItem."Custom.Team" = replica."Custom.Team"',
    },
    {
      at: 'incoming jira-onprem',
      text: '⟦issue.customFields."Team".value = issue.customFields."Team"?.value⟧',
      fixed: 'issue.customFields."Team".value = replica.customFields."Team"?.value',
    },
    {
      at: 'incoming servicenow',
      text: 'if (entity.tableName == "incident") {\n  ⟦entity.urgency = entity.urgency⟧\n}',
      fixed: 'if (entity.tableName == "incident") {\n  entity.urgency = replica.urgency\n}',
    },
    {
      at: 'incoming zendesk',
      text: 'def copy() {\n  ⟦issue.description = (issue.description)⟧\n}\ncopy()',
      fixed: 'def copy() {\n  issue.description = (replica.description)\n}\ncopy()',
    },
    { at: 'outgoing servicenow', text: '⟦replica["state"] = replica.state⟧', fixed: 'replica["state"] = entity.state' },
    {
      at: 'visual-mode-rule-script jira-cloud',
      text: '⟦left.issue.labels = left.issue.labels⟧',
      says: 'Read it from the other side.',
    },
    {
      at: 'incoming salesforce',
      text: '[1].each { ⟦entity.Subject = entity.Subject⟧ }',
      fixed: '[1].each { entity.Subject = replica.Subject }',
    },
    { at: 'outgoing', text: '⟦replica.priority = replica.priority⟧' },
    { at: 'incoming jira-cloud', text: '⟦replica.status = replica.status⟧' },
  ],
  silent: [
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.summary' },
    { at: 'incoming jira-cloud', text: 'issue.summary = issue.summary?.trim()' },
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.description' },
    { at: 'incoming jira-cloud', text: 'issue.description = issue.summary' },
    { at: 'incoming jira-cloud', text: 'issue.labels += issue.labels' },
    { at: 'incoming jira-cloud', text: 'issue.customFields."A".value = issue.customFields."B".value' },
    { at: 'outgoing jira-cloud', text: 'replica.customFields."A" = issue.customFields."A"' },
    { at: 'incoming servicenow', text: 'entity.state = replica.state ?: entity.state' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'left.issue.labels = right.issue.labels' },
    { at: 'incoming jira-cloud', text: 'def box = [a: 1]\nbox.a = box.a' },
    {
      at: 'external-script jira-cloud',
      text: 'class Box {\n  def a\n  Box(a) { this.a = a }\n  def copy(Box other) { other.a = this.a }\n}',
    },
    { at: 'incoming jira-cloud', text: 'issue."$name" = issue."$name"' },
    { at: 'outgoing jira-cloud', text: 'replica.parent.key = replica.parentId' },
  ],
});
