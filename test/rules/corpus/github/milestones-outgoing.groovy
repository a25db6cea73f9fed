// sync-rule: outgoing github
// Milestones leave as fix versions; check lists inside the text are counted for a progress field.
def body = issue.description ?: ""
def open = body.readLines().count { it ==~ /\s*[-*] \[ \] .*/ }
def done = body.readLines().count { it ==~ /(?i)\s*[-*] \[x\] .*/ }
def all = open + done

// The comments of the issue template are for the writer only.
replica.key         = issue.key
replica.repository  = issue.repositoryFullName
replica.summary     = issue.summary
replica.description = body.replaceAll(/(?s)<!--.*?-->/, "").trim()
replica.labels      = issue.labels
replica.status      = issue.status
replica.assignee    = issue.assignee
replica.reporter    = issue.reporter
replica.comments    = issue.comments
replica.fixVersions = issue.fixVersions
replica.progress    = all == 0 ? null : (100 * done).intdiv(all)
replica.checklist   = "${done} of ${all} done".toString()
