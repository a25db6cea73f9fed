// sync-rule: incoming jira-cloud
// The customer's side of the contractor's project: time is booked on the contractor's name where known.
def bookedBy = { user -> nodeHelper.getUserByEmail(user?.email) ?: nodeHelper.getUserByEmail("time.keeper@example.com") }

if (firstSync) {
    issue.projectKey = "BUILD"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "BUILD")?.name ?: "Task"
}
issue.summary           = replica.summary
issue.description       = replica.description
issue.originalEstimate  = replica.originalEstimate
issue.remainingEstimate = replica.remainingEstimate
issue.comments          = commentHelper.mergeComments(issue, replica)

issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica) { log ->
    if (log.author?.email) {
        log.comment = "${log.author.displayName}: ${log.comment ?: 'no remark'}"
    }
    log.author = bookedBy(log.author)
    log.setRetain()
    log
}

issue.customFields."Hours (contractor)".value = replica.hoursSpent
def statuses = ["Open": "To Do", "Working": "In Progress", "Delivered": "In Review", "Accepted": "Done"]
issue.setStatus(statuses[replica.status?.name] ?: "To Do")
