import { possibleNull } from '../../../server/rules/checks/possibleNull';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(possibleNull, {
  flagged: [
    {
      at: 'outgoing jira-onprem',
      text: 'replica.editors = issue.comments.collect { ⟦it.updateAuthor⟧.email }\n',
      fixed: 'replica.editors = issue.comments.collect { it.updateAuthor?.email }\n',
    },
    {
      at,
      text: 'issue.customFields."Agent".value = ⟦replica.assignee⟧.email\n',
      says: "'replica.assignee' may be null; then asking for 'email' stops the run.",
      fixed: 'issue.customFields."Agent".value = replica.assignee?.email\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.resolved = ⟦issue.resolution⟧.name.toUpperCase()\n',
      fixed: 'replica.resolved = issue.resolution?.name?.toUpperCase()\n',
    },
    {
      at: 'incoming servicenow',
      text: 'entity.assigned_to = ⟦nodeHelper.getUserByEmail(replica.reporter?.email)⟧.key\n',
      says: "'getUserByEmail' gives null when it finds nothing",
      fixed: 'entity.assigned_to = nodeHelper.getUserByEmail(replica.reporter?.email)?.key\n',
    },
    {
      at: 'outgoing azure-devops',
      text: 'def person = workItem.assignee\nreplica.worker = "${⟦person⟧.displayName} (ADO)"\n',
      fixed: 'def person = workItem.assignee\nreplica.worker = "${person?.displayName} (ADO)"\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'if (⟦issue.due⟧.time > 0) {\n  replica.due = issue.due\n}\n',
      fixed: 'if (issue.due?.time > 0) {\n  replica.due = issue.due\n}\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def user = userHelper.getByEmail(replica.assignee?.email)\nissue.customFields."Login".value = ⟦user⟧.username\n',
      fixed:
        'def user = userHelper.getByEmail(replica.assignee?.email)\nissue.customFields."Login".value = user?.username\n',
    },
    {
      at: 'outgoing github',
      text: 'String name(issue) { issue.key }\nif (issue.summary) {\n  replica.description = ⟦issue.description⟧.replace("@", "(at)").trim()\n}\n',
      severity: 'information',
      fixed:
        'String name(issue) { issue.key }\nif (issue.summary) {\n  replica.description = issue.description?.replace("@", "(at)")?.trim()\n}\n',
    },
    {
      at: 'incoming zendesk',
      text: 'replica.comments.each { comment ->\n  comment.body = "${⟦comment.updateAuthor⟧.email}: ${comment.body}"\n}\n',
      fixed:
        'replica.comments.each { comment ->\n  comment.body = "${comment.updateAuthor?.email}: ${comment.body}"\n}\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.main = ⟦issue.components.find { it.lead }⟧.name\n',
      severity: 'information',
      fixed: 'replica.main = issue.components.find { it.lead }?.name\n',
    },
    {
      at: 'incoming github',
      text: 'def find(mail) { nodeHelper.getUserByEmail(mail) }\nissue.summary = issue.assignee ? "mine" : ⟦replica.assignee⟧.displayName\n',
      fixed:
        'def find(mail) { nodeHelper.getUserByEmail(mail) }\nissue.summary = issue.assignee ? "mine" : replica.assignee?.displayName\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.domain = ⟦issue.assignee?.email⟧.split("@").last()\n',
      severity: 'information',
      fixed: 'replica.domain = issue.assignee?.email?.split("@")?.last()\n',
    },
    { at, text: '⟦issue.assignee⟧.email = "x@example.com"\n' },
    { at: 'outgoing jira-onprem', text: 'replica.first = ⟦issue.resolution⟧.name[0]\n' },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.first = ⟦issue.resolution⟧.name?[0]\n',
      fixed: 'replica.first = issue.resolution?.name?[0]\n',
    },
  ],
  silent: [
    // Null answers to these as well.
    ...['class', 'metaClass', 'equals(null)', 'asBoolean()', 'asType(String)', 'plus("x")', 'iterator()'].map(
      (step) => ({
        at: 'outgoing jira-onprem',
        text: `replica.resolved = issue.resolution.${step}\n`,
      }),
    ),
    {
      at: 'outgoing jira-onprem',
      text: 'replica.editors = issue.comments.findAll { it.updateAuthor }.collect { it.updateAuthor.email }\n',
    },
    { at, text: 'issue.customFields."Agent".value = replica.assignee?.email\n' },
    { at, text: 'if (replica.assignee) {\n  issue.customFields."Agent".value = replica.assignee.email\n}\n' },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.resolved = issue.resolution != null ? issue.resolution.name : "open"\n',
    },
    {
      at: 'incoming servicenow',
      text: 'def user = nodeHelper.getUserByEmail(replica.reporter?.email)\nif (!user) return\nentity.assigned_to = user.key\n',
    },
    { at: 'outgoing azure-devops', text: 'replica.worker = workItem.assignee && workItem.assignee.active\n' },
    {
      at: 'incoming jira-onprem',
      text: 'def user = userHelper.getByEmail("a@b.c") ?: userHelper.getByUsername("bot") ?: issue.reporter\nissue.summary = user.key\n',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'def isDue = issue.due != null && issue.summary\nif (isDue) replica.dueTime = issue.due.time\n',
    },
    {
      at: 'incoming zendesk',
      text: 'replica.comments.findAll { it.updateAuthor }.each { it.body = it.updateAuthor.email }\n',
    },
    {
      at: 'outgoing github',
      text: 'try {\n  replica.worker = issue.assignee.email\n} catch (NullPointerException e) {\n  replica.worker = "nobody"\n}\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.resolved = issue.resolution.toString()\nreplica.none = issue.resolution.is(null)\n',
    },
    { at: 'incoming asana', text: 'assert replica.assignee\nentity.name = replica.assignee.displayName\n' },
    { at, text: 'issue.assignee.each { log.info("${it}") }\n' },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.watchers = issue.watchers*.email\nreplica.status = issue.status.name\n',
    },
    {
      at: 'incoming freshdesk',
      text: 'def best = [1, 2].max()\nentity.priority = best.intValue()\nentity.name = replica.custom.value.name\n',
    },
  ],
});
