// sync-rule: incoming servicenow
// Counterpart of the support desk's outgoing rule: makes an incident for each support ticket.
def urgencyOf = ["Highest": "1", "High": "2", "Medium": "2", "Low": "3", "Lowest": "3"]
def groupOf = [
    "Payments": "Payment Operations",
    "Portal"  : "Web Operations",
    "Network" : "Network Operations"
]

if (firstSync) {
    entity.tableName = "incident"

    def caller = nodeHelper.getUserByEmail(replica.reporter?.email)
    if (caller) {
        entity.caller_id = caller.key
    }
    entity.contact_type        = "integration"
    entity.correlation_id      = replica.key
    entity.correlation_display = "Support desk"

    def unit = replica.businessUnit ?: "Unknown"
    def group = nodeHelper.getReference("sys_user_group", "name", groupOf[unit] ?: "Service Desk")
    if (group) {
        entity.assignment_group = group.sys_id
    }
}

entity.short_description = replica.summary?.take(160)
entity.description       = nodeHelper.stripHtml(replica.description ?: "")
entity.urgency           = urgencyOf[replica.priority?.name] ?: "3"
entity.impact            = replica.customFields."Impact"?.value?.value == "Company" ? "1" : "3"
entity.comments         += replica.addedComments
entity.attachments      += replica.addedAttachments
entity.attachments      -= replica.removedAttachments

// Only a reopened ticket may move a resolved incident back; closed ones stay closed.
if (replica.status?.name == "Reopened" && entity.state == "6") {
    entity.state = "2"
}
