// sync-rule: outgoing github
// Sends issues and pull requests of several repositories to one Jira project; bots are left out.
def bots = ["dependabot[bot]", "renovate[bot]", "github-actions[bot]"]

if (issue.reporter?.username in bots) {
    return
}

replica.key         = issue.key
replica.repository  = issue.repositoryFullName
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.labels      = issue.labels
replica.status      = issue.status
replica.assignee    = issue.assignees ? issue.assignees.first() : null
replica.assignees   = issue.assignees
replica.created     = issue.created
replica.closedOn    = issue.resolutionDate

replica.comments = issue.comments.findAll { comment ->
    !(comment.author?.username in bots) && comment.body?.trim()
}
