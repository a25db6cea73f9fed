// What Acme sends of a support ticket.
replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.priority    = issue.priority
replica.status      = issue.status
replica.reporter    = issue.reporter
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.attachments = issue.attachments

// The customer's contract decides how fast Globex has to answer.
replica.customFields."Service Level" = issue.customFields."Service Level"
