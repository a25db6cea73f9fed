// sync-rule: outgoing jira-cloud
// What acme sends to globex. Made from the template 'Basic fields'.

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.attachments = issue.attachments

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be sent. The other side has to read it in its incoming rule.
/*
replica.assignee   = issue.assignee
replica.reporter   = issue.reporter
replica.resolution = issue.resolution
replica.status     = issue.status
replica.parentId   = issue.parentId
replica.priority   = issue.priority
replica.project    = issue.project
*/

// Comment Synchronization
// Keeps internal comments here.
// Replace the line above that begins with replica.comments by it.
/*
replica.comments = issue.comments.findAll { comment -> !comment.internal }
*/

// Versions and Components
// Leaves the lists of all versions and components out of the project that is sent.
/*
replica.project?.versions   = []
replica.project?.components = []
*/

// Custom Fields
// Replace CF Name by the name of the field.
/*
replica.customFields."CF Name" = issue.customFields."CF Name"
*/
