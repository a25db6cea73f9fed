// sync-rule: outgoing jira-cloud
// A contractor's project: besides the issue, the time spent is sent, and the estimates.
replica.key               = issue.key
replica.type              = issue.type
replica.summary           = issue.summary
replica.description       = issue.description
replica.status            = issue.status
replica.originalEstimate  = issue.originalEstimate
replica.remainingEstimate = issue.remainingEstimate

// Work logged by the customer's own people is already known over there.
replica.workLogs = issue.workLogs.findAll { log ->
    !log.author?.email?.endsWith("@customer.example.com")
}

// A number for the status report, in hours with one decimal.
def seconds = issue.workLogs.collect { it.timeSpent ?: 0 }.sum() ?: 0
replica.hoursSpent = (seconds / 3600).setScale(1, java.math.RoundingMode.HALF_UP)

// What somebody wrote for a group or a role only stays here.
replica.comments = issue.comments.findAll { !(it.internal || it.roleLevel || it.groupLevel) }
