// sync-rule: incoming jira-onprem
// Makes sub-tasks below the twin of their parent. If the parent is not here yet the error asks for a retry.
import com.exalate.api.exception.IssueTrackerException

if (firstSync) {
    issue.projectKey = "TWIN"
    if (replica.parentId) {
        def parent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong())
        if (parent == null) {
            throw new IssueTrackerException("Parent ${replica.parentId} of ${replica.key} has no twin yet. Sync it first, then retry.".toString())
        }
        issue.parentId = parent.id
        issue.typeName = "Sub-task"
    } else {
        issue.typeName = nodeHelper.getIssueType(replica.type?.name, "TWIN")?.name ?: "Task"
    }
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

if (replica.parentId == null) {
    issue.priority    = nodeHelper.getPriority(replica.priority?.name ?: "Major")
    issue.due         = replica.due
    issue.components  = replica.components?.collect { c ->
        nodeHelper.getComponent(c.name, nodeHelper.getProject("TWIN")) ?: nodeHelper.createComponent(issue, c.name, c.description, null, "UNASSIGNED")
    }
    issue.fixVersions = replica.fixVersions
        ?.collect { v -> nodeHelper.getVersion(v.name, nodeHelper.getProject("TWIN")) ?: nodeHelper.createVersion(issue, v.name, v.description) }
        ?.findAll()
    def customer = replica.customFields."Customer"?.value
    if (customer) issue.customFields."Customer".value = customer
} else {
    issue.originalEstimate = replica.estimate
}
