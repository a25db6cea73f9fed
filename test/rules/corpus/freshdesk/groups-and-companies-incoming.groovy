// sync-rule: incoming freshdesk
// Chooses group and agent by product; the numbers come from the administration pages of the desk.
final Map GROUPS = [
    router: [group: 1070000000101L, agent: 1070000000201L],
    modem : [group: 1070000000102L, agent: 1070000000202L],
    app   : [group: 1070000000103L, agent: null]
]
final long DEFAULT_GROUP = 1070000000100L

if (firstSync) {
    entity.entityType = "ticket"
    entity.reporter   = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("unknown@example.com")

    def product = (replica.customFields."Product"?.value?.value ?: "").toLowerCase()
    def route = GROUPS[product]
    entity.group_id = route?.group ?: DEFAULT_GROUP
    if (route?.agent) {
        entity.responder_id = route.agent
    }
    if (replica.companyId) {
        entity.company_id = replica.companyId as Long
    }
}

entity.summary     = replica.summary?.trim() ?: "Ticket without a title"
entity.description = replica.description ?: "No description"
entity.labels      = replica.labels
entity.comments    = commentHelper.mergeComments(entity, replica) { note ->
    note.internal = true
    note
}
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.status      = nodeHelper.getStatus(replica.status?.name == "Closed" ? "Closed" : "Open")
