// sync-rule: outgoing freshservice
// What acme sends to globex. Made from the template 'One way out'.

replica.key         = entity.key
replica.type        = entity.type
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.attachments = entity.attachments
replica.labels      = entity.labels

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be sent. The other side has to read it in its incoming rule.
/*
replica.status   = entity.status
replica.priority = entity.priority
replica.reporter = entity.reporter
replica.assignee = entity.assignee
*/

// Comment Synchronization
// Keeps internal comments here.
// Replace the line above that begins with replica.comments by it.
/*
replica.comments = nodeHelper.stripHtmlFromComments(entity.comments).findAll { comment -> !comment.internal }
*/

// Custom Fields
// Replace CF Name by the name of the field on both sides; names begin with cf_ here.
/*
replica.customFields."CF Name" = entity.customFields."cf_name"
*/
