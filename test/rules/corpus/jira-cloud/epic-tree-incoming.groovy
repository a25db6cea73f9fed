// sync-rule: incoming jira-cloud
// Rebuilds epic, story, sub-task: a child waits until its parent has arrived.
def typeMap = ["Epic": "Epic", "Story": "Story", "Bug": "Bug", "Sub-task": "Subtask", "Technical task": "Subtask"]

if (firstSync) {
    issue.projectKey = "PLAN"
    issue.typeName   = typeMap[replica.type?.name] ?: "Task"
}

if (replica.parentId) {
    def parent = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (parent) {
        issue.parentId = parent.id
    } else if (issue.typeName == "Subtask") {
        throw new com.exalate.api.exception.IssueTrackerException("The parent of ${replica.key} is not under sync yet, retry after it has arrived")
    }
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.priority    = nodeHelper.getPriority(replica.priority?.name ?: "Medium")
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

if (replica.type?.name == "Epic") {
    issue.customFields."Epic Name".value  = replica.epicName ?: replica.summary
    issue.customFields."Start date".value = replica.startDate
    issue.due = replica.due
}
if (replica.type?.name == "Story") {
    issue.customFields."Story Points".value = replica.customFields."Story Points"?.value
    issue.fixVersions = replica.fixVersions
        ?.collect { nodeHelper.createVersion(issue, it.name, it.description) }
        ?.findAll { it != null }
}
