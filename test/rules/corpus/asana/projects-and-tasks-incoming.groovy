// sync-rule: incoming asana
// Epics and stories come back as projects and tasks; projects have a status of their own.
if (firstSync) {
    entity.entityType = replica.type?.name == "Epic" ? "project" : "task"
}

entity.summary     = replica.summary
entity.description = replica.description ?: ""

if (entity.entityType == "project") {
    def health = [
        "Green" : "on_track",
        "Yellow": "at_risk",
        "Red"   : "off_track"
    ]
    entity.setStatus(health[replica.customFields."Health"?.value?.value] ?: "on_track")
    entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: nodeHelper.getUserByEmail("pmo@example.com")
} else {
    entity.due         = replica.due
    entity.labels      = replica.labels?.collect { nodeHelper.getLabel(it.label) }
    entity.assignee    = nodeHelper.getUserByEmail(replica.assignee?.email)
    entity.comments    = commentHelper.mergeComments(entity, replica)
    entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
    entity.setStatus(replica.resolution ? "completed" : "incomplete")
}
