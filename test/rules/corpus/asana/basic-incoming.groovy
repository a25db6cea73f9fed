// sync-rule: incoming asana
// Issues become tasks; done is done, everything else is open.
if (firstSync) {
    entity.entityType = "task"
}

entity.summary     = replica.summary
entity.description = replica.description
entity.due         = replica.due
entity.labels      = replica.labels
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

if (replica.assignee?.email) {
    entity.assignee = nodeHelper.getUserByEmail(replica.assignee.email)
} else {
    entity.assignee = null
}

entity.setStatus(replica.status?.name in ["Done", "Closed"] ? "completed" : "incomplete")
