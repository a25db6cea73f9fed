// sync-rule: outgoing github
// Only pull requests, with the keys of the Jira issues named in title and branch text.
if (issue.type?.name != "Pull Request") return

def texts = [issue.summary, issue.description] + issue.comments.collect { it.body }
def keys = texts.findAll { it }
    .collectMany { text -> (text =~ /\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b/).collect { it } }
    .unique()
    .sort()

if (keys.isEmpty()) {
    // A pull request that names no issue is of no interest to the board.
    return
}

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.repository  = issue.repositoryFullName
replica.status      = issue.status
replica.reporter    = issue.reporter
replica.issueKeys   = keys
replica.address     = "https://github.com/${issue.repositoryFullName}/pull/${issue.key}".toString()
