// sync-rule: incoming jira-cloud
// Takes sprints and issues of the twin project, and puts each issue into the twin of its sprint.
def boardOf = ["14": "231", "15": "232"]

if (entityType == "sprint") {
    if (firstSync) {
        sprint.originBoardId = boardOf[replica.originBoardId as String] ?: "231"
    }
    sprint.name      = replica.name
    sprint.goal      = replica.goal
    sprint.state     = replica.state
    sprint.startDate = replica.startDate
    sprint.endDate   = replica.endDate
}

if (entityType == "issue") {
    if (firstSync) {
        issue.projectKey = "TEAM"
        issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "TEAM")?.name ?: "Story"
    }
    issue.summary     = replica.summary
    issue.description = replica.description
    issue.comments    = commentHelper.mergeComments(issue, replica)
    issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
    issue.assignee    = nodeHelper.getUserByEmail(replica.assignee?.email)

    def twins = replica.customFields."Sprint"?.value?.collect { remote ->
        nodeHelper.getLocalIssueKeyFromRemoteId(remote.id, "sprint")?.id
    }?.findAll { it != null }
    if (twins) {
        issue.customFields."Sprint".value = twins.last()
    }
}
