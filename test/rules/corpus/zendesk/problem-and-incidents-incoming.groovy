// sync-rule: incoming zendesk
// Problems and their incidents: an incident is tied to the ticket that is the twin of its problem.
if (firstSync) {
    issue.summary = replica.summary
    issue.type    = nodeHelper.getIssueType(replica.parentId ? "incident" : "problem")
}

issue.description = replica.description ?: "No description"
issue.labels      = replica.labels?.collect { nodeHelper.getLabel(it.label.toLowerCase().replaceAll(/[^a-z0-9_]+/, "_")) }
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

if (replica.parentId) {
    def problemKey = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId)
    if (problemKey) {
        ticket.problem_id = problemKey.id as Long
    }
}

def statusMap = [
    "Open"       : "open",
    "Triage"     : "open",
    "In Progress": "pending",
    "Waiting"    : "hold",
    "Resolved"   : "solved"
]
issue.setStatus(statusMap[replica.status?.name] ?: "open")
