// sync-rule: outgoing xurrent
// Sends requests with the labels of their select fields, since ids mean nothing to the other side.
replica.key         = entity.key
replica.summary     = entity.summary
replica.status      = entity.status
replica.category    = entity.category
replica.reporter    = entity.requested_by
replica.assignee    = entity.assignee
replica.comments    = entity.comments.findAll { !it.internal }
replica.attachments = entity.attachments

def template = entity.template
if (template) {
    replica.templateId = template
    ["system", "role"].each { field ->
        def id = entity.customFields."${field}"?.value
        replica."${field}" = id ? nodeHelper.getCustomFieldValueLabel(template as Long, field, id.toString()) : null
    }
    // Dates and texts need no translation.
    replica.neededUntil = entity.customFields."needed_until"?.value
}
