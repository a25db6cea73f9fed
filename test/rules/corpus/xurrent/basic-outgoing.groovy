// sync-rule: outgoing xurrent
// Sends a request with its category.
replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description ?: "")
replica.assignee    = entity.assignee
replica.reporter    = entity.reporter
replica.status      = entity.status
replica.priority    = entity.priority
replica.comments    = entity.comments
replica.attachments = entity.attachments
replica.labels      = entity.labels
replica.team        = entity.team
// Xurrent request category
replica.category    = entity.category

/*
Custom fields
replica.customFields."Location" = entity.customFields."Location"
*/
replica.customFields."location" = entity.customFields."location"
