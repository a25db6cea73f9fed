// sync-rule: incoming jira-onprem
// Keeps a read-only copy for the archive: every message rewrites everything, nobody here edits.
if (firstSync) {
    issue.projectKey = "ARCH"
    issue.typeName   = "Record"
}

def stamp = new Date().format("yyyy-MM-dd HH:mm")
def lines = []
lines << "*Source:* ${replica.project?.name ?: 'unknown project'} / ${replica.key}"
lines << "*Status:* ${replica.status?.name ?: '-'}"
lines << "*Priority:* ${replica.priority?.name ?: '-'}"
lines << "*Reported by:* ${replica.reporter?.displayName ?: '-'}"
lines << "*Copied:* ${stamp}"
if (replica.resolution) {
    lines << "*Resolution:* ${replica.resolution.name}"
}
lines << ""
lines << (replica.description ?: "_empty_")

issue.summary     = "[${replica.key}] ${replica.summary}".toString()
issue.description = lines.join("\n")
issue.labels      = (replica.labels ?: []) + nodeHelper.getLabel("archived")
issue.comments    = commentHelper.mergeComments(issue, replica) { it }
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.resolution  = nodeHelper.getResolution("Archived")
