// sync-rule: outgoing jira-cloud
// The rule as it is generated: every standard field is sent, nothing is decided here.
replica.key            = issue.key
replica.type           = issue.type
replica.assignee       = issue.assignee
replica.reporter       = issue.reporter
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.resolution     = issue.resolution
replica.status         = issue.status
replica.parentId       = issue.parentId
replica.priority       = issue.priority
replica.attachments    = issue.attachments
replica.project        = issue.project

// Comment these lines out to send the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

/*
Custom fields

replica.customFields."CF Name" = issue.customFields."CF Name"
*/
