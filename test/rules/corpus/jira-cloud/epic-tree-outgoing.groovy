// sync-rule: outgoing jira-cloud
// Sends epics, their stories and the stories' sub-tasks with enough to rebuild the tree on the other side.
replica.key         = issue.key
replica.id          = issue.id
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.status      = issue.status
replica.priority    = issue.priority
replica.comments    = issue.comments
replica.attachments = issue.attachments

// The parent of a story is its epic, the parent of a sub-task is its story.
replica.parentId = issue.parentId

switch (issue.type?.name) {
    case "Epic":
        replica.epicName  = issue.customFields."Epic Name"?.value ?: issue.summary
        replica.startDate = issue.customFields."Start date"?.value
        replica.due       = issue.due
        break
    case "Story":
        replica.customFields."Story Points" = issue.customFields."Story Points"
        replica.fixVersions = issue.fixVersions
        break
    default:
        replica.assignee = issue.assignee
}
