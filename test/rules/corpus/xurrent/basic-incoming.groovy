// sync-rule: incoming xurrent
// Makes requests for one service; category is a must.
def statusMap = [
    "To Do"      : "Assigned",
    "In Progress": "In Progress",
    "Waiting"    : "Waiting for Customer",
    "Done"       : "Completed"
]

if (firstSync) {
    entity.serviceId = nodeHelper.getServiceIdByName("Workplace")
}

entity.summary     = replica.summary
entity.category    = "incident"
entity.status      = nodeHelper.getStatus(statusMap[replica.status?.name] ?: "Assigned")
entity.priority    = nodeHelper.getPriority(replica.priority?.name ?: "Low")
entity.labels      = replica.labels
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.requested_by = nodeHelper.getUserByEmail(replica.reporter?.email)
