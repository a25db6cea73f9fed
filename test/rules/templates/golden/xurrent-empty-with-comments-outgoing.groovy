// sync-rule: outgoing xurrent
// What acme sends to globex. Made from the template 'Empty with comments'.

replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description)

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be sent. The other side has to read it in its incoming rule.
/*
replica.assignee    = entity.assignee
replica.status      = entity.status
replica.comments    = entity.comments
replica.attachments = entity.attachments
replica.labels      = entity.labels
replica.reporter    = entity.reporter
replica.priority    = entity.priority
replica.category    = entity.category
*/

// Custom Fields
// Replace CF Name by the name of the field.
/*
replica.customFields."CF Name" = entity.customFields."CF Name"
*/
