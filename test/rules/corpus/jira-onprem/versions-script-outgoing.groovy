// sync-rule: outgoing jira-onprem
// Uses the vendor's external scripts for versions and status next to plain assignments.
replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.reporter    = issue.reporter
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.attachments = issue.attachments
replica.project     = issue.project

replica.affectedVersions = issue.affectedVersions
replica.fixVersions      = issue.fixVersions

// watch for changes of the project's versions as well
Versions.send(true)

// Status and the shape of the workflow
Status.send()

replica.customFields."Release Notes" = issue.customFields."Release Notes"
