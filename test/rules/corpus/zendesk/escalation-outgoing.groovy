// sync-rule: outgoing zendesk
// Escalates a ticket: a condition on tags, the last public answer, the customer's organisation.
def tags = issue.labels.collect { it.label }

if (!tags.contains("escalate_dev")) {
    return
}

replica.key         = issue.key
replica.summary     = "[ZD ${issue.key}] ${issue.summary}".toString()
replica.description = nodeHelper.stripHtml(issue.description ?: "")
replica.priority    = issue.priority
replica.status      = issue.status
replica.reporter    = issue.reporter
replica.attachments = issue.attachments
replica.labels      = issue.labels.findAll { !it.label.startsWith("escalate_") }

// Agents mark what developers should read.
replica.comments = issue.comments.findAll { it.internal && it.body?.toLowerCase()?.contains("@dev") }

def ticketJson = httpClient.get("/api/v2/tickets/${issue.key}.json?include=organizations")
replica.organisation = ticketJson?.organizations ? ticketJson.organizations[0].name : "no organisation"
replica.channel      = ticketJson?.ticket?.via?.channel ?: "unknown"
