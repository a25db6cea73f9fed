// sync-rule: outgoing asana
// A project is sent as an epic, a task as a story of it.
if (entity.entityType == "project") {
    replica.key         = entity.key
    replica.kind        = "Epic"
    replica.summary     = entity.summary
    replica.description = entity.description
    replica.owner       = entity.assignee
    replica.state       = entity.status
}

if (entity.entityType == "task") {
    replica.key         = entity.key
    replica.kind        = "Story"
    replica.summary     = entity.summary
    replica.description = nodeHelper.stripHtml(entity.description ?: "")
    replica.assignee    = entity.assignee
    replica.due         = entity.due
    replica.state       = entity.status
    replica.labels      = entity.labels
    replica.projectId   = entity.project?.key
    replica.projectName = entity.project?.name ?: "No project"
    replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
    replica.attachments = entity.attachments
}
