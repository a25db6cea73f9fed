// sync-rule: incoming jira-cloud
// The other side works on sub-tasks; when all are done the message says so and the parent moves on.
if (firstSync) {
    def parent = replica.parentId ? nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong()) : null
    if (!parent) {
        // A sub-task without a parent cannot be made: refuse it.
        return
    }
    issue.projectKey = "OPS"
    issue.typeName   = "Sub-task"
    issue.parentId   = parent.id
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)

boolean done = replica.status?.name in ["Done", "Closed", "Resolved"]
boolean working = replica.status?.name in ["In Progress", "In Review"]

if (done && issue.status?.name != "Done") {
    workflowHelper.transition(issue, "Finish")
    issue.resolution = nodeHelper.getResolution(replica.resolution?.name ?: "Done") ?: nodeHelper.getResolution("Done")
} else if (working && issue.status?.name == "To Do") {
    workflowHelper.transition(issue, "Start work")
} else if (!done && issue.status?.name == "Done") {
    workflowHelper.transition(issue, "Reopen")
}

if (done) {
    // The parent's own rule counts its open sub-tasks with the next message.
    syncHelper.syncBackAfterProcessing()
}
