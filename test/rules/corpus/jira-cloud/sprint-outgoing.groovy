// sync-rule: outgoing jira-cloud
// One connection for sprints and issues: the entity type says which of the two is being sent.
if (entityType == "sprint") {
    replica.name          = sprint.name
    replica.goal          = sprint.goal
    replica.state         = sprint.state
    replica.startDate     = sprint.startDate
    replica.endDate       = sprint.endDate
    replica.originBoardId = sprint.originBoardId
}

if (entityType == "issue") {
    replica.key         = issue.key
    replica.type        = issue.type
    replica.summary     = issue.summary
    replica.description = issue.description
    replica.status      = issue.status
    replica.assignee    = issue.assignee
    replica.comments    = issue.comments
    replica.attachments = issue.attachments
    replica.customFields."Sprint" = issue.customFields."Sprint"

    // An issue has been in many sprints; those that are closed are history.
    def sprints = issue.customFields."Sprint"?.value
    sprints?.findAll { it.state?.toUpperCase() != "CLOSED" }?.each { open ->
        def key = new com.exalate.basic.domain.BasicIssueKey(open.id, open.name, "sprint")
        if (!syncHelper.isUnderSync(open.id as String, "sprint")) {
            syncHelper.exalate(key)
        }
    }
}
