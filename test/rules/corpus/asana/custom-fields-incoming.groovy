// sync-rule: incoming asana
// Fills the fields of a marketing board: choices by name, several choices with commas, dates as ISO text.
def day = { Date date -> date?.format("yyyy-MM-dd") }
def names = { options -> (options ?: []).collect { it.value }.join(", ") }

if (firstSync) {
    entity.entityType = "task"
}

entity.summary     = replica.summary
entity.description = replica.description
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

entity.customFields."Channel".value      = replica.customFields."Channel"?.value?.value ?: "Web"
entity.customFields."Countries".value    = names(replica.customFields."Countries"?.value)
entity.customFields."Campaign".value     = replica.customFields."Campaign"?.value
entity.customFields."Budget".value       = replica.customFields."Budget"?.value ?: 0
entity.customFields."Launch".value       = day(replica.customFields."Launch date"?.value)
entity.customFields."Story Points".value = replica.customFields."Story Points"?.value
entity.customFields."Reviewer".value     = replica.customFields."Reviewer"?.value?.email ?: "marketing@example.com"

// The due date is two days before the launch, so that there is time to look at it.
def launch = replica.customFields."Launch date"?.value
entity.due = launch ? launch - 2 : replica.due
