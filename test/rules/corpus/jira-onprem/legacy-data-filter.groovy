// sync-rule: data-filter jira-onprem
// Data filter of a connection from the first days, still in service at the repair shop.
replica.key          = issue.key
replica.type         = issue.type
replica.summary      = issue.summary
replica.description  = issue.description
replica.assignee     = issue.assignee
replica.reporter     = issue.reporter
replica.status       = issue.status
replica.priority     = issue.priority
replica.resolution   = issue.resolution
replica.labels       = issue.labels
replica.comments     = commentHelper.filterLocal(issue.comments)

// Photographs of damage are large; films are not sent at all
def maxBytes = 5_000_000L
replica.attachments  = issue.attachments.findAll { it.filesize <= maxBytes }
replica.customKeys."Workshop" = issue.customFields."Workshop"?.value?.value
replica.due          = issue.due
replica.customKeys."Paint"    = issue.customFields."Paint"?.value?.value
replica.customKeys."Mileage"  = issue.customFields."Mileage"?.value
