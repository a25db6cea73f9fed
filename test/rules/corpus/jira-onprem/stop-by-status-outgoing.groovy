// sync-rule: outgoing jira-onprem
// Nothing leaves before the report has been released, and nothing that is marked as confidential.
def released = ["Released", "In Work", "Closed"]
if (!(issue.status?.name in released)) {
    return
}
if (issue.securityLevel?.name == "Confidential" || issue.labels.any { it.label.equalsIgnoreCase("confidential") }) {
    return
}

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = (issue.description ?: "").split(/\{internal\}/).find { !it.trim().isEmpty() } ?: ""
replica.priority    = issue.priority
replica.status      = issue.status
replica.attachments = issue.attachments

// The last five comments are enough for the reader over there.
def open = issue.comments.findAll { it.groupLevel == null && it.roleLevel == null }
replica.comments = open.sort { it.created }.takeRight(5)
