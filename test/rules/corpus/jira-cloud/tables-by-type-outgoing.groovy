// sync-rule: outgoing jira-cloud
// Feeds four tables of the service desk: the type of the issue decides what is worth sending.
def shared = {
    replica.key         = issue.key
    replica.type        = issue.type
    replica.summary     = issue.summary
    replica.description = issue.description
    replica.status      = issue.status
    replica.comments    = issue.comments.findAll { !it.internal }
    replica.attachments = issue.attachments
}

switch (issue.type?.name) {
    case "Incident":
        shared()
        replica.resolution = issue.resolution
        break
    case "Problem":
        shared()
        replica.customFields."Root Cause" = issue.customFields."Root Cause"
        replica.customFields."Fix"        = issue.customFields."Fix"
        break
    case "Change":
        shared()
        // ServiceNow takes moments as text, in UTC.
        def utc = TimeZone.getTimeZone("UTC")
        replica.plannedStart = issue.customFields."Planned start"?.value?.format("yyyy-MM-dd HH:mm:ss", utc)
        replica.plannedEnd   = issue.customFields."Planned end"?.value?.format("yyyy-MM-dd HH:mm:ss", utc)
        replica.customFields."Reason"   = issue.customFields."Reason"
        replica.customFields."Rollback" = issue.customFields."Rollback"
        break
    case "Request":
        shared()
        replica.customFields."Quantity" = issue.customFields."Quantity"
        break
}
