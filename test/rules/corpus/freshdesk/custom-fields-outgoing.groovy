// sync-rule: outgoing freshdesk
// Sends the custom fields of a return form: text, drop-down, check box, date, number.
def fieldNames = ["cf_order_number", "cf_reason", "cf_receipt_attached", "cf_bought_on", "cf_amount"]

replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description ?: "")
replica.status      = entity.status
replica.reporter    = entity.reporter

fieldNames.each { name ->
    replica.customFields."${name}" = entity.customFields."${name}"
}

// The warehouse wants to see at a glance whether it has to act.
def reason = entity.customFields."cf_reason"?.value
replica.warehouse = reason in ["Damaged", "Wrong item"] ? "pick up" : "wait"

replica.attachments = entity.attachments?.findAll { file ->
    file.filename?.toLowerCase()?.endsWith(".jpg") || file.filename?.toLowerCase()?.endsWith(".png")
}
