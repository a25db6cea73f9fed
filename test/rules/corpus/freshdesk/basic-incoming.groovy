// sync-rule: incoming freshdesk
// Makes and updates tickets; a ticket cannot do without a reporter that has a mail address.
def statusMap = [
    "To Do"      : "Open",
    "In Progress": "Pending",
    "Waiting"    : "Waiting on Customer",
    "Done"       : "Resolved"
]
def priorityMap = ["Highest": "Urgent", "High": "High", "Medium": "Medium"]

if (firstSync) {
    entity.entityType = "ticket"
    entity.reporter   = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("portal@example.com")
    entity.source     = 2
}

entity.summary     = replica.summary
entity.description = replica.description ?: "-"
entity.status      = nodeHelper.getStatus(statusMap[replica.status?.name] ?: "Open")
entity.priority    = nodeHelper.getPriority(priorityMap[replica.priority?.name] ?: "Low")
entity.labels      = replica.labels
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
