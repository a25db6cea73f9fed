// sync-rule: incoming jira-cloud
// Applies a field only when the other side has changed it since the last message, so that local edits survive.
def changed = { Closure read -> firstSync || read(previous) != read(replica) }

if (firstSync) {
    issue.projectKey = "DUAL"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "DUAL")?.name ?: "Task"
}

if (changed { it?.summary }) {
    issue.summary = replica.summary
}
if (changed { it?.description }) {
    issue.description = replica.description
}
if (changed { it?.priority?.name }) {
    issue.priority = nodeHelper.getPriority(replica.priority?.name) ?: issue.priority
}
if (changed { it?.status?.name }) {
    def statusMap = ["Open": "To Do", "In Progress": "In Progress", "Done": "Done"]
    issue.setStatus(statusMap[replica.status?.name] ?: "To Do")
}
if (changed { it?.assignee?.email }) {
    issue.assignee = replica.assignee ? nodeHelper.getUserByEmail(replica.assignee.email) : null
}
if (changed { r -> r?.labels?.collect { it.label }?.toSet() }) {
    // Labels with our own prefix were never theirs to remove.
    def own = issue.labels?.findAll { it.label.startsWith("int-") } ?: []
    issue.labels = (replica.labels ?: []) + own
}

issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
