// sync-rule: incoming jira-cloud
// Second-level desk: takes the first level's ticket with its deadlines, answers in public or in private.
import java.text.SimpleDateFormat

if (firstSync) {
    issue.projectKey = "L2"
    issue.typeName   = "[System] Incident"
    issue.priority   = nodeHelper.getPriority(replica.priority?.name ?: "Medium") ?: nodeHelper.getPriority("Medium")
}

def isoDate = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")
isoDate.setTimeZone(TimeZone.getTimeZone("UTC"))
def toDate = { text -> text ? isoDate.parse(text) : null }

issue.summary     = "${replica.key}: ${replica.summary}".take(250)
issue.description = replica.description
issue.due         = toDate(replica.resolutionDue)
issue.customFields."First response until".value = toDate(replica.firstResponseDue)
issue.customFields."Customer".value             = replica.organisations
issue.customFields."Kind of request".value      = replica.requestType ?: "Other"
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

// First-level agents may see everything we write them, customers never see what we get from them.
issue.comments = commentHelper.mergeComments(issue, replica, { comment ->
    comment.internal = true
    comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
    comment
})

if (replica.status?.name == "Canceled") {
    workflowHelper.transition(issue, "Cancel request")
    syncHelper.unExalateAfterProcessing()
}
