// sync-rule: incoming jira-cloud
// Takes what the service provider's incident says: state, resolution notes, public comments.
if (firstSync) {
    issue.projectKey = "SUP"
    issue.typeName   = "Incident"
    issue.reporter   = nodeHelper.getUserByEmail(replica.callerEmail) ?: nodeHelper.getUserByEmail("servicedesk@example.com")
}

issue.summary     = replica.summary ?: "(no short description)"
issue.description = nodeHelper.toMarkDownFromHtml(replica.description ?: "")
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments    = commentHelper.mergeComments(issue, replica) { comment ->
    comment.internal = comment.body?.startsWith("[work note]") ?: false
    comment
}

// ServiceNow sends the number of the state, never its label.
def stateNames = ["1": "Open", "2": "In Progress", "3": "Waiting for customer", "6": "Resolved", "7": "Closed", "8": "Canceled"]
def target = stateNames[replica.state as String]
if (target && target != issue.status?.name) {
    issue.setStatus(target)
}

if (replica.closeNotes) {
    issue.customFields."Resolution Notes".value = replica.closeNotes
}
issue.customFields."Incident Number".value = replica.key
