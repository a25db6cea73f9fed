// sync-rule: create-processor jira-cloud
// Older versions: makes the issue in the middle of the script, so that a class can walk its workflow afterwards.
issue.projectKey = "DESK"
issue.typeName   = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments    = commentHelper.mergeComments(issue, replica)

if (replica.assignee?.email) {
    issue.assignee = nodeHelper.getUserByEmail(replica.assignee.email)
}

return CreateIssue.create(
    replica,
    issue,
    relation,
    nodeHelper,
    issueBeforeScript,
    remoteReplica,
    traces,
    blobMetadataList) {
        StatusSync.receive(["New": "To Do", "Fixed": "Done"], replica, issue, nodeHelper, httpClient)
        return null
    }
