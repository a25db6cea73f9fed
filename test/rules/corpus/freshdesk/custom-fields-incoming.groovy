// sync-rule: incoming freshdesk
// Writes the return form; dates travel as ISO text, check boxes as true or false.
import java.time.LocalDate
import java.time.ZoneId

def isoDay = { value ->
    if (value == null) return null
    def day = value instanceof Date ? value.toInstant().atZone(ZoneId.of("UTC")).toLocalDate() : LocalDate.parse(value.toString().take(10))
    day.toString()
}

if (firstSync) {
    entity.entityType = "ticket"
    entity.reporter   = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("returns@example.com")
}

entity.summary     = "Return ${replica.customFields.'Order Number'?.value ?: replica.key}".toString()
entity.description = replica.description ?: "See the form."
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

entity.customFields."cf_order_number".value     = replica.customFields."Order Number"?.value
entity.customFields."cf_reason".value           = replica.customFields."Reason"?.value?.value ?: "Other"
entity.customFields."cf_receipt_attached".value = replica.customFields."Receipt"?.value ? true : false
entity.customFields."cf_bought_on".value        = isoDay(replica.customFields."Bought on"?.value)
entity.customFields."cf_amount".value           = replica.customFields."Amount"?.value ?: 0
