// sync-rule: outgoing servicenow
// Security incidents: masks addresses and account numbers in every text that goes to the partner.
def masks = [
    [~/\b\d{1,3}(?:\.\d{1,3}){3}\b/, "[address]"],
    [~/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b/, "[account]"],
    [~/(?i)\bemployee\s+no\.?\s*\d+/, "[employee]"],
]
def mask = { String text ->
    masks.inject(text ?: "") { done, rule -> done.replaceAll(rule[0], rule[1]) }
}

if (entity.tableName == "sn_si_incident") {
    replica.key         = entity.key
    replica.summary     = mask(entity.short_description)
    replica.description = mask(entity.description)
    replica.state       = entity.state
    replica.severity    = entity.business_criticality
    replica.comments    = entity.comments.collect { comment ->
        comment.body = mask(comment.body)
        comment
    }
    // Files are not masked, so they are named but not sent.
    replica.fileNames   = entity.attachments.collect { it.filename }.join(", ")
}
