// sync-rule: outgoing zendesk
// A plain start for Zendesk: the fields of a ticket that every tracker understands.
replica.key            = issue.key
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.status         = issue.status
replica.priority       = issue.priority
replica.assignee       = issue.assignee
replica.reporter       = issue.reporter
replica.type           = issue.type
replica.attachments    = issue.attachments

/*
Custom Fields

This line will send the ticket's custom field to the remote side.
replica.customFields."CF Name" = issue.customFields."CF Name"
*/

//The address helps agents of the other side who may log in here.
replica.url            = syncHelper.getTrackerUrl() + "/agent/tickets/" + issue.key
