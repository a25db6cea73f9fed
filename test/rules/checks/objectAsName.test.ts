import { objectAsName } from '../../../server/rules/checks/objectAsName';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(objectAsName, {
  flagged: [
    {
      at,
      text: 'def statusMapping = ["To Do": "Open"]\nissue.setStatus(statusMapping[⟦replica.status⟧] ?: "Open")\n',
      says: "usually a Status object, so nothing is found. Use 'replica.status?.name'.",
      severity: 'information',
      fixed: 'def statusMapping = ["To Do": "Open"]\nissue.setStatus(statusMapping[replica.status?.name] ?: "Open")\n',
    },
    {
      at,
      text: 'def map = ["To Do": "Open"]\nif (replica.status.name != "Hidden") {\n  issue.setStatus(map[⟦replica.status⟧])\n}\n',
      fixed:
        'def map = ["To Do": "Open"]\nif (replica.status.name != "Hidden") {\n  issue.setStatus(map[replica.status?.name])\n}\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'def priorities = [Highest: "P1", High: "P2"]\nreplica.urgency = priorities.get(⟦issue.priority⟧)\n',
      says: 'The keys of this map are names',
      fixed: 'def priorities = [Highest: "P1", High: "P2"]\nreplica.urgency = priorities.get(issue.priority.name)\n',
    },
    {
      at: 'outgoing azure-devops',
      text: 'if (⟦workItem.status⟧ == "Done") replica.closed = true\n',
      says: 'never equal to a text',
      fixed: 'if (workItem.status.name == "Done") replica.closed = true\n',
    },
    {
      at: 'outgoing github',
      text: 'replica.mine = "${⟦issue.assignee⟧ == \'bot@example.com\' ? "bot" : "person"}"\n',
      says: "Use 'issue.assignee?.email'",
      fixed: 'replica.mine = "${issue.assignee?.email == \'bot@example.com\' ? "bot" : "person"}"\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'def isOpen(issue) { true }\nif (⟦issue.status⟧ in ["Open", "Reopened"]) {\n  replica.summary = issue.summary\n}\n',
      says: 'never one of these texts',
      fixed:
        'def isOpen(issue) { true }\nif (issue.status.name in ["Open", "Reopened"]) {\n  replica.summary = issue.summary\n}\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'if (⟦issue.labels⟧.contains("blocked")) replica.blocked = true\n',
      says: "Look at what names them: 'issue.labels*.label'.",
      fixed: 'if (issue.labels*.label.contains("blocked")) replica.blocked = true\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.isLts = "9.0" in ⟦issue.fixVersions⟧\n',
      fixed: 'replica.isLts = "9.0" in issue.fixVersions*.name\n',
    },
    {
      at: 'incoming github',
      text: 'switch (⟦issue.type⟧) {\n  case "Bug":\n    issue.summary = "Bug: ${replica.summary}"\n    break\n  default:\n    issue.summary = replica.summary\n}\n',
      severity: 'information',
      fixed:
        'switch (issue.type.name) {\n  case "Bug":\n    issue.summary = "Bug: ${replica.summary}"\n    break\n  default:\n    issue.summary = replica.summary\n}\n',
    },
    {
      at: 'incoming servicenow',
      text: 'def user = nodeHelper.getUserByEmail(⟦replica.assignee⟧)\nlog.info(replica.assignee.displayName)\n',
      says: "'getUserByEmail' wants a text here",
      fixed: 'def user = nodeHelper.getUserByEmail(replica.assignee?.email)\nlog.info(replica.assignee.displayName)\n',
    },
    {
      at: 'incoming zendesk',
      text: 'issue.setStatus(⟦replica.status⟧)\n',
      severity: 'information',
      fixed: 'issue.setStatus(replica.status?.name)\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'if (firstSync) {\n  issue.projectKey = ⟦issue.project⟧\n  issue.typeName = ⟦issue.type⟧\n}\n',
      says: ["'projectKey' is a text", "'typeName' is a text"],
      fixed: 'if (firstSync) {\n  issue.projectKey = issue.project.key\n  issue.typeName = issue.type.name\n}\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.comments = issue.comments.findAll { c -> !⟦c.author⟧.equals("bot@example.com") }\n',
      fixed: 'replica.comments = issue.comments.findAll { c -> !c.author.email.equals("bot@example.com") }\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'def teams = ["Web", "App"]\nreplica.teams = issue.components.findAll { teams.contains(⟦it⟧) }\n',
      fixed: 'def teams = ["Web", "App"]\nreplica.teams = issue.components.findAll { teams.contains(it.name) }\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'boolean isMine(issue) { true }\nreplica.isMine = ⟦issue.assignee⟧ == "a.smith"\n',
      says: 'a User object and never equal to a text.',
    },
  ],
  silent: [
    { at, text: 'def statusMapping = ["To Do": "Open"]\nissue.setStatus(statusMapping[replica.status?.name])\n' },
    { at: 'outgoing zendesk', text: 'if (ticket.status == "open") replica.isOpen = true\n' },
    { at: 'outgoing servicenow', text: 'def states = ["1": "New"]\nreplica.status = states[entity.state]\n' },
    { at: 'outgoing jira-onprem', text: 'replica.isMine = issue.assignee == nodeHelper.getUserByUsername("bot")\n' },
    { at: 'outgoing freshdesk', text: 'replica.isOpen = entity.status == "Open"\n' },
    { at: 'outgoing jira-cloud', text: 'if (issue.labels*.label.contains("blocked")) replica.blocked = true\n' },
    {
      at: 'outgoing azure-devops',
      text: 'def seen = [:]\nseen[workItem.status] = 1\nreplica.seen = seen[workItem.status]\n',
    },
    { at: 'outgoing salesforce', text: 'if (entity.Status in ["New", "Working"]) replica.summary = entity.Subject\n' },
    { at: 'outgoing jira-cloud', text: 'def issue = [status: "Done"]\nreplica.done = issue.status == "Done"\n' },
    {
      at: 'incoming github',
      text: 'issue.priority = nodeHelper.getPriority(replica.priority?.name)\nlog.info("${issue.status}")\n',
    },
    { at: 'outgoing jira-onprem', text: 'replica.isUnset = issue.resolution == null\n' },
    { at, text: 'def type = nodeHelper.getIssueType("Bug", issue.project)\nissue.type = type\n' },
    { at: 'outgoing jira-cloud', text: 'replica.label = issue.labels.find { it.label == "x" }?.label ?: "none"\n' },
    {
      at: 'incoming jira-onprem',
      text: 'issue.labels.remove(nodeHelper.getLabel("x"))\nissue.labels.contains(replica.labels[0])\n',
    },
    { at, text: 'switch (replica.type?.name) {\n  case "Bug": issue.typeName = "Bug"; break\n}\n' },
    { at: 'outgoing azure-devops', text: 'replica.tags = workItem.customFields."Tags"?.value == "a"\n' },
  ],
});
