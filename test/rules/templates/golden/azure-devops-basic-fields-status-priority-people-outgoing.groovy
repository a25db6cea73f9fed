// sync-rule: outgoing azure-devops
// What acme sends to globex. Made from the template 'Basic fields with status, priority and people'.

replica.key         = workItem.key
replica.assignee    = workItem.assignee
replica.reporter    = workItem.reporter
replica.summary     = workItem.summary
replica.description = nodeHelper.stripHtml(workItem.description)
replica.type        = workItem.type
replica.status      = workItem.status
replica.labels      = workItem.labels
replica.priority    = workItem.priority
replica.comments    = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.attachments = workItem.attachments

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be sent. The other side has to read it in its incoming rule.
/*
replica.project       = workItem.project
replica.areaPath      = workItem.areaPath
replica.iterationPath = workItem.iterationPath
replica.parentId      = workItem.parentId
*/

// Custom Fields
// Replace CF Name by the name of the field.
/*
replica.customFields."CF Name" = workItem.customFields."CF Name"
*/
