// sync-rule: incoming xurrent
// Chooses a request template by the type of the remote issue and fills its fields, checked against the template.
def templates = [
    "Access request" : "Grant access",
    "Hardware order" : "Order hardware",
    "Incident"       : "Report a fault"
]

def templateId = nodeHelper.getTemplateIdByName(templates[replica.type?.name] ?: "Report a fault")

if (firstSync) {
    entity.serviceId    = nodeHelper.getServiceIdByName(replica.type?.name == "Incident" ? "Operations" : "Workplace")
    entity.template     = templateId
    entity.requested_by = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("desk@example.com")
}

entity.summary     = replica.summary
entity.category    = replica.type?.name == "Incident" ? "incident" : "rfc"
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

if (templateId) {
    ["system", "role", "needed_until"].each { name ->
        def value = replica.customFields."${name}"?.value
        if (value != null) {
            entity.customFields."${name}" = nodeHelper.getCustomField(templateId, name, value)
        }
    }
}
