replica.key            = issue.key
replica.type           = issue.type
replica.assignee       = issue.assignee // to send several: issue.assignees
replica.reporter       = issue.reporter
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.status         = issue.status
replica.project        = issue.project

if (issue.type?.name == "Pull Request") {
  replica.customKeys.pullRequest = true
  replica.customKeys.repository = issue.repositoryFullName?.split("/")?.last()
}
