import { duplicateAssignment } from '../../../server/rules/checks/duplicateAssignment';
import { testCheck } from './kit';

testCheck(duplicateAssignment, {
  flagged: [
    {
      at: 'outgoing jira-cloud',
      text: '⟦replica.summary = issue.summary⟧\nreplica.summary = issue.description',
      says: "'replica.summary' is given another value",
    },
    {
      at: 'outgoing azure-devops',
      text: '⟦replica.description = workItem.description⟧\nreplica.key = workItem.key\nreplica.description = nodeHelper.stripHtml(workItem.description)',
    },
    {
      at: 'incoming jira-cloud',
      text: '⟦issue.priority = nodeHelper.getPriority("High")⟧\nissue.priority = nodeHelper.getPriority("Low")',
    },
    { at: 'incoming servicenow', text: 'if (firstSync) {\n  ⟦entity.urgency = "1"⟧\n  entity.urgency = "2"\n}' },
    {
      at: 'incoming jira-onprem',
      text: '⟦issue.customFields."Team".value = "A"⟧\nissue.customFields."Team".value = replica.customFields."Team"?.value',
    },
    {
      at: 'incoming zendesk',
      text: 'replica.labels.each { label ->\n  ⟦issue.summary = label.label⟧\n  issue.summary = "x"\n}',
    },
    { at: 'outgoing github', text: '⟦replica["title"] = issue.summary⟧\nreplica.title = "x"' },
    {
      at: 'incoming salesforce',
      text: 'switch (replica.type?.name) {\n  case "Bug":\n    ⟦entity.Status = "New"⟧\n    entity.Status = "Open"\n    break\n}',
    },
    { at: 'outgoing jira-cloud', text: '⟦replica.a = 1⟧\n⟦replica.a = 2⟧\nreplica.a = 3' },
    { at: 'outgoing jira-cloud', text: '⟦replica.project = null⟧\nreplica.project = issue.project\n' },
    {
      at: 'incoming freshdesk',
      text: 'def set() {\n  ⟦entity.subject = replica.summary⟧\n  entity.subject = replica.summary?.take(80)\n}\nset()',
    },
  ],
  silent: [
    { at: 'outgoing jira-cloud', text: 'replica.summary = issue.summary\nreplica.description = issue.description' },
    { at: 'outgoing jira-cloud', text: 'replica.summary = issue.summary\nreplica.summary = replica.summary.take(80)' },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.summary = issue.summary\nif (issue.priority) {\n  replica.summary = "!"\n}',
    },
    { at: 'outgoing jira-cloud', text: 'replica.labels = issue.labels\nreplica.labels += []' },
    { at: 'incoming jira-cloud', text: 'issue.summary = "a"\nstore(issue)\nissue.summary = "b"' },
    {
      at: 'incoming jira-cloud',
      text: 'issue.projectKey = "A"\nissue.typeName = nodeHelper.getIssueType("Bug", issue.projectKey)?.name\nissue.projectKey = "B"',
    },
    {
      at: 'incoming jira-cloud',
      text: 'issue.summary = "a"\nissue.comments = commentHelper.mergeComments(issue, replica)\nissue.summary = "b"',
    },
    { at: 'incoming jira-cloud', text: 'issue.summary = "a"\nlog.info(issue.summary)\nissue.summary = "b"' },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.project = issue.project\nreplica.project.versions = []\nreplica.project.components = []',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.project.versions = []\nreplica.other = replica.project\nreplica.project.versions = null',
    },
    {
      at: 'incoming jira-cloud',
      text: 'issue.summary = "a"\nissue.description = read()\nissue.summary = "b"\ndef read() { issue.summary }',
    },
    { at: 'incoming jira-cloud', text: 'def x = [:]\nx.a = 1\nx.a = 2' },
    { at: 'outgoing jira-cloud', text: 'if (issue.a) {\n  replica.a = 1\n} else {\n  replica.a = 2\n}' },
    { at: 'incoming jira-cloud', text: 'issue.customFields."A".value = 1\nissue.customFields."B".value = 2' },
    {
      at: 'incoming jira-cloud',
      text: 'issue.summary = "a"\nissue.customFields."Text".value = "${issue.summary}"\nissue.summary = "b"',
    },
  ],
});
