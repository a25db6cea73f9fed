// sync-rule: outgoing github
// The rule as it is generated for GitHub.
replica.key            = issue.key
replica.type           = issue.type
replica.assignee       = issue.assignee
replica.reporter       = issue.reporter
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.status         = issue.status
replica.project        = issue.project

/*
Several assignees

replica.assignees      = issue.assignees
*/

/*
Pull requests are sent as well: their type is "Pull Request".
*/
