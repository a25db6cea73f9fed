// sync-rule: outgoing asana
// Tasks of a project, with plain texts in place of Asana's HTML.
replica.key          = entity.key
replica.summary      = entity.summary
replica.description  = nodeHelper.stripHtml(entity.description)
replica.assignee     = entity.assignee
replica.reporter     = entity.reporter
replica.due          = entity.due
replica.status       = entity.status
replica.labels       = entity.labels
replica.comments     = nodeHelper.stripHtmlFromComments(entity.comments)
replica.attachments  = entity.attachments
replica.project      = entity.project
replica.customFields = entity.customFields

/*
One field only:
replica.customFields."Story Points" = entity.customFields."Story Points"
*/
replica.isDone = entity.status == "completed"
