// sync-rule: outgoing freshdesk
// What acme sends to globex. Made from the template 'Comments only'.

replica.key         = entity.key
replica.type        = entity.type
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Comment Synchronization
// Keeps internal comments here.
// Replace the line above that begins with replica.comments by it.
/*
replica.comments = nodeHelper.stripHtmlFromComments(entity.comments).findAll { comment -> !comment.internal }
*/
