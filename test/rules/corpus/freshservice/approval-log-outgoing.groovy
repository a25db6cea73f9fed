// sync-rule: outgoing freshservice
// Reads the approvals of a service request by the API and sends them as lines of a log.
replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description ?: "")
replica.status      = entity.status
replica.reporter    = entity.reporter
replica.attachments = entity.attachments

def answer = httpClient.get("/api/v2/tickets/${entity.key}/approvals")
def approvals = answer?.approvals ?: []

replica.approvals = approvals.collect { approval ->
    def state = switch (approval.approval_status?.name) {
        case "approved" -> "yes"
        case "rejected" -> "no"
        default -> "open"
    }
    "${approval.approver_name ?: 'Unknown'}: ${state}"
}
replica.approved = !approvals.isEmpty() && approvals.every { it.approval_status?.name == "approved" }
