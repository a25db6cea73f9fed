// sync-rule: incoming jira-onprem
// Takes escalated tickets of the help desk; organisation and channel are kept, the ticket's tags become labels.
def priorities = [urgent: "Blocker", high: "Critical", normal: "Major"]

if (firstSync) {
    issue.projectKey = "DEVSUP"
    issue.typeName   = nodeHelper.getIssueType(replica.channel == "phone" ? "Incident" : "Bug", "DEVSUP")?.name ?: "Bug"
    issue.reporter   = userHelper.getByEmail(replica.reporter?.email) ?: userHelper.getByUsername("helpdesk")
}

issue.summary     = replica.summary
issue.description = "Customer: ${replica.organisation ?: 'unknown'}\nChannel: ${replica.channel ?: 'unknown'}\n\n${replica.description ?: ''}".toString()
issue.priority    = nodeHelper.getPriority(priorities[replica.priority?.name] ?: "Minor")
issue.labels      = (replica.labels ?: []).collect { nodeHelper.getLabel(it.label.replaceAll(/\s+/, "-")) }
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments    = commentHelper.mergeComments(issue, replica, { comment ->
    comment.roleLevel = "Developers"
    comment
})

// solved tickets close what nobody has touched
if (replica.status?.name == "solved" && issue.status?.name == "Open") {
    workflowHelper.transition(issue, "Close")
    issue.resolution = nodeHelper.getResolution("Obsolete")
}
