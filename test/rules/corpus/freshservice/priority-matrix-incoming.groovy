// sync-rule: incoming freshservice
// Priority out of impact and urgency, as the service agreement says it.
def level = { text -> ["low": 0, "medium": 1, "high": 2].getOrDefault(text?.toString()?.toLowerCase(), 1) }
def matrix = [
    ["Low",    "Low",    "Medium"],
    ["Low",    "Medium", "High"],
    ["Medium", "High",   "Urgent"]
]

if (firstSync) {
    entity.entityType = "ticket"
    entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("noc@example.com")
}

entity.summary     = replica.summary
entity.description = replica.description ?: "No description"
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

int impact  = level(replica.customFields."Impact"?.value?.value)
int urgency = level(replica.customFields."Urgency"?.value?.value)
entity.priority = nodeHelper.getPriority(matrix[impact][urgency])

if (matrix[impact][urgency] == "Urgent") {
    entity.labels += nodeHelper.getLabel("major-incident-candidate")
}
