import { nameAsObject } from '../../../server/rules/checks/nameAsObject';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(nameAsObject, {
  flagged: [
    {
      at: 'incoming jira-cloud',
      text: 'issue.assignee = ⟦nodeHelper.getUserByEmail(replica.assignee?.email)?.key⟧',
      says: "'assignee' takes the whole User object. Remove '?.key'.",
      fixed: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def urgent = nodeHelper.getPriority("Highest")\nissue.priority = ⟦urgent.name⟧',
      says: "Remove '.name'.",
      fixed: 'def urgent = nodeHelper.getPriority("Highest")\nissue.priority = urgent',
    },
    {
      at,
      text: 'issue.priority = ⟦"High"⟧\n',
      says: "'priority' is a Priority object, but this is a text. Use 'nodeHelper.getPriority()'.",
      fixed: 'issue.priority = nodeHelper.getPriority("High")\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'if (!issue.assignee) issue.assignee = ⟦"desk@example.com"⟧\n',
      fixed: 'if (!issue.assignee) issue.assignee = nodeHelper.getUserByEmail("desk@example.com")\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'if (firstSync) {\n  workItem.type = ⟦"Bug"⟧\n  workItem.project = ⟦"SHOP"⟧\n}\n',
      says: ["Use 'typeName'", "Use 'projectKey'"],
      fixed: 'if (firstSync) {\n  workItem.typeName = "Bug"\n  workItem.projectKey = "SHOP"\n}\n',
    },
    {
      at,
      text: 'issue.status = ⟦"Done"⟧\n',
      severity: 'information',
      fixed: 'issue.setStatus("Done")\n',
    },
    {
      at: 'incoming github',
      text: 'replica.labels.each { label ->\n  issue.labels += ⟦"ext-${label.label}"⟧\n}\n',
      says: "'labels' holds Label objects",
      fixed: 'replica.labels.each { label ->\n  issue.labels += nodeHelper.getLabel("ext-${label.label}")\n}\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'issue.labels = ⟦["external", "web"]⟧\n',
      says: 'a list of texts',
      fixed: 'issue.labels = ["external", "web"].collect { nodeHelper.getLabel(it) }\n',
    },
    {
      at,
      text: 'def fallback(issue) { issue }\nissue.labels << ⟦"urgent"⟧\nissue.labels.add(⟦"late"⟧)\n',
      fixed:
        'def fallback(issue) { issue }\nissue.labels << nodeHelper.getLabel("urgent")\nissue.labels.add(nodeHelper.getLabel("late"))\n',
    },
    {
      at,
      text: 'String name = "Fixed"\nissue.resolution = ⟦name⟧\n',
      fixed: 'String name = "Fixed"\nissue.resolution = nodeHelper.getResolution(name)\n',
    },
    {
      at: 'incoming github',
      text: 'try {\n  issue.reporter = ⟦"octo"⟧\n} finally {\n  log.info("done")\n}\n',
      says: "Use 'nodeHelper.getUserByEmail()' or 'nodeHelper.getUserByUsername()'.",
    },
    { at: 'incoming jira-onprem', text: 'issue.fixVersions = ⟦"1.0"⟧\n' },
    {
      at: 'incoming hp-alm',
      text: 'defect.priority = ⟦"2-Medium"⟧\n',
      fixed: 'defect.priority = qcHelper.getPriority("2-Medium")\n',
    },
    {
      at,
      text: 'issue.priority = ⟦replica.priority?.name⟧\n',
      severity: 'information',
      fixed: 'issue.priority = nodeHelper.getPriority(replica.priority?.name)\n',
    },
    {
      at: 'incoming asana',
      text: 'entity.assignee = ⟦"a@example.com"⟧\n',
      says: "'assignee' is a User object",
      fixed: 'entity.assignee = nodeHelper.getUserByEmail("a@example.com")\n',
    },
  ],
  silent: [
    {
      at: 'incoming jira-onprem',
      text: 'issue.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"',
    },
    { at, text: 'issue.priority = nodeHelper.getPriority("High")\nissue.setStatus("Done")\nissue.typeName = "Bug"\n' },
    { at: 'incoming zendesk', text: 'ticket.status = "open"\nticket.priority = "high"\nticket.type = "incident"\n' },
    { at: 'incoming servicenow', text: 'entity.state = "2"\nentity.assigned_to = "desk"\nentity.priority = "1"\n' },
    { at: 'outgoing jira-cloud', text: 'replica.status = "Done"\nreplica.assignee = "a@b.c"\n' },
    { at: 'incoming freshdesk', text: 'entity.status = "Open"\nentity.priority = 2\nentity.type = "Question"\n' },
    { at: 'incoming azure-devops', text: 'workItem.assignee = null\nworkItem.priority = replica.priority\n' },
    { at, text: 'issue.labels = ["a"].collect { nodeHelper.getLabel(it) }\nissue.labels += replica.labels\n' },
    { at: 'incoming salesforce', text: 'entity.Status = "New"\nentity.Owner = "desk"\n' },
    { at, text: 'issue.parentId = "10001"\nissue.parentId = 10001L\nissue.customFields."Team".value = "A"\n' },
    { at, text: 'def issue = [:]\nissue.priority = "High"\n' },
    { at: 'incoming', text: 'issue.type = "Bug"\n' },
    {
      at: 'incoming hp-alm',
      text: 'defect.commentsArea = commentHelper.mergeCommentsIntoCommentsArea(defect, replica)\n',
    },
  ],
});
