// sync-rule: outgoing zendesk
// What acme sends to globex. Made from the template 'Basic fields with status, priority and people'.

replica.key         = issue.key
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.status      = issue.status
replica.priority    = issue.priority
replica.assignee    = issue.assignee
replica.reporter    = issue.reporter
replica.type        = issue.type
replica.attachments = issue.attachments

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Comment Synchronization
// Keeps internal comments here.
// Replace the line above that begins with replica.comments by it.
/*
replica.comments = issue.comments.findAll { comment -> !comment.internal }
*/

// Custom Fields
// Replace CF Name by the name of the field.
/*
replica.customFields."CF Name" = issue.customFields."CF Name"
*/
