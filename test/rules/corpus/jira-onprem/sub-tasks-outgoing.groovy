// sync-rule: outgoing jira-onprem
// Main issues and sub-tasks use the same rule; a sub-task carries its parent's id and the fields it inherits.
boolean subTask = issue.parentId != null

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.comments    = issue.comments
replica.attachments = issue.attachments

if (subTask) {
    replica.parentId = issue.parentId
    replica.estimate = issue.originalEstimate
} else {
    replica.fixVersions = issue.fixVersions.findAll { !it.archived }
    replica.components  = issue.components
    replica.priority    = issue.priority
    replica.due         = issue.due
    replica.customFields."Customer" = issue.customFields."Customer"
    replica.customFields."10407"    = issue.customFields."10407"
}

replica.project = issue.project
replica.project.versions   = []
replica.project.components = []
