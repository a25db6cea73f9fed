// sync-rule: incoming jira-cloud
// Short by intent: one helper map, one loop over the plain fields, no comments between.
def s = { Map m, k, d -> m.containsKey(k) ? m[k] : d }
def status = [Open: 'To Do', Active: 'In Progress', Closed: 'Done']
def types = [Bug: 'Bug', Issue: 'Bug', 'User Story': 'Story']
// where it goes
if (firstSync) {
  issue.projectKey = 'ABC'
  issue.typeName = s(types, replica.type?.name, 'Task')
}
['summary', 'description', 'environment', 'due', 'labels'].each { issue."$it" = replica."$it" }
['Team', 'Cost Centre', 'Risk'].each { n -> issue.customFields."$n".value = replica.customFields."$n"?.value }
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: issue.reporter
issue.priority = nodeHelper.getPriority(replica.priority?.name ?: 'Medium')
issue.comments = commentHelper.mergeComments(issue, replica) { it.body = "${it.author?.displayName}: ${it.body}"; it }
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
// no status is set twice
def to = s(status, replica.status?.name, 'To Do')
if (issue.status?.name != to) issue.setStatus(to)
